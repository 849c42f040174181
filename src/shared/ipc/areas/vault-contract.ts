import { z } from 'zod'
import { metadataText } from '../../domain/values/metadata-text.ts'
import type { ErrorCode } from '../../errors.ts'
import { nothing, reads, writes } from './channel.ts'

// How the vault is made, opened and locked.

export type KeychainState = Readonly<{ ok: true }> | Readonly<{ ok: false; reason: string }>

export type VaultStatus = Readonly<{
  state: 'none' | 'locked' | 'open'
  path: string
  companyName: string | null
  /** The ways this vault can be opened. */
  slots: readonly ('os' | 'passphrase')[]
  keychain: KeychainState
  /** Why it is not open, when something is wrong with it. */
  problem: Readonly<{ code: ErrorCode; message: string }> | null
}>

const passphraseText = z.string().max(1024)

export const vaultContract = {
  'vault.status': reads<VaultStatus>()(nothing),
  'vault.create': writes<VaultStatus>()(
    z.strictObject({
      companyName: metadataText(120),
      protection: z.enum(['keychain', 'passphrase']),
      passphrase: passphraseText.optional(),
    }),
  ),
  'vault.unlock': writes<VaultStatus>()(z.strictObject({ passphrase: passphraseText.optional() })),
  'vault.lock': writes<VaultStatus>()(nothing),
} as const
