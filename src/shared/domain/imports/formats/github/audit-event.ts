import { tableOf } from '../../draft/table-records.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { has } from '../key-list/fields.ts'
import { type EntryMarks, isListOf, type ListedEntries, listedEntries } from '../key-list/listed-entries.ts'

/** One event of the audit log as it is read here, whether it came as JSON or as a row. */
export type AuditEvent = Readonly<{
  record: number
  place: string
  category: string
  verb: string
  /** The time as the log writes it: Unix milliseconds or ISO, either of which sorts as text. */
  at: string
  /** A field by its name, wherever the export put it: at the top, under data, or as data.name. */
  field: (...names: readonly string[]) => string | null
}>

const actionShape = /^([a-z0-9_]+)\.([a-z0-9_]+)$/

/** True for an exported audit log. */
export function isAuditLog(file: ImportFile): boolean {
  const table = tableOf(file)
  return (table === null || table.headers.some((header) => /^(?:org|repo|data\..+)$/i.test(header.trim()))) && isListOf(file, marksOf(file))
}

/** The events of an exported audit log, or null when the file is no list. */
export function auditEntries(file: ImportFile): ListedEntries | null {
  return listedEntries(file, marksOf(file))
}

function marksOf(file: ImportFile): EntryMarks {
  const headers = tableOf(file)?.headers ?? []
  return {
    is: (entry) =>
      has(entry, 'action') &&
      (has(entry, 'created_at') || has(entry, '@timestamp')) &&
      (has(entry, 'actor') || has(entry, 'org')) &&
      typeof entry.action === 'string' &&
      actionShape.test(entry.action),
    table: { headers: ['action', 'actor', 'created_at'], entry: ({ cell }) => cellsOf(headers, cell) },
  }
}

function cellsOf(headers: readonly string[], cell: (header: string) => string): JsonObject {
  return Object.fromEntries(headers.map((header) => [header.trim().toLowerCase(), cell(header)]))
}

/** An entry as an event, or null when it does not say what happened when. */
export function auditEvent(value: unknown, record: number, place: string): AuditEvent | null {
  if (!isJsonObject(value)) return null
  const data = isJsonObject(value.data) ? value.data : {}
  const field = (...names: readonly string[]) =>
    names.map((name) => wordOf(value[name]) ?? wordOf(value[`data.${name}`]) ?? wordOf(data[name])).find((word) => word !== null) ?? null
  const [, category, verb] = actionShape.exec(field('action') ?? '') ?? []
  const at = field('created_at', '@timestamp')
  return category === undefined || verb === undefined || at === null ? null : { record, place, category, verb, at, field }
}

function wordOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
