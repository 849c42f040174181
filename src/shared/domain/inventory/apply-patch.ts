import { type CredentialFacts, storedCredentialSchema } from '../record/credential.ts'
import { type CustomField, type CustomValue, customValueProblem, type CustomValues } from '../record/custom-field.ts'
import { idsOfPeople, type NamedPeople, type PersonFact, personFacts } from '../record/facts/by-name.ts'
import { type IdentityFacts, storedIdentitySchema } from '../record/identity.ts'
import { settledRights } from '../record/settled-rights.ts'
import type { PersonId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { knownByAfter, leakedOnAfter } from './facts-after-edit.ts'
import { tierFloorAfter } from './tier.ts'

// The only way a patch becomes a record: the sheet paints with it, the handlers save with it.

type Some<Facts> = { readonly [Field in keyof Facts]?: Facts[Field] | undefined }

/** Facts of an identity as they are to be; null where they become unknown. A key that is undefined names nothing. */
export type IdentityPatchById = Some<IdentityFacts>
/** The same of a credential. */
export type CredentialPatchFacts = Some<CredentialFacts>

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
  const whole = parsedBy(wholeIdentitySchema, withFacts(before, { ...patch, custom: custom.facts }))
  if (!whole.ok) return whole
  const problem = disagreement(whole.facts)
  return problem === null ? { ok: true, facts: identityAfter(before, whole.facts) } : refused('invalid_input', problem)
}

/** The credential as a person's edit leaves it, with fields that say one thing kept in agreement. */
export function applyCredentialPatch(before: CredentialFacts, patch: CredentialPatchFacts, today: PlainDate): Patched<CredentialFacts> {
  const whole = parsedBy(wholeCredentialSchema, withFacts(before, { ...patch, ...agreeing(patch) }))
  return whole.ok ? { ok: true, facts: credentialAfter(before, whole.facts, today) } : whole
}

/** The identity with these facts and what follows from the change. For facts that were checked before: of a file, of a hand-over, of the history. */
export function identityWith<Facts extends IdentityFacts>(before: Facts, facts: IdentityPatchById): Facts {
  return identityAfter(before, withFacts<IdentityFacts, Facts>(before, facts))
}

/** The same of a credential. */
export function credentialWith<Facts extends CredentialFacts>(before: Facts, facts: CredentialPatchFacts, today: PlainDate): Facts {
  return credentialAfter(before, withFacts<CredentialFacts, Facts>(before, facts), today)
}

/** What follows from the change of an identity: rights told in two ways agree, former owners still know the secret, and a deleted label lowers no tier. */
export function identityAfter<Facts extends IdentityFacts>(before: IdentityFacts, changed: Facts): Facts {
  const after = settledRights(before, changed)
  const knownBy = knownByAfter(before, after)
  const tierFloor = tierFloorAfter(before, after)
  const same = JSON.stringify([knownBy, tierFloor]) === JSON.stringify([after.knownBy, after.tierFloor])
  return same ? after : { ...after, knownBy, tierFloor }
}

/** The same of a credential: the day its secret was found where it can leak stays until the secret is a new one. */
export function credentialAfter<Facts extends CredentialFacts>(before: CredentialFacts, after: Facts, today: PlainDate): Facts {
  const leakedOn = leakedOnAfter(before, after, today)
  // What a person writes about the leak itself counts.
  return leakedOn === after.leakedOn || after.leakedOn !== before.leakedOn ? after : { ...after, leakedOn }
}

/** These facts and nothing that follows from them: for a step of the history that is taken back to the letter. */
export function withFacts<Field, Facts extends Field>(before: Facts, facts: Some<Field>): Facts {
  return { ...before, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) }
}

/** Whether an identity has a fact of this name. */
export function isIdentityFact(field: string): boolean {
  return field in wholeIdentitySchema.shape
}

/** Whether a credential has a fact of this name. */
export function isCredentialFact(field: string): boolean {
  return field in wholeCredentialSchema.shape
}

/** A patch of an identity as a person writes it: people by their names. */
export type IdentityPatchByName = Omit<IdentityPatchById, PersonFact['field']> & Some<NamedPeople>

/** The patch with the people it names by id. */
export function byPersonId(patch: IdentityPatchByName, idOf: (name: string) => PersonId): IdentityPatchById {
  const facts = Object.entries(patch).filter(([key]) => !personKeys.has(key))
  return { ...Object.fromEntries(facts), ...idsOfPeople(patch, idOf) }
}

const personKeys: ReadonlySet<string> = new Set(personFacts.map(({ key }) => key))

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
function agreeing({
  lastUsedOn,
  lastUsedState,
  lastRotatedOn,
  expiresOn,
  neverExpires,
  ended,
}: CredentialPatchFacts): CredentialPatchFacts {
  // What has a new end, or was made anew, is not what its source called expired.
  const started = (expiresOn ?? lastRotatedOn ?? null) !== null || neverExpires === true
  return {
    ...(lastUsedOn !== undefined && lastUsedState === undefined && { lastUsedState: lastUsedOn === null ? 'unknown' : 'used' }),
    ...(lastUsedState !== undefined && lastUsedState !== 'used' && { lastUsedOn: null }),
    ...(expiresOn !== undefined && expiresOn !== null && { neverExpires: false }),
    ...(neverExpires === true && { expiresOn: null }),
    ...(ended === undefined && started && { ended: null }),
    ...(ended === true && neverExpires === undefined && { neverExpires: false }),
  }
}
