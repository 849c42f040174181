import { isCredentialFact, isIdentityFact, withFacts } from '../../../shared/domain/inventory/apply-patch.ts'
import type { Credential, CredentialFacts } from '../../../shared/domain/record/credential.ts'
import type { Identity, IdentityFacts } from '../../../shared/domain/record/identity.ts'
import { groupBy } from '../../../shared/domain/values/group-by.ts'
import { type ActionId, credentialIdSchema, type IdentityId, identityIdSchema } from '../../../shared/domain/values/ids.ts'
import { type PlainDate, plainDateSchema } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { HistoryState } from '../../../shared/ipc/areas/history-contract.ts'
import { changedFields, picked } from '../../services/change-recorder.ts'
import type { HandlerContext, HandlersOf, WritingContext } from '../../services/handler-context.ts'
import { addAction, addChange, type Change, changesOf, lastSavedAt, requireAction } from '../../store/change-log.ts'
import { credentialDeletedOn, findCredential, setCredentialDeleted, setCredentialFields } from '../../store/credential-table.ts'
import { inTransaction, type WritableDb } from '../../store/database.ts'
import { findIdentity, identityDeletedOn, setIdentityDeleted, setIdentityFields } from '../../store/identity-table.ts'
import { identityOfSide, type SideEntity, sideTables } from '../../store/side-tables.ts'

export const historyHandlers: HandlersOf<'history.state' | 'history.undo' | 'history.redo'> = {
  'history.state': (_, context) => historyState(context, []),

  'history.undo': (input, context) => {
    const id = context.undoStack.undoable()
    if (id === null || (input.expect !== undefined && input.expect !== id)) throw new AppError('no_undo')
    const touched = turn(context, id, 'undo')
    context.undoStack.undid()
    return historyState(context, touched)
  },

  'history.redo': (input, context) => {
    const id = context.undoStack.redoable()
    if (id === null || (input.expect !== undefined && input.expect !== id)) throw new AppError('no_undo')
    const touched = turn(context, id, 'redo')
    context.undoStack.redid()
    return historyState(context, touched)
  },
}

function historyState(context: HandlerContext, touched: readonly IdentityId[]): HistoryState {
  const db = context.vault.db()
  const named = (id: ActionId | null) => (id === null ? null : { id, label: requireAction(db, id).label })
  return { undo: named(context.undoStack.undoable()), redo: named(context.undoStack.redoable()), touched, savedAt: lastSavedAt(db) }
}

// Both directions are the same walk: put `before` back where `after` stands, or the other way round, and log that as an action of its own.
function turn(context: WritingContext, id: ActionId, direction: 'undo' | 'redo'): readonly IdentityId[] {
  const db = context.vault.db()
  const action = requireAction(db, id)
  const changes = changesOf(db, action.seq)
  const steps = direction === 'undo' ? [...changes].reverse().map(reversed) : changes.map(born)
  return inTransaction(db, () => {
    const { seq } = addAction(db, { at: context.clock.now(), kind: direction, label: action.label, ofId: id })
    // A record at a time: a paste of ninety thousand cells touches five thousand records.
    const touched = [...groupBy(steps, (step) => step.entityId).values()].map((ofRecord) => apply(db, seq, ofRecord, context.clock.today()))
    return [...new Set(touched.filter((touchedId) => touchedId !== null))]
  })
}

function reversed(change: Change): Change {
  return change.field === 'created'
    ? { ...change, field: 'deletedOn', before: null, after: 'today' }
    : { ...change, before: change.after, after: change.before }
}

function born(change: Change): Change {
  return change.field === 'created' ? { ...change, field: 'deletedOn', before: 'any', after: null } : change
}

function apply(db: WritableDb, seq: number, steps: readonly Change[], today: PlainDate): IdentityId | null {
  const wanted = folded(steps).map((step) => (step.field === 'deletedOn' && step.after === 'today' ? { ...step, after: today } : step))
  const [first] = wanted
  if (first === undefined) throw new AppError('undo_conflict')
  const { identityId, present } = applyTo(db, first, wanted)
  for (const step of wanted) addChange(db, seq, { ...step, before: present[step.field] ?? null })
  return identityId
}

