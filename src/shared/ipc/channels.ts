// Names only: the preload bundles this file and nothing else.
export const channels = [
  'app.info',
  'vault.status',
  'vault.create',
  'vault.unlock',
  'vault.lock',
  'inventory.list',
  'identities.create',
  'identities.update',
  'identities.trash',
  'identities.restore',
  'identities.listTrash',
  'credentials.create',
  'credentials.update',
  'credentials.remove',
  'people.list',
  'history.undo',
  'history.redo',
  'history.state',
  'imports.choose',
  'imports.offer',
  'imports.preview',
  'imports.commit',
  'imports.discard',
  'imports.list',
  'imports.sources',
  'rotations.due',
  'rotations.markRotated',
  'reviews.list',
  'reviews.scopes',
  'reviews.start',
  'reviews.get',
  'reviews.decide',
  'reviews.finish',
  'reports.saveReview',
  'settings.get',
  'settings.update',
] as const

export type ChannelName = (typeof channels)[number]

/** Sent by main to the window. */
export const eventChannel = 'keyroster:event'
/** Prefix of every request, so that nothing else on the wire can be mistaken for one. */
export const requestPrefix = 'keyroster:'
