import { foldText } from '../../values/fold-text.ts'
import { plainValue, readMachineDay } from '../../values/machine-dates.ts'
import type { ImportDocument, Table } from './document.ts'
import { isJsonObject, type JsonObject } from './json-list.ts'

const mostColumns = 1000

/** A JSON list of objects as a table, so that a list nobody knows can be matched by its keys; null for anything else. The list may lie inside wrappers (`result`, `data.items`), be a map from names to objects, stand one object in each line, or be a grid of rows below the names of its columns; keys inside an entry are named by their path (`attributes.name`), lists of texts are joined, lists of objects left out. An entry that is no object is a broken row. */
export function tableOfJson(document: ImportDocument): Table | null {
  if (document.kind !== 'json') return null
  const entries = entriesOf(document.values)
  if (entries === null || !areRecords(entries)) return null
  const rows = entries.map((entry) => (isJsonObject(entry) ? new Map(cellsIn(entry)) : null))
  const headers = [...new Set(rows.flatMap((cells) => [...(cells?.keys() ?? [])]))]
  if (headers.length === 0 || headers.length > mostColumns) return null
  const records = rows.map((cells, index) => ({ line: index + 1, cells }))
  return {
    headers,
    rows: records.flatMap(({ line, cells }) =>
      isFilled(cells) ? [{ line, cells: headers.map((header) => cells.get(header) ?? '') }] : [],
    ),
    brokenRows: records.flatMap(({ line, cells }) => (isFilled(cells) ? [] : [{ line, reason: notRecord }])),
  }
}

const notRecord = 'It is no record: it has no names with something behind them.'

function isFilled(cells: ReadonlyMap<string, string> | null): cells is ReadonlyMap<string, string> {
  return cells !== null && cells.size > 0
}

// One entry that is none must not refuse the list around it; a list of texts or numbers is another thing.
function areRecords(entries: readonly unknown[]): boolean {
  return entries.filter(isJsonObject).length * 2 > entries.length
}

// Bare lists, one object for each line, or the list inside the answer of each document.
function entriesOf(values: readonly unknown[]): readonly unknown[] | null {
  if (values.some(Array.isArray))
    return values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
  const [only] = values
  const grid = values.length > 1 ? null : gridWithin(only, deepestWrapper)
  // Columns that are told of one by one are a list as well.
  if (grid?.named === true) return grid.rows
  const lists = values.map((value) => listWithin(value, deepestWrapper))
  if (lists.every((list) => list !== null)) return lists.flat()
  if (values.length > 1) return alike(values) ? values : null
  return grid?.rows ?? mapWithin(only, deepestWrapper)
}

// Objects of one kind have most of their keys in common.
function alike(values: readonly unknown[]): values is readonly JsonObject[] {
  if (values.length < 2 || !values.every(isJsonObject)) return false
  const [first = {}] = values
  const keys = Object.keys(first)
  return values.every((value) => {
    const shared = keys.filter((key) => Object.hasOwn(value, key)).length
    return shared > 0 && shared * 2 >= Math.max(keys.length, Object.keys(value).length)
  })
}

/** {"ci": {"owner": …}, "backup": {"owner": …}}: the key is the name of what stands behind it. */
function mapWithin(value: unknown, depth: number): readonly JsonObject[] | null {
  if (!isJsonObject(value) || depth === 0) return null
  const named = Object.entries(value).flatMap(([name, part]) => (isJsonObject(part) ? [{ name, part }] : []))
  if (alike(named.map(({ part }) => part))) return named.map(({ name, part }) => (Object.hasOwn(part, 'name') ? part : { name, ...part }))
  return named.map(({ part }) => mapWithin(part, depth - 1)).find((list) => list !== null) ?? null
}

/** {"columns": ["name", "owner"], "rows": [["ci", "Ana"]]}, or the names as the first row. */
function gridWithin(value: unknown, depth: number): Readonly<{ rows: readonly JsonObject[]; named: boolean }> | null {
  if (!isJsonObject(value) || depth === 0) return null
  const parts = Object.values(value)
  const grid = parts.find(isGrid)
  if (grid === undefined) return parts.map((part) => gridWithin(part, depth - 1)).find((list) => list !== null) ?? null
  const width = grid[0]?.length ?? 0
  const beside = parts.map(columnNames).find((names) => names?.length === width) ?? null
  const names = beside ?? grid[0]?.map(String) ?? []
  const rows = beside === null ? grid.slice(1) : grid
  return {
    rows: rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? null]))),
    named: beside !== null,
  }
}

function isGrid(value: unknown): value is readonly (readonly unknown[])[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => Array.isArray(row) && row.length > 1 && row.every((cell) => typeof cell !== 'object' || cell === null))
  )
}

function columnNames(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null
  const names = (value as readonly unknown[]).map((column) => (isJsonObject(column) ? column.name : column))
  return names.every((name) => typeof name === 'string') && new Set(names).size === names.length ? names : null
}

// {"result": {"data": {"items": […]}}} is as deep as answers go.
const deepestWrapper = 4

/** The list of objects in an answer: the longest of the nearest ones. An empty list beside it (errors, messages) is none. */
function listWithin(value: unknown, depth: number): readonly unknown[] | null {
  if (!isJsonObject(value) || depth === 0) return null
  const parts = Object.values(value)
  const lists = parts.filter((part): part is readonly unknown[] => Array.isArray(part) && areRecords(part))
  const [first, ...more] = lists
  if (first !== undefined) return more.reduce((longest, list) => (list.length > longest.length ? list : longest), first)
  return parts.map((part) => listWithin(part, depth - 1)).find((list) => list !== null) ?? null
}

const deepestKey = 4

function cellsIn(entry: JsonObject, path = '', depth = 1): readonly (readonly [string, string])[] {
  return Object.entries(entry).flatMap(([key, raw]): readonly (readonly [string, string])[] => {
    const value = plainValue(raw)
    const text = value === null && saysNever.test(foldText(key)) ? 'never' : cellText(value)
    if (text !== null) return [[`${path}${key}`, text]]
    return isJsonObject(value) && depth < deepestKey ? cellsIn(value, `${path}${key}.`, depth + 1) : []
  })
}

// An API that lists a key with no end or no last use writes null there; a field it does not know is missing.
const saysNever =
  /^(?:expir(?:es|y|e|ed|ation)(?: (?:at|on|date|time))*|valid until|not after|last (?:used|seen|accessed|login|active|activity)(?: (?:at|on|date|time))*)$/

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return dotNetDate.test(value) ? dayText(value) : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ')
  return null
}

const dotNetDate = /^\/Date\(-?\d+(?:[+-]\d{4})?\)\/$/

// People match tables of any origin: the form only programs write becomes one that every table knows.
function dayText(value: string): string {
  const read = readMachineDay(value)
  return read.says === 'day' ? read.day : read.says === 'never' ? 'never' : value
}
