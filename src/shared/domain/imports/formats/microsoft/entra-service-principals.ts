import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import { type ListFormat, listIn, parseListFormat } from '../common/list-format.ts'
import { isPrincipal } from './entra-application-schema.ts'
import { isConsentEntry } from './entra-consent-entries.ts'
import { plainSecretsIn } from './entra-credentials.ts'
import { type Principal, principalSchema, principalWords, readPrincipal, resourceApps } from './entra-principal.ts'

export const entraServicePrincipals: ImportSource = {
  id: 'entra-service-principals',
  name: 'Microsoft Entra service principals and managed identities',
  provider: 'azure',
  recognise: (file) => {
    const list = listIn(file, format)
    // Together with permission grants it is the consent data, which reads service principals as well.
    return list === null || list.entries.some(isConsentEntry)
      ? null
      : 'It is a JSON list of Entra service principals: the entries have appId and servicePrincipalType.'
  },
  parse: (file) => parseListFormat(file, format),
  cannotShow: 'The list shows no owners and no last use, and the permissions only where they were exported with it.',
  guide: {
    who: 'Somebody who may read the directory, with the Azure command line installed.',
    steps: ['Open a terminal where the Azure command line is signed in (az login).', 'Run the command below.', 'Choose the file it wrote.'],
    command: 'az ad sp list --all --output json > service-principals.json',
    fileName: 'service-principals.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const format: ListFormat<Principal> = {
  source: 'entra-service-principals',
  named: [],
  telling: ['appId'],
  isEntry: isPrincipal,
  schema: principalSchema,
  words: principalWords,
  otherwise: 'it is not a service principal',
  read: (entries, tools) => {
    const resources = resourceApps(entries)
    return entries.flatMap((entry) => {
      const read = readPrincipal(entry, tools, resources)
      // What people granted stands in the consents.
      return 'draft' in read
        ? draftOutcomes({ ...read.draft, standIns: [...(read.draft.standIns ?? []), 'scopes', 'privileges'] }, `entry ${entry.record}`)
        : [{ outcome: 'failed' as const, problem: read }]
    })
  },
  freeText: { field: 'notes', isIn: ({ notes }) => notes },
  plainSecrets: plainSecretsIn,
}
