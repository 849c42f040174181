import { randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'

// The bounds keep a hostile key file from eating all memory or time before it is refused.
export const kdfSchema = z.strictObject({
  id: z.literal('argon2id'),
  memoryKiB: z.int().min(19_456).max(1_048_576),
  passes: z.int().min(1).max(20),
  lanes: z.literal(1),
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
})
export type Kdf = Readonly<z.infer<typeof kdfSchema>>

/** Fresh parameters at today's strength (64 MiB, three passes: above OWASP's minimum for Argon2id). */
export function newKdf(): Kdf {
  return { id: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 1, salt: randomBytes(16).toString('base64url') }
}

export const shortestPassphrase = 12

/** The 32-byte wrapping key of a passphrase. Takes about a third of a second on purpose. */
export async function passphraseKey(kdf: Kdf, passphrase: string): Promise<Buffer> {
  const key = await argon2id({
    // One passphrase typed on two systems may arrive composed or decomposed.
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(kdf.salt, 'base64url'),
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
  return Buffer.from(key)
}
