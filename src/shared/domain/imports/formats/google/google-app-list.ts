import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { IdentityDraft, ParsedImport } from '../../draft/draft.ts'
import { checkedDraft, unknownIdentity } from '../../draft/draft-facts.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { privilegesOfScopes, scopesOfCell } from './google-scopes.ts'

const scopeColumns = ['Requested Services with Scopes', 'Scopes for Specific Google Data'] as const

type AppList = 'google-accessed-apps' | 'google-configured-apps'

/** What a list of apps from the API controls of Google Workspace holds; accessed and configured apps share their columns. */
export function parseAppList(file: ImportFile, source: AppList): ParsedImport {
  const table = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const { records, broken, read, recordOf } = tableRecords(table)
  const guard = textGuard()
  const outcomes = [...groups(records, guard)].flatMap(([key, rows]) => readApp(key, rows, source, guard))
  const unreadable = records.filter((record) => scopeColumns.some((column) => scopesOfCell(record.cell(column)) === null)).length
  return parsedList({
    source,
    read,
    outcomes,
    recordOf,
    broken,
    guard,
    warnings:
      unreadable > 0
        ? [
            unreadable === 1
              ? 'The permissions in 1 row could not be read and stay empty.'
              : `The permissions in ${unreadable} rows could not be read and stay empty.`,
          ]
        : [],
  })
}

// One app has a row for each part of the company with its own access.
function groups(records: readonly TableRecord[], guard: TextGuard): ReadonlyMap<string, readonly TableRecord[]> {
  const byKey = new Map<string, TableRecord[]>()
  for (const record of records) {
    // Where a spreadsheet has shortened the id, the app is told by its name alone.
    const key = guard.text(record.cell('Id'), 300) ?? `name=${record.cell('App Name').toLowerCase()}`
    byKey.set(key, [...(byKey.get(key) ?? []), record])
  }
  return byKey
}

function readApp(key: string, rows: readonly TableRecord[], source: AppList, guard: TextGuard): readonly RecordOutcome[] {
  const name = rows.map((row) => guard.text(row.cell('App Name'), 300)).find((text) => text !== null) ?? null
  const failures = (reason: string) =>
    rows.map(({ record, line }) => ({ outcome: 'failed' as const, problem: { record, label: name ?? `Line ${line}`, reason } }))
  const id = guard.text(rows[0]?.cell('Id'), 300)
  if (id === null && name === null) return failures('it has neither a client id nor a name')

  const cells = rows.map((row) => scopeColumns.map((column) => scopesOfCell(row.cell(column))))
  const scopes = [...new Set(cells.flat().flatMap((list) => list ?? []))]
  const clean = scopes.map((scope) => guard.text(scope, 300)).filter((scope) => scope !== null)
  const allRead = cells.flat().every((list) => list !== null) && clean.length === scopes.length
  const access = rows.map((row) => row.cell('Access'))
  const draft: IdentityDraft = {
    key,
    facts: {
      ...unknownIdentity(name ?? key),
      kind: 'oauth_app',
      provider: 'google-workspace',
      system: 'Google Workspace',
      externalId: id,
      status: access.every((word) => word.toLowerCase() === 'blocked') ? 'disabled' : 'active',
      privileges: allRead ? (privilegesOfScopes(clean)?.slice() ?? null) : null,
      scopes: clean.length === 0 ? null : clean,
      notes: guard.text(noteSentences(rows, guard).join(' '), 4000),
    },
    // The consent is the identity itself: no key that anyone could rotate.
    credentials: [],
    records: rows.map((row) => row.record),
    nativeIds: id === null ? [] : [`google-client:${id}`],
    // What people allow an app stands in the list of accessed apps; this one may name only what is set.
    standIns: [
      ...(name === null ? (['name'] as const) : []),
      ...(source === 'google-configured-apps' ? (['scopes', 'privileges', 'notes'] as const) : []),
    ],
    remarks: [],
  }
  const checked = checkedDraft(draft)
  return checked.ok ? [{ outcome: 'draft', draft: checked.draft, place: `line ${rows[0]?.line ?? 0}` }] : failures(checked.reason)
}

function noteSentences(rows: readonly TableRecord[], guard: TextGuard): readonly string[] {
  const first = (header: string) => rows.map((row) => guard.text(row.cell(header), 200)).find((text) => text !== null) ?? null
  const type = first('Type')
  const ownership = first('Ownership')
  return [
    ...accessSentence(rows, guard),
    ...usersSentence(rows),
    ...verificationSentence(first('Verification Status')),
    ...(type === null ? [] : [`Type: ${type}.`]),
    ...(ownership === null ? [] : [`Ownership: ${ownership}.`]),
  ]
}

function accessSentence(rows: readonly TableRecord[], guard: TextGuard): readonly string[] {
  const parts = rows.flatMap((row) => {
    const access = guard.text(row.cell('Access'), 100)
    const unit = guard.text(row.cell('Org Unit'), 200)
    return access === null ? [] : [unit === null ? access : `${access} in ${unit}`]
  })
  return parts.length === 0 ? [] : [`Access: ${[...new Set(parts)].join(', ')}.`]
}

// The count stands for the whole company and is repeated in every row of an app.
function usersSentence(rows: readonly TableRecord[]): readonly string[] {
  // Spreadsheets may write 1,234.
  const counts = rows
    .map((row) => row.cell('Users').replace(/(?<=^\d{1,3})[,.\s’'](?=\d{3}$)/u, ''))
    .filter((cell) => /^\d{1,9}$/.test(cell))
    .map(Number)
  if (counts.length === 0) return []
  const users = Math.max(...counts)
  return [users === 0 ? 'Nobody uses it.' : users === 1 ? 'Used by 1 person.' : `Used by ${users.toLocaleString('en')} people.`]
}

// Whole words: 'Not verified' contains 'verified'.
function verificationSentence(cell: string | null): readonly string[] {
  switch (cell?.toLowerCase()) {
    case 'verified':
      return ['Verified by Google.']
    case 'not verified':
      return ['Not verified by Google.']
    default:
      return cell === null ? [] : [`Verification: ${cell}.`]
  }
}
