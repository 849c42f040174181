import { masterKeyAnswer, providerName } from '../providers/provider.ts'
import { blankCredentialFacts, type Credential } from '../record/credential.ts'
import { personFacts } from '../record/facts/by-name.ts'
import { credentialTypeWords, identityKindWords, type LastUsedState, type RecordState, type Tier } from '../record/facts/vocabulary.ts'
import { blankIdentityFacts, type Identity } from '../record/identity.ts'
import type { Tri } from '../record/tri.ts'
import { credentialState, identityState } from '../rotation/ended.ts'
import { type NextRotation, nextRotation } from '../rotation/rotation.ts'
import { copiesOf } from '../values/fixed-shape.ts'
import { credentialIdSchema, identityIdSchema, type PersonId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { masterKeyOf } from './master-key.ts'
import { tierOf } from './tier.ts'

// Facts are stored, conclusions are computed: an inventory row is an identity with what follows from its facts today.

export type CredentialView = Credential &
  Readonly<{
    /** The recorded status, or expired. */
    state: RecordState
    nextRotation: NextRotation
  }>

export type InventoryRow = Identity &
  Readonly<{
    technicalOwner: string | null
    businessOwner: string | null
    /** Who steps in for the owner. */
    backupOwner: string | null
    requestedBy: string | null
    /** Who else has known the secret, those who were removed left out; null while nobody said. */
    knownByNames: readonly string[] | null
    providerName: string | null
    /** The recorded status, or expired with the last of its credentials. */
    state: RecordState
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
  const views = credentials.map((credential) => Object.assign(blankView(), credential))
  return concluded(Object.assign(blankRow(), identity), views, names, today)
}

/** The same made of the objects themselves, which must be nobody else's yet: twenty thousand rows need not be copied once more. */
export function concluded(row: Open<InventoryRow>, views: readonly Open<CredentialView>[], names: Names, today: PlainDate): InventoryRow {
  const { tier, reason } = tierOf(row, masterKey(row, views))
  for (const view of views) {
    view.state = credentialState(view, row, today)
    view.nextRotation = nextRotation(
      row,
      view,
      views.filter((other) => other !== view),
      tier,
      today,
    )
  }
  row.technicalOwner = nameOf(row.technicalOwnerId, names)
  row.businessOwner = nameOf(row.businessOwnerId, names)
  row.backupOwner = nameOf(row.backupOwnerId, names)
  row.requestedBy = nameOf(row.requestedById, names)
  row.knownByNames = row.knownBy?.flatMap((id) => names.get(id) ?? []) ?? null
  row.providerName = providerName(row.provider)
  row.credentials = views
  row.state = identityState(row, today)
  row.credentialWords = credentialWords(row, views)
  row.tier = tier
  row.tierReason = reason
  row.lastUsed = lastUse(views)
  row.expiresOn = firstEnd(views)
  row.nextRotation = mostUrgent(views.map((view) => view.nextRotation)) ?? {
    state: 'none',
    reason: row.kind === 'oauth_app' ? 'no_timer' : 'no_credential',
  }
  return row
}

// A row is an object of one shape (fixed-shape.ts says why), filled field by field.
type Open<Value> = { -readonly [Field in keyof Value]: Value[Field] }

const nothingToRotate = { state: 'none', reason: 'no_credential' } as const
const noId = '00000000-0000-4000-8000-000000000000'
const blankIdentity: Identity = { id: identityIdSchema.parse(noId), ...blankIdentityFacts('') }
const blankCredential: Credential = { id: credentialIdSchema.parse(noId), identityId: blankIdentity.id, ...blankCredentialFacts(null) }

/** A row about which nothing is known yet, to be filled at once. */
export const blankRow: () => Open<InventoryRow> = copiesOf<InventoryRow>({
  ...blankIdentity,
  ...(Object.fromEntries(personFacts.map(({ onRow }) => [onRow, null])) as Pick<InventoryRow, 'technicalOwner' | 'businessOwner'> &
    Pick<InventoryRow, 'backupOwner' | 'requestedBy' | 'knownByNames'>),
  providerName: null,
  state: 'active',
  credentials: [],
  credentialWords: null,
  tier: 'T2',
  tierReason: '',
  lastUsed: { state: 'unknown', on: null },
  expiresOn: null,
  nextRotation: nothingToRotate,
})

/** The same of a credential. */
export const blankView: () => Open<CredentialView> = copiesOf<CredentialView>({
  ...blankCredential,
  state: 'active',
  nextRotation: nothingToRotate,
})

function masterKey(identity: Identity, credentials: readonly Credential[]): Tri {
  const listed = masterKeyAnswer(identity.provider, identity.kind)
  return typeof listed === 'boolean'
    ? listed
    : masterKeyOf({
        identity,
        credentials,
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
