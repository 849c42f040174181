// Where facts are shown otherwise than the catalogue has them.

/** The columns of an import's preview, left to right: what tells entries apart comes first. The name and the label have columns of their own. */
export const previewOrder = {
  identity: [
    'technicalOwner',
    'businessOwner',
    'kind',
    'provider',
    'account',
    'system',
    'purpose',
    'environments',
    'dataSensitivity',
    'privileges',
    'scopes',
    'runsAs',
    'externalId',
    'rotationDays',
  ],
  credential: ['type', 'createdOn', 'lastRotatedOn', 'lastUsedOn', 'expiresOn', 'status', 'class', 'externalId', 'neverExpires', 'storage'],
} as const

/** Facts that have a line of their own in the panel: the fold of their group leaves them out. */
export const ownLines: ReadonlySet<string> = new Set([
  'account',
  'externalId',
  'notes',
  'credentialLabel',
  'credentialExternalId',
  'lastRotatedOn',
  'storage',
])
