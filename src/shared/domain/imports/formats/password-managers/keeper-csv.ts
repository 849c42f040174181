import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import type { Table, TableRow } from '../../file/document.ts'
import { withLongRows } from '../../file/long-rows.ts'
import { isWebAddress, mostlySecrets } from './headerless-logins.ts'
import { loginOrNothing, loginTable } from './login-table.ts'

const headers = ['folder', 'title', 'login', 'password', 'website', 'notes', 'shared folder', 'custom fields'] as const

/** The CSV of Keeper: no line of headers, and as many pairs of label and value behind each row as its entry has further fields. */
export const keeperCsv: ImportSource = loginTable({
  id: 'keeper-csv',
  name: 'Keeper records (CSV)',
  provider: null,
  recognise: (table) =>
    isKeeper(asRows(table))
      ? 'It has no headers, a password in the fourth column and a web address in the fifth, as Keeper’s CSV has.'
      : null,
  neverRead: () => ['password', 'notes', 'custom fields'],
  arrange: (table) => ({
    headers,
    rows: asRows(table).map(({ line, cells }) => ({ line, cells: inColumns(cells) })),
    brokenRows: table.brokenRows.filter(({ cells }) => cells === undefined),
  }),
  read: (record) =>
    loginOrNothing(
      {
        title: record.cell('title'),
        addresses: [record.cell('website')],
        user: record.cell('login'),
        folder: record.cell('folder') || record.cell('shared folder'),
      },
      record.cell('password') !== '',
    ),
  cannotShow: 'The export shows no dates.',
  guide: {
    who: 'Somebody who may export the vault.',
    steps: ['Open the Keeper web vault.', 'Choose your account, Settings, Export and CSV.', 'Choose the file here, then delete it.'],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-30'),
  },
})

// The reader took the first entry for headers, and longer entries for broken ones.
function asRows(table: Table): readonly TableRow[] {
  const { rows } = withLongRows(table, (cells) => cells)
  return table.firstLine?.is === 'headers' ? [{ line: table.firstLine.line, cells: table.firstLine.cells }, ...rows] : rows
}

function isKeeper(rows: readonly TableRow[]): boolean {
  const seen = rows.slice(0, 200).filter(({ cells }) => cells.length >= 6)
  const withAddress = seen.filter(({ cells }) => isWebAddress(cells[4] ?? '')).length
  return (
    seen.length > 0 &&
    seen.length * 2 >= Math.min(rows.length, 200) &&
    withAddress * 2 >= seen.length &&
    mostlySecrets(seen.map(({ cells }) => cells[3] ?? '')) &&
    seen.every(({ cells }) => !isWebAddress(cells[0] ?? '') && !isWebAddress(cells[1] ?? ''))
  )
}

// Only whether there are further fields is kept.
function inColumns(cells: readonly string[]): readonly string[] {
  return [...Array.from({ length: 7 }, (_, index) => cells[index] ?? ''), cells.slice(7).find((cell) => cell.trim() !== '') ?? '']
}
