import { credentialFactsSchema, type CredentialFacts } from '../../../shared/domain/credential.ts'
import { identityFactsSchema, type IdentityFacts } from '../../../shared/domain/identity.ts'
import type { ImportId, IdentityId } from '../../../shared/domain/ids.ts'
import type { IdentityDraft, IdentityDraftFacts, ParsedImport } from '../../../shared/domain/import/draft.ts'
import type { CredentialPlan, FieldChange, IdentityPlan, ImportPlan } from '../../../shared/domain/import/plan.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { AppError } from '../../../shared/ipc/app-error.ts'
import { findCredential } from '../../store/credential-table.ts'
import type { WritableDb } from '../../store/database.ts'
import { saveNativeIds } from '../../store/native-id-table.ts'
import { findOrAddPerson } from '../../store/person-table.ts'
import { markGone, saveSighting, type SightingScope } from '../../store/sighting-table.ts'
import { requireIdentity } from '../identities.ts'
import type { Recorder } from '../record-action.ts'

/** What all entries of one import share. */
export type ApplyTerms = Readonly<{ recorder: Recorder; parsed: ParsedImport; importId: ImportId; asOf: PlainDate; at: (done: number, of: number) => void }>

type Scope = Readonly<{ recorder: Recorder; sightings: SightingScope; importId: ImportId; asOf: PlainDate; personOf: (name: string | null) => IdentityFacts['technicalOwnerId'] }>

/** Writes what the plan says; the caller holds the transaction. */
export function applyImport({ recorder, parsed, importId, asOf, at }: ApplyTerms, plan: ImportPlan): void {
  const scope: Scope = { recorder, sightings: scopeOf(parsed), importId, asOf, personOf: peopleByName(recorder.db) }
  plan.identities.forEach((identity, index) => {
    at(index, plan.identities.length)
    applyIdentity(scope, identity)
  })
}

/** Which list an export is: the source, the account, and the part of it where it is not all. */
export function scopeOf({ source, account, scope }: Pick<ParsedImport, 'source' | 'account' | 'scope'>): SightingScope {
  return { source, account: scope === undefined ? (account ?? '') : `${account ?? ''}\u001f${scope}` }
}

function applyIdentity(scope: Scope, plan: IdentityPlan): void {
  const { recorder, sightings, importId } = scope
  if (plan.state === 'gone') {
    markGone(recorder.db, sightings, importId, plan.id, scope.asOf)
    applyCredentials(scope, plan.id, plan.credentials)
    return
  }
  if (!plan.taken) return
  const id = plan.state === 'new' ? recorder.createIdentity(storedFacts(scope, plan.draft)) : updated(scope, plan)
  saveSighting(recorder.db, sightings, importId, { parentId: '', key: plan.draft.key, entityId: id })
  saveNativeIds(recorder.db, plan.draft.facts.provider, plan.draft.nativeIds ?? [], id, importId)
  applyCredentials(scope, id, plan.credentials)
}

function updated({ recorder, personOf }: Scope, plan: Extract<IdentityPlan, { state: 'changed' | 'same' }>): IdentityId {
  if (!plan.changes.some(({ kept }) => kept === null)) return plan.id
  const { id: _id, ...before } = requireIdentity(recorder.db, plan.id)
  const { technicalOwner, businessOwner, ...facts } = taken(plan.changes)
  const owners = {
    ...(typeof technicalOwner === 'string' ? { technicalOwnerId: personOf(technicalOwner) } : {}),
    ...(typeof businessOwner === 'string' ? { businessOwnerId: personOf(businessOwner) } : {}),
  }
  recorder.updateIdentity(plan.id, before, identityFactsSchema.parse({ ...before, ...facts, ...owners }))
  return plan.id
}

function applyCredentials(scope: Scope, identityId: IdentityId, plans: readonly CredentialPlan[]): void {
  const { recorder, sightings, importId, asOf } = scope
  for (const plan of plans) {
    if (plan.state === 'gone') {
      markGone(recorder.db, sightings, importId, plan.id, asOf)
      continue
    }
    // A draft was checked when it was made.
    const id = plan.state === 'new' ? recorder.createCredential(identityId, plan.draft.facts) : updatedCredential(recorder, plan)
    saveSighting(recorder.db, sightings, importId, { parentId: identityId, key: plan.draft.key, entityId: id })
  }
}

function updatedCredential(recorder: Recorder, plan: Extract<CredentialPlan, { state: 'changed' | 'same' }>) {
  if (!plan.changes.some(({ kept }) => kept === null)) return plan.id
  const known = findCredential(recorder.db, plan.id)
  if (known === null) throw new AppError('not_found')
  const { id: _id, identityId: _identity, ...before } = known
  recorder.updateCredential(plan.id, before, credentialFactsSchema.parse({ ...before, ...taken<CredentialFacts>(plan.changes) }))
  return plan.id
}

// What stays stays: only changes that are not kept are taken.
function taken<Facts extends object>(changes: readonly FieldChange<keyof Facts & string>[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(changes.filter((change) => change.kept === null).map((change) => [change.field, change.after]))
}

function storedFacts({ personOf }: Scope, { facts, providerManaged = false }: IdentityDraft): IdentityFacts {
  const { technicalOwner, businessOwner, ...rest }: IdentityDraftFacts = facts
  return { ...rest, providerManaged, technicalOwnerId: personOf(technicalOwner), businessOwnerId: personOf(businessOwner) }
}

// One name comes up thousands of times in a file.
function peopleByName(db: WritableDb): Scope['personOf'] {
  const known = new Map<string, IdentityFacts['technicalOwnerId']>()
  return (name) => {
    if (name === null) return null
    const id = known.get(name) ?? findOrAddPerson(db, name)
    known.set(name, id)
    return id
  }
}
