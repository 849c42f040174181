import { blankCredentialFacts, type CredentialFacts } from '../../../record/credential.ts'
import { type PlainDate, plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ImportAnswers, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { type DateColumns, dateColumns } from '../common/date-columns.ts'
import { groupedBy } from '../common/json-entries.ts'
import { plainScopes, privilegesOfScopes, scopesOfCell } from './google-scopes.ts'

export const googleOauthLog: ImportSource = {
  id: 'google-oauth-log',
  name: 'Google Workspace OAuth log',
  provider: 'google-workspace',
  recognise: (file) => {
    const table = tableOf(file)
    return table !== null && hasHeaders(table, ['App ID', 'App name', 'OAuth event'])
      ? 'It has the columns of the OAuth log of Google Workspace: App ID, App name and OAuth event.'
      : null
  },
  parse: parseLog,
  cannotShow: 'A log shows only what happened in its time: apps that were quiet, and consents given before it begins, are missing.',
  guide: {
    who: 'An administrator of Google Workspace with the right to see reports.',
    steps: [
      'Sign in to admin.google.com.',
      'Open Reporting, Audit and investigation, OAuth log events.',
      'Choose the longest time, press Search, then Export all, and open the export.',
      'Download it as CSV and choose the file here.',
    ],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-21'),
  },
}

// IP addresses and network details are people's data and are not read.
function parseLog(file: ImportFile, answers: ImportAnswers): ParsedImport {
  const { records, broken, read } = tableRecords(tableOf(file) ?? { headers: [], rows: [], brokenRows: [] })
  const guard = textGuard()
  const dates = dateColumns(records, ['Date'], answers)
  const apps = groupedBy(records, (record) => guard.text(record.cell('App ID'), 300))
  return parsedList({
    source: 'google-oauth-log',
    read,
    outcomes: [...apps].flatMap(([id, rows]) => (id === null ? rows.map(withoutId) : readApp(id, rows, dates, guard))),
    broken,
    guard,
    partial: true,
    warnings: ['A log is not a list of all apps, so nothing is marked as gone.', ...dates.warnings],
    questions: dates.questions,
  })
}

function withoutId({ record, line }: TableRecord): RecordOutcome {
  return { outcome: 'failed', problem: { record, label: `Line ${line}`, reason: 'it has no app id' } }
}

function readApp(id: string, rows: readonly TableRecord[], dates: DateColumns, guard: TextGuard): readonly RecordOutcome[] {
  const name = rows.map((row) => guard.text(row.cell('App name'), 300)).find((text) => text !== null) ?? null
  const events = rows.map((row) => ({
    kind: eventOf(row.cell('OAuth event')),
    on: dates.day(row, 'Date'),
    user: guard.text(row.cell('User'), 120),
    record: row.record,
  }))
  const allowed = events.filter(({ kind }) => kind === 'authorize')
  const allowedOn = days(allowed)[0] ?? null
  const people = [...new Set(allowed.flatMap(({ user }) => (user === null ? [] : [user])))]
  const found = [...new Set(rows.flatMap((row) => scopesIn(row.cell('Scope'))))]
  const scopes = found.map((scope) => guard.text(scope, 300)).filter((scope) => scope !== null)
  const draft: IdentityDraft = {
    key: id,
    facts: {
      ...unknownIdentity(name ?? id),
      kind: 'oauth_app',
      provider: 'google-workspace',
      system: 'Google Workspace',
      externalId: id,
      technicalOwner: people.length === 1 ? (people[0] ?? null) : null,
      privileges: scopes.length === found.length ? (privilegesOfScopes(scopes)?.slice() ?? null) : null,
      scopes: scopes.length === 0 ? null : scopes,
      createdOn: allowedOn,
    },
    credentials: [{ key: 'consent', facts: consentOf(events, allowedOn, people) }],
    records: rows.map(({ record }) => record),
    nativeIds: [`google-client:${id}`],
    // The lists of apps know all consents; a log knows those of its time.
    standIns: ['createdOn', 'technicalOwner', 'scopes', 'privileges', ...(name === null ? (['name'] as const) : [])],
    remarks: people.length > 1 ? [`${people.length} people allowed it: one of them may know what it is for.`] : [],
  }
  return draftOutcomes(draft, `line ${rows[0]?.line ?? 0}`)
}

type LogEvent = Readonly<{ kind: 'authorize' | 'revoke' | 'activity'; on: PlainDate | null; user: string | null; record: number }>

// An empty cell means that the app did something.
function eventOf(cell: string): LogEvent['kind'] {
  switch (cell.toLowerCase()) {
    case 'authorize':
      return 'authorize'
    case 'revoke':
      return 'revoke'
    default:
      return 'activity'
  }
}

function consentOf(events: readonly LogEvent[], allowedOn: PlainDate | null, people: readonly string[]): CredentialFacts {
  const usedOn = days(events.filter(({ kind }) => kind === 'activity')).at(-1) ?? null
  return {
    ...blankCredentialFacts('oauth_grant'),
    label: 'Consent',
    status: events.some(({ kind }) => kind !== 'revoke') && !allRevoked(events) ? 'active' : 'unknown',
    createdOn: allowedOn,
    lastUsedOn: usedOn,
    lastUsedState: usedOn === null ? 'unknown' : 'used',
    notes: peopleWords(people),
  }
}

// Everybody the log shows took the consent back. Others may have given theirs before it begins, so it is not called revoked.
function allRevoked(events: readonly LogEvent[]): boolean {
  return [...groupedBy(events, ({ user }) => user).values()].every((own) => {
    const revoked = days(own.filter(({ kind }) => kind === 'revoke')).at(-1)
    const later = days(own.filter(({ kind }) => kind !== 'revoke')).at(-1)
    return revoked !== undefined && (later === undefined || later <= revoked)
  })
}

function peopleWords(people: readonly string[]): string | null {
  if (people.length === 0) return null
  const shown = people.slice(0, 5).join(', ')
  return `Allowed by ${shown}${people.length > 5 ? ` and ${people.length - 5} more` : ''}.`
}

function days(events: readonly LogEvent[]): readonly PlainDate[] {
  return events.flatMap(({ on }) => (on === null ? [] : [on])).sort()
}

// How this cell is written is not documented; what is no scope is left out.
function scopesIn(cell: string): readonly string[] {
  return scopesOfCell(cell) ?? cell.split(/[\s,;|[\]"]+/).filter((word) => word !== '' && plainScopes(word) !== null)
}
