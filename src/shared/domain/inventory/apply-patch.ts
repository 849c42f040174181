import { type CredentialFacts, storedCredentialSchema } from '../record/credential.ts'
import { type CustomField, type CustomValue, customValueProblem, type CustomValues } from '../record/custom-field.ts'
import type { GovernanceCredentialFacts, GovernanceIdentityFacts } from '../record/governance-facts.ts'
import { changedGovernance, isGovernanceCredentialField, isGovernanceIdentityField, withGovernance } from '../record/governance-record.ts'
import { type IdentityFacts, storedIdentitySchema } from '../record/identity.ts'
import type { PersonId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { knownByAfter, leakedOnAfter } from './facts-after-edit.ts'
import { tierFacts, tierFloorAfter } from './tier.ts'

// The only way a patch becomes a record: the sheet paints with it, the handlers save with it. Nothing else knows where in a record a fact lies.

type Some<Facts> = { readonly [Field in keyof Facts]?: Facts[Field] | undefined }

/** Facts of an identity as they are to be, side by side, wherever the record keeps them. A fact of the rules that is null is taken away; a key that is undefined names nothing. */
export type IdentityPatchById = Some<Omit<IdentityFacts, 'governance'>> & Some<GovernanceIdentityFacts>
/** The same of a credential. */
export type CredentialPatchFacts = Some<Omit<CredentialFacts, 'governance'>> & Some<GovernanceCredentialFacts>

/** The record as it will be, or why it cannot be so. */
export type Patched<Facts> = Readonly<{ ok: true; facts: Facts }> | PatchRefusal
export type PatchRefusal = Readonly<{
  ok: false
  code: 'invalid_input' | 'not_found'
  /** In words; null where the sentence of the code says it all. */
  reason: string | null
  /** Which input was refused and why. */
  fields: Readonly<Record<string, string>>
}>

/** Values of own fields as they are to be; null empties one. */
export type OwnValues = Readonly<Record<string, CustomValue | null>>
/** The own fields of the firm by id. */
export type OwnFields = ReadonlyMap<string, CustomField>

/** The identity as a person's edit leaves it. `own` are values of own fields, checked against `fields`. */
export function applyIdentityPatch(
  before: IdentityFacts,
  patch: IdentityPatchById,
  own: OwnValues,
  fields: OwnFields,
): Patched<IdentityFacts> {
  const custom = withOwnValues(before.custom, own, fields)
  if (!custom.ok) return custom
  const whole = parsedBy(wholeIdentitySchema, identityFactsIn(before, { ...patch, custom: custom.facts }))
  if (!whole.ok) return whole
  const problem = disagreement(whole.facts.governance)
  return problem === null ? { ok: true, facts: identityAfter(before, whole.facts) } : refused('invalid_input', problem)
}

/** The credential as a person's edit leaves it, with fields that say one thing kept in agreement. */
export function applyCredentialPatch(before: CredentialFacts, patch: CredentialPatchFacts, today: PlainDate): Patched<CredentialFacts> {
  const whole = parsedBy(wholeCredentialSchema, credentialFactsIn(before, { ...patch, ...agreeing(patch) }))
  return whole.ok ? { ok: true, facts: credentialAfter(before, whole.facts, today) } : whole
}

/** The identity with these facts and what follows from the change. For facts that were checked before: of a file, of a hand-over, of the history. */
export function identityWith<Facts extends IdentityFacts>(before: Facts, facts: IdentityPatchById): Facts {
  return identityAfter(before, identityFactsIn(before, facts))
}

/** The same of a credential. */
export function credentialWith<Facts extends CredentialFacts>(before: Facts, facts: CredentialPatchFacts, today: PlainDate): Facts {
  return credentialAfter(before, credentialFactsIn(before, facts), today)
}

/** What follows from the change of an identity: former owners still know the secret, and a deleted label lowers no tier. */
export function identityAfter<Facts extends IdentityFacts>(before: IdentityFacts, after: Facts): Facts {
  const knownBy = after.governance.knownBy === undefined ? undefined : knownByAfter(owners(before), owners(after))
  const tierFloor = tierFloorAfter(tierFacts(before), tierFacts(after))
  const same =
    JSON.stringify([knownBy ?? null, tierFloor]) === JSON.stringify([after.governance.knownBy ?? null, after.governance.tierFloor ?? null])
  return same ? after : identityFactsIn(after, { knownBy: knownBy ?? null, tierFloor })
}

/** The same of a credential: the day its secret was found where it can leak stays until the secret is a new one. */
export function credentialAfter<Facts extends CredentialFacts>(before: CredentialFacts, after: Facts, today: PlainDate): Facts {
  const { createdOn, lastRotatedOn } = after
  const leakedOn = leakedOnAfter(leak(before), { ...leak(after), createdOn, lastRotatedOn }, today)
  // What a person writes about the leak itself counts.
  if (leakedOn === (after.governance.leakedOn ?? null) || (after.governance.leakedOn ?? null) !== (before.governance.leakedOn ?? null))
    return after
  return credentialFactsIn(after, { leakedOn })
}

/** Every fact where the record keeps it, and nothing else: for a step of the history that is taken back to the letter. */
export function identityFactsIn<Facts extends IdentityFacts>(before: Facts, facts: IdentityPatchById): Facts {
  return placed(before, facts, isGovernanceIdentityField)
}

/** The same of a credential. */
export function credentialFactsIn<Facts extends CredentialFacts>(before: Facts, facts: CredentialPatchFacts): Facts {
  return placed(before, facts, isGovernanceCredentialField)
}

/** All facts of a record side by side, as patches and the history name them. */
export function flatFacts(record: Readonly<{ governance: object }>): Readonly<Record<string, unknown>> {
  return { ...record, ...record.governance }
}

/** Whether an identity has a fact of this name. */
export function isIdentityFact(field: string): boolean {
  return field in wholeIdentitySchema.shape || isGovernanceIdentityField(field)
}

/** Whether a credential has a fact of this name. */
export function isCredentialFact(field: string): boolean {
  return field in wholeCredentialSchema.shape || isGovernanceCredentialField(field)
}

/** A fact that differs between two states of a record. */
export type ChangedFact = Readonly<{ field: string; before: unknown; after: unknown }>

/** The facts among these fields of a record that differ, each by its own name. */
export function changedFacts<Facts extends Readonly<{ governance: object }>>(
  before: Facts,
  after: Facts,
  fields: readonly (keyof Facts & string)[],
): readonly ChangedFact[] {
  return fields.flatMap((field): readonly ChangedFact[] => {
    if (field !== 'governance') return [{ field, before: before[field], after: after[field] }]
    const [old, fresh]: readonly Readonly<Record<string, unknown>>[] = [{ ...before.governance }, { ...after.governance }]
    return changedGovernance(before.governance, after.governance).map((name) => ({
      field: name,
      before: old?.[name] ?? null,
      after: fresh?.[name] ?? null,
    }))
  })
}

type PeopleByName = Readonly<{
  technicalOwner?: string | null | undefined
  businessOwner?: string | null | undefined
  backupOwner?: string | null | undefined
  knownBy?: readonly string[] | null | undefined
}>

/** A patch of an identity as a person writes it: people by their names. */
export type IdentityPatchByName = Omit<IdentityPatchById, 'technicalOwnerId' | 'businessOwnerId' | 'backupOwnerId' | 'knownBy'> &
  PeopleByName

/** The patch with the people it names by id. */
export function byPersonId(
  { technicalOwner, businessOwner, backupOwner, knownBy, ...facts }: IdentityPatchByName,
  idOf: (name: string) => PersonId,
): IdentityPatchById {
  const id = (name: string | null) => (name === null ? null : idOf(name))
  return {
    ...facts,
    ...(technicalOwner !== undefined && { technicalOwnerId: id(technicalOwner) }),
    ...(businessOwner !== undefined && { businessOwnerId: id(businessOwner) }),
    ...(backupOwner !== undefined && { backupOwnerId: id(backupOwner) }),
    ...(knownBy !== undefined && { knownBy: knownBy?.map(idOf) ?? null }),
  }
}

/** Two facts that cannot both be true, in words; somebody has to say which one is. */
export function disagreement({ shared, consumers }: Readonly<Record<string, unknown>>): string | null {
  if (shared !== false || !Array.isArray(consumers) || consumers.length < 2) return null
  return `It cannot be used by one tool only while ${consumers.length} tools are named (${consumers.join(', ')}). Nothing was changed. Take the other tools off the list first, or say that it is shared.`
}

// A patch was checked for secrets at the door; here the record is parsed as a whole.
const wholeIdentitySchema = storedIdentitySchema.omit({ id: true })
const wholeCredentialSchema = storedCredentialSchema.omit({ id: true, identityId: true })

type Schema<Facts> = Readonly<{
  safeParse: (
    facts: unknown,
  ) =>
    | { success: true; data: Facts }
    | { success: false; error: { issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] } }
}>

