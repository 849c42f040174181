import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ExportGuide, ImportSource, ImportSourceId, ParsedImport } from '../../draft/draft.ts'
import { parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile, Table } from '../../file/document.ts'
import { dayReader } from '../common/day-reader.ts'
import { plainSecretWarnings } from '../common/left-out-words.ts'
import type { ListTools } from '../common/list-format.ts'
import { decodeEntities } from '../common/written-entities.ts'
import { entryOutcomes, type VaultEntry } from './vault-entry.ts'

/** A password manager's CSV: what tells it apart, which columns are never read, and what a row says. */
export type LoginTable = Readonly<{
  id: ImportSourceId
  name: string
  provider: string | null
  recognise: (table: Table) => string | null
  /** Columns of secrets and free text: only whether a cell is filled is ever looked at. */
  neverRead: readonly string[] | ((table: Table) => readonly string[])
  /** The entry of a row, or why the row is none. */
  read: (record: TableRecord, tools: ListTools, table: Table) => VaultEntry | Readonly<{ none: string }>
  /** The program writes the text of its web page, with HTML entities. */
  entities?: true
  /** Gives a table without headers its headers, and takes in rows with repeating columns. */
  arrange?: (table: Table) => Table
  /** Which list of several it is, where one format stands for programs that are not told apart otherwise. */
  scope?: (table: Table) => string
  cannotShow?: string
  guide: ExportGuide
}>

/** The import source of a password manager's CSV. */
export function loginTable(format: LoginTable): ImportSource {
  const { id, name, provider, guide } = format
  return {
    id,
    name,
    provider,
    recognise: (file) => {
      const table = tableOf(file)
      return table === null ? null : format.recognise(table)
    },
    parse: (file) => parseLogins(format, file),
    cannotShow:
      format.cannotShow ??
      'The export does not tell a person’s own login from one that a program uses, nor what a login may do, and it shows no owners.',
    guide,
  }
}

function parseLogins(format: LoginTable, file: ImportFile): ParsedImport {
  const given = tableOf(file) ?? { headers: [], rows: [], brokenRows: [] }
  const table = format.arrange?.(given) ?? given
  const neverRead = typeof format.neverRead === 'function' ? format.neverRead(table) : format.neverRead
  const { records: written, broken, read, recordOf } = tableRecords(table)
  const records =
    format.entities === true
      ? written.map((record) => ({ ...record, cell: (header: string) => decodeEntities(record.cell(header)) }))
      : written
  const guard = textGuard()
  const days = dayReader()
  const rows = records.map((record) => {
    guard.at(record.line)
    return { record, read: format.read(record, { guard, days }, table) }
  })
  const withOwnId = idsOfTheirOwn(rows.map((row) => row.read))
  const outcomes = rows.flatMap(({ record, read: row }): readonly RecordOutcome[] => {
    guard.drop(neverRead.filter((header) => record.cell(header) !== '').length)
    guard.at(record.line)
    const entry = withOwnId(row)
    const place = { record: record.record, place: `line ${record.line}` }
    return 'none' in entry
      ? [{ outcome: 'skipped', problem: { record: record.record, label: labelOf(record, guard), reason: entry.none } }]
      : entryOutcomes(entry, place, guard)
  })
  return parsedList({
    source: format.id,
    scope: format.scope?.(table),
    read,
    outcomes,
    recordOf,
    broken,
    guard,
    warnings: [...plainSecretWarnings(guard.dropped()), ...days.warnings()],
  })
}

type ReadRow = VaultEntry | Readonly<{ none: string }>

/** Takes away ids that several different logins share: such a column names something else, and would make repeats of them. */
function idsOfTheirOwn(rows: readonly ReadRow[]): (row: ReadRow) => ReadRow {
  const loginsById = new Map<string, Set<string>>()
  for (const row of rows) {
    if ('none' in row || row.id == null || row.id === '') continue
    const logins = loginsById.get(row.id) ?? new Set()
    loginsById.set(row.id, logins.add(JSON.stringify([row.title, row.addresses, row.user])))
  }
  const areShared = [...loginsById.values()].some((logins) => logins.size > 1)
  return (row) => ('none' in row || !areShared ? row : { ...row, id: null })
}

function labelOf(record: TableRecord, guard: TextGuard): string {
  return (
    ['name', 'title', 'account'].map((header) => guard.text(record.cell(header), 300)).find((text) => text !== null) ??
    `Line ${record.line}`
  )
}

/** A row with an address, a user name or a secret is a login; anything else is an empty entry. */
export function loginOrNothing(entry: VaultEntry, hasSecret: boolean): VaultEntry | Readonly<{ none: string }> {
  return entry.user === '' && entry.addresses.every((address) => address === '') && !hasSecret
    ? { none: 'an empty entry: no address, no user name and no secret' }
    : entry
}

/** True when the table has exactly these headers, in any order and case. */
export function hasOnlyHeaders(table: Table, headers: readonly string[]): boolean {
  return table.headers.length === headers.length && hasHeaders(table, headers)
}
