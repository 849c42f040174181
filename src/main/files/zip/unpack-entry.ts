import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../text/limits.ts'
import { progress, type ReadHooks } from '../text/read-hooks.ts'
import { notRecognised } from '../text/refusals.ts'
import { damagedArchive, type ZipEntry } from './zip-directory.ts'

/** How much may still be unpacked of one archive: one count for all its entries, so that many small bombs are one large one. */
export type UnpackBudget = { left: number }

/** A full budget. */
export function unpackBudget(): UnpackBudget {
  return { left: limits.unpackedBytes }
}

// At most 16 MB come out of 16 kB, so a bomb is noticed long before it fills the memory.
const chunkBytes = 16 * 1024

/** Hands the bytes of an entry to `take` piece by piece, counting what really comes out. Throws AppError for bombs, passwords, methods nobody uses and bytes that are not what the archive says. */
export function unpackEntry(entry: ZipEntry, budget: UnpackBudget, hooks: ReadHooks, take: (bytes: Uint8Array) => void): void {
  if (entry.encrypted)
    throw notRecognised('This archive is protected with a password.', 'Unpack it with the password and choose the file inside.')
  if (entry.method === 'other')
    throw notRecognised('This archive is packed in a way Keyroster does not read.', 'Unpack it first and choose the file inside.')
  let size = 0
  let checksum = 0
  let consumed = 0
  const count = (bytes: Uint8Array) => {
    size += bytes.length
    budget.left -= bytes.length
    if (budget.left < 0 || size > entry.size || isBomb(size, consumed)) throw size > entry.size ? damagedArchive() : bomb()
    checksum = crc32(bytes, checksum)
    take(bytes)
  }
  const inflate = entry.method === 'deflated' ? new Inflate(count) : null
  while (consumed < entry.packed.length) {
    progress(hooks, consumed, entry.packed.length)
    const chunk = entry.packed.subarray(consumed, consumed + chunkBytes)
    consumed += chunk.length
    if (inflate === null) count(chunk)
    else push(inflate, chunk, consumed === entry.packed.length)
  }
  if (size !== entry.size || checksum !== entry.crc32) throw damagedArchive()
}

/** The bytes of an entry in one piece. */
export function unpackWhole(entry: ZipEntry, budget: UnpackBudget, hooks: ReadHooks): Uint8Array {
  const pieces: Uint8Array[] = []
  unpackEntry(entry, budget, hooks, (bytes) => pieces.push(bytes))
  return Buffer.concat(pieces)
}

function push(inflate: Inflate, chunk: Uint8Array, last: boolean): void {
  try {
    inflate.push(chunk, last)
  } catch (cause) {
    throw cause instanceof AppError ? cause : damagedArchive(cause)
  }
}

function isBomb(size: number, packed: number): boolean {
  return size > limits.unpackedBytesAtAnyRatio && size > packed * limits.unpackedRatio
}

function bomb(): AppError {
  return new AppError('file_too_large', {
    message:
      'This archive unpacks to far more than any export holds. It was not unpacked further and nothing was changed. Export the list again, or as CSV.',
  })
}
