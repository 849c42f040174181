import type { ChannelName } from './channels.ts'

/** The channels whose handlers may write to the vault. Every other one only reads: its handler is given no handle that can write. */
export const writingChannels = [
  'vault.create',
  'vault.unlock',
  'vault.lock',
  'identities.trash',
  'identities.restore',
  'credentials.remove',
  'records.edit',
  'fields.create',
  'fields.update',
  'fields.remove',
  'fields.restore',
  'views.create',
  'views.update',
  'views.remove',
  'views.arrangeShipped',
  'people.create',
  'people.update',
  'people.merge',
  'people.unmerge',
  'people.remove',
  'people.import',
  'exceptions.create',
  'exceptions.end',
  'drills.start',
  'drills.decide',
  'drills.takeBack',
  'drills.close',
  'drills.reopen',
  'history.undo',
  'history.redo',
  'imports.commit',
  'imports.undo',
  'systems.use',
  'systems.checked',
  'rotations.markRotated',
  'reviews.start',
  'reviews.decide',
  'reviews.finish',
  'settings.update',
] as const satisfies readonly ChannelName[]

export type WritingChannel = (typeof writingChannels)[number]
export type ReadingChannel = Exclude<ChannelName, WritingChannel>

const writing: ReadonlySet<ChannelName> = new Set(writingChannels)

/** Whether a request on the channel may write to the vault. */
export function mayWrite(channel: ChannelName): channel is WritingChannel {
  return writing.has(channel)
}
