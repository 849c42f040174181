import { AppError, type ErrorCode } from '../../shared/errors.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EISDIR: 'not_a_vault',
  ENOTDIR: 'not_writable',
  ENOENT: 'not_writable',
  EEXIST: 'vault_exists',
}

/** What the operating system refused about a file of the vault, in our words; what is not expected passes through as it is. */
export function fileError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error
  const code = codes[String(error.code)]
  return code === undefined ? error : new AppError(code, { cause: error })
}
