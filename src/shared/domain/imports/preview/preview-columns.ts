import type { CustomField } from '../../record/custom-field.ts'
import { factById, recordFacts } from '../../record/facts/fact.ts'
import { type ColumnMapping, isOwnTarget, ownTarget } from '../mapping/mapping.ts'
import { credentialColumns, identityColumns } from './preview-words.ts'
import type { PreviewCell, PreviewRow } from './previewed-rows.ts'

/** `longest` is the length of its longest value in characters. */
export type PreviewColumn = Readonly<{ id: string; title: string; longest: number }>

const all = [
  ...identityColumns.map(({ field, title }) => ({ id: `identity.${field}`, title })),
  ...credentialColumns.map(({ field, title }) => ({ id: `credential.${field}`, title })),
]

// The firm's own fields stand after what a list usually tells of an identity.
const ownPlace = identityColumns.filter(({ quiet }) => !quiet).length

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

/** The columns worth showing for these rows, those where something changes first: some value that tells something, or any at all where a column of the file was matched with it. */
export function previewColumns(
  rows: readonly PreviewRow[],
  mapping: ColumnMapping = [],
  fields: readonly CustomField[] = [],
): readonly PreviewColumn[] {
  const own = fields.map((field) => ({ id: ownTarget(field), title: field.name }))
  const shown = [...all.slice(0, ownPlace), ...own, ...all.slice(ownPlace)].flatMap((column) => {
    const cells = rows.flatMap((row) => row.cells[column.id] ?? [])
    const says = cells.some(({ text }) => text !== null)
    const isShown = tellsSomething(column.id, cells) || (says && isMatched(column.id, mapping))
    return isShown ? [{ ...column, longest: longest(column.title, cells), changes: cells.some(isChange) }] : []
  })
  return [...shown.filter(({ changes }) => changes), ...shown.filter(({ changes }) => !changes)].map(({ id, title, longest }) => ({
    id,
    title,
    longest,
  }))
}

function isChange({ before, kept }: PreviewCell): boolean {
  return before !== null && kept === null
}

// What a row says of its only key stands at the key, whatever its heading was matched with.
function isMatched(id: string, mapping: ColumnMapping): boolean {
  const [, field] = id.split('.')
  return mapping.some(
    (target) => target !== null && (isOwnTarget(target) ? target === id : factIds.has(target) && factById(target).field === field),
  )
}

const factIds: ReadonlySet<string> = new Set(recordFacts.map(({ id }) => id))

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
