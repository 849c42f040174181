import type { Credential } from './credential.ts'
import type { Identity } from './identity.ts'
import type { PersonId } from './ids.ts'
import { providerName } from './providers/provider.ts'
import { nextRotation, type NextRotation } from './rotation.ts'
import type { PlainDate } from './plain-date.ts'
import { tierOf } from './tier.ts'
import { credentialTypeWords, identityKindWords, type LastUsedState, type Tier } from './vocabulary.ts'

// Facts are stored, conclusions are computed: an inventory row is an identity with what follows from its facts today.

export type CredentialView = Credential & Readonly<{ nextRotation: NextRotation }>

export type InventoryRow = Identity &
  Readonly<{
    technicalOwner: string | null
    businessOwner: string | null
    providerName: string | null
    credentials: readonly CredentialView[]
    /** What the one credential is, or how many there are: 'API key', '2 access keys'. */
    credentialWords: string | null
    tier: Tier
    tierReason: string
    lastUsed: Readonly<{ state: LastUsedState; on: PlainDate | null }>
    /** The first end among the credentials still in use. */
    expiresOn: PlainDate | null
    /** The most urgent of the credentials' next rotations. */
    nextRotation: NextRotation
  }>

/** One row of the sheet. `names` holds the people by id. */
export function inventoryRow(identity: Identity, credentials: readonly Credential[], names: ReadonlyMap<PersonId, string>, today: PlainDate): InventoryRow {
  const { tier, reason } = tierOf(identity)
  const views = credentials.map((credential) => ({
    ...credential,
    nextRotation: nextRotation(identity, credential, credentials.filter((other) => other.id !== credential.id), tier, today),
  }))
  return {
    ...identity,
    technicalOwner: nameOf(identity.technicalOwnerId, names),
    businessOwner: nameOf(identity.businessOwnerId, names),
    providerName: providerName(identity.provider),
    credentials: views,
    credentialWords: credentialWords(identity, credentials),
    tier,
    tierReason: reason,
    lastUsed: lastUse(credentials),
    expiresOn: firstEnd(views),
    nextRotation: mostUrgent(views.map((view) => view.nextRotation)) ?? { state: 'none', reason: identity.kind === 'oauth_app' ? 'no reminder' : 'no credential' },
  }
}

function nameOf(id: PersonId | null, names: ReadonlyMap<PersonId, string>): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

function credentialWords(identity: Identity, credentials: readonly Credential[]): string | null {
  const [first] = credentials
  if (first === undefined) return identity.kind === 'oauth_app' ? identityKindWords.oauth_app : null
  const word = first.type === null ? null : credentialTypeWords[first.type]
  if (credentials.length === 1) return word
  const same = credentials.every((credential) => credential.type === first.type)
  return same && word !== null ? `${credentials.length} ${plural(word)}` : `${credentials.length} credentials`
}

function plural(word: string): string {
  const lower = word.charAt(0).toLowerCase() + word.slice(1)
  // Abbreviations keep their capitals: 'API keys', 'SSH keys'.
  const kept = /^[A-Z]{2}/.test(word) ? word : lower
  return kept.endsWith('s') ? `${kept}es` : `${kept}s`
}

function lastUse(credentials: readonly Credential[]): InventoryRow['lastUsed'] {
  const days = credentials.flatMap((credential) => (credential.lastUsedOn === null ? [] : [credential.lastUsedOn]))
  const latest = days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null)
  if (latest !== null) return { state: 'used', on: latest }
  const never = credentials.length > 0 && credentials.every((credential) => credential.lastUsedState === 'never')
  return { state: never ? 'never' : 'unknown', on: null }
}

function firstEnd(credentials: readonly CredentialView[]): PlainDate | null {
  const ends = credentials.filter((credential) => credential.nextRotation.state !== 'none').flatMap((credential) => (credential.expiresOn === null ? [] : [credential.expiresOn]))
  return ends.reduce<PlainDate | null>((first, day) => (first === null || day < first ? day : first), null)
}

const urgency: Readonly<Record<NextRotation['state'], number>> = { due: 0, unknown: 1, none: 2 }

function mostUrgent(rotations: readonly NextRotation[]): NextRotation | undefined {
  const [first] = [...rotations].sort((a, b) =>
    a.state === 'due' && b.state === 'due' ? (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) : urgency[a.state] - urgency[b.state],
  )
  return first
}
