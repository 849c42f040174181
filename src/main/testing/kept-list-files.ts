import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptWorkbooks, workbookBytes } from './kept-workbooks.ts'

/** Stands in place of every secret of the kept lists, so that what is written can be searched for it. */
export const canary = ['KR', 'CANARY'].join('')

/** The bytes of a list as a firm keeps it, with its secrets filled in: no file of the repository holds one. */
export function keptListBytes(file: string): Uint8Array {
  const sheets = keptWorkbooks[file]
  if (sheets !== undefined) return workbookBytes(sheets, filled)
  // Byte for byte: the files have the alphabets and line endings of the programs that wrote them.
  return Buffer.from(filled(readFileSync(join(import.meta.dirname, 'kept-lists', file), 'latin1')), 'latin1')
}

function filled(text: string): string {
  return text
    .replaceAll('{{secret}}', canary)
    .replaceAll('{{secret in base64}}', base64(`${canary}-0123456789`))
    .replaceAll('{{secret as salt in base64}}', base64(JSON.stringify({ salt: canary })))
}

/** Whether a text holds a secret of the kept lists, as it is or in Base64. */
export function holdsCanary(text: string): boolean {
  return shapes.some((shape) => text.includes(shape))
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

// Base64 takes three bytes at a time, so the word has three spellings; the letters at its ends depend on what stands beside it.
const shapes = [canary, base64(canary).slice(0, 8), base64(`x${canary}`).slice(4), base64(`xx${canary}`).slice(4, 12)]
