import { credentialColumns, identityColumns } from './preview-words.ts'
import type { PreviewCell, PreviewRow } from './previewed-rows.ts'

/** `longest` is the length of its longest value in characters. */
export type PreviewColumn = Readonly<{ id: string; title: string; longest: number }>

const all = [
  ...identityColumns.map(({ field, title }) => ({ id: `identity.${field}`, title })),
  ...credentialColumns.map(({ field, title }) => ({ id: `credential.${field}`, title })),
]

// Where every row says the same, a column tells nothing: 'AWS' forty times over.
const onlyWhenDifferent: ReadonlySet<string> = new Set([
  'identity.provider',
  'identity.account',
  'identity.kind',
  'identity.system',
  'identity.runsAs',
  'identity.environments',
  'identity.dataSensitivity',
  'credential.type',
  'credential.class',
  'credential.neverExpires',
])
// Long codes that only matter when they change.
const onlyWhenChanged: ReadonlySet<string> = new Set(['identity.externalId', 'credential.externalId'])

/** The columns worth showing for these rows: some value, and one that tells something. */
export function previewColumns(rows: readonly PreviewRow[]): readonly PreviewColumn[] {
  return all.flatMap((column) => {
    const cells = rows.flatMap((row) => row.cells[column.id] ?? [])
    return tellsSomething(column.id, cells) ? [{ ...column, longest: longest(column.title, cells) }] : []
  })
}

function tellsSomething(id: string, cells: readonly PreviewCell[]): boolean {
  if (cells.some((cell) => cell.before !== null)) return true
  const texts = new Set(cells.flatMap((cell) => cell.text ?? []))
  if (texts.size === 0 || onlyWhenChanged.has(id)) return false
  return !onlyWhenDifferent.has(id) || texts.size > 1
}

const keptWords = 'kept: typed by you'.length

function longest(title: string, cells: readonly PreviewCell[]): number {
  const lengths = cells.map(
    (cell) => (cell.kept === null ? (cell.text?.length ?? 0) : keptWords) + (cell.before === null ? 0 : cell.before.length + 1),
  )
  return lengths.reduce((most, length) => Math.max(most, length), title.length)
}
