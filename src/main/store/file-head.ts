const knownHeads = [
  'SQLite format 3',
  '%PDF',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u00d0\u00cf\u0011\u00e0',
  '\u001f\u008b',
  '\u007fELF',
  'MZ',
]

/** True when the first bytes are those of some other kind of file: a known format, or plain text. A vault begins with random bytes. */
export function looksLikeOtherFile(head: Buffer): boolean {
  if (head.length === 0) return false
  const start = head.toString('latin1')
  return knownHeads.some((known) => start.startsWith(known)) || isText(head)
}

function isText(head: Buffer): boolean {
  // Sixteen random bytes are all printable about once in twenty million vaults; the longer sample makes it never.
  if (head.length < 2) return false
  const body = head[0] === 0xff || head[0] === 0xfe ? head.subarray(2).filter((byte) => byte !== 0) : head
  return body.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127) || byte >= 0xc2) && decodes(head)
}

function decodes(head: Buffer): boolean {
  const label = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    // A character may be cut at the end of the sample.
    new TextDecoder(label, { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
