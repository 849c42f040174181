import { createHash, randomUUID } from 'node:crypto'
import type { ImportFile } from '../../shared/domain/import/document.ts'
import type { ParsedImport } from '../../shared/domain/import/draft.ts'
import type { ColumnMapping } from '../../shared/domain/import/mapping.ts'
import type { PlainDate } from '../../shared/domain/plain-date.ts'
import { AppError } from '../../shared/ipc/app-error.ts'

/** A file between choosing and committing. It is kept as it was read: what was previewed is what is written. */
export type PendingImport = Readonly<{
  token: string
  sha256: string
  bytes: number
  file: ImportFile
  /** The day the file was last changed: the best guess of when it was exported. */
  changedOn: PlainDate
  parsed: ParsedImport | null
  mapping: ColumnMapping | null
}>

export type PendingImports = Readonly<{
  add: (file: ImportFile, bytes: Uint8Array, changedOn: PlainDate) => PendingImport
  get: (token: string) => PendingImport
  update: (token: string, parsed: ParsedImport | null, mapping: ColumnMapping | null) => void
  remove: (token: string) => void
  clear: () => void
}>

/** Nothing of it outlives the process or the lock. */
export function pendingImports(): PendingImports {
  const byToken = new Map<string, PendingImport>()
  const get = (token: string): PendingImport => {
    const pending = byToken.get(token)
    if (pending === undefined) throw new AppError('import_gone')
    return pending
  }
  return {
    add: (file, bytes, changedOn) => {
      const token = randomUUID()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const pending: PendingImport = { token, sha256, bytes: bytes.byteLength, file, changedOn, parsed: null, mapping: null }
      byToken.set(token, pending)
      return pending
    },
    get,
    update: (token, parsed, mapping) => byToken.set(token, { ...get(token), parsed, mapping }),
    remove: (token) => byToken.delete(token),
    clear: () => byToken.clear(),
  }
}
