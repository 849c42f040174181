import { credentialIdSchema, identityIdSchema, type ActionId, type IdentityId } from '../../shared/domain/ids.ts'
import { AppError } from '../../shared/ipc/app-error.ts'
import type { HistoryState } from '../../shared/ipc/replies.ts'
import { addChange, addAction, changesOf, lastSavedAt, requireAction, type Change } from '../store/change-log.ts'
import { credentialColumns, credentialDeletedOn, findCredential, setCredentialDeleted, setCredentialFields } from '../store/credential-table.ts'
import { inTransaction, type WritableDb } from '../store/database.ts'
import { findIdentity, identityColumns, identityDeletedOn, setIdentityDeleted, setIdentityFields } from '../store/identity-table.ts'
import type { CredentialField } from '../../shared/domain/credential.ts'
import type { IdentityField } from '../../shared/domain/identity.ts'
import { plainDateSchema, type PlainDate } from '../../shared/domain/plain-date.ts'
import type { HandlerContext, HandlersOf } from './context.ts'

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
function turn(context: HandlerContext, id: ActionId, direction: 'undo' | 'redo'): readonly IdentityId[] {
  const db = context.vault.db()
  const action = requireAction(db, id)
  const changes = changesOf(db, action.seq)
  const steps = direction === 'undo' ? [...changes].reverse().map(reversed) : changes.map(born)
  return inTransaction(db, () => {
    const { seq } = addAction(db, { at: context.clock.now(), kind: direction, label: action.label, ofId: id })
    const touched = steps.map((step) => apply(db, seq, step, context.clock.today()))
    return [...new Set(touched)]
  })
}

function reversed(change: Change): Change {
  return change.field === 'created' ? { ...change, field: 'deletedOn', before: null, after: 'today' } : { ...change, before: change.after, after: change.before }
}

function born(change: Change): Change {
  return change.field === 'created' ? { ...change, field: 'deletedOn', before: 'any', after: null } : change
}

function apply(db: WritableDb, seq: number, step: Change, today: PlainDate): IdentityId {
  const wanted = step.after === 'today' && step.field === 'deletedOn' ? today : step.after
  const before = step.entity === 'identity' ? applyToIdentity(db, step, wanted) : applyToCredential(db, step, wanted)
  addChange(db, seq, { ...step, before: before.value, after: wanted })
  return before.identityId
}

function applyToIdentity(db: WritableDb, step: Change, wanted: unknown): Applied {
  const id = identityIdSchema.parse(step.entityId)
  const identity = findIdentity(db, id)
  if (identity === null) throw new AppError('undo_conflict')
  if (step.field === 'deletedOn') {
    const value = identityDeletedOn(db, id)
    setIdentityDeleted(db, id, plainDateSchema.nullable().parse(wanted))
    return { identityId: id, value }
  }
  const field = known(step.field, identityColumns) as IdentityField
  requireUntouched(identity[field], step)
  setIdentityFields(db, id, { [field]: wanted })
  return { identityId: id, value: identity[field] }
}

function applyToCredential(db: WritableDb, step: Change, wanted: unknown): Applied {
  const id = credentialIdSchema.parse(step.entityId)
  const credential = findCredential(db, id)
  if (credential === null) throw new AppError('undo_conflict')
  if (step.field === 'deletedOn') {
    const value = credentialDeletedOn(db, id)
    setCredentialDeleted(db, id, plainDateSchema.nullable().parse(wanted))
    return { identityId: credential.identityId, value }
  }
  const field = known(step.field, credentialColumns) as CredentialField
  requireUntouched(credential[field], step)
  setCredentialFields(db, id, { [field]: wanted })
  return { identityId: credential.identityId, value: credential[field] }
}

type Applied = Readonly<{ identityId: IdentityId; value: unknown }>

function known(field: string, columns: object): string {
  if (!(field in columns)) throw new AppError('undo_conflict')
  return field
}

// An import may have changed the cell since; taking back the older change would silently throw the newer one away.
function requireUntouched(present: unknown, step: Change): void {
  if (JSON.stringify(present ?? null) !== JSON.stringify(step.before ?? null)) throw new AppError('undo_conflict')
}