function parsedBy<Facts>(schema: Schema<Facts>, facts: object): Patched<Facts> {
  const parsed = schema.safeParse(facts)
  if (parsed.success) return { ok: true, facts: parsed.data }
  return refused('invalid_input', null, Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message])))
}

function refused(code: PatchRefusal['code'], reason: string | null, fields: PatchRefusal['fields'] = {}): PatchRefusal {
  return { ok: false, code, reason, fields }
}

// Facts of the rules lie in a map that holds only what is known; people name them beside the others.
function placed<Facts extends Readonly<{ governance: object }>>(before: Facts, facts: object, ofRules: (field: string) => boolean): Facts {
  const own: Record<string, unknown> = {}
  const governance: Record<string, unknown> = {}
  let hasGovernance = false
  for (const [field, value] of Object.entries(facts)) {
    if (value === undefined) continue
    if (ofRules(field)) {
      governance[field] = value
      hasGovernance = true
    } else own[field] = value
  }
  return { ...before, ...own, ...(hasGovernance && { governance: withGovernance(before.governance, governance) }) }
}

function withOwnValues(values: CustomValues, changed: OwnValues, fields: OwnFields): Patched<CustomValues> {
  const entries = Object.entries(changed)
  if (entries.length === 0) return { ok: true, facts: values }
  const custom: Record<string, CustomValue> = { ...values }
  for (const [id, value] of entries) {
    const field = fields.get(id)
    if (field === undefined) return refused('not_found', null)
    const problem = value === null ? null : customValueProblem(field, value)
    if (problem !== null) return refused('invalid_input', `${problem} Nothing was changed.`, { [field.name]: problem })
    if (value === null) Reflect.deleteProperty(custom, id)
    else custom[id] = value
  }
  return { ok: true, facts: custom }
}

// Pairs of fields that say one thing must not contradict each other: the one just edited wins.
function agreeing({ lastUsedOn, lastUsedState, expiresOn, neverExpires }: CredentialPatchFacts): CredentialPatchFacts {
  return {
    ...(lastUsedOn !== undefined && lastUsedState === undefined && { lastUsedState: lastUsedOn === null ? 'unknown' : 'used' }),
    ...(lastUsedState !== undefined && lastUsedState !== 'used' && { lastUsedOn: null }),
    ...(expiresOn !== undefined && expiresOn !== null && { neverExpires: false }),
    ...(neverExpires === true && { expiresOn: null }),
  }
}

function owners({ technicalOwnerId, businessOwnerId, governance }: IdentityFacts) {
  return { technicalOwnerId, businessOwnerId, backupOwnerId: governance.backupOwnerId ?? null, knownBy: governance.knownBy ?? null }
}

function leak({ storage, createdOn, lastRotatedOn, governance }: CredentialFacts) {
  return { storage, createdOn, lastRotatedOn, leakedOn: governance.leakedOn ?? null }
}
