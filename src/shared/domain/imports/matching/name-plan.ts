import { groupBy } from '../../values/group-by.ts'
import { textKey } from '../../values/text-key.ts'
import type { IdentityDraft, IdentityDraftFacts, ParsedImport } from '../draft/draft.ts'
import type { ImportPlan } from './import-plan.ts'
import type { KnownIdentity } from './known-identity.ts'
import { planImport } from './match.ts'

// A pasted table is no export that is seen again: its rows are new, or they are meant for the identities of the same names.

/** What a paste would do, and the names of the rows nothing is written for because it is not clear whom they mean. */
export type NamePlan = Readonly<{ plan: ImportPlan; doubtful: readonly string[] }>

/** Every row as a new identity. */
export function planAsNew(parsed: ParsedImport): ImportPlan {
  return planImport({ ...parsed, partial: true }, { identities: [] })
}

/** Each row goes into the identity of its name, whoever told its facts before; a name nobody has is added. Nothing is gone. */
export function planByName(parsed: ParsedImport, known: readonly KnownIdentity[]): NamePlan {
  const { pairs, doubtful } = pairsByName(parsed.drafts, known)
  const unclear = new Set(doubtful)
  return {
    plan: planImport(
      { ...parsed, drafts: parsed.drafts.filter((draft) => !unclear.has(draft)), partial: true },
      { identities: [...pairs].map(([draft, identity]) => paired(draft, identity)) },
    ),
    doubtful: doubtful.map(({ facts }) => facts.name),
  }
}

type Pairs = Readonly<{ pairs: ReadonlyMap<IdentityDraft, KnownIdentity>; doubtful: readonly IdentityDraft[] }>

function pairsByName(drafts: readonly IdentityDraft[], known: readonly KnownIdentity[]): Pairs {
  const named = groupBy(known, ({ facts }) => textKey(facts.name))
  const pairs = new Map<IdentityDraft, KnownIdentity>()
  const doubtful: IdentityDraft[] = []
  for (const sameName of groupBy(drafts, ({ facts }) => textKey(facts.name)).values()) {
    const [first] = sameName
    const candidates = first === undefined ? [] : (named.get(textKey(first.facts.name)) ?? [])
    for (const draft of sameName) {
      const fitting = fittingOf(draft, candidates, sameName.length > 1)
      const [only, second] = fitting
      const isClear = second === undefined && sameName.every((other) => other === draft || !fits(other, only))
      if (only !== undefined && isClear) pairs.set(draft, only)
      else if (candidates.length > 0 && (only !== undefined || candidates.length > 1)) doubtful.push(draft)
    }
  }
  return { pairs, doubtful }
}

// One row of a name and one identity of it mean each other, whatever else the row says: that is what a person writes anew. Among several only what tells them apart decides.
function fittingOf(draft: IdentityDraft, candidates: readonly KnownIdentity[], several: boolean): readonly KnownIdentity[] {
  return candidates.length === 1 && !several ? candidates : candidates.filter((identity) => fits(draft, identity))
}

function fits({ facts }: IdentityDraft, known: KnownIdentity | undefined): boolean {
  return (
    known !== undefined &&
    tellApart.every((told) => told(facts) === null || told(known.facts) === null || told(facts) === told(known.facts))
  )
}

const tellApart: readonly ((facts: IdentityDraftFacts) => string | null)[] = [
  ({ environments }) => (environments === null ? null : environments.toSorted().join('+')),
  ({ account }) => (account === null ? null : textKey(account)),
  ({ system }) => (system === null ? null : textKey(system)),
  ({ provider }) => (provider === null ? null : textKey(provider)),
]

// A person pastes this now, so nothing typed or newer stands against it; and the one key of a row is the one key of its identity.
function paired(draft: IdentityDraft, identity: KnownIdentity): KnownIdentity {
  const [credential, second] = draft.credentials
  const [own, other] = identity.credentials
  const isOnly = credential !== undefined && own !== undefined && second === undefined && other === undefined
  return {
    id: identity.id,
    key: draft.key,
    facts: identity.facts,
    typedFields: new Set(),
    inScope: false,
    credentials: identity.credentials.map(({ id, facts, label }) => ({
      id,
      key: isOnly && isSameKey(credential.facts, facts) ? credential.key : (sameLabel(draft, facts.label) ?? null),
      facts,
      typedFields: new Set(),
      inScope: false,
      label,
    })),
  }
}

type Key = Readonly<{ type: string | null; externalId: string | null }>

function isSameKey(one: Key, other: Key): boolean {
  return (
    (one.type === null || other.type === null || one.type === other.type) &&
    (one.externalId === null || other.externalId === null || one.externalId === other.externalId)
  )
}

function sameLabel({ credentials }: IdentityDraft, label: string | null): string | undefined {
  if (label === null) return undefined
  return credentials.find(({ facts }) => facts.label !== null && textKey(facts.label) === textKey(label))?.key
}
