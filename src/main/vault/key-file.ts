import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { fileError } from '../store/file-error.ts'
import { type Slot, slotSchema } from './slot.ts'
import { writeNewFile } from './write-new-file.ts'

// The key file lies beside the vault. It holds the data key only wrapped, once per way of opening the vault.

const keyFileSchema = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  slots: z.array(slotSchema).min(1).max(8),
  /** Proves that an unwrapped key is this vault's key. */
  keyCheck: z.string(),
  /** Over everything above: no slot can be added, taken away or swapped without the data key. */
  seal: z.string(),
})
export type KeyFile = Readonly<z.infer<typeof keyFileSchema>>

export function keyFilePath(vaultPath: string): string {
  return `${vaultPath}.keys.json`
}

/** Reads and checks the shape; the seal can only be checked with the data key (see isSealedBy). */
export function readKeyFile(vaultPath: string): KeyFile {
  const path = keyFilePath(vaultPath)
  if (!existsSync(path)) throw new AppError('key_file_missing')
  const text = readText(path)
  try {
    return keyFileSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError('key_file_damaged', { cause })
  }
}

/** Writes the key file of a new vault. Exactly one of several that try at once succeeds; the others get vault_exists. */
export function createKeyFile(vaultPath: string, vaultId: string, slots: readonly Slot[], dataKey: Buffer): void {
  const body = { format: 1 as const, vaultId, slots: [...slots], keyCheck: keyCheck(vaultId, dataKey) }
  const file: KeyFile = { ...body, seal: seal(body, dataKey) }
  try {
    writeNewFile(keyFilePath(vaultPath), `${JSON.stringify(file, null, 2)}\n`)
  } catch (error) {
    throw fileError(error)
  }
}

// A key file is a few hundred bytes; anything far larger is not one and is not read.
function readText(path: string): string {
  try {
    if (statSync(path).size > 65_536) throw new AppError('key_file_damaged')
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw fileError(error)
  }
}

/** Whether this data key belongs to this key file and nothing in it was changed by another hand. */
export function isSealedBy(file: KeyFile, dataKey: Buffer): boolean {
  return equal(file.keyCheck, keyCheck(file.vaultId, dataKey)) && equal(file.seal, seal(file, dataKey))
}

function keyCheck(vaultId: string, dataKey: Buffer): string {
  return createHmac('sha256', subKey(dataKey, 'kcv')).update(vaultId).digest().subarray(0, 16).toString('base64url')
}

function seal(file: Omit<KeyFile, 'seal'>, dataKey: Buffer): string {
  const text = JSON.stringify([
    file.format,
    file.vaultId,
    file.slots.map((slot) => Object.entries(slot).sort(([a], [b]) => (a < b ? -1 : 1))),
    file.keyCheck,
  ])
  return createHmac('sha256', subKey(dataKey, 'keyfile')).update(text).digest('base64url')
}

function subKey(dataKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `keyroster ${purpose}`, 32))
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
