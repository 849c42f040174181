import { blankCredentialFacts } from '../../../record/credential.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile, Table } from '../../file/document.ts'
import { type DayReader, dayReader } from '../common/day-reader.ts'

export const gamAppPasswords: ImportSource = {
  id: 'gam-app-passwords',
  name: 'GAM: app passwords of Google Workspace users',
  provider: 'google-workspace',
  recognise: (file) => {
    const table = tableOf(file)
    return table !== null && prefixesOf(table).length > 0
      ? 'It has the columns GAM prints for app passwords: User, codeId and lastTimeUsed.'
      : null
  },
  parse: parsePasswords,
  cannotShow: 'The list shows no passwords and not which program or device uses each one.',
  guide: {
    who: 'An administrator of Google Workspace who has set up GAM.',
    steps: ['Open a terminal where GAM is set up.', 'Run the command below.', 'Choose the file it wrote.'],
    command: 'gam all users print asps oneitemperrow > app-passwords.csv',
    fileName: 'app-passwords.csv',
    checkedOn: plainDate('2026-11-21'),
  },
}

// What stands before the column names depends on the options: 'asp.' with one password per line, 'asp.0.', 'asp.1.' without.
function prefixesOf(table: Table): readonly string[] {
  const headers = table.headers.map((header) => header.trim().toLowerCase())
  if (!headers.includes('user')) return []
  return headers
    .filter((header) => /(?:^|\.)codeid$/.test(header))
    .map((header) => header.slice(0, -'codeid'.length))
    .filter((prefix) => headers.includes(`${prefix}lasttimeused`) || headers.includes(`${prefix}creationtime`))
}

function parsePasswords(file: ImportFile): ParsedImport {
  const table = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const { records, broken, read, recordOf } = tableRecords(table)
  const guard = textGuard()
  const days = dayReader()
  const prefixes = prefixesOf(table)
  const seen = new Set<string>()
  const outcomes = records.flatMap((record) => countedOnce(readRow(record, prefixes, guard, days), seen))
  return parsedList({ source: 'gam-app-passwords', read, outcomes, recordOf, broken, guard, warnings: days.warnings() })
}

function readRow(row: TableRecord, prefixes: readonly string[], guard: TextGuard, days: DayReader): readonly RecordOutcome[] {
  const user = guard.text(row.cell('User'), 120)
  const problem = (reason: string) => ({ record: row.record, label: user ?? `Line ${row.line}`, reason })
  if (user === null) return [{ outcome: 'failed', problem: problem('it names no user') }]
  const outcomes = prefixes.flatMap((prefix) => {
    const id = guard.text(row.cell(`${prefix}codeId`), 100)
    return id === null ? [] : readPassword(row, prefix, user, id, guard, days)
  })
  return outcomes.length > 0 ? outcomes : [{ outcome: 'skipped', problem: problem('a user without app passwords') }]
}

// A line with several passwords is one record: as soon as one of them is new, the line counts as taken over.
function countedOnce(outcomes: readonly RecordOutcome[], seen: Set<string>): readonly RecordOutcome[] {
  const fresh = outcomes.filter((outcome) => {
    if (outcome.outcome !== 'draft' || seen.has(outcome.draft.key)) return false
    seen.add(outcome.draft.key)
    return true
  })
  return fresh.length > 0 ? fresh : outcomes.slice(0, 1)
}

function readPassword(
  row: TableRecord,
  prefix: string,
  user: string,
  id: string,
  guard: TextGuard,
  days: DayReader,
): readonly RecordOutcome[] {
  const name = guard.prose(row.cell(`${prefix}name`), 200)
  const used = row.cell(`${prefix}lastTimeUsed`)
  const usedOn = days.read(used)
  const madeOn = days.read(row.cell(`${prefix}creationTime`))
  const draft: IdentityDraft = {
    // The number counts within one user only.
    key: `${user}/${id}`,
    facts: {
      ...unknownIdentity(name === null ? `App password of ${user}` : `${name} (${user})`),
      kind: 'app_password',
      provider: 'google-workspace',
      system: 'Google Workspace',
      externalId: `${user}/${id}`,
      status: 'active',
      technicalOwner: user,
      runsAs: 'person',
      createdOn: madeOn,
    },
    credentials: [
      {
        key: id,
        facts: {
          ...blankCredentialFacts('app_password'),
          label: name ?? 'App password',
          externalId: id,
          createdOn: madeOn,
          lastUsedOn: usedOn,
          lastUsedState: usedOn !== null ? 'used' : used.toLowerCase() === 'never' ? 'never' : 'unknown',
        },
      },
    ],
    records: [row.record],
    nativeIds: [`google-app-password:${user}/${id}`],
    remarks: [],
  }
  return draftOutcomes(draft, `line ${row.line}`)
}
