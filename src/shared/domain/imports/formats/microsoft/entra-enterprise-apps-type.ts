import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { hasHeaders, tableOf } from '../../draft/table-records.ts'
import { parseEnterpriseApps } from './entra-enterprise-apps.ts'

export const entraEnterpriseAppsType: ImportSource = {
  id: 'entra-enterprise-apps-type',
  name: 'Microsoft Entra enterprise apps (with type)',
  provider: 'azure',
  recognise: (file) => {
    const table = tableOf(file)
    return table !== null && hasHeaders(table, ['id', 'displayName', 'appId', 'applicationType'])
      ? 'It has the columns of the Entra list of enterprise apps: appId and applicationType.'
      : null
  },
  parse: (file, answers) => parseEnterpriseApps(file, answers, 'entra-enterprise-apps-type'),
  cannotShow: 'The list shows no owners, no permissions, no secrets, no certificates and no last use.',
  guide: {
    who: 'Somebody who may read the directory of the organisation.',
    steps: [
      'Sign in to entra.microsoft.com.',
      'Open Identity, Applications, Enterprise applications, All applications.',
      'Set the filter "Application type" to "All applications" and press Download.',
    ],
    command: null,
    fileName: 'EnterpriseAppsList.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}
