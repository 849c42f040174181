import { masterKeyAnswer } from '../providers/provider.ts'
import type { Credential } from '../record/credential.ts'
import type { Identity } from '../record/identity.ts'
import { anyOf, stated, type Tri } from '../record/tri.ts'

type MasterKeyFacts = Readonly<{
  identity: Pick<Identity, 'provider' | 'kind'>
  credentials: readonly (Pick<Credential, 'status'> & Readonly<{ masterKey: boolean | null }>)[]
}>

/** Whether any credential still usable is a master key: the catalogue decides where it can, else the record. */
export function masterKeyOf({ identity, credentials }: MasterKeyFacts): Tri {
  const listed = masterKeyAnswer(identity.provider, identity.kind)
  if (typeof listed === 'boolean') return listed
  if (credentials.length === 0) return listed
  return anyOf(credentials, (credential) =>
    credential.status === 'revoked' ? false : stated(credential.masterKey, 'credential.masterKey'),
  )
}
