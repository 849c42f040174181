import type { ImportFile } from '../../shared/domain/imports/file/document.ts'
import { AppError } from '../../shared/errors.ts'
import { isArchive, readArchive } from './read-archive.ts'
import { readText } from './read-text.ts'
import { limits } from './text/limits.ts'
import type { ReadHooks } from './text/read-hooks.ts'
import { refuseBinary } from './text/refuse-binary.ts'

/** What a person gives to be read. `sheet` is the name or the place (from 0) of a sheet of a workbook; without it the first sheet that holds a list is taken. */
export type FileToRead = Readonly<{ fileName: string; bytes: Uint8Array }> & ReadingWishes

/** `headerRow` is the line of the headings as a person counts them, where it is not to be looked for. */
export type ReadingWishes = Readonly<{ sheet?: string | number | undefined; headerRow?: number | undefined }>

/** Bytes of an export as a table or as values, decided from the content alone. Throws AppError (file_empty, file_too_large, file_not_recognised, reading_stopped) saying in words what the file is instead. */
export function readImportFile({ fileName, bytes, sheet, headerRow }: FileToRead, hooks: ReadHooks = {}): ImportFile {
  if (bytes.length === 0) throw new AppError('file_empty')
  if (bytes.length > limits.fileBytes) throw new AppError('file_too_large')
  if (isArchive(bytes)) return { fileName, ...readArchive(bytes, { sheet, headerRow }, hooks) }
  refuseBinary(bytes)
  const { document, asOf, notices } = readText(bytes, hooks, headerRow)
  return { fileName, document, notices, sheets: null, ...(asOf === null ? {} : { asOf }) }
}
