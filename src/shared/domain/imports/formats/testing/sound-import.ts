import fc from 'fast-check'
import { expect } from 'vitest'
import type { ParsedImport } from '../../draft/draft.ts'
import { canary, fakeSecret, importedRecords } from '../fixtures/tables.ts'

type JsonEntry = Readonly<Record<string, unknown>>

/** Checks a JSON source: whatever the fields of its entries hold, nothing is thrown, each record is counted once, and a secret in any text never comes out. */
export function expectSoundJson(
  parse: (entries: readonly unknown[]) => ParsedImport,
  entries: readonly JsonEntry[],
  secretFields: readonly string[] = [],
): void {
  const fields = [...new Set([...entries.flatMap((entry) => Object.keys(entry)), ...secretFields])]
  const change = fc.record({
    entry: fc.nat(entries.length - 1),
    field: fc.constantFrom(...fields),
    value: fc.oneof(fc.jsonValue(), fc.constantFrom('', 'N/A', '2026-01-01', fakeSecret)),
  })
  const changed = (list: readonly unknown[], { entry, field, value }: Readonly<{ entry: number; field: string; value: unknown }>) =>
    list.map((old, index) => (index === entry ? { ...(old as JsonEntry), [field]: value } : old))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.nat(entries.length), fc.option(fc.jsonValue()), (changes, keep, odd) => {
      const planted = changes.filter(({ field }) => secretFields.includes(field)).map((item) => ({ ...item, value: canary }))
      const list = [
        ...[...changes.filter(({ field }) => !secretFields.includes(field)), ...planted]
          .reduce<readonly unknown[]>(changed, entries)
          .slice(0, keep),
        ...(odd === null ? [] : [odd]),
      ]
      const parsed = parse(list)
      expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
      expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
      expect(JSON.stringify(parsed)).not.toContain(canary)
    }),
  )
}

/** The same for a table source: any cell may hold anything. */
export function expectSoundTable(
  parse: (rows: readonly (readonly string[])[]) => ParsedImport,
  rows: readonly (readonly string[])[],
): void {
  const place = fc.record({
    row: fc.nat(rows.length - 1),
    column: fc.nat((rows[0]?.length ?? 1) - 1),
    text: fc.oneof(fc.string(), fc.constantFrom('', 'N/A', '31/12/2026', '12/31/2026', fakeSecret)),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), fc.nat(rows.length), (places, keep) => {
      const changed = places
        .reduce<readonly (readonly string[])[]>(
          (list, { row, column, text }) => list.map((cells, index) => (index === row ? cells.with(column, text) : cells)),
          rows,
        )
        .slice(0, keep)
      const parsed = parse(changed)
      expect(parsed.read).toBe(changed.length)
      expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
      expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
    }),
  )
}
