import { blankCredentialFacts } from '../../../record/credential.ts'
import type { RecordState } from '../../../record/facts/vocabulary.ts'
import { type PlainDate, plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { dayReader } from '../common/day-reader.ts'
import { groupedBy } from '../common/json-entries.ts'
import { toldStatus } from '../common/told-status.ts'
import type { ListedEntry } from '../key-list/listed-entries.ts'
import { auditEntries, type AuditEvent, auditEvent, isAuditLog } from './audit-event.ts'
import { type AuditSubject, auditSubjects, expiryAmong, isBeginning, stateAfterAll, subjectKey } from './audit-subjects.ts'
import { github } from './github-defaults.ts'

// Format: GitHub Docs, "Exporting audit log data": JSON, or CSV with dotted columns. It is a log of 180 days and no inventory, so what it names are hints.
export const githubAuditLog: ImportSource = {
  id: 'github-audit-log',
  name: 'GitHub audit log of an organisation',
  provider: 'github',
  recognise: (file) => (isAuditLog(file) ? 'It is a GitHub audit log: its entries have action, actor and created_at.' : null),
  parse: parseLog,
  cannotShow: 'The log covers 180 days, so it misses whatever was set up before; it shows no permissions and no last use.',
  guide: {
    who: 'An owner of the GitHub organisation.',
    steps: [
      'On GitHub open the organisation and choose Settings.',
      'Choose Logs under Archive on the left, then Audit log.',
      'Press Export and choose JSON.',
      'Choose the file here.',
    ],
    command: null,
    fileName: 'export-<organisation>-<number>.json',
    checkedOn: plainDate('2026-11-21'),
  },
}

type Found = Readonly<{ event: AuditEvent; subject: AuditSubject; key: string }>

// Hashes of tokens, and the settings of a webhook with its address.
const secretFields = ['hashed_token', 'token', 'config', 'config.url', 'config.secret'] as const

function parseLog(file: ImportFile): ParsedImport {
  const list = auditEntries(file)
  const guard = textGuard()
  const days = dayReader()
  const read = (list?.entries ?? []).map(readEntry)
  const found = read.filter((item) => 'event' in item)
  const groups = [...groupedBy(found, ({ key }) => key)]
  guard.drop((list?.entries ?? []).reduce((sum, { value }) => sum + filledSecrets(value), 0))
  const organisations = new Set(found.flatMap(({ event }) => guard.text(event.field('org'), 200) ?? []))
  return parsedList({
    source: 'github-audit-log',
    account: organisations.size === 1 ? ([...organisations][0] ?? null) : null,
    asOf: file.asOf ?? null,
    read: list?.read ?? 0,
    outcomes: [
      ...groups.flatMap(([key, items]) => draftOutcomes(hint(key, items, days.read, guard), items[0]?.event.place ?? '')),
      ...read.filter((item) => 'outcome' in item),
    ],
    broken: list?.broken ?? [],
    guard,
    partial: true,
    warnings: [
      'The audit log goes back 180 days and is no list of what there is, so nothing is marked as gone.',
      ...(organisations.size > 1 ? [`This file holds the logs of ${organisations.size} organisations.`] : []),
      ...days.warnings(),
    ],
  })
}

function filledSecrets(value: unknown): number {
  if (!isJsonObject(value)) return 0
  const data = isJsonObject(value.data) ? value.data : {}
  return secretFields.filter((field) =>
    [value[field], value[`data.${field}`], data[field]].some((held) => held !== undefined && held !== null && held !== ''),
  ).length
}

function readEntry({ record, place, value }: ListedEntry): Found | RecordOutcome {
  const label = `${place.charAt(0).toUpperCase()}${place.slice(1)}`
  const event = auditEvent(value, record, place)
  if (event === null) return { outcome: 'failed', problem: { record, label, reason: 'it does not say what happened when' } }
  const subject = auditSubjects.get(event.category)
  if (subject === undefined) return { outcome: 'skipped', problem: { record, label, reason: 'not about an app, a token or a webhook' } }
  const key = subjectKey(event, subject)
  return key === null
    ? { outcome: 'skipped', problem: { record, label, reason: `does not say which ${subject.word} it is about` } }
    : { event, subject, key }
}

function hint(key: string, items: readonly Found[], day: (value: unknown) => PlainDate | null, guard: TextGuard): IdentityDraft {
  const events = items.map(({ event }) => event).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const subject = items[0]?.subject ?? { word: 'App', kind: 'oauth_app' as const, ids: [], names: [], personal: false, nativeKind: null }
  const told = (...names: readonly string[]) => events.map((event) => event.field(...names)).find((word) => word !== null) ?? null
  const beginning = events.findLast(isBeginning)
  const id = guard.text(told(...subject.ids), 200)
  const person = guard.text(subject.personal ? told('user', 'actor') : beginning?.field('actor'), 120)
  const repository = guard.text(told('repo', 'repository'), 200)
  const state = stateAfterAll(events)
  // Without a key of its own there is nothing that could have ended.
  const status = state !== 'expired' ? state : subject.personal ? 'active' : 'disabled'
  const createdOn = beginning === undefined ? null : day(beginning.at)
  const name =
    guard.text(told(...subject.names), 250) ?? [subject.word, id ?? person ?? repository].filter((part) => part !== null).join(' ')
  return {
    key: guard.text(key, 400) ?? `record:${items[0]?.event.record ?? 0}`,
    facts: {
      ...unknownIdentity(subject.kind === 'webhook' && repository !== null ? `${name} of ${repository}`.slice(0, 300) : name),
      ...github,
      kind: subject.kind,
      account: guard.text(told('org'), 200),
      externalId: id,
      status,
      technicalOwner: person?.endsWith('[bot]') === true ? null : person,
      createdOn,
      notes: guard.prose(`Last in the log: ${events[0]?.category ?? ''}.${events[0]?.verb ?? ''}.`, 300),
    },
    credentials: subject.personal ? [tokenDraft(key, events, id, state, createdOn, day, guard)] : [],
    records: items.map(({ event }) => event.record),
    // The lists of GitHub know it as it is now; only its end is news here.
    standIns: ['name', 'kind', 'technicalOwner', 'createdOn', 'notes', ...(isOver(status) ? [] : (['status'] as const))],
    remarks: [
      beginning === undefined
        ? 'Known only from the audit log, which does not go back to its beginning.'
        : 'Known only from the audit log.',
    ],
    ...(id === null || subject.nativeKind === null ? {} : { nativeIds: [`${subject.nativeKind}:${id}`] }),
  }
}

function tokenDraft(
  key: string,
  events: readonly AuditEvent[],
  id: string | null,
  state: RecordState,
  createdOn: PlainDate | null,
  day: (value: unknown) => PlainDate | null,
  guard: TextGuard,
): CredentialDraft {
  const renewed = events.find(({ verb }) => verb === 'credential_regenerated')
  const expired = expiryAmong(events)
  const isKey = events.some((event) => /ssh/i.test(event.field('credential_type') ?? ''))
  const facts = {
    ...blankCredentialFacts(isKey ? 'ssh_key' : 'personal_token'),
    label: isKey ? 'SSH key' : 'Personal access token',
    externalId: id,
    ...toldStatus(state),
    createdOn,
    expiresOn: expired === null ? null : day(expired.at),
    lastRotatedOn: renewed === undefined ? null : day(renewed.at),
  }
  return {
    key: guard.text(key, 400) ?? 'token',
    facts,
    standIns: ['label', 'type', 'createdOn', ...(isOver(state) ? [] : (['status'] as const))],
  }
}

function isOver(status: RecordState): boolean {
  return status === 'revoked' || status === 'disabled'
}
