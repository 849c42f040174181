import { isGovernanceCredentialField, isGovernanceIdentityField, withGovernance } from '../../shared/domain/record/governance-record.ts'
import { credentialIdSchema, identityIdSchema } from '../../shared/domain/values/ids.ts'
import type { Change } from '../store/change-log.ts'
import { findCredential } from '../store/credential-table.ts'
import { findIdentity } from '../store/identity-table.ts'
import { sideTables } from '../store/side-tables.ts'
import type { Recorder } from './change-recorder.ts'

/** Puts back what some changes of an earlier step replaced, as a step of its own; what was edited again since stays as it is. */
export function takeBackChanges(recorder: Recorder, changes: readonly Change[]): void {
  for (const change of changes.toReversed()) if (change.field !== 'created' && change.field !== 'deletedOn') takeBack(recorder, change)
}

function takeBack(
  { db, updateIdentity, updateCredential, updateSide }: Recorder,
  { entity, entityId, field, before, after }: Change,
): void {
  if (entity === 'identity') {
    const identity = findIdentity(db, identityIdSchema.parse(entityId))
    if (identity !== null && stillThere({ ...identity, ...identity.governance }, field, after))
      updateIdentity(identity.id, identity, withField(identity, field, before, isGovernanceIdentityField))
  } else if (entity === 'credential') {
    const credential = findCredential(db, credentialIdSchema.parse(entityId))
    if (credential !== null && stillThere({ ...credential, ...credential.governance }, field, after))
      updateCredential(credential.id, credential, withField(credential, field, before, isGovernanceCredentialField))
  } else {
    const record = sideTables[entity].find(db, entityId)
    if (record !== null && stillThere({ ...record }, field, after)) updateSide(entity, entityId, { [field]: before })
  }
}

function stillThere(record: Readonly<Record<string, unknown>>, field: string, after: unknown): boolean {
  return JSON.stringify(record[field] ?? null) === JSON.stringify(after ?? null)
}

function withField<Facts extends Readonly<{ governance: object }>>(
  facts: Facts,
  field: string,
  value: unknown,
  isGovernance: (field: string) => boolean,
): Facts {
  return isGovernance(field) ? { ...facts, governance: withGovernance(facts.governance, { [field]: value }) } : { ...facts, [field]: value }
}
