import { credentialColumns, identityColumns } from '../../../../shared/domain/imports/preview/preview-words.ts'

const titles: Readonly<Record<string, string>> = {
  'identity.name': 'Name',
  'identity.status': 'Status',
  'identity.createdOn': 'Created',
  'identity.notes': 'Notes',
  'credential.label': 'Credential label',
  'credential.notes': 'Credential notes',
  'credential.lastUsedState': 'Ever used',
  ...Object.fromEntries(Object.entries(identityColumns).map(([field, title]) => [`identity.${field}`, title])),
  ...Object.fromEntries(
    Object.entries(credentialColumns).map(([field, title]) => [`credential.${field}`, `Credential: ${title.toLowerCase()}`]),
  ),
}

/** What a field of a preview is called: 'identity.technicalOwner' is the owner. */
export function fieldTitle(id: string): string {
  return (
    titles[id] ??
    id
      .replace(/^\w+\./, '')
      .replace(/([A-Z])/g, ' $1')
      .toLowerCase()
  )
}
