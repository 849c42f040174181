import type { CredentialFacts } from '../../record/credential.ts'
import { groupBy } from '../../values/group-by.ts'
import type { IdentityId } from '../../values/ids.ts'
import { textKey } from '../../values/text-key.ts'
import { type CredentialDraft, type IdentityDraft, type IdentityDraftFacts, inAnyAccount, type ParsedImport } from '../draft/draft.ts'
import { type FieldPolicies, isTaken, type Selection, suggestedSelection } from '../mapping/import-choices.ts'
import { type Union, unionsOf, withUnion } from './absorbed-identities.ts'
import { credentialChanges, identityChanges } from './field-changes.ts'
import type { CredentialPlan, IdentityPlan, ImportPlan, ImportState, KeptReason, StateCounts } from './import-plan.ts'
import type { KnownCredential, KnownIdentity, KnownInTrash, KnownRecords } from './known-identity.ts'

/** What a person decided about this import. */
export type PlanChoices = Readonly<{
  selection: Selection
  policies: FieldPolicies
  /** What lies in the Trash comes back out of it; else it is left there, and told of. */
  restore?: boolean
}>

const noChoices: PlanChoices = { selection: suggestedSelection, policies: {} }

/** What committing an import would do. Identities match by the key of an earlier import, by the provider's own id, by an id another export told for them or by the id of one of their keys; never by name. */
export function planImport(parsed: ParsedImport, known: KnownRecords, choices: PlanChoices = noChoices): ImportPlan {
  const matches = matchIdentities(parsed, known.identities)
  const trashed = matchTrash({ ...parsed, drafts: parsed.drafts.filter((draft) => !matches.has(draft)) }, known.trashed ?? [])
  const unions = unionsOf(parsed.drafts, matches, known.identities)
  const pairs = new Map([...matches, ...[...unions].map(([draft, { identity }]) => [draft, identity] as const)])
  const matched = new Set([...[...pairs.values()].map(({ id }) => id), ...[...unions.values()].flatMap(({ absorbed }) => absorbed)])
  const except = new Set(choices.selection.except)
  // An empty list is far more often a wrong export than the end of everything.
  const partial = parsed.partial || parsed.read === 0 || known.staleScope === true
  const isUnread = unreadNames(parsed.unread ?? [])
  const isListed = sameList(parsed, known.identities, matched)
  const present = parsed.drafts.map((draft) => {
    const taken = isTaken(draft, choices.selection, except)
    const terms = { policies: choices.policies, isUnread, union: unions.get(draft) }
    const fromTrash = pairs.has(draft) ? undefined : trashed.get(draft)
    if (fromTrash !== undefined)
      return planRestored(draft, fromTrash, { ...terms, partial: true, taken: taken && choices.restore === true })
    return planIdentity(draft, pairs.get(draft), { ...terms, partial: partial || !isListed(pairs.get(draft)), taken })
  })
  const gone = partial
    ? []
    : known.identities
        .filter((identity) => identity.inScope && !matched.has(identity.id) && isListed(identity) && !isUnread(namesOf(identity)))
        .map(goneIdentity)
  const identities = [...present, ...gone]
  const counted = identities.filter((plan) => plan.state === 'gone' || plan.taken)
  return {
    identities,
    counts: { identities: countStates(counted), credentials: countStates(counted.flatMap(({ credentials }) => credentials)) },
  }
}

// What is only offered to be brought back may also be known by what it is called and where it lives.
function matchTrash(parsed: ParsedImport, trashed: readonly KnownInTrash[]): ReadonlyMap<IdentityDraft, KnownInTrash> {
  if (trashed.length === 0) return noTrash
  const byId = new Map(trashed.map((identity) => [identity.id, identity]))
  const surely = matchIdentities(parsed, trashed)
  const found = new Set([...surely.values()].map(({ id }) => id))
  const byName = matchInTurn<IdentityDraft, KnownIdentity>(
    parsed.drafts.filter((draft) => !surely.has(draft)),
    trashed.filter(({ id }) => !found.has(id)),
    [[({ facts }) => [nameKey(facts)], ({ facts }) => [nameKey(facts)]]],
  )
  return new Map(
    [...surely, ...byName].flatMap(([draft, { id }]) => {
      const identity = byId.get(id)
      return identity === undefined ? [] : [[draft, identity] as const]
    }),
  )
}

