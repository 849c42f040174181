import { credentialFactsSchema, type CredentialFacts } from '../../shared/domain/credential.ts'
import { identityFactsSchema, type IdentityFacts } from '../../shared/domain/identity.ts'
import type { ImportId, IdentityId } from '../../shared/domain/ids.ts'
import type { IdentityDraftFacts, ParsedImport } from '../../shared/domain/import/draft.ts'
import type { CredentialPlan, FieldChange, IdentityPlan, ImportPlan } from '../../shared/domain/import/plan.ts'
import type { PlainDate } from '../../shared/domain/plain-date.ts'
import { AppError } from '../../shared/ipc/app-error.ts'
import { findCredential } from '../store/credential-table.ts'
import { findOrAddPerson } from '../store/person-table.ts'
import { markGone, saveSighting } from '../store/sighting-table.ts'
import type { WritableDb } from '../store/database.ts'
import { requireIdentity } from './identities.ts'
import type { Recorder } from './record-action.ts'

type Scope = Readonly<{ parsed: ParsedImport; importId: ImportId; asOf: PlainDate }>

/** Writes what the plan says; the caller holds the transaction. */
export function applyImport(recorder: Recorder, plan: ImportPlan, parsed: ParsedImport, importId: ImportId, asOf: PlainDate): void {
  const scope: Scope = { parsed, importId, asOf }
  for (const identity of plan.identities) applyIdentity(recorder, scope, identity)
}

function applyIdentity(recorder: Recorder, scope: Scope, plan: IdentityPlan): void {
  if (plan.state === 'gone') {
    markGone(recorder.db, scope.parsed.source, scope.parsed.account, plan.id, scope.asOf)
    applyCredentials(recorder, scope, plan.id, plan.credentials)
    return
  }
  const id = plan.state === 'new' ? recorder.createIdentity(storedFacts(recorder.db, plan.draft.facts)) : updated(recorder, plan)
  saveSighting(recorder.db, scope.parsed.source, scope.parsed.account, scope.importId, { parentId: '', key: plan.draft.key, entityId: id })
  applyCredentials(recorder, scope, id, plan.credentials)
}

function updated(recorder: Recorder, plan: Extract<IdentityPlan, { state: 'changed' | 'same' }>): IdentityId {
  const { id: _id, ...before } = requireIdentity(recorder.db, plan.id)
  const { technicalOwner, businessOwner, ...facts } = taken(plan.changes)
  const owners = {
    ...(typeof technicalOwner === 'string' ? { technicalOwnerId: findOrAddPerson(recorder.db, technicalOwner) } : {}),
    ...(typeof businessOwner === 'string' ? { businessOwnerId: findOrAddPerson(recorder.db, businessOwner) } : {}),
  }
  recorder.updateIdentity(plan.id, before, identityFactsSchema.parse({ ...before, ...facts, ...owners }))
  return plan.id
}

function applyCredentials(recorder: Recorder, scope: Scope, identityId: IdentityId, plans: readonly CredentialPlan[]): void {
  for (const plan of plans) {
    if (plan.state === 'gone') {
      markGone(recorder.db, scope.parsed.source, scope.parsed.account, plan.id, scope.asOf)
      continue
    }
    const id = plan.state === 'new' ? recorder.createCredential(identityId, credentialFactsSchema.parse(plan.draft.facts)) : updatedCredential(recorder, plan)
    saveSighting(recorder.db, scope.parsed.source, scope.parsed.account, scope.importId, { parentId: identityId, key: plan.draft.key, entityId: id })
  }
}

function updatedCredential(recorder: Recorder, plan: Extract<CredentialPlan, { state: 'changed' | 'same' }>) {
  const known = findCredential(recorder.db, plan.id)
  if (known === null) throw new AppError('not_found')
  const { id: _id, identityId: _identity, ...before } = known
  recorder.updateCredential(plan.id, before, credentialFactsSchema.parse({ ...before, ...taken<CredentialFacts>(plan.changes) }))
  return plan.id
}

// What a person typed stays until he says otherwise.
function taken<Facts extends object>(changes: readonly FieldChange<keyof Facts & string>[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(changes.filter((change) => !change.kept).map((change) => [change.field, change.after]))
}

function storedFacts(db: WritableDb, facts: IdentityDraftFacts): IdentityFacts {
  const { technicalOwner, businessOwner, ...rest } = facts
  const personOf = (name: string | null) => (name === null ? null : findOrAddPerson(db, name))
  return identityFactsSchema.parse({ ...rest, technicalOwnerId: personOf(technicalOwner), businessOwnerId: personOf(businessOwner) })
}
