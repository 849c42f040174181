import { blankCredentialFacts, type CredentialFacts } from '../../../record/credential.ts'
import type { RecordState } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft, ImportAnswers, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { type DayReader, dayReader, expiryOn } from '../common/day-reader.ts'
import { type Entry, fittingEntries, groupedBy } from '../common/json-entries.ts'
import { plainSecretWarnings } from '../common/left-out-words.ts'
import { toldStatus } from '../common/told-status.ts'
import { type KeyDocument, keyDocuments, type KeyEntry, keySchema, type KeyUse } from './aws-access-key-records.ts'
import { askedAccount, awsSystem, userBirthIds, userNativeIds } from './aws-account.ts'
import { lastUseWords, saysNothing } from './aws-last-use.ts'

export const awsAccessKeys: ImportSource = {
  id: 'aws-access-keys',
  name: 'AWS access keys',
  provider: 'aws',
  recognise: (file) =>
    keyDocuments(file) === null
      ? null
      : 'It holds answers of the AWS command line about the keys of IAM users (AccessKeyMetadata and its family).',
  parse: parseKeys,
  cannotShow:
    'The list shows no account number, no permissions and no owners, and the last use only where it was added with the id of the key.',
  guide: {
    who: 'Somebody who may read IAM in the AWS account, with the AWS command line installed.',
    steps: [
      'Open CloudShell in the AWS console, or any Bash terminal where the AWS command line is signed in.',
      'Run the command below: it asks for the keys of every user.',
      'Choose the file it wrote.',
    ],
    command:
      'for u in $(aws iam list-users --query "Users[].UserName" --output text); do aws iam list-access-keys --user-name "$u" --output json; done > access-keys.json',
    fileName: 'access-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

type KeyRecord = KeyEntry & Readonly<{ kind: KeyDocument['kind'] }>

function parseKeys(file: ImportFile, answers: ImportAnswers): ParsedImport {
  const { records, wrappers } = keyDocuments(file) ?? { records: [], wrappers: [] }
  const guard = textGuard()
  const days = dayReader()
  const { account, question } = askedAccount(answers, guard)
  const fitting = fittingEntries(
    records.map(({ entry }) => entry),
    keySchema,
    {},
    'it is not a key of an IAM user',
  )
  const entries = fitting.entries.map(({ record, value }): Entry<KeyRecord> => ({
    record,
    value: { ...value, kind: records[record - 1]?.kind ?? 'key' },
  }))
  const secrets = entries.reduce(
    (sum, { value }) =>
      sum + [value.SecretAccessKey, value.ServicePassword, value.ServiceCredentialSecret, value.SessionToken].filter(Boolean).length,
    0,
  )
  guard.drop(secrets)

  const read = entries.map((entry) => readKey(entry, guard, days))
  const users = groupedBy(
    read.filter((key) => key.id !== null),
    ({ user, id }) => user ?? `key ${id ?? ''}`,
  )
  const outcomes = [...users.values()].flatMap((keys) => readUser(keys, account))
  return parsedList({
    source: 'aws-access-keys',
    account,
    asOf: file.asOf ?? null,
    read: records.length,
    outcomes: [...outcomes, ...read.filter((key) => key.id === null).map(withoutId), ...fitting.failed],
    guard,
    onePage: wrappers.some(
      (wrapper) => wrapper.IsTruncated === true || (typeof wrapper.NextToken === 'string' && wrapper.NextToken !== ''),
    ),
    // Users whose answer is missing, and the kinds of keys that were not asked for, are not gone.
    partial: true,
    warnings: [
      ...plainSecretWarnings(secrets),
      'The answers do not say whether they cover all users, so nothing is marked as gone.',
      ...days.warnings(),
    ],
    questions: [question],
  })
}

type ReadKey = Readonly<{
  record: number
  kind: KeyDocument['kind']
  id: string | null
  user: string | null
  facts: CredentialFacts
  made: unknown
}>

function readKey({ record, value }: Entry<KeyRecord>, guard: TextGuard, days: DayReader): ReadKey {
  const id = guard.text(value.id, 300)
  const madeOn = days.read(value.CreateDate ?? value.UploadDate)
  const service = value.kind === 'service' ? guard.text(value.ServiceName, 100) : null
  const isKey = value.kind === 'key' || value.kind === 'use'
  const facts: CredentialFacts = {
    ...blankCredentialFacts(isKey ? 'access_key' : value.kind === 'ssh' ? 'ssh_key' : 'password'),
    label: `${isKey ? 'Access key' : value.kind === 'ssh' ? 'SSH key' : (service ?? 'Service credential')} …${(id ?? '').slice(-4)}`,
    ...toldStatus(statusOf(value.Status)),
    externalId: id,
    createdOn: madeOn,
    lastRotatedOn: value.kind === 'key' ? madeOn : null,
    ...expiryOn(days.read(value.ExpirationDate)),
    ...(value.AccessKeyLastUsed === null || value.AccessKeyLastUsed === undefined ? {} : lastUse(value.AccessKeyLastUsed, guard, days)),
  }
  return {
    record,
    kind: value.kind,
    id,
    user: guard.text(value.UserName, 300),
    made: value.kind === 'key' ? value.CreateDate : null,
    facts: isKey ? { ...facts, expiresOn: null, neverExpires: true } : facts,
  }
}

// Without a date the key was never used (or hours ago: AWS is slow to tell).
function lastUse(use: KeyUse, guard: TextGuard, days: DayReader): Pick<CredentialFacts, 'lastUsedOn' | 'lastUsedState' | 'notes'> {
  const usedOn = days.read(use.LastUsedDate)
  const isNever =
    use.LastUsedDate === null || use.LastUsedDate === undefined || (typeof use.LastUsedDate === 'string' && saysNothing(use.LastUsedDate))
  return {
    lastUsedOn: usedOn,
    lastUsedState: usedOn !== null ? 'used' : isNever ? 'never' : 'unknown',
    notes: lastUseWords(use.ServiceName, use.Region, guard),
  }
}

function statusOf(word: string | null): RecordState {
  switch (word?.toLowerCase()) {
    case 'active':
      return 'active'
    case 'inactive':
      return 'disabled'
    case 'expired':
      return 'expired'
    default:
      return 'unknown'
  }
}

function withoutId({ record, kind, user }: ReadKey): RecordOutcome {
  const problem = { record, label: user ?? `Entry ${record}` }
  return kind === 'use'
    ? { outcome: 'skipped', problem: { ...problem, reason: 'it tells when a key was used but not which key' } }
    : { outcome: 'failed', problem: { ...problem, reason: 'it has no key id' } }
}

// A last use may belong to a user the list names elsewhere, or not at all: then the key still counts.
function readUser(keys: readonly ReadKey[], account: string | null): readonly RecordOutcome[] {
  const byId = groupedBy(keys, ({ id }) => id ?? '')
  const repeats: RecordOutcome[] = []
  const used = new Set<number>()
  const credentials = [...byId].map(([id, same]): CredentialDraft => {
    const listed = same.filter(({ kind }) => kind !== 'use')
    const [first = same[0]] = listed
    for (const { record, user } of listed.slice(1))
      repeats.push({ outcome: 'skipped', problem: { record, label: user ?? id, reason: `repeats entry ${first?.record ?? 0}` } })
    for (const { record, kind } of same) if (kind === 'use' || record === first?.record) used.add(record)
    return { key: id, facts: withUse(first?.facts ?? blankCredentialFacts('access_key'), same) }
  })
  const user = keys[0]?.user ?? null
  const key = user ?? keys[0]?.id ?? ''
  const draft: IdentityDraft = {
    key: user === null ? `key:${key}` : `user:${account ?? ''}/${user}`,
    facts: {
      ...unknownIdentity(user ?? credentials[0]?.facts.label ?? key),
      // Whether it is a person or a machine is not in the list; the credential report tells.
      kind: 'api_key',
      provider: 'aws',
      account,
      system: awsSystem(account),
    },
    credentials,
    records: [...used].sort((a, b) => a - b),
    nativeIds:
      account === null
        ? userBirthIds(
            user,
            keys.map(({ made }) => made),
          )
        : userNativeIds(account, user),
    standIns: user === null ? ['kind', 'system', 'name'] : ['kind', 'system'],
    remarks:
      credentials.filter(({ facts }) => facts.type === 'access_key' && facts.status === 'active').length > 1
        ? ['It has two active access keys: one of them is likely forgotten.']
        : [],
  }
  return [...draftOutcomes(draft, `entry ${draft.records[0] ?? 0}`), ...repeats]
}

function withUse(facts: CredentialFacts, same: readonly ReadKey[]): CredentialFacts {
  const latest = same
    .map((key) => key.facts)
    .filter(({ lastUsedState }) => lastUsedState !== 'unknown')
    .sort((a, b) => (b.lastUsedOn ?? '').localeCompare(a.lastUsedOn ?? ''))[0]
  return latest === undefined
    ? facts
    : { ...facts, lastUsedOn: latest.lastUsedOn, lastUsedState: latest.lastUsedState, notes: latest.notes }
}
