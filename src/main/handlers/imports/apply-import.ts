import type { IdentityDraft, ParsedImport } from '../../../shared/domain/imports/draft/draft.ts'
import { sameInDraft } from '../../../shared/domain/imports/draft/draft-facts.ts'
import type { CredentialPlan, FieldChange, IdentityPlan, ImportPlan } from '../../../shared/domain/imports/matching/import-plan.ts'
import { byPersonId, credentialAfter, identityAfter, withFacts } from '../../../shared/domain/inventory/apply-patch.ts'
import { blankCredentialFacts, type CredentialFacts, credentialFactsSchema } from '../../../shared/domain/record/credential.ts'
import { idsOfPeople } from '../../../shared/domain/record/facts/by-name.ts'
import { blankIdentityFacts, type IdentityFacts, identityFactsSchema } from '../../../shared/domain/record/identity.ts'
import { copyKnown } from '../../../shared/domain/values/fixed-shape.ts'
import type { IdentityId, ImportId, PersonId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Recorder } from '../../services/change-recorder.ts'
import { findCredential } from '../../store/credential-table.ts'
import type { WritableDb } from '../../store/database.ts'
import { saveNativeIds } from '../../store/native-id-table.ts'
import { findOrAddPerson } from '../../store/person-table.ts'
import { markGone, saveSightings, type Sighting, type SightingScope } from '../../store/sighting-table.ts'
import { requireIdentity } from '../inventory/identity-handlers.ts'
import { absorbIdentity } from './absorb-identity.ts'

/** What all entries of one import share. */
export type ApplyTerms = Readonly<{
  recorder: Recorder
  parsed: ParsedImport
  /** null for a pasted table: a person wrote it, no export that is seen again. */
  importId: ImportId | null
  asOf: PlainDate
  today: PlainDate
  at: (done: number, of: number) => void
}>

/** The identities that were added, and those of which something changed, in the order of the file. */
export type Applied = Readonly<{ created: readonly IdentityId[]; changed: readonly IdentityId[] }>

type Seen = Pick<Sighting, 'parentId' | 'key' | 'entityId'>

type Scope = Readonly<{
  recorder: Recorder
  sightings: SightingScope
  importId: ImportId | null
  asOf: PlainDate
  today: PlainDate
  personOf: (name: string) => PersonId
  /** Records the export no longer lists. */ gone: string[]
  /** Records it lists, noted together: a statement for each costs more than writing it. */ seen: Seen[]
  created: IdentityId[]
  changed: IdentityId[]
}>

/** Writes what the plan says; the caller holds the transaction. */
export function applyImport({ recorder, parsed, importId, asOf, today, at }: ApplyTerms, plan: ImportPlan): Applied {
  const scope: Scope = {
    recorder,
    sightings: scopeOf(parsed),
    importId,
    asOf,
    today,
    personOf: peopleByName(recorder.db),
    gone: [],
    seen: [],
    created: [],
    changed: [],
  }
  let fresh: NewPlan[] = []
  const writeFresh = () => {
    if (fresh.length > 0) createAll(scope, fresh)
    fresh = []
  }
  plan.identities.forEach((identity, index) => {
    at(index, plan.identities.length)
    if (identity.state === 'new') {
      if (identity.taken) fresh.push(identity)
      if (fresh.length === createdAtOnce) writeFresh()
    } else {
      // What is read for a known one must already be there, and the order of the plan is kept.
      writeFresh()
      applyIdentity(scope, identity)
    }
  })
  writeFresh()
  if (importId !== null) {
    saveSightings(recorder.db, scope.sightings, importId, scope.seen)
    markGone(recorder.db, scope.sightings, importId, scope.gone, asOf)
  }
  return { created: scope.created, changed: scope.changed }
}

// As many as one statement takes; the work can be stopped between two of them.
const createdAtOnce = 100

/** Which list an export is: the source, the account, and the part of it where it is not all. */
export function scopeOf({ source, account, scope }: Pick<ParsedImport, 'source' | 'account' | 'scope'>): SightingScope {
  return { source, account: scope === undefined ? (account ?? '') : `${account ?? ''}\u001f${scope}` }
}

type NewPlan = Extract<IdentityPlan, { state: 'new' }>

function createAll(scope: Scope, plans: readonly NewPlan[]): void {
  const { recorder, seen, importId } = scope
  // A draft was checked when it was made.
  const made = recorder.createIdentities(
    plans.map(({ draft }) => ({
      facts: storedFacts(scope, draft),
      credentials: draft.credentials.map(({ facts }) => newCredential(facts, scope.today)),
    })),
  )
  plans.forEach(({ draft }, index) => {
    const identity = made[index]
    if (identity === undefined) return
    scope.created.push(identity.id)
    seen.push({ parentId: '', key: draft.key, entityId: identity.id })
    identity.credentials.forEach((entityId, place) =>
      seen.push({ parentId: identity.id, key: draft.credentials[place]?.key ?? '', entityId }),
    )
    if (importId !== null) saveNativeIds(recorder.db, draft.facts.provider, draft.nativeIds ?? [], identity.id, importId)
  })
}

