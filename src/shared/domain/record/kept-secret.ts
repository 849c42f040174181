import type { CredentialId } from '../values/ids.ts'
import type { Credential, CredentialFacts } from './credential.ts'
import type { StorageLocation } from './facts/vocabulary.ts'

/** What is written down instead of a secret that was stopped: how a console would show it, and where it lies. */
export type KeptOfSecret = Readonly<{ hint: string | null; storage: StorageLocation | null }>

/** The credential a stopped secret belongs to: the one named, else the only one; undefined when nobody can tell. */
export function credentialOfSecret<Line extends Pick<Credential, 'id'>>(
  credentials: readonly Line[],
  wanted: CredentialId | null,
): Line | undefined {
  const [only, second] = credentials
  return wanted === null && second === undefined ? only : credentials.find((credential) => credential.id === wanted)
}

/** What changes about that credential. A hint goes where nothing stands yet: the label, else the id. */
export function keptPatch(
  { label, externalId }: Pick<Credential, 'label' | 'externalId'>,
  { hint, storage }: KeptOfSecret,
): Partial<CredentialFacts> {
  const place = label === null ? { label: hint } : externalId === null ? { externalId: hint } : {}
  return { ...(hint !== null && place), ...(storage !== null && { storage: [storage] }) }
}
