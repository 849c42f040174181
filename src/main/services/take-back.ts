import { credentialWith, identityWith } from '../../shared/domain/inventory/apply-patch.ts'
import { credentialIdSchema, identityIdSchema } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import type { Change } from '../store/change-log.ts'
import { findCredential } from '../store/credential-table.ts'
import { findIdentity } from '../store/identity-table.ts'
import { sideTables } from '../store/side-tables.ts'
import type { Recorder } from './change-recorder.ts'

/** Puts back what some changes of an earlier step replaced, as a step of its own; what was edited again since stays as it is. */
export function takeBackChanges(recorder: Recorder, changes: readonly Change[], today: PlainDate): void {
  for (const change of changes.toReversed())
    if (change.field !== 'created' && change.field !== 'deletedOn') takeBack(recorder, change, today)
}

function takeBack(
  { db, updateIdentity, updateCredential, updateSide }: Recorder,
  { entity, entityId, field, before, after }: Change,
  today: PlainDate,
): void {
  if (entity === 'identity') {
    const identity = findIdentity(db, identityIdSchema.parse(entityId))
    if (identity !== null && stillThere(identity, field, after))
      updateIdentity(identity.id, identity, identityWith(identity, { [field]: before }))
  } else if (entity === 'credential') {
    const credential = findCredential(db, credentialIdSchema.parse(entityId))
    if (credential !== null && stillThere(credential, field, after))
      updateCredential(credential.id, credential, credentialWith(credential, { [field]: before }, today))
  } else {
    const record = sideTables[entity].find(db, entityId)
    if (record !== null && stillThere({ ...record }, field, after)) updateSide(entity, entityId, { [field]: before })
  }
}

function stillThere(record: Readonly<Record<string, unknown>>, field: string, after: unknown): boolean {
  return JSON.stringify(record[field] ?? null) === JSON.stringify(after ?? null)
}
