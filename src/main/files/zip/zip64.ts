// The 64-bit fields of an archive. Some writers use them for small files too; whatever they claim must still fit into the bytes that are there.

type Places = Readonly<{ size: number; packedSize: number; headerAt: number }>

export const readWideSizes = {
  /** The place of the directory by the record in front of the end, or null when there is none. */
  directory(buffer: Buffer, endAt: number): Readonly<{ count: number; size: number; start: number }> | null {
    const locator = endAt - 20
    if (locator < 0 || buffer.readUInt32LE(locator) !== 0x07064b50) return null
    const at = wide(buffer, locator + 8)
    if (at === null || at + 56 > locator || buffer.readUInt32LE(at) !== 0x06064b50) return null
    const count = wide(buffer, at + 32)
    const size = wide(buffer, at + 40)
    const start = wide(buffer, at + 48)
    return count === null || size === null || start === null ? null : { count, size, start }
  },

  /** The sizes of an entry, taken from its extra field where the narrow ones say so; null when they are not there. */
  entry(narrow: Places, extra: Buffer): Places | null {
    if (![narrow.size, narrow.packedSize, narrow.headerAt].includes(0xffffffff)) return narrow
    const field = extraField(extra, 1)
    if (field === null) return null
    let at = 0
    // Only the fields that do not fit are there, in this order.
    const next = (value: number): number | null => {
      if (value !== 0xffffffff) return value
      at += 8
      return at > field.length ? null : wide(field, at - 8)
    }
    const size = next(narrow.size)
    const packedSize = next(narrow.packedSize)
    const headerAt = next(narrow.headerAt)
    return size === null || packedSize === null || headerAt === null ? null : { size, packedSize, headerAt }
  },
}

function extraField(extra: Buffer, wanted: number): Buffer | null {
  let at = 0
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (end > extra.length) return null
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, end)
    at = end
  }
  return null
}

// Beyond 2^53 nothing can be there, whatever the field says.
function wide(buffer: Buffer, at: number): number | null {
  if (at < 0 || at + 8 > buffer.length) return null
  const value = buffer.readBigUInt64LE(at)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(value)
}
