import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import { switchOf } from '../../../values/truth-words.ts'
import type { IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { groupedBy } from '../common/json-entries.ts'
import { privilegesOfScopes } from './google-scopes.ts'

export const gamTokens: ImportSource = {
  id: 'gam-tokens',
  name: 'GAM: OAuth tokens of Google Workspace users',
  provider: 'google-workspace',
  recognise: (file) => {
    const table = tableOf(file)
    const isList =
      table !== null &&
      hasHeaders(table, ['clientId', 'displayText', 'scopes']) &&
      (hasHeaders(table, ['userKey']) || hasHeaders(table, ['users']) || hasHeaders(table, ['user']))
    return isList ? 'It has the columns GAM prints for OAuth tokens: clientId, displayText and scopes.' : null
  },
  parse: parseTokens,
  cannotShow: 'The list shows no dates, no last use, and nothing about apps nobody allowed.',
  guide: {
    who: 'An administrator of Google Workspace who has set up GAM.',
    steps: ['Open a terminal where GAM is set up.', 'Run the command below.', 'Choose the file it wrote.'],
    command: 'gam all users print tokens > tokens.csv',
    fileName: 'tokens.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}

function parseTokens(file: ImportFile): ParsedImport {
  const { records, broken, read, recordOf } = tableRecords(tableOf(file) ?? { headers: [], rows: [], brokenRows: [] })
  const guard = textGuard()
  const apps = groupedBy(records, (record) => guard.text(record.cell('clientId'), 300))
  return parsedList({
    source: 'gam-tokens',
    read,
    outcomes: [...apps].flatMap(([id, rows]) => (id === null ? rows.map(withoutId) : readApp(id, rows, guard))),
    recordOf,
    broken,
    guard,
  })
}

// GAM prints a line without a client for a user without tokens.
function withoutId({ record, line, cell }: TableRecord): RecordOutcome {
  const isEmpty = cell('displayText') === '' && cell('scopes') === ''
  const problem = { record, label: `Line ${line}` }
  return isEmpty
    ? { outcome: 'skipped', problem: { ...problem, reason: 'a user who allowed no app' } }
    : { outcome: 'failed', problem: { ...problem, reason: 'it has no client id' } }
}

function readApp(id: string, rows: readonly TableRecord[], guard: TextGuard): readonly RecordOutcome[] {
  const name = rows.map((row) => guard.text(row.cell('displayText'), 300)).find((text) => text !== null) ?? null
  const people = [...new Set(rows.flatMap((row) => peopleOf(row, guard)))]
  const found = [
    ...new Set(
      rows.flatMap((row) =>
        row
          .cell('scopes')
          .split(/[\s,|;]+/)
          .filter((scope) => scope !== ''),
      ),
    ),
  ]
  const scopes = found.map((scope) => guard.text(scope, 300)).filter((scope) => scope !== null)
  const draft: IdentityDraft = {
    key: id,
    facts: {
      ...unknownIdentity(name ?? id),
      kind: 'oauth_app',
      provider: 'google-workspace',
      system: 'Google Workspace',
      externalId: id,
      status: 'active',
      technicalOwner: people.length === 1 ? (people[0] ?? null) : null,
      privileges: scopes.length === found.length ? (privilegesOfScopes(scopes)?.slice() ?? null) : null,
      scopes: scopes.length === 0 ? null : scopes,
      notes: guard.text(
        [
          usersSentence(rows, people),
          ...(rows.some((row) => isTrue(row.cell('anonymous'))) ? ['It has no name at Google (anonymous).'] : []),
          ...(rows.some((row) => isTrue(row.cell('nativeApp'))) ? ['Installed on a computer or phone.'] : []),
        ]
          .filter((text) => text !== null)
          .join(' '),
        4000,
      ),
    },
    // The consent is the identity itself: no key that anyone could rotate.
    credentials: [],
    records: rows.map(({ record }) => record),
    nativeIds: [`google-client:${id}`],
    // Whether an administrator blocked the app is not in the list, and the list of apps knows it for everybody.
    standIns: ['status', 'technicalOwner', 'scopes', 'privileges', 'notes', ...(name === null ? (['name'] as const) : [])],
    remarks: [],
  }
  return draftOutcomes(draft, `line ${rows[0]?.line ?? 0}`)
}

// Summed up by app, GAM prints how many people there are; otherwise one line for each.
function usersSentence(rows: readonly TableRecord[], people: readonly string[]): string | null {
  const counts = rows
    .map((row) => row.cell('users'))
    .filter((cell) => /^\d{1,9}$/.test(cell))
    .map(Number)
  if (counts.length > 0) {
    const users = counts.reduce((sum, count) => sum + count, 0)
    return users === 1 ? 'Allowed by 1 person.' : `Allowed by ${users.toLocaleString('en')} people.`
  }
  if (people.length === 0) return null
  return `Allowed by ${people.slice(0, 5).join(', ')}${people.length > 5 ? ` and ${people.length - 5} more` : ''}.`
}

// userKey is a number nobody knows; the address stands under user.
function peopleOf(row: TableRecord, guard: TextGuard): readonly string[] {
  const cells = [row.cell('user'), ...(/^\d*$/.test(row.cell('users')) ? [] : row.cell('users').split(/[\s,;]+/))]
  return cells.map((cell) => guard.text(cell, 120)).filter((person) => person !== null)
}

function isTrue(cell: string): boolean {
  return switchOf(cell) === true
}