const noTrash: ReadonlyMap<IdentityDraft, KnownInTrash> = new Map()

function nameKey({ name, system, provider, account }: IdentityDraftFacts): string {
  return JSON.stringify([name, system, provider, account].map((told) => (told === null ? null : textKey(told))))
}

function planRestored(draft: IdentityDraft, known: KnownInTrash, terms: Terms): IdentityPlan {
  const plan = planIdentity(draft, known, terms)
  return plan.state === 'changed' || plan.state === 'same' ? { ...plan, state: 'changed', trashedOn: known.trashedOn } : plan
}

// A record that could not be read protects what it may be about, and nothing else.
function unreadNames(unread: readonly string[]): (names: readonly (string | null)[]) => boolean {
  const told = new Set(unread.map((text) => text.toLowerCase()))
  return (names) => told.size > 0 && names.some((name) => name !== null && told.has(name.toLowerCase()))
}

function namesOf({ key, facts, nativeIds = [], credentials }: KnownIdentity): readonly (string | null)[] {
  const ids = nativeIds.flatMap((id) => [id, id.slice(id.indexOf(':') + 1)])
  return [key, facts.name, facts.externalId, ...ids, ...credentials.flatMap(credentialNames)]
}

function credentialNames({ key, facts }: KnownCredential): readonly (string | null)[] {
  return [key, facts.externalId]
}

// Without an account nothing tells one list from another (tables of one's own, a second Google domain): a second list must not call the first one gone.
function sameList(
  parsed: ParsedImport,
  known: readonly KnownIdentity[],
  matched: ReadonlySet<IdentityId>,
): (identity: KnownIdentity | undefined) => boolean {
  if (parsed.account !== null) return () => true
  // What went earlier says nothing: over the years it would outnumber what is left.
  const listed = groupBy(
    known.filter(({ id, inScope, wasGone }) => inScope && (wasGone !== true || matched.has(id))),
    ({ list }) => list ?? null,
  )
  const same = new Set(
    [...listed]
      .filter(([, identities]) => identities.filter(({ id }) => matched.has(id)).length * 2 >= identities.length)
      .map(([list]) => list),
  )
  return (identity) => identity !== undefined && same.has(identity.list ?? null)
}

function matchIdentities({ source, drafts }: ParsedImport, known: readonly KnownIdentity[]): ReadonlyMap<IdentityDraft, KnownIdentity> {
  const vendor = source !== 'generic-csv'
  const clients = drafts.some(({ partNames }) => partNames !== undefined)
    ? known.filter(({ inScope, facts }) => inScope && facts.tools !== null)
    : []
  return matchInTurn<IdentityDraft, KnownIdentity>(drafts, known, [
    [(draft) => [draft.key], ({ key }) => textOf(key)],
    // A client of a computer nobody named is known by its servers.
    [({ partNames = [] }) => partKeys(partNames, clients), ({ id, inScope }) => (inScope ? [id] : [])],
    [({ facts }) => providerKey(facts), ({ facts }) => providerKey(facts)],
    // One export may name the account where the next does not.
    ...(vendor ? [[({ facts }: IdentityDraft) => providerIdKey(facts), ({ facts }: KnownIdentity) => providerIdKey(facts)] as const] : []),
    [({ facts, nativeIds }) => nativeKeys(facts.provider, nativeIds), ({ facts, nativeIds }) => nativeKeys(facts.provider, nativeIds)],
    ...(vendor
      ? [
          [
            ({ facts, credentials }: IdentityDraft) => credentialKeys(facts.provider, credentials),
            ({ facts, credentials }: KnownIdentity) => credentialKeys(facts.provider, credentials),
          ] as const,
        ]
      : []),
    ...(vendor
      ? [
          [
            ({ facts, nativeIds }: IdentityDraft) => sharedKeys(facts, nativeIds, facts.account === null ? [true, false] : [false]),
            ({ facts, nativeIds }: KnownIdentity) => sharedKeys(facts, nativeIds, [facts.account !== null]),
          ] as const,
        ]
      : []),
  ])
}

