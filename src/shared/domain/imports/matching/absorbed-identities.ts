import { groupBy } from '../../values/group-by.ts'
import type { IdentityId } from '../../values/ids.ts'
import type { IdentityDraft } from '../draft/draft.ts'
import { identityDraftFields } from '../draft/draft-facts.ts'
import type { CredentialPlan, IdentityChange } from './import-plan.ts'
import type { KnownCredential, KnownIdentity } from './known-identity.ts'

// Older versions kept each part of a thing (each server of an AI client) as an identity of its own. They become one, and nothing a person wrote about them is lost.

/** Several known identities taken as the one a draft is about. */
export type Union = Readonly<{
  /** The one that stays, with the credentials of all of them. */
  identity: KnownIdentity
  absorbed: readonly IdentityId[]
  /** What the one that stays takes over from the others. */
  taken: readonly IdentityChange[]
  /** The plan of a credential of the one that stays: one of the others is made anew with what is known of it. */
  credential: (plan: CredentialPlan) => CredentialPlan
}>

/** What drafts unite that was kept apart before; a draft that unites nothing is not among them. `matches` holds the identities they match already. */
export function unionsOf(
  drafts: readonly IdentityDraft[],
  matches: ReadonlyMap<IdentityDraft, KnownIdentity>,
  known: readonly KnownIdentity[],
): ReadonlyMap<IdentityDraft, Union> {
  const uniting = drafts.filter(({ formerKeys = [] }) => formerKeys.length > 0)
  // Only clients of AI tools unite anything; a list of a hundred thousand rows costs nothing here.
  if (uniting.length === 0) return nothing
  const byKey = groupBy(
    known.flatMap(({ inScope, key }, place) => (inScope && key !== null ? [{ key, place }] : [])),
    ({ key }) => key,
  )
  return new Map(
    uniting.flatMap((draft) => {
      const partOfKey = new Map(draft.formerKeys?.map(({ key, part }) => [key, part]))
      const former = [...partOfKey.keys()]
        .flatMap((key) => byKey.get(key) ?? [])
        .sort((a, b) => a.place - b.place)
        .flatMap(({ place }) => known[place] ?? [])
      const union = unionOf(partOfKey, matches.get(draft), former)
      return union === null ? [] : [[draft, union] as const]
    }),
  )
}

const nothing: ReadonlyMap<IdentityDraft, Union> = new Map()

function unionOf(
  partOfKey: ReadonlyMap<string, string>,
  match: KnownIdentity | undefined,
  withFormerKeys: readonly KnownIdentity[],
): Union | null {
  // The one people wrote most about stays.
  const former = withFormerKeys.filter(({ id }) => id !== match?.id).sort((a, b) => b.typedFields.size - a.typedFields.size)
  const first = match ?? former[0]
  if (first === undefined || former.length === 0) return null
  const others = former.filter(({ id }) => id !== first.id)
  const partOf = ({ key }: KnownIdentity) => (key === null ? undefined : partOfKey.get(key))
  const own = withPart(first.credentials, partOf(first))
  const foreign = others.flatMap((other) => withPart(other.credentials, partOf(other)))
  const foreignById = new Map(foreign.map((credential) => [credential.id, credential]))
  return {
    identity: { ...first, credentials: [...own, ...foreign] },
    absorbed: others.map(({ id }) => id),
    taken: takenOver(first, others),
    credential: (plan) => {
      if (plan.state === 'new' || plan.state === 'gone') return plan
      const changes = plan.changes.map((change) =>
        change.field === 'label' && change.kept === 'newer' ? { ...change, kept: null } : change,
      )
      const named = { ...plan, changes, state: changes.some(({ kept }) => kept === null) ? ('changed' as const) : plan.state }
      const source = foreignById.get(plan.id)
      return source === undefined ? named : madeAnew(named, source)
    },
  }
}

/** The changes of the identity that stays, with what it takes over from the others. */
export function withUnion(changes: readonly IdentityChange[], { taken }: Union): readonly IdentityChange[] {
  const fields = new Set(taken.map(({ field }) => field))
  // What an export of a later day told was about the part, not about the whole.
  const ofTheWhole = changes.map((change): IdentityChange => (change.kept === 'newer' ? { ...change, kept: null } : change))
  return [...ofTheWhole.filter(({ field }) => !fields.has(field)), ...taken]
}

// Keys of credentials are told within the whole now.
function withPart(credentials: readonly KnownCredential[], part: string | undefined): readonly KnownCredential[] {
  return part === undefined
    ? credentials
    : credentials.map((credential) => ({ ...credential, key: credential.key === null ? null : `${part} | ${credential.key}` }))
}

// What is known of the credential counts, and the file fills in what is not and what it would have changed.
function madeAnew({ draft, changes }: Extract<CredentialPlan, { state: 'changed' | 'same' }>, { facts }: KnownCredential): CredentialPlan {
  const changed = Object.fromEntries(changes.filter(({ kept }) => kept === null).map(({ field, after }) => [field, after]))
  return { state: 'new', draft: { ...draft, facts: { ...facts, ...changed } } }
}

function takenOver(first: KnownIdentity, others: readonly KnownIdentity[]): readonly IdentityChange[] {
  const fields = identityDraftFields.flatMap((field): readonly IdentityChange[] => {
    // Notes are put together, each with its part.
    if (field === 'notes' || first.facts[field] !== null) return []
    const other = others.find(({ typedFields, facts }) => typedFields.has(field) && facts[field] !== null)
    return other === undefined ? [] : [{ field, before: null, after: other.facts[field], kept: null }]
  })
  const custom = Object.fromEntries([...others.toReversed(), first].flatMap(({ facts }) => Object.entries(facts.custom)))
  const notes = notesOfAll(first, others)
  return [
    ...fields,
    ...(Object.keys(custom).length > Object.keys(first.facts.custom).length
      ? [{ field: 'custom' as const, before: first.facts.custom, after: custom, kept: null }]
      : []),
    // What the file told about one part is no note about the whole.
    ...(notes === first.facts.notes ? [] : [{ field: 'notes' as const, before: first.facts.notes, after: notes, kept: null }]),
  ]
}

const longestNotes = 4000

// Whose note it is, and owners of a part who are not the owner of the whole.
function notesOfAll(first: KnownIdentity, others: readonly KnownIdentity[]): string | null {
  const owner = first.facts.technicalOwner ?? others.find(({ facts }) => facts.technicalOwner !== null)?.facts.technicalOwner ?? null
  const lines = [first, ...others].flatMap(({ facts, typedFields }) => {
    const { name, notes, technicalOwner, tools } = facts
    // Notes that were put together earlier already say what they are about.
    if (tools !== null) return notes === null ? [] : [notes]
    return [
      ...(typedFields.has('notes') && notes !== null ? [`${name}: ${notes}`] : []),
      ...(technicalOwner !== null && technicalOwner !== owner ? [`${name}: its owner was ${technicalOwner}.`] : []),
    ]
  })
  return lines.length === 0 ? null : lines.join('\n').slice(0, longestNotes)
}
