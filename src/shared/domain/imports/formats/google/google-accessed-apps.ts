import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, tableOf } from '../../draft/table-records.ts'
import { parseAppList } from './google-app-list.ts'

export const googleAccessedApps: ImportSource = {
  id: 'google-accessed-apps',
  name: 'Google Workspace accessed apps',
  provider: 'google-workspace',
  recognise: (file) => {
    const table = tableOf(file)
    if (table === null || hasHeaders(table, ['Scopes for Specific Google Data'])) return null
    return hasHeaders(table, ['App Name', 'Id', 'Requested Services with Scopes'])
      ? 'It has the columns of the Google Workspace app list: App Name, Id and Requested Services with Scopes.'
      : null
  },
  parse: (file) => parseAppList(file, 'google-accessed-apps'),
  cannotShow: 'The list shows no owners, no dates and no last use, and leaves out service accounts with domain-wide delegation.',
  guide: {
    who: 'A super administrator of Google Workspace.',
    steps: [
      'Sign in to admin.google.com.',
      'Open Security, Access and data control, API controls, then Manage app access.',
      'Choose "Accessed apps", View list, then Download list.',
    ],
    command: null,
    fileName: 'owl_apps<…>.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}
