import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { switchOf } from '../../../values/truth-words.ts'
import type { IdentityDraft, ImportSource } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { environmentOfProject, gcpSystem, projectOfEmail } from './gcp-facts.ts'

export const gcpServiceAccounts: ImportSource = {
  id: 'gcp-service-accounts',
  name: 'Google Cloud service accounts',
  provider: 'gcp',
  recognise: (file) =>
    listIn(file, format) === null
      ? null
      : 'It is the list of Google Cloud service accounts: entries with email, uniqueId and oauth2ClientId.',
  parse: (file) => parseListFormat(file, format),
  cannotShow: 'The list shows no keys, no permissions, no owners, no dates and no last use, and one project at a time.',
  guide: {
    who: 'Somebody who may read the project, with the Google Cloud command line installed.',
    steps: [
      'Open a terminal where the Google Cloud command line is signed in.',
      'Run the command below, once for each project.',
      'Choose the file it wrote.',
    ],
    command: 'gcloud iam service-accounts list --project <project> --format=json > service-accounts.json',
    fileName: 'service-accounts.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z.object({
  email: z.string().trim().min(1),
  uniqueId: optionalWords,
  displayName: optionalWords,
  projectId: optionalWords,
  description: isFilled,
  disabled: z
    .unknown()
    .optional()
    .transform((value) => switchOf(value) === true),
})
type Account = Readonly<z.infer<typeof schema>>

const format: ListFormat<Account> = {
  source: 'gcp-service-accounts',
  named: [],
  wrappers: ['accounts'],
  telling: ['email'],
  isEntry: ({ email, name, ...entry }) =>
    (Object.hasOwn(entry, 'uniqueId') || Object.hasOwn(entry, 'oauth2ClientId')) &&
    typeof email === 'string' &&
    (email.endsWith('gserviceaccount.com') || (typeof name === 'string' && name.includes('/serviceAccounts/'))),
  schema,
  words: { email: 'it has no address' },
  otherwise: 'it is not a service account',
  read: (entries, tools) => entries.flatMap((entry) => readAccount(entry, tools)),
  freeText: { field: 'description', isIn: ({ description }) => description },
}

function readAccount({ record, value: account }: Entry<Account>, { guard }: ListTools): readonly RecordOutcome[] {
  const email = guard.text(account.email, 300)
  if (email === null)
    return [{ outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: 'its address looks like a secret' } }]
  // The address can be given to a new account after a deletion, the number cannot.
  const number = guard.text(account.uniqueId, 100)
  const project = guard.text(account.projectId, 200) ?? projectOfEmail(email)
  const local = email.split('@')[0] ?? email
  const draft: IdentityDraft = {
    key: number ?? email,
    facts: {
      ...unknownIdentity(guard.text(account.displayName, 300) ?? local),
      kind: 'service_account',
      provider: 'gcp',
      account: project,
      system: gcpSystem(project),
      externalId: number ?? email,
      // Google leaves the mark out while an account is on.
      status: account.disabled ? 'disabled' : 'active',
      environments: environmentOfProject(project),
      runsAs: 'machine',
      notes: `Address: ${email}`,
    },
    credentials: [],
    records: [record],
    nativeIds: [`gcp-email:${email.toLowerCase()}`, ...(number === null ? [] : [`gcp-unique-id:${number}`])],
    providerManaged: /@(?:cloudservices\.gserviceaccount\.com|gcp-sa-[a-z0-9-]+\.iam\.gserviceaccount\.com)$/.test(email),
    standIns: number === null ? ['externalId'] : [],
    remarks: isDefaultAccount(email)
      ? ['Google made this default account with the project. It often may change nearly everything in it (role Editor).']
      : [],
  }
  return draftOutcomes(draft, `entry ${record}`)
}

function isDefaultAccount(email: string): boolean {
  return /^\d+-compute@developer\.gserviceaccount\.com$|@appspot\.gserviceaccount\.com$/.test(email)
}
