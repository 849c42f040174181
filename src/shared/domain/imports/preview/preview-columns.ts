import type { CustomField } from '../../record/custom-field.ts'
import { type Fact, factById, recordFacts } from '../../record/facts/fact.ts'
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

/** The columns worth showing for these rows, those where something changes first: some value that tells something, and what a column of the file was matched with in any case. */
export function previewColumns(
  rows: readonly PreviewRow[],
  mapping: ColumnMapping = [],
  fields: readonly CustomField[] = [],
): readonly PreviewColumn[] {
  const own = fields.map((field) => ({ id: ownTarget(field), title: field.name }))
  const shown = [...all.slice(0, ownPlace), ...own, ...all.slice(ownPlace)].flatMap((column) => {
    const cells = rows.flatMap((row) => row.cells[column.id] ?? [])
    const isShown = tellsSomething(column.id, cells) || isMatched(column.id, mapping, rows)
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

// What a row says of its only key is shown at the key.
function isMatched(id: string, mapping: ColumnMapping, rows: readonly PreviewRow[]): boolean {
  const [of, field] = id.split('.')
  return mapping.some((target) => {
    if (target === null) return false
    if (isOwnTarget(target) || !factIds.has(target)) return target === id
    const fact = factById(target)
    if (fact.field !== field) return false
    return fact.of === of ? !saysElsewhere(fact, rows) : saysSomething(id, rows)
  })
}

function saysElsewhere(fact: Fact, rows: readonly PreviewRow[]): boolean {
  const other = `${fact.of === 'identity' ? 'credential' : 'identity'}.${fact.field}`
  return !saysSomething(`${fact.of}.${fact.field}`, rows) && saysSomething(other, rows)
}

function saysSomething(id: string, rows: readonly PreviewRow[]): boolean {
  return rows.some((row) => (row.cells[id]?.text ?? null) !== null)
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
