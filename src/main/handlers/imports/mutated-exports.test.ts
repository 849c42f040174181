import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportFile } from '../../../shared/domain/imports/file/document.ts'
import { detectSource } from '../../../shared/domain/imports/formats/detect.ts'
import { cloudFiles } from '../../../shared/domain/imports/formats/fixtures/cloud-files.ts'
import { saasCodeLists } from '../../../shared/domain/imports/formats/fixtures/saas-code-lists.ts'
import { saasKeyLists } from '../../../shared/domain/imports/formats/fixtures/saas-key-lists.ts'
import { importedRecords } from '../../../shared/domain/imports/formats/fixtures/tables.ts'
import { AppError } from '../../../shared/errors.ts'
import { readImportFile } from '../../files/read-document.ts'
import { mutated, mutation } from '../../testing/mutated-bytes.ts'

// Every export of the cloud platforms and services as bytes, damaged, and read by the code that reads files.

const lists = [...saasCodeLists, ...saasKeyLists].map(
  ({ id, entries, under }) => [id, JSON.stringify(under === null ? entries : { [under]: entries }, null, 2)] as const,
)
const files = [...cloudFiles.map(([id, file]) => [id, textOf(file)] as const), ...lists]

function textOf({ document }: ImportFile): string {
  if (document.kind === 'json') return document.values.map((value) => JSON.stringify(value, null, 2)).join('\n')
  const lines = [document.table.headers, ...document.table.rows.map(({ cells }) => cells)]
  return lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
}

function read(bytes: Uint8Array): ImportFile | null {
  try {
    return readImportFile({ fileName: 'damaged', bytes })
  } catch (thrown) {
    if (thrown instanceof AppError) return null
    throw thrown
  }
}

describe('a damaged export', () => {
  it.each(files)('of %s is refused, or read with counts that add up', (id, text) => {
    const whole = new TextEncoder().encode(text)
    expect(detectSource(readImportFile({ fileName: 'whole', bytes: whole }))?.source.id).toBe(id)
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), fc.constantFrom('utf8', 'utf16le'), (mutations, alphabet) => {
        const bytes = alphabet === 'utf8' ? whole : Buffer.from(`\ufeff${text}`, alphabet)
        const file = read(mutations.reduce<Uint8Array>(mutated, bytes))
        const parsed = file === null ? null : (detectSource(file)?.source.parse(file, {}) ?? null)
        if (parsed === null) return
        expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
        for (const { facts } of parsed.drafts) expect(facts.name).not.toBe('')
      }),
      { numRuns: 100 },
    )
  })
})
