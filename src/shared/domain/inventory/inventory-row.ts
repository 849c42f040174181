import { masterKeyAnswer, providerName } from '../providers/provider.ts'
import type { Credential } from '../record/credential.ts'
import { credentialTypeWords, identityKindWords, type LastUsedState, type Tier } from '../record/facts/vocabulary.ts'
import type { Identity } from '../record/identity.ts'
import type { Tri } from '../record/tri.ts'
import { type NextRotation, nextRotation } from '../rotation/rotation.ts'
import type { PersonId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { masterKeyOf } from './master-key.ts'
import { tierFacts, tierOf } from './tier.ts'

// Facts are stored, conclusions are computed: an inventory row is an identity with what follows from its facts today.

export type CredentialView = Credential & Readonly<{ nextRotation: NextRotation }>

export type InventoryRow = Identity &
  Readonly<{
    technicalOwner: string | null
    businessOwner: string | null
    /** Who steps in for the owner. */
    backupOwner: string | null
    /** Who else has known the secret; null while nobody said. */
    knownBy: readonly string[] | null
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

/** What people are called, by id. */
type Names = Pick<ReadonlyMap<PersonId, string>, 'get'>

/** One row of the sheet. `names` holds the people by id. */
export function inventoryRow(identity: Identity, credentials: readonly Credential[], names: Names, today: PlainDate): InventoryRow {
  const { tier, reason } = tierOf(tierFacts(identity), masterKey(identity, credentials))
  const views = credentials.map((credential) => ({
    id: credential.id,
    identityId: credential.identityId,
    label: credential.label,
    type: credential.type,
    class: credential.class,
    status: credential.status,
    externalId: credential.externalId,
    createdOn: credential.createdOn,
    lastRotatedOn: credential.lastRotatedOn,
    lastUsedOn: credential.lastUsedOn,
    lastUsedState: credential.lastUsedState,
    expiresOn: credential.expiresOn,
    neverExpires: credential.neverExpires,
    storage: credential.storage,
    notes: credential.notes,
    governance: credential.governance,
    nextRotation: nextRotation(
      identity,
      credential,
      credentials.filter((other) => other.id !== credential.id),
      tier,
      today,
    ),
  }))
  return {
    // Field by field: a spread makes each of twenty thousand rows a slow object, to build and to read.
    id: identity.id,
    name: identity.name,
    kind: identity.kind,
    provider: identity.provider,
    account: identity.account,
    system: identity.system,
    externalId: identity.externalId,
    status: identity.status,
    technicalOwnerId: identity.technicalOwnerId,
    businessOwnerId: identity.businessOwnerId,
    purpose: identity.purpose,
    environments: identity.environments,
    dataSensitivity: identity.dataSensitivity,
    privileges: identity.privileges,
    scopes: identity.scopes,
    runsAs: identity.runsAs,
    createdOn: identity.createdOn,
    rotationDays: identity.rotationDays,
    notes: identity.notes,
    providerManaged: identity.providerManaged,
    custom: identity.custom,
    governance: identity.governance,
    technicalOwner: nameOf(identity.technicalOwnerId, names),
    businessOwner: nameOf(identity.businessOwnerId, names),
    backupOwner: nameOf(identity.governance.backupOwnerId ?? null, names),
    knownBy: identity.governance.knownBy?.flatMap((id) => names.get(id) ?? []) ?? null,
    providerName: providerName(identity.provider),
    credentials: views,
    credentialWords: credentialWords(identity, credentials),
    tier,
    tierReason: reason,
    lastUsed: lastUse(credentials),
    expiresOn: firstEnd(views),
    nextRotation: mostUrgent(views.map((view) => view.nextRotation)) ?? {
      state: 'none',
      reason: identity.kind === 'oauth_app' ? 'no_timer' : 'no_credential',
    },
  }
}

function masterKey(identity: Identity, credentials: readonly Credential[]): Tri {
  const listed = masterKeyAnswer(identity.provider, identity.kind)
  return typeof listed === 'boolean'
    ? listed
    : masterKeyOf({
        identity,
        credentials: credentials.map(({ status, governance }) => ({ status, masterKey: governance.masterKey ?? null })),
      })
}

function nameOf(id: PersonId | null, names: Names): string | null {
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
  const ends = credentials
    .filter((credential) => credential.nextRotation.state !== 'none')
    .flatMap((credential) => (credential.expiresOn === null ? [] : [credential.expiresOn]))
  return ends.reduce<PlainDate | null>((first, day) => (first === null || day < first ? day : first), null)
}

const urgency: Readonly<Record<NextRotation['state'], number>> = { due: 0, unknown: 1, none: 2 }

function mostUrgent(rotations: readonly NextRotation[]): NextRotation | undefined {
  const [first] = [...rotations].sort((a, b) =>
    a.state === 'due' && b.state === 'due' ? (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) : urgency[a.state] - urgency[b.state],
  )
  return first
}
