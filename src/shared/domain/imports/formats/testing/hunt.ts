import { expect } from 'vitest'
import type { ParsedImport } from '../../draft/draft.ts'
import { canary, fakeSecret, importedRecords } from '../fixtures/tables.ts'

/** The beginning the marker has in Base64, as Kubernetes and n8n keep values; and a whole value that begins so. */
export const canaryBase64 = ['S1JDQ', 'U5BUl'].join('')
export const canaryInBase64 = `${canaryBase64}ktdG9rZW4=`

/** Fails when a planted secret got anywhere into what a source made of a file. */
export function expectNoSecret(parsed: ParsedImport): void {
  const text = JSON.stringify(parsed)
  for (const secret of [canary, canaryBase64, fakeSecret]) expect(text).not.toContain(secret)
}

/** Fails unless every record was counted once. */
export function expectCounted(parsed: ParsedImport): void {
  expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
}

/** A JSON value with one of its leaves, chosen by number, replaced. */
export function withLeaf(value: unknown, at: number, leaf: unknown): unknown {
  let count = -1
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part === 'object' && part !== null) return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]))
    count += 1
    return count === at ? leaf : part
  }
  return walk(value)
}
