import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import type { Table } from '../../file/document.ts'
import { isWebAddress, mostlySecrets } from './headerless-logins.ts'
import { loginOrNothing, loginTable } from './login-table.ts'

const headers = ['title', 'url', 'login', 'password', 'note'] as const

/** The older CSV of Dashlane. It has no line of headers, so its first entry stands where the reader looks for them. */
export const dashlaneCsv: ImportSource = loginTable({
  id: 'dashlane-csv',
  name: 'Dashlane logins (CSV, older form)',
  provider: 'dashlane',
  recognise: (table) =>
    table.headers.length === 5 && hasAddresses(table) && hasPasswords(table)
      ? 'It has five columns without headers and a web address in the second, as older Dashlane exports have.'
      : null,
  neverRead: ['password', 'note'],
  arrange: withHeaders,
  read: (record) =>
    loginOrNothing(
      { title: record.cell('title'), addresses: [record.cell('url')], user: record.cell('login') },
      record.cell('password') !== '',
    ),
  cannotShow: 'The export shows neither folders nor dates.',
  guide: {
    who: 'Somebody who may export the vault.',
    steps: ['Open Dashlane on a computer.', 'Choose File, Export and the unprotected CSV.', 'Choose the file here, then delete it.'],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-21'),
  },
})

// The first entry may have no address; then the reader names the empty header and the entries below tell.
function hasAddresses({ headers, rows }: Table): boolean {
  const [, second = ''] = headers
  return isWebAddress(second) || (asWritten(second, 1, headers) === '' && rows.some(({ cells }) => isWebAddress(cells[1] ?? '')))
}

function hasPasswords({ headers, rows }: Table): boolean {
  return mostlySecrets([asWritten(headers[3] ?? '', 3, headers), ...rows.slice(0, 200).map((row) => row.cells[3] ?? '')])
}

function withHeaders(table: Table): Table {
  if (table.headers.map((header) => header.trim().toLowerCase()).join() === headers.join()) return table
  const first = table.headers.map((header, column) => asWritten(header, column, table.headers))
  return { headers, rows: [{ line: 1, cells: first }, ...table.rows], brokenRows: table.brokenRows }
}

// The reader names empty headers 'Column 5' and tells equal ones apart as 'ana (2)'.
function asWritten(header: string, column: number, all: readonly string[]): string {
  if (header === `Column ${column + 1}`) return ''
  const [, original] = /^(.*) \(\d+\)$/s.exec(header) ?? []
  return original !== undefined && all.slice(0, column).includes(original) ? original : header
}