// One action may change a field of a record more than once; what counts is where it began and where it ended.
function folded(steps: readonly Change[]): readonly Change[] {
  return [...groupBy(steps, (step) => step.field).values()].flatMap((ofField) => {
    const [first, last] = [ofField[0], ofField.at(-1)]
    return first === undefined || last === undefined ? [] : [{ ...first, after: last.after }]
  })
}

/** The identity it belongs to, if any, and what stood in the fields before. */
type Applied = Readonly<{ identityId: IdentityId | null; present: Readonly<Record<string, unknown>> }>

function applyTo(db: WritableDb, { entity, entityId }: Change, steps: readonly Change[]): Applied {
  if (entity === 'identity') return applyToIdentity(db, entityId, steps)
  return entity === 'credential' ? applyToCredential(db, entityId, steps) : applyToSide(db, entity, entityId, steps)
}

function applyToIdentity(db: WritableDb, entityId: string, steps: readonly Change[]): Applied {
  const id = identityIdSchema.parse(entityId)
  const identity = findIdentity(db, id)
  if (identity === null) throw new AppError('undo_conflict')
  const present = { ...identity, deletedOn: identityDeletedOn(db, id) }
  const { fields, deleted } = split(steps, isIdentityFact, present)
  if (deleted !== null) setIdentityDeleted(db, id, plainDateSchema.nullable().parse(deleted.after))
  const after = withFacts<IdentityFacts, Identity>(identity, afterOf(fields))
  const changed = changedFields<IdentityFacts>(identity, after)
  if (changed.length > 0) setIdentityFields(db, id, picked<IdentityFacts>(after, changed))
  return { identityId: id, present }
}

function applyToCredential(db: WritableDb, entityId: string, steps: readonly Change[]): Applied {
  const id = credentialIdSchema.parse(entityId)
  const credential = findCredential(db, id)
  if (credential === null) throw new AppError('undo_conflict')
  const present = { ...credential, deletedOn: credentialDeletedOn(db, id) }
  const { fields, deleted } = split(steps, isCredentialFact, present)
  if (deleted !== null) setCredentialDeleted(db, id, plainDateSchema.nullable().parse(deleted.after))
  const after = withFacts<CredentialFacts, Credential>(credential, afterOf(fields))
  const changed = changedFields<CredentialFacts>(credential, after)
  if (changed.length > 0) setCredentialFields(db, id, picked<CredentialFacts>(after, changed))
  return { identityId: credential.identityId, present }
}

function applyToSide(db: WritableDb, entity: SideEntity, id: string, steps: readonly Change[]): Applied {
  const table = sideTables[entity]
  const record = table.find(db, id)
  if (record === null) throw new AppError('undo_conflict')
  const present = { ...record, deletedOn: table.deletedOn(db, id) }
  const { fields, deleted } = split(steps, (field) => table.fields.includes(field), present)
  if (deleted !== null) table.setDeleted(db, id, plainDateSchema.nullable().parse(deleted.after))
  if (fields.length > 0) table.set(db, id, afterOf(fields))
  return { identityId: identityOfSide(record), present }
}

function afterOf(steps: readonly Change[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(steps.map((step) => [step.field, step.after]))
}

function split(
  steps: readonly Change[],
  isField: (field: string) => boolean,
  present: Readonly<Record<string, unknown>>,
): Readonly<{ fields: readonly Change[]; deleted: Change | null }> {
  const fields = steps.filter((step) => step.field !== 'deletedOn')
  for (const step of fields) {
    if (!isField(step.field)) throw new AppError('undo_conflict')
    requireUntouched(present[step.field], step)
  }
  return { fields, deleted: steps.find((step) => step.field === 'deletedOn') ?? null }
}

// An import may have changed the cell since; taking back the older change would silently throw the newer one away.
function requireUntouched(present: unknown, step: Change): void {
  if (JSON.stringify(present ?? null) !== JSON.stringify(step.before ?? null)) throw new AppError('undo_conflict')
}
