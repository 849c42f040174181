import type { ImportDocument, Table } from './document.ts'
import { isJsonObject, type JsonObject } from './json-list.ts'

const mostColumns = 1000

/** A JSON list of flat objects as a table, so that a list nobody knows can be matched by its keys; null for anything else. Lists inside a cell are joined, deeper things left out. */
export function tableOfJson(document: ImportDocument): Table | null {
  if (document.kind !== 'json' || !document.values.some(Array.isArray)) return null
  const entries = document.values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
  if (entries.length === 0 || !entries.every(isJsonObject)) return null
  const objects = entries as readonly JsonObject[]
  const headers = [...new Set(objects.flatMap((entry) => Object.keys(entry)))]
  const flat = objects.every((entry) => Object.values(entry).some((value) => cellText(value) !== null))
  if (headers.length === 0 || headers.length > mostColumns || !flat) return null
  return {
    headers,
    rows: objects.map((entry, index) => ({
      line: index + 1,
      cells: headers.map((header) => (Object.hasOwn(entry, header) ? (cellText(entry[header]) ?? '') : '')),
    })),
    brokenRows: [],
  }
}

function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(', ')
  return null
}