function applyIdentity(scope: Scope, plan: Exclude<IdentityPlan, NewPlan>): void {
  const { recorder, importId } = scope
  if (plan.state === 'gone') {
    scope.gone.push(plan.id)
    applyCredentials(scope, plan.id, plan.credentials)
    return
  }
  if (!plan.taken) return
  if (plan.trashedOn !== undefined) recorder.trashIdentity(plan.id, null)
  const id = updated(scope, plan)
  if (changesAnything(plan)) scope.changed.push(id)
  scope.seen.push({ parentId: '', key: plan.draft.key, entityId: id })
  if (importId !== null) saveNativeIds(recorder.db, plan.draft.facts.provider, plan.draft.nativeIds ?? [], id, importId)
  applyCredentials(scope, id, plan.credentials)
  for (const absorbed of plan.absorbs ?? []) absorbIdentity(recorder, absorbed, id, scope.today)
}

// An identity that stays as it is may still get a new key.
function changesAnything({ state, credentials }: Extract<IdentityPlan, { state: 'changed' | 'same' }>): boolean {
  return state === 'changed' || credentials.some((credential) => credential.state !== 'same')
}

function updated(scope: Scope, plan: Extract<IdentityPlan, { state: 'changed' | 'same' }>): IdentityId {
  const { recorder } = scope
  if (!plan.changes.some(({ kept }) => kept === null)) return plan.id
  const { id: _id, ...before } = requireIdentity(recorder.db, plan.id)
  const patch = byPersonId(taken(plan.changes), scope.personOf)
  const facts = identityFactsSchema.parse(withFacts<IdentityFacts, IdentityFacts>(before, patch))
  recorder.updateIdentity(plan.id, before, identityAfter(before, facts))
  return plan.id
}

function applyCredentials(scope: Scope, identityId: IdentityId, plans: readonly CredentialPlan[]): void {
  const { recorder, today } = scope
  for (const plan of plans) {
    if (plan.state === 'gone') {
      scope.gone.push(plan.id)
      continue
    }
    // A draft was checked when it was made.
    const id =
      plan.state === 'new' ? recorder.createCredential(identityId, newCredential(plan.draft.facts, today)) : updatedCredential(scope, plan)
    scope.seen.push({ parentId: identityId, key: plan.draft.key, entityId: id })
  }
}

const unheardOf = blankCredentialFacts(null)

function newCredential(facts: CredentialFacts, today: PlainDate): CredentialFacts {
  return credentialAfter(unheardOf, facts, today)
}

function updatedCredential({ recorder, today }: Scope, plan: Extract<CredentialPlan, { state: 'changed' | 'same' }>) {
  if (!plan.changes.some(({ kept }) => kept === null)) return plan.id
  const known = findCredential(recorder.db, plan.id)
  if (known === null) throw new AppError('not_found')
  const { id: _id, identityId: _identity, ...before } = known
  const facts = credentialFactsSchema.parse(withFacts<CredentialFacts, CredentialFacts>(before, taken(plan.changes)))
  recorder.updateCredential(plan.id, before, credentialAfter(before, facts, today))
  return plan.id
}

// What stays stays: only changes that are not kept are taken.
function taken(changes: readonly FieldChange[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(changes.filter((change) => change.kept === null).map((change) => [change.field, change.after]))
}

// Field by field: taking the rest of an object costs more than everything else here. What the file does not say about finding it, the import knows itself.
function storedFacts(scope: Scope, { facts, providerManaged = false }: IdentityDraft): IdentityFacts {
  const { personOf, asOf, importId } = scope
  const stored: { -readonly [Field in keyof IdentityFacts]: IdentityFacts[Field] } = blankIdentityFacts(facts.name)
  copyKnown(stored, facts, sameInDraft)
  Object.assign(stored, idsOfPeople(facts, personOf))
  stored.providerManaged = providerManaged
  if (importId !== null) {
    stored.firstSeenOn = facts.firstSeenOn ?? asOf
    stored.discoveredVia = facts.discoveredVia ?? 'import'
  }
  return stored
}

// One name comes up thousands of times in a file.
function peopleByName(db: WritableDb): Scope['personOf'] {
  const known = new Map<string, PersonId>()
  return (name) => {
    const id = known.get(name) ?? findOrAddPerson(db, name)
    known.set(name, id)
    return id
  }
}
