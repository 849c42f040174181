import type { ErrorCode } from '../../shared/errors.ts'

const lockedCodes: readonly ErrorCode[] = [
  'vault_locked',
  'wrong_passphrase',
  'passphrase_needed',
  'keychain_unavailable',
  'keychain_entry_missing',
  'keychain_entry_wrong',
  'vault_wrong_key',
]

/** 0 and 3 are given by the commands themselves. */
export function exitCode(code: ErrorCode): number {
  if (code === 'usage') return 2
  if (lockedCodes.includes(code)) return 4
  if (code.startsWith('file_') || code === 'mapping_incomplete') return 5
  return 1
}
