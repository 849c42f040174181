const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes of a text in Base64, or null where its length fits none. Every letter must be of that alphabet. */
export function base64Bytes(text: string): Uint8Array | null {
  const body = text.replace(/=+$/, '')
  if (body.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of body) {
    held = ((held << 6) | letters.indexOf(letter)) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at] = (held >> bits) & 0xff
      at += 1
    }
  }
  return bytes
}

/** Bytes in Base64 without the '=' at the end, as fingerprints are written. */
export function base64Text(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const present = Math.min(bytes.length - at, 3) + 1
    for (let place = 0; place < present; place += 1) text += letters.charAt((group >> (18 - place * 6)) & 63)
  }
  return text
}