// The client that shares the most servers with the file, and at least half of the shorter of both lists.
function partKeys(partNames: readonly string[], clients: readonly KnownIdentity[]): readonly string[] {
  const names = new Set(partNames)
  return clients
    .flatMap(({ id, facts: { tools } }) => {
      if (tools === null) return []
      const shared = tools.filter(({ name }) => names.has(name)).length
      return shared > 0 && shared * 2 >= Math.min(tools.length, names.size) ? [{ id, shared }] : []
    })
    .sort((a, b) => b.shared - a.shared)
    .map(({ id }) => id)
}

function textOf(key: string | null): readonly string[] {
  return key === null ? [] : [key]
}

function providerKey({ provider, account, externalId }: IdentityDraftFacts): readonly string[] {
  return externalId === null ? [] : [JSON.stringify([provider, account, externalId])]
}

function providerIdKey({ provider, externalId }: IdentityDraftFacts): readonly string[] {
  return externalId !== null && isWorldWide(externalId) ? [JSON.stringify([provider, externalId])] : []
}

function nativeKeys(provider: string | null, nativeIds: readonly string[] = []): readonly string[] {
  // Our own ids, from an export of this vault, need no provider.
  return nativeIds
    .filter((id) => !id.startsWith(inAnyAccount))
    .map((id) => JSON.stringify([id.startsWith('keyroster:') ? null : provider, id]))
}

// `accountIsKnown`: on the known side of the pair, which must not know its account where the draft does.
function sharedKeys(
  { provider }: IdentityDraftFacts,
  nativeIds: readonly string[] = [],
  accountIsKnown: readonly boolean[],
): readonly string[] {
  return nativeIds
    .filter((id) => id.startsWith(inAnyAccount))
    .flatMap((id) => accountIsKnown.map((known) => JSON.stringify([provider, id, known])))
}

function credentialKeys(provider: string | null, credentials: readonly Readonly<{ facts: CredentialFacts }>[]): readonly string[] {
  return credentials.flatMap(({ facts: { externalId } }) =>
    externalId !== null && isWorldWide(externalId) ? [JSON.stringify([provider, externalId])] : [],
  )
}

// Counted ids (17, 2208) begin anew in every account; an ARN, a GUID or a key id of a provider names one thing in the world.
function isWorldWide(id: string): boolean {
  return id.length >= 16 && !/^\d+$/.test(id)
}

function matchCredentials(
  drafts: readonly CredentialDraft[],
  known: readonly KnownCredential[],
): ReadonlyMap<CredentialDraft, KnownCredential> {
  return matchInTurn<CredentialDraft, KnownCredential>(drafts, known, [
    [(draft) => [draft.key], ({ id, key }) => [...textOf(key), `keyroster:${id}`]],
    [({ facts }) => textOf(facts.externalId), ({ facts }) => textOf(facts.externalId)],
    // One export counts the keys of a user without their ids, another lists the ids: type and birthday join them, where only one fits.
    [({ facts }) => birthKeys(facts, drafts, facts.externalId === null), ({ facts }) => birthKeys(facts, known, facts.externalId !== null)],
  ])
}

// `withId`: whether the known side of the pair is the one with an id; two different ids are two keys.
function birthKeys(facts: CredentialFacts, among: readonly Readonly<{ facts: CredentialFacts }>[], withId: boolean): readonly string[] {
  const { type, createdOn } = facts
  if (type === null || createdOn === null) return []
  const twins = among.filter((other) => other.facts.type === type && other.facts.createdOn === createdOn)
  return twins.length === 1 ? [JSON.stringify([type, createdOn, withId])] : []
}

type Keys<Draft, Known> = readonly [(draft: Draft) => readonly string[], (known: Known) => readonly string[]]

