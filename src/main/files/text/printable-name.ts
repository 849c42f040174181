import { findSecretShape } from '../../../shared/domain/values/secret-shape.ts'

/** A name that stands inside a file (of a sheet, of an entry) as it may be shown and kept: one line, no invisible characters, nothing that looks like a secret. null when nothing of it is left. */
export function printableName(name: string): string | null {
  const printable = name
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 100)
  return printable === '' || findSecretShape(printable) !== null ? null : printable
}
