import { sha256 } from '@noble/hashes/sha2.js'

export type SshPublicKey = Readonly<{
  /** 'SHA256:…' as ssh-keygen and GitHub show it. */
  fingerprint: string
  /** 'ssh-ed25519'. */
  algorithm: string
}>

/** An SSH public key ('ssh-ed25519 AAAA… comment') by its fingerprint, or null when the text is none. Neither the key nor the comment behind it goes any further. */
export function sshPublicKey(text: unknown): SshPublicKey | null {
  if (typeof text !== 'string') return null
  const [, algorithm, body] = /^((?:ssh|ecdsa|sk)-[A-Za-z0-9@.-]{3,60}) +([A-Za-z0-9+/]{16,20000}={0,2})(?: .*)?$/.exec(text.trim()) ?? []
  if (algorithm === undefined || body === undefined) return null
  const bytes = base64Bytes(body)
  return bytes === null ? null : { fingerprint: `SHA256:${base64Text(sha256(bytes))}`, algorithm }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64Bytes(text: string): Uint8Array | null {
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

// Without the '=' at the end, as fingerprints are written.
function base64Text(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const present = Math.min(bytes.length - at, 3) + 1
    for (let place = 0; place < present; place += 1) text += letters.charAt((group >> (18 - place * 6)) & 63)
  }
  return text
}
