// Orders in which facts are shown that are not those of the catalogue.

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
