import { createHash, randomUUID } from 'node:crypto'
import type { ImportFile } from '../../shared/domain/imports/file/document.ts'
import type { ImportChoices } from '../../shared/domain/imports/mapping/import-choices.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import type { PreparedImport } from './prepared-import.ts'

/** A file between choosing and committing. It is kept as it was read: what was previewed is what is written. */
export type PendingImport = Readonly<{
  token: string
  sha256: string
  bytes: number
  file: ImportFile
  /** Reads another sheet of the same workbook, or takes another line for the headings. */
  readAgain: (wishes: Readonly<{ sheet?: string | undefined; headerRow?: number | undefined }>) => ImportFile
  /** The day the file was last changed: the best guess of when it was exported. */
  changedOn: PlainDate
  choices: ImportChoices
  /** null until it was previewed, and while something must still be settled. */
  prepared: PreparedImport | null
}>

export type PendingImports = Readonly<{
  add: (read: Pick<PendingImport, 'file' | 'readAgain' | 'changedOn'>, bytes: Uint8Array) => PendingImport
  get: (token: string) => PendingImport
  update: (token: string, changes: Partial<Pick<PendingImport, 'file' | 'choices' | 'prepared'>>) => PendingImport
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
    add: (read, bytes) => {
      const pending: PendingImport = {
        token: randomUUID(),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.byteLength,
        ...read,
        choices: {},
        prepared: null,
      }
      byToken.set(pending.token, pending)
      return pending
    },
    get,
    update: (token, changes) => {
      const pending = { ...get(token), ...changes }
      byToken.set(token, pending)
      return pending
    },
    remove: (token) => byToken.delete(token),
    clear: () => byToken.clear(),
  }
}
