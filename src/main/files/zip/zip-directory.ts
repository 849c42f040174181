import type { AppError } from '../../../shared/errors.ts'
import { limits } from '../text/limits.ts'
import { counted, notRecognised, tooLarge } from '../text/refusals.ts'
import { readWideSizes } from './zip64.ts'

// PKWARE APPNOTE 6.3: the list of entries stands at the end, each entry again has a header of its own in front of its bytes.

export type ZipEntry = Readonly<{
  name: string
  packed: Uint8Array
  /** As the archive says; checked while unpacking. */
  size: number
  crc32: number
  method: 'stored' | 'deflated' | 'other'
  encrypted: boolean
}>

export type ZipDirectory = Readonly<{ entries: ReadonlyMap<string, ZipEntry> }>

type Place = Readonly<{ name: string; start: number; end: number }>

/** The files of an archive, by name, without unpacking any. Throws AppError when the archive is cut off, damaged or contradicts itself: entries that share bytes, names that come twice, sizes beyond the file. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start } = findDirectory(buffer)
  if (count > limits.archiveEntries) throw tooLarge(`an archive of ${counted(count, 'files')}`, counted(limits.archiveEntries, 'files'))
  const entries = new Map<string, ZipEntry>()
  const places: Place[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    const record = readRecord(buffer, at)
    at = record.next
    if (record.name.endsWith('/')) continue
    if (entries.has(record.name)) throw damagedArchive()
    const place = findBytes(buffer, record, start)
    places.push(place)
    entries.set(record.name, {
      name: record.name,
      packed: buffer.subarray(place.end - record.packedSize, place.end),
      size: record.size,
      crc32: record.crc32,
      method: record.method,
      encrypted: record.encrypted,
    })
  }
  refuseShared(places)
  return { entries }
}

/** The one answer to an archive that cannot be trusted. */
export function damagedArchive(cause?: unknown): AppError {
  return notRecognised('This archive or workbook is damaged or incomplete.', 'Download or save it again and check that it finished.', cause)
}

const signature = { entry: 0x04034b50, record: 0x02014b50, end: 0x06054b50 } as const
const endSize = 22

function findDirectory(buffer: Buffer): Readonly<{ count: number; start: number }> {
  // The end is followed by a comment of at most 65,535 bytes.
  const earliest = Math.max(0, buffer.length - endSize - 0xffff)
  for (let at = buffer.length - endSize; at >= earliest; at -= 1) {
    if (buffer.readUInt32LE(at) !== signature.end || at + endSize + buffer.readUInt16LE(at + 20) !== buffer.length) continue
    const disks = buffer.readUInt32LE(at + 4)
    const wide = readWideSizes.directory(buffer, at)
    const count = wide?.count ?? buffer.readUInt16LE(at + 10)
    const size = wide?.size ?? buffer.readUInt32LE(at + 12)
    const start = wide?.start ?? buffer.readUInt32LE(at + 16)
    if ((disks !== 0 && disks !== 0xffffffff) || start + size > at) throw damagedArchive()
    // Every record takes at least 46 bytes, whatever the count says.
    if (count > limits.archiveEntries * 10 || count * 46 > size) throw damagedArchive()
    return { count, start }
  }
  throw damagedArchive()
}

type DirectoryRecord = Omit<ZipEntry, 'packed'> & Readonly<{ packedSize: number; headerAt: number; next: number; rawName: Buffer }>

function readRecord(buffer: Buffer, at: number): DirectoryRecord {
  if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== signature.record) throw damagedArchive()
  const flags = buffer.readUInt16LE(at + 8)
  const method = buffer.readUInt16LE(at + 10)
  const nameEnd = at + 46 + buffer.readUInt16LE(at + 28)
  const extraEnd = nameEnd + buffer.readUInt16LE(at + 30)
  const next = extraEnd + buffer.readUInt16LE(at + 32)
  if (next > buffer.length) throw damagedArchive()
  const rawName = buffer.subarray(at + 46, nameEnd)
  const narrow = { size: buffer.readUInt32LE(at + 24), packedSize: buffer.readUInt32LE(at + 20), headerAt: buffer.readUInt32LE(at + 42) }
  const places = readWideSizes.entry(narrow, buffer.subarray(nameEnd, extraEnd))
  if (places === null) throw damagedArchive()
  return {
    ...places,
    rawName,
    // Flag 11 promises UTF-8; without it the alphabet is unknown and only ASCII matters here. Some writers use backslashes.
    name: rawName
      .toString((flags & 0x800) === 0 ? 'latin1' : 'utf8')
      .replaceAll('\\', '/')
      .replace(/^(?:\.?\/)+/, ''),
    crc32: buffer.readUInt32LE(at + 16),
    method: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
    encrypted: (flags & 0x41) !== 0,
    next,
  }
}

function findBytes(buffer: Buffer, record: DirectoryRecord, directoryAt: number): Place {
  const at = record.headerAt
  if (at + 30 > directoryAt || buffer.readUInt32LE(at) !== signature.entry) throw damagedArchive()
  const nameEnd = at + 30 + buffer.readUInt16LE(at + 26)
  const end = nameEnd + buffer.readUInt16LE(at + 28) + record.packedSize
  if (end > directoryAt || !buffer.subarray(at + 30, nameEnd).equals(record.rawName)) throw damagedArchive()
  return { name: record.name, start: at, end }
}

// Entries that share bytes make a small archive unpack to almost anything.
function refuseShared(places: readonly Place[]): void {
  const sorted = [...places].sort((a, b) => a.start - b.start)
  if (sorted.some((place, index) => place.start < (sorted[index - 1]?.end ?? 0))) throw damagedArchive()
}
