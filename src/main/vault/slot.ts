import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Kdf, kdfSchema } from './kdf.ts'

const base64 = z.string().regex(/^[A-Za-z0-9_-]+$/)
const wrapped = { nonce: base64, box: base64 }

export const slotSchema = z.discriminatedUnion('type', [
  /** The wrapping key lies in the keychain of the operating system. */
  z.strictObject({ type: z.literal('os'), ...wrapped }),
  /** The wrapping key is derived from a passphrase. */
  z.strictObject({ type: z.literal('passphrase'), kdf: kdfSchema, ...wrapped }),
])
export type Slot = Readonly<z.infer<typeof slotSchema>>
export type SlotType = Slot['type']

/** Wraps the data key under a 32-byte wrapping key. Bound to the vault and the slot: it cannot be moved to another. */
export function wrapKey(
  vaultId: string,
  type: SlotType,
  kdf: Kdf | null,
  wrappingKey: Buffer,
  dataKey: Buffer,
): Readonly<{ nonce: string; box: string }> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(binding(vaultId, type, kdf))
  const box = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64url'), box: box.toString('base64url') }
}

/** The data key out of a slot, or null when the wrapping key is not the right one. */
export function unwrapKey(vaultId: string, slot: Slot, wrappingKey: Buffer): Buffer | null {
  const box = Buffer.from(slot.box, 'base64url')
  const nonce = Buffer.from(slot.nonce, 'base64url')
  if (box.length !== 48 || nonce.length !== 12) return null
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce)
  decipher.setAAD(binding(vaultId, slot.type, slot.type === 'passphrase' ? slot.kdf : null))
  decipher.setAuthTag(box.subarray(32))
  try {
    return Buffer.concat([decipher.update(box.subarray(0, 32)), decipher.final()])
  } catch {
    return null
  }
}

function binding(vaultId: string, type: SlotType, kdf: Kdf | null): Buffer {
  const parameters = kdf === null ? '' : [kdf.id, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt].join(',')
  return Buffer.from(`${vaultId}|${type}|${parameters}`, 'utf8')
}
