import { isUtf8 } from 'node:buffer'

export type DecodedText = Readonly<{ text: string; notices: readonly string[] }>

/** Bytes as text: BOM, then UTF-16 by its NUL pattern, then strict UTF-8, then windows-1252 with a notice; null when the bytes are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const byteOrder = utf16ByteOrder(buffer)
  const decoded = byteOrder !== null ? decodeUtf16(buffer, byteOrder) : buffer.includes(0) ? null : decodeBytes(buffer)
  // NUL is no character of any export: what still holds one is not text.
  return decoded === null || decoded.text.includes('\0') ? null : { ...decoded, text: decoded.text.replace(/^\uFEFF/, '') }
}

const cutInHalf = 'The last character of the file is cut in half: the file may be incomplete.'

function utf16ByteOrder(buffer: Buffer): 'little' | 'big' | null {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'little'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'big'
  const head = buffer.subarray(0, 4096)
  const zeros = { even: 0, odd: 0 }
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1
  })
  // Commas, quotes and digits alone make every fifth character of an export have a zero half.
  const enough = head.length / 10
  if (zeros.even === 0 && zeros.odd > enough) return 'little'
  return zeros.odd === 0 && zeros.even > enough ? 'big' : null
}

function decodeUtf16(buffer: Buffer, byteOrder: 'little' | 'big'): DecodedText {
  const whole = buffer.subarray(0, buffer.length - (buffer.length % 2))
  const text = (byteOrder === 'little' ? whole : Buffer.from(whole).swap16()).toString('utf16le')
  return { text, notices: whole.length === buffer.length ? [] : [cutInHalf] }
}

function decodeBytes(buffer: Buffer): DecodedText {
  if (isUtf8(buffer)) return { text: buffer.toString('utf8'), notices: [] }
  const whole = withoutHalfCharacter(buffer)
  if (whole !== null) return { text: whole.toString('utf8'), notices: [cutInHalf] }
  return {
    text: decodeWindows1252(buffer),
    notices: ['The letters were read as windows-1252, the older Windows alphabet. Check names with accents.'],
  }
}

// Cut in the middle of its last character, UTF-8 is still UTF-8, as long as another one in it shows that it ever was.
function withoutHalfCharacter(buffer: Buffer): Buffer | null {
  for (let missing = 1; missing <= 3 && missing <= buffer.length; missing += 1) {
    const first = buffer[buffer.length - missing] ?? 0
    if (first < 0xc0) continue
    const whole = buffer.subarray(0, buffer.length - missing)
    return isUtf8(whole) && whole.some((byte) => byte >= 0x80) ? whole : null
  }
  return null
}

// Bytes 80-9F differ from Latin-1. Source: WHATWG Encoding, index windows-1252. Own table because Electron ships a trimmed set of alphabets.
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWindows1252(buffer: Buffer): string {
  return buffer.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => upperHalf[character.charCodeAt(0) - 0x80] ?? character)
}
