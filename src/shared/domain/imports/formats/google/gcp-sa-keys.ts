import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { switchOf } from '../../../values/truth-words.ts'
import type { CredentialDraft, IdentityDraft, ImportSource } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { expiryOn } from '../common/day-reader.ts'
import { type Entry, firstOfEach, groupedBy, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import { type ListFormat, listIn, type ListTools, parseListFormat } from '../common/list-format.ts'
import { environmentOfProject, gcpSystem, projectOfEmail } from './gcp-facts.ts'

export const gcpSaKeys: ImportSource = {
  id: 'gcp-sa-keys',
  name: 'Google Cloud service account keys',
  provider: 'gcp',
  recognise: (file) =>
    listIn(file, format) === null ? null : 'It is a list of Google Cloud service account keys: entries with keyType and validAfterTime.',
  parse: (file) => parseListFormat(file, format),
  cannotShow: 'The list shows no last use, no owners and no permissions, and one service account at a time.',
  guide: {
    who: 'Somebody who may read the project, with the Google Cloud command line installed.',
    steps: [
      'Open a terminal where the Google Cloud command line is signed in.',
      'Run the command below, once for each service account.',
      'Choose the file it wrote.',
    ],
    command: 'gcloud iam service-accounts keys list --iam-account <address> --managed-by=user --format=json > keys.json',
    fileName: 'keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

const schema = z
  .object({
    name: z.string(),
    keyType: optionalWords,
    keyOrigin: optionalWords,
    validAfterTime: z.unknown().optional(),
    validBeforeTime: z.unknown().optional(),
    disabled: z
      .unknown()
      .optional()
      .transform((value) => switchOf(value) === true),
    // Only the answer that makes a key holds it.
    privateKeyData: isFilled,
  })
  .transform((key) => {
    const [, project, account, id] = /^projects\/([^/]+)\/serviceAccounts\/([^/]+)\/keys\/([^/]+)$/.exec(key.name.trim()) ?? []
    return { ...key, project, account, id }
  })
type Key = Readonly<z.infer<typeof schema>>

const format: ListFormat<Key> = {
  source: 'gcp-sa-keys',
  named: [],
  wrappers: ['keys'],
  telling: ['name', 'validAfterTime'],
  isEntry: ({ name }) => typeof name === 'string' && name.includes('/serviceAccounts/'),
  schema,
  words: { name: 'it has no name' },
  otherwise: 'it is not a service account key',
  read: readKeys,
  // The command lists the keys of one account; a loop puts several into one file.
  part: (keys, guard) => [...new Set(keys.flatMap(({ account }) => guard.text(account, 300) ?? []))].sort().join(' ') || undefined,
  plainSecrets: ({ privateKeyData }) => (privateKeyData ? 1 : 0),
}

function readKeys(entries: readonly Entry<Key>[], tools: ListTools): readonly RecordOutcome[] {
  const { first, repeats } = firstOfEach(
    entries,
    ({ name }) => name.trim(),
    ({ account }) => tools.guard.text(account, 300) ?? 'A key',
  )
  const read = first.map((entry) => readKey(entry, tools))
  const kept = read.flatMap((key) => ('outcome' in key ? [] : [key]))
  return [
    ...read.flatMap((key) => ('outcome' in key ? [key] : [])),
    ...[...groupedBy(kept, ({ account }) => account)].flatMap(([account, keys]) => draftOf(account, keys)),
    ...repeats,
  ]
}

type ReadKey = Readonly<{ record: number; account: string; project: string | null; credential: CredentialDraft }>

function readKey({ record, value: key }: Entry<Key>, { guard, days }: ListTools): ReadKey | RecordOutcome {
  const account = guard.text(key.account, 300)
  const id = guard.text(key.id, 300)
  if (account === null || id === null)
    return { outcome: 'failed', problem: { record, label: `Entry ${record}`, reason: 'its name does not tell account and key' } }
  if (key.keyType === 'SYSTEM_MANAGED')
    return { outcome: 'skipped', problem: { record, label: account, reason: 'Google makes and changes this key itself' } }

  const madeOn = days.read(key.validAfterTime)
  const credential: CredentialDraft = {
    key: id,
    facts: {
      ...blankCredentialFacts('service_account_key'),
      label: `Key …${id.slice(-4)}`,
      status: key.disabled ? 'disabled' : 'active',
      externalId: id,
      createdOn: madeOn,
      lastRotatedOn: madeOn,
      ...expiryOn(days.read(key.validBeforeTime)),
      notes: key.keyOrigin === 'USER_PROVIDED' ? 'Made outside Google; only its public half was uploaded.' : null,
    },
  }
  // '-' stands for any project.
  const project = key.project === '-' ? null : guard.text(key.project, 200)
  return { record, account, project: project ?? projectOfEmail(account), credential }
}

function draftOf(account: string, keys: readonly ReadKey[]): readonly RecordOutcome[] {
  const project = keys[0]?.project ?? null
  const isAddress = account.includes('@')
  const endless = keys.filter(({ credential }) => credential.facts.neverExpires && credential.facts.status === 'active').length
  const draft: IdentityDraft = {
    key: account,
    facts: {
      ...unknownIdentity(account),
      kind: 'service_account',
      provider: 'gcp',
      account: project,
      system: gcpSystem(project),
      externalId: account,
      environments: environmentOfProject(project),
      runsAs: 'machine',
    },
    credentials: keys.map(({ credential }) => credential),
    records: keys.map(({ record }) => record),
    nativeIds: [isAddress ? `gcp-email:${account.toLowerCase()}` : `gcp-unique-id:${account}`],
    // The list of accounts knows a name and a number; here is only the address.
    standIns: ['name', 'externalId'],
    remarks: endless === 0 ? [] : [endless === 1 ? '1 active key never expires.' : `${endless} active keys never expire.`],
  }
  return draftOutcomes(draft, `entry ${draft.records[0] ?? 0}`)
}
