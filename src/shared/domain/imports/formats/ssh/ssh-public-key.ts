import { sha256 } from '@noble/hashes/sha2.js'
import { base64Bytes, base64Text } from '../../../values/base64.ts'

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
