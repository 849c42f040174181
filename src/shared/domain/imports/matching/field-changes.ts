import type { CredentialFacts } from '../../record/credential.ts'
import { type Fact, recordFacts } from '../../record/facts/fact.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { IdentityDraftFacts } from '../draft/draft.ts'
import { identityDraftFields } from '../draft/draft-facts.ts'
import type { FieldPolicies, FieldPolicy } from '../mapping/import-choices.ts'
import type { CredentialChange, CredentialDraftField, IdentityChange, IdentityDraftField, KeptReason } from './import-plan.ts'

/** How the fields of a record stand before an import. */
export type Standing<Field extends string> = Readonly<{
  /** A person typed the present value. */
  typed: ReadonlySet<Field>
  /** A file of a later day told it. */
  newer: ReadonlySet<Field>
  /** An earlier file of the same export told it. */
  own?: ReadonlySet<Field> | undefined
  /** The file tells these only in a stand-in form. */
  standIns?: readonly Field[] | undefined
}>

/** Which fields of an identity an import would change. What the file does not tell changes nothing; a stand-in only fills what is empty or what its own export told before; what a person typed is kept unless the policy of the field says otherwise. */
export function identityChanges(
  before: IdentityDraftFacts,
  incoming: IdentityDraftFacts,
  { typed, newer, own, standIns = [] }: Standing<IdentityDraftField>,
  policies: FieldPolicies = {},
): readonly IdentityChange[] {
  return [
    ...identityDraftFields.flatMap((field): readonly IdentityChange[] => {
      const after = incoming[field]
      if (after === null) return noChange
      const known = isKnown('identity', field, before[field])
      const told = isKnown('identity', field, after) && !(standIns.includes(field) && known && own?.has(field) !== true)
      return told && !sameValue(before[field], after)
        ? [
            {
              field,
              before: before[field],
              after,
              kept: keptReason(known, typed.has(field), newer.has(field), policies[`identity.${field}`]),
            },
          ]
        : noChange
    }),
    ...ownFieldChange(before, incoming, typed.has('custom'), policies['identity.custom']),
  ]
}

const noChange: readonly never[] = []

// Own fields are one map: what is missing is filled in, what a person typed is not overwritten.
function ownFieldChange(
  before: IdentityDraftFacts,
  incoming: IdentityDraftFacts,
  typed: boolean,
  policy: FieldPolicy = 'file',
): readonly IdentityChange[] {
  const after =
    policy === 'fill' || (typed && policy === 'file') ? { ...incoming.custom, ...before.custom } : { ...before.custom, ...incoming.custom }
  const changed = Object.entries(after).some(([field, value]) => before.custom[field] !== value)
  return changed ? [{ field: 'custom', before: before.custom, after, kept: policy === 'keep' ? 'decided' : null }] : []
}

/** The same for a credential, where the two fields about use and the three about its end only make sense together. */
export function credentialChanges(
  before: CredentialFacts,
  incoming: CredentialFacts,
  { typed, newer, own, standIns = [] }: Standing<CredentialDraftField>,
  policies: FieldPolicies = {},
): readonly CredentialChange[] {
  const after = {
    ...incoming,
    ...lastUseAfter(before, incoming),
    ...expiryAfter(before, incoming, standIns.includes('status')),
    lastRotatedOn: latest(before.lastRotatedOn, incoming.lastRotatedOn),
  }
  const kept = (field: CredentialDraftField): KeptReason | null => {
    const pair = pairs.find(({ fields }) => fields.includes(field))
    const fields = pair?.fields ?? [field]
    const policy = fields.map((name) => policies[`credential.${name}`]).find((name) => name !== undefined)
    // A later rotation or use than the one a person noted is news, not a contradiction.
    const news = field === 'lastRotatedOn' || (pair?.isNews(before, after) ?? false)
    const known = pair === undefined ? isKnown('credential', field, before[field]) : pair.isKnown(before)
    return keptReason(known, !news && fields.some((name) => typed.has(name)), !news && fields.some((name) => newer.has(name)), policy)
  }
  return credentialFields.flatMap((field): readonly CredentialChange[] => {
    const told =
      pairFields.has(field) ||
      (after[field] !== null &&
        isKnown('credential', field, after[field]) &&
        !(standIns.includes(field) && isKnown('credential', field, before[field]) && own?.has(field) !== true))
    return told && !sameValue(before[field], after[field])
      ? [{ field, before: before[field], after: after[field], kept: kept(field) }]
      : noChange
  })
}

const credentialFields = recordFacts.filter(({ of }) => of === 'credential').map(({ field }) => field as CredentialDraftField)

type FieldPair = Readonly<{
  fields: readonly (keyof CredentialFacts)[]
  isKnown: (facts: CredentialFacts) => boolean
  /** What the file tells happened after what a person typed, so it does not contradict him. */
  isNews: (before: CredentialFacts, after: CredentialFacts) => boolean
}>

