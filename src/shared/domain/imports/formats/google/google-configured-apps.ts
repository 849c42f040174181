import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, tableOf } from '../../draft/table-records.ts'
import { parseAppList } from './google-app-list.ts'

export const googleConfiguredApps: ImportSource = {
  id: 'google-configured-apps',
  name: 'Google Workspace configured apps',
  provider: 'google-workspace',
  recognise: (file) => {
    const table = tableOf(file)
    return table !== null && hasHeaders(table, ['App Name', 'Id', 'Scopes for Specific Google Data'])
      ? 'It has the columns of the configured apps of Google Workspace: App Name, Id and Scopes for Specific Google Data.'
      : null
  },
  parse: (file) => parseAppList(file, 'google-configured-apps'),
  cannotShow: 'The list shows only apps an administrator has decided about, with no owners, no dates and no last use.',
  guide: {
    who: 'A super administrator of Google Workspace.',
    steps: [
      'Sign in to admin.google.com.',
      'Open Security, Access and data control, API controls, then Manage app access.',
      'Choose "Configured apps", View list, then Download list.',
    ],
    command: null,
    fileName: 'owl_apps_configured_apps.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}
