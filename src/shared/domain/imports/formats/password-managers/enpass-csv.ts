import { foldText } from '../../../values/fold-text.ts'
import { plainDate } from '../../../values/plain-date.ts'
import type { ImportSource } from '../../draft/draft.ts'
import type { Table, TableRow } from '../../file/document.ts'
import { withLongRows } from '../../file/long-rows.ts'
import { loginOrNothing, loginTable } from './login-table.ts'

const headers = ['title', 'user', 'website', 'password', 'more'] as const

const userLabels: ReadonlySet<string> = new Set([
  'username',
  'user name',
  'login',
  'e mail',
  'email',
  'benutzername',
  'identifiant',
  'usuario',
])
const addressLabels: ReadonlySet<string> = new Set(['website', 'url', 'web site', 'webseite', 'site web', 'sitio web'])
const secretLabels: ReadonlySet<string> = new Set(['password', 'passwort', 'kennwort', 'mot de passe', 'contrasena'])

/** The CSV of Enpass: a title and then a label and a value for each field, as many as an entry has. */
export const enpassCsv: ImportSource = loginTable({
  id: 'enpass-csv',
  name: 'Enpass items (CSV)',
  provider: null,
  recognise: (table) =>
    isEnpass(entriesOf(table)) ? 'Each line has a title and then pairs of a label and a value, as Enpass writes them.' : null,
  neverRead: () => ['password', 'more'],
  arrange: (table) => ({
    headers,
    rows: entriesOf(table).map(({ line, cells }) => ({ line, cells: inColumns(cells) })),
    brokenRows: table.brokenRows.filter(({ cells }) => cells === undefined),
  }),
  read: (record) =>
    loginOrNothing(
      { title: record.cell('title'), addresses: [record.cell('website')], user: record.cell('user') },
      record.cell('password') !== '',
    ),
  cannotShow: 'The export shows neither folders nor dates.',
  guide: {
    who: 'Somebody who may export the vault.',
    steps: ['Open Enpass on a computer.', 'Choose File, Export and CSV.', 'Choose the file here, then delete it.'],
    command: null,
    fileName: null,
    checkedOn: plainDate('2026-11-30'),
  },
})

// The first line is an entry too, unless it says Title and Field.
function entriesOf(table: Table): readonly TableRow[] {
  const { rows } = withLongRows(table, (cells) => cells)
  const first = table.firstLine
  if (first?.is !== 'headers' || foldText(first.cells[1] ?? '') === 'field') return rows
  return [{ line: first.line, cells: first.cells }, ...rows]
}

// A sensitive field has a star before its label.
function pairs(cells: readonly string[]): readonly (readonly [label: string, value: string])[] {
  return Array.from({ length: Math.floor((cells.length - 1) / 2) }, (_, index) => [
    foldText((cells[index * 2 + 1] ?? '').replaceAll('*', ' ')),
    cells[index * 2 + 2] ?? '',
  ])
}

function isEnpass(entries: readonly TableRow[]): boolean {
  const seen = entries.slice(0, 200)
  const fits = seen.filter(({ cells }) => {
    const labels = pairs(cells).map(([label]) => label)
    return labels.some((label) => secretLabels.has(label)) && labels.some((label) => userLabels.has(label) || addressLabels.has(label))
  })
  return fits.length > 0 && fits.length * 2 >= seen.length
}

function inColumns(cells: readonly string[]): readonly string[] {
  const fields = pairs(cells)
  const valueOf = (labels: ReadonlySet<string>) => fields.find(([label, value]) => labels.has(label) && value.trim() !== '')?.[1] ?? ''
  const known = [userLabels, addressLabels, secretLabels]
  const more = fields.some(([label, value]) => value.trim() !== '' && !known.some((labels) => labels.has(label)))
  return [cells[0] ?? '', valueOf(userLabels), valueOf(addressLabels), valueOf(secretLabels), more ? 'filled' : '']
}
