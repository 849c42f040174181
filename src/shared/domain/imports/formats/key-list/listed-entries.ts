import type { RecordProblem } from '../../draft/draft.ts'
import { hasHeaders, tableOf, type TableRecord, tableRecords } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, jsonList, type JsonObject } from '../../file/json-list.ts'

/** One entry by its number from 1, and where it stands: 'entry 3', 'line 4'. */
export type ListedEntry = Readonly<{ record: number; place: string; value: unknown }>

export type ListedEntries = Readonly<{
  entries: readonly ListedEntry[]
  broken: readonly RecordProblem[]
  read: number
  /** The objects around the entries. */
  wrappers: readonly JsonObject[]
  onePage: boolean
  /** The file holds entries by themselves, as the answer to making one. */
  single: boolean
}>

/** A list that also comes as a table: the headers it always has, those of which it has at least one, and a row in the form of an entry. */
export type TableForm = Readonly<{ headers: readonly string[]; oneOf?: readonly string[]; entry: (record: TableRecord) => JsonObject }>

export type EntryMarks = Readonly<{
  under?: readonly string[]
  /** Those of `under` that no other product uses: even an empty list under one is known. */
  named?: readonly string[]
  is: (entry: JsonObject) => boolean
  /** One such entry is enough: the product mixes others in. */
  sole?: boolean
  /** One such entry makes it another export. */
  never?: (entry: JsonObject) => boolean
  table?: TableForm
}>

/** What all entries that tell it agree on; null when none tells or two differ. */
export function agreedText({ entries }: ListedEntries, textIn: (entry: JsonObject) => string | null | undefined): string | null {
  const texts = new Set(entries.flatMap(({ value }) => (isJsonObject(value) ? (textIn(value) ?? []) : [])))
  const [text] = texts
  return texts.size === 1 && text !== undefined ? text : null
}

const usualWrappers = ['value', 'data', 'result', 'results', 'items', 'keys', 'tokens'] as const

/** True when a file is such a list: at least half of its entries must look the part, so that a broken one is counted instead of hiding the file. */
export function isListOf(file: ImportFile, marks: EntryMarks): boolean {
  const list = listedEntries(file, marks)
  if (list === null || file.document.kind === 'table') return list !== null
  if (list.read === 0 && list.wrappers.length > 0)
    return list.wrappers.every((wrapper) => marks.named?.some((name) => Array.isArray(wrapper[name])) ?? false)
  const objects = list.entries.map(({ value }) => value).filter(isJsonObject)
  const fitting = objects.filter(marks.is).length
  return (
    fitting > 0 && (marks.sole === true || fitting * 2 >= list.entries.length) && !objects.some((entry) => marks.never?.(entry) === true)
  )
}

/** The entries of a file, whatever they look like, or null when it is no list at all. */
export function listedEntries(file: ImportFile, marks: EntryMarks): ListedEntries | null {
  return file.document.kind === 'table' ? tableEntries(file, marks) : jsonEntries(file, marks)
}

function jsonEntries(file: ImportFile, { under = [], is }: EntryMarks): ListedEntries | null {
  const list = jsonList(file, [...under, ...usualWrappers], is)
  if (list === null) return null
  return {
    entries: list.entries.map((value, index) => ({ record: index + 1, place: `entry ${index + 1}`, value })),
    broken: [],
    read: list.entries.length,
    wrappers: list.wrappers,
    onePage: list.onePage || list.wrappers.some(({ total_count: total }) => typeof total === 'number' && total > list.entries.length),
    single: list.single,
  }
}

function tableEntries(file: ImportFile, { table: form }: EntryMarks): ListedEntries | null {
  const table = tableOf(file)
  if (form === undefined || table === null || !hasHeaders(table, form.headers)) return null
  if (form.oneOf !== undefined && !form.oneOf.some((header) => hasHeaders(table, [header]))) return null
  const { records, broken, read } = tableRecords(table)
  return {
    entries: records.map((row) => ({ record: row.record, place: `line ${row.line}`, value: form.entry(row) })),
    broken,
    read,
    wrappers: [],
    onePage: false,
    single: false,
  }
}
