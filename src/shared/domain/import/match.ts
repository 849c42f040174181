import type { CredentialFacts } from '../credential.ts'
import type { CredentialId, IdentityId } from '../ids.ts'
import type { CredentialDraft, IdentityDraft, IdentityDraftFacts, ParsedImport } from './draft.ts'
import { credentialChanges, identityChanges } from './field-changes.ts'
import type { CredentialPlan, IdentityPlan, ImportPlan, ImportState, StateCounts } from './plan.ts'

export type KnownCredential = Readonly<{
  id: CredentialId
  /** The key under which this source and account showed it before, if it did. */
  key: string | null
  facts: CredentialFacts
  /** Fields whose present value a person typed. */
  typedFields: ReadonlySet<keyof CredentialFacts>
  /** Was seen before in this same source and account, so it can be gone. */
  inScope: boolean
  label: string
}>

export type KnownIdentity = Readonly<{
  id: IdentityId
  key: string | null
  facts: IdentityDraftFacts
  typedFields: ReadonlySet<keyof IdentityDraftFacts>
  inScope: boolean
  credentials: readonly KnownCredential[]
}>

export type KnownRecords = Readonly<{ identities: readonly KnownIdentity[] }>

/** What committing an import would do. Identities match by the key of an earlier import, then by the provider's own id, never by name. */
export function planImport(parsed: ParsedImport, known: KnownRecords): ImportPlan {
  const pairs = matchIdentities(parsed, known.identities)
  const matched = new Set([...pairs.values()].map(({ id }) => id))
  // An empty list is far more often a wrong export than the end of everything.
  const partial = parsed.partial || parsed.read === 0 || !isSameList(parsed, known.identities, matched)
  const present = parsed.drafts.map((draft) => planIdentity(draft, pairs.get(draft), partial))
  const gone = partial ? [] : known.identities.filter((identity) => identity.inScope && !matched.has(identity.id)).map(goneIdentity)
  const identities = [...present, ...gone]
  return { identities, counts: { identities: countStates(identities), credentials: countStates(identities.flatMap(({ credentials }) => credentials)) } }
}

// Without an account nothing tells one list from another (tables of one's own, a second Google domain): a second list must not call the first one gone.
function isSameList(parsed: ParsedImport, known: readonly KnownIdentity[], matched: ReadonlySet<IdentityId>): boolean {
  if (parsed.account !== null) return true
  const listed = known.filter(({ inScope }) => inScope)
  return listed.filter(({ id }) => matched.has(id)).length * 2 >= listed.length
}

function matchIdentities({ source, drafts }: ParsedImport, known: readonly KnownIdentity[]): ReadonlyMap<IdentityDraft, KnownIdentity> {
  return matchInTurn(drafts, known, [
    [(draft) => draft.key, ({ key }) => key],
    [({ facts }) => providerKey(facts), ({ facts }) => providerKey(facts)],
    // The ids of vendor exports (ARN, client id, app id) are unique beyond one account, and one export may name the account where the next does not.
    ...(source === 'generic-csv' ? [] : [[({ facts }: IdentityDraft) => providerIdKey(facts), ({ facts }: KnownIdentity) => providerIdKey(facts)] as const]),
  ])
}

function providerKey({ provider, account, externalId }: IdentityDraftFacts): string | null {
  return externalId === null ? null : JSON.stringify([provider, account, externalId])
}

function providerIdKey({ provider, externalId }: IdentityDraftFacts): string | null {
  return externalId === null ? null : JSON.stringify([provider, externalId])
}

function matchCredentials(drafts: readonly CredentialDraft[], known: readonly KnownCredential[]): ReadonlyMap<CredentialDraft, KnownCredential> {
  return matchInTurn(drafts, known, [
    [(draft) => draft.key, ({ key }) => key],
    [({ facts }) => facts.externalId, ({ facts }) => facts.externalId],
  ])
}

type KeyPair<Draft, Known> = readonly [(draft: Draft) => string | null, (known: Known) => string | null]

// All drafts are tried by the first pair before any by the next, so that a weak match never takes what belongs to a strong one.
function matchInTurn<Draft, Known>(drafts: readonly Draft[], known: readonly Known[], turns: readonly KeyPair<Draft, Known>[]): ReadonlyMap<Draft, Known> {
  return turns.reduce<ReadonlyMap<Draft, Known>>((pairs, turn) => {
    const taken = new Set(pairs.values())
    const more = matchBy(drafts.filter((draft) => !pairs.has(draft)), known.filter((entry) => !taken.has(entry)), turn)
    return new Map([...pairs, ...more])
  }, new Map())
}

function matchBy<Draft, Known>(drafts: readonly Draft[], known: readonly Known[], [draftKey, knownKey]: KeyPair<Draft, Known>): ReadonlyMap<Draft, Known> {
  // The first of several with one key stays in the map and each is taken once.
  const free = new Map<string, Known>()
  for (const entry of known) {
    const key = knownKey(entry)
    if (key !== null && !free.has(key)) free.set(key, entry)
  }
  const pairs = new Map<Draft, Known>()
  for (const draft of drafts) {
    const key = draftKey(draft)
    const entry = key === null ? undefined : free.get(key)
    if (key === null || entry === undefined) continue
    pairs.set(draft, entry)
    free.delete(key)
  }
  return pairs
}

function planIdentity(draft: IdentityDraft, known: KnownIdentity | undefined, partial: boolean): IdentityPlan {
  if (known === undefined) return { state: 'new', draft, credentials: draft.credentials.map((credential) => ({ state: 'new', draft: credential })) }
  const changes = identityChanges(known.facts, draft.facts, known.typedFields)
  return { state: stateOf(changes), id: known.id, draft, changes, credentials: planCredentials(draft.credentials, known.credentials, partial) }
}

function planCredentials(drafts: readonly CredentialDraft[], known: readonly KnownCredential[], partial: boolean): readonly CredentialPlan[] {
  const pairs = matchCredentials(drafts, known)
  const matched = new Set([...pairs.values()].map(({ id }) => id))
  const present = drafts.map((draft): CredentialPlan => {
    const entry = pairs.get(draft)
    if (entry === undefined) return { state: 'new', draft }
    const changes = credentialChanges(entry.facts, draft.facts, entry.typedFields)
    return { state: stateOf(changes), id: entry.id, draft, changes }
  })
  return [...present, ...(partial ? [] : known.filter(({ id, inScope }) => inScope && !matched.has(id)).map(goneCredential))]
}

function stateOf(changes: readonly Readonly<{ kept: boolean }>[]): 'changed' | 'same' {
  return changes.some(({ kept }) => !kept) ? 'changed' : 'same'
}

function goneIdentity(identity: KnownIdentity): IdentityPlan {
  return { state: 'gone', id: identity.id, name: identity.facts.name, credentials: identity.credentials.filter(({ inScope }) => inScope).map(goneCredential) }
}

function goneCredential({ id, label }: KnownCredential): CredentialPlan {
  return { state: 'gone', id, label }
}

function countStates(plans: readonly Readonly<{ state: ImportState }>[]): StateCounts {
  const count = (state: ImportState) => plans.filter((plan) => plan.state === state).length
  return { new: count('new'), changed: count('changed'), same: count('same'), gone: count('gone') }
}