// Each pair states one thing, so it is taken or kept as a whole.
const pairs: readonly FieldPair[] = [
  {
    fields: ['lastUsedOn', 'lastUsedState'],
    isKnown: (facts) => facts.lastUsedState !== 'unknown',
    isNews: (before, after) => after.lastUsedOn !== null && (before.lastUsedOn ?? '') < after.lastUsedOn,
  },
  {
    fields: ['expiresOn', 'neverExpires', 'ended'],
    isKnown: (facts) => facts.neverExpires || facts.expiresOn !== null || facts.ended !== null,
    isNews: () => false,
  },
]
const pairFields = new Set(pairs.flatMap(({ fields }) => fields))

type LastUse = Pick<CredentialFacts, 'lastUsedOn' | 'lastUsedState'>

// The newest date wins, so that an older export cannot turn the clock back.
function lastUseAfter(before: CredentialFacts, incoming: CredentialFacts): LastUse {
  const present = { lastUsedOn: before.lastUsedOn, lastUsedState: before.lastUsedState }
  switch (incoming.lastUsedState) {
    case 'unknown':
      return present
    case 'used':
      if (incoming.lastUsedOn === null) return before.lastUsedState === 'used' ? present : { lastUsedOn: null, lastUsedState: 'used' }
      return before.lastUsedOn !== null && before.lastUsedOn > incoming.lastUsedOn && !isNewer(before, incoming)
        ? present
        : { lastUsedOn: incoming.lastUsedOn, lastUsedState: 'used' }
    case 'never':
      return before.lastUsedState === 'used' && !isNewer(before, incoming) ? present : { lastUsedOn: null, lastUsedState: 'never' }
  }
}

// The same slot holds another key when it was made after the old one was last used: the old use does not count for it.
function isNewer(before: CredentialFacts, incoming: CredentialFacts): boolean {
  return incoming.createdOn !== null && before.lastUsedOn !== null && incoming.createdOn > before.lastUsedOn
}

function latest(before: PlainDate | null, incoming: PlainDate | null): PlainDate | null {
  return before !== null && (incoming === null || before > incoming) ? before : incoming
}

type Ending = Pick<CredentialFacts, 'expiresOn' | 'neverExpires' | 'ended'>

function expiryAfter(before: CredentialFacts, incoming: CredentialFacts, isStandIn: boolean): Ending {
  const ended = endedAfter(before, incoming, isStandIn)
  if (incoming.neverExpires) return { expiresOn: null, neverExpires: true, ended }
  return incoming.expiresOn === null
    ? { expiresOn: before.expiresOn, neverExpires: before.neverExpires && ended !== true, ended }
    : { expiresOn: incoming.expiresOn, neverExpires: false, ended }
}

// What was called expired and now has another end, or works, was renewed. A state that only stands in for one nobody told says nothing of that.
function endedAfter(before: CredentialFacts, incoming: CredentialFacts, isStandIn: boolean): boolean | null {
  if (incoming.ended !== null || before.ended !== true) return incoming.ended ?? before.ended
  const hasNewEnd = incoming.neverExpires || (incoming.expiresOn !== null && incoming.expiresOn !== before.expiresOn)
  return hasNewEnd || (incoming.status === 'active' && !isStandIn) ? null : true
}

// Only knowledge can be told, and kept: a person who emptied a field, or left it unknown, left it open.
function isKnown(of: Fact['of'], field: string, value: unknown): boolean {
  return value !== null && !(value === 'unknown' && saysUnknown[of].has(field))
}

// Fields of which 'unknown' is the word for nothing: elsewhere it is an answer.
const saysUnknown = { identity: wordless('identity'), credential: wordless('credential') }

function wordless(of: Fact['of']): ReadonlySet<string> {
  return new Set(recordFacts.flatMap((fact) => (fact.of === of && fact.sort === 'choice' && fact.empty === 'unknown' ? [fact.field] : [])))
}

function keptReason(known: boolean, typed: boolean, newer: boolean, policy: FieldPolicy = 'file'): KeptReason | null {
  switch (policy) {
    case 'keep':
      return 'decided'
    case 'fill':
      return known ? 'decided' : null
    case 'always':
      return null
    case 'file':
      return !known ? null : typed ? 'typed' : newer ? 'newer' : null
  }
}

function sameValue(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after))
    return before === after || (isRecord(after) && JSON.stringify(before) === JSON.stringify(after))
  // Records in a list are the same when they say the same.
  const items = (list: readonly unknown[]) => new Set(list.map((item) => (isRecord(item) ? JSON.stringify(item) : item)))
  const present = items(before)
  const wanted = items(after)
  return present.size === wanted.size && [...present].every((item) => wanted.has(item))
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
