import { basename } from 'node:path'
import type { ImportFile } from '../../../shared/domain/imports/file/document.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { ImportOffer } from '../../../shared/ipc/areas/imports-contract.ts'
import { readImportFile, type ReadingWishes } from '../../files/read-document.ts'
import { readBytes } from '../../files/read-from-disk.ts'
import { printableName } from '../../files/text/printable-name.ts'
import type { ReadHooks } from '../../files/text/read-hooks.ts'
import type { HandlerContext } from '../../services/handler-context.ts'

/** Reads a file from disk into a pending import; the path is never kept. */
export function offerFile(context: HandlerContext, path: string): ImportOffer {
  const { bytes, changedOn } = readBytes(path)
  return offerBytes(context, basename(path), bytes, changedOn)
}

/** Reads the bytes of a file, or of a pasted table, into a pending import. */
export function offerBytes(context: HandlerContext, fileName: string, bytes: Uint8Array, changedOn: PlainDate): ImportOffer {
  // Locked means nothing is read at all.
  context.vault.db()
  context.work.begin()
  // The name is kept with the import and printed on reviews, so it is a free text like any other.
  const name = printableName(fileName) ?? 'a file (its name was left out)'
  const read = (wishes: ReadingWishes): ImportFile => readImportFile({ fileName: name, bytes, ...wishes }, hooksOf(context))
  const pending = context.pendingImports.add({ file: read({}), readAgain: read, changedOn }, bytes)
  return { token: pending.token, fileName: pending.file.fileName, bytes: pending.bytes }
}

function hooksOf({ work }: HandlerContext): ReadHooks {
  return { onProgress: (done, of) => work.at({ step: 'read', done, of }) }
}