// All drafts are tried by the first keys before any by the next, so that a weak match never takes what belongs to a strong one.
function matchInTurn<Draft, Known>(
  drafts: readonly Draft[],
  known: readonly Known[],
  turns: readonly Keys<Draft, Known>[],
): ReadonlyMap<Draft, Known> {
  const pairs = new Map<Draft, Known>()
  const taken = new Set<Known>()
  for (const [draftKeys, knownKeys] of turns) {
    const free = new Map<string, Known>()
    for (const entry of known) {
      if (taken.has(entry)) continue
      // The first of several with one key stays in the map and each is taken once.
      for (const key of knownKeys(entry)) if (!free.has(key)) free.set(key, entry)
    }
    if (free.size === 0) continue
    for (const draft of drafts) {
      if (pairs.has(draft)) continue
      const entry = draftKeys(draft)
        .map((key) => free.get(key))
        .find((candidate) => candidate !== undefined && !taken.has(candidate))
      if (entry === undefined) continue
      pairs.set(draft, entry)
      taken.add(entry)
    }
  }
  return pairs
}

type Terms = Readonly<{
  partial: boolean
  taken: boolean
  policies: FieldPolicies
  union?: Union | undefined
  isUnread: (names: readonly (string | null)[]) => boolean
}>

const noFields: ReadonlySet<never> = new Set()

function planIdentity(draft: IdentityDraft, known: KnownIdentity | undefined, terms: Terms): IdentityPlan {
  const { taken, policies, union } = terms
  if (known === undefined)
    return { state: 'new', taken, draft, credentials: draft.credentials.map((credential) => ({ state: 'new', draft: credential })) }
  const changes = identityChanges(
    known.facts,
    draft.facts,
    { typed: known.typedFields, newer: known.newerFields ?? noFields, own: known.ownFields, standIns: draft.standIns },
    policies,
  )
  const all = union === undefined ? changes : withUnion(changes, union)
  return {
    state: stateOf(all),
    taken,
    id: known.id,
    draft,
    changes: all,
    ...(union === undefined ? {} : { absorbs: union.absorbed }),
    credentials: planCredentials(draft, known.credentials, terms).map((plan) => (union === undefined ? plan : union.credential(plan))),
  }
}

function planCredentials(
  { credentials: drafts, credentialsUntold = false }: IdentityDraft,
  known: readonly KnownCredential[],
  { partial, policies, isUnread }: Terms,
): readonly CredentialPlan[] {
  const pairs = matchCredentials(drafts, known)
  const matched = new Set([...pairs.values()].map(({ id }) => id))
  const present = drafts.map((draft): CredentialPlan => {
    const entry = pairs.get(draft)
    if (entry === undefined) return { state: 'new', draft }
    const changes = credentialChanges(
      entry.facts,
      draft.facts,
      { typed: entry.typedFields, newer: entry.newerFields ?? noFields, own: entry.ownFields, standIns: draft.standIns },
      policies,
    )
    return { state: stateOf(changes), id: entry.id, draft, changes }
  })
  return [
    ...present,
    ...(partial || credentialsUntold
      ? []
      : known
          .filter((credential) => credential.inScope && !matched.has(credential.id) && !isUnread(credentialNames(credential)))
          .map(goneCredential)),
  ]
}

function stateOf(changes: readonly Readonly<{ kept: KeptReason | null }>[]): 'changed' | 'same' {
  return changes.some(({ kept }) => kept === null) ? 'changed' : 'same'
}

function goneIdentity(identity: KnownIdentity): IdentityPlan {
  return {
    state: 'gone',
    id: identity.id,
    name: identity.facts.name,
    credentials: identity.credentials.filter(({ inScope }) => inScope).map(goneCredential),
  }
}

function goneCredential({ id, label }: KnownCredential): CredentialPlan {
  return { state: 'gone', id, label }
}

function countStates(plans: readonly Readonly<{ state: ImportState }>[]): StateCounts {
  const count = (state: ImportState) => plans.filter((plan) => plan.state === state).length
  return { new: count('new'), changed: count('changed'), same: count('same'), gone: count('gone') }
}
