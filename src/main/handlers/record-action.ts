import type { ActionId, CredentialId, IdentityId, ImportId } from '../../shared/domain/ids.ts'
import type { CredentialFacts } from '../../shared/domain/credential.ts'
import type { IdentityFacts } from '../../shared/domain/identity.ts'
import type { PlainDate } from '../../shared/domain/plain-date.ts'
import { AppError } from '../../shared/ipc/app-error.ts'
import { addAction, addChange, requireAction, type ActionKind } from '../store/change-log.ts'
import { credentialDeletedOn, insertCredential, setCredentialDeleted, setCredentialFields } from '../store/credential-table.ts'
import { inTransaction, type WritableDb } from '../store/database.ts'
import { identityDeletedOn, insertIdentity, setIdentityDeleted, setIdentityFields } from '../store/identity-table.ts'
import type { HandlerContext } from './context.ts'

/** Writes facts and their history together: there is no other way to change a record. */
export type Recorder = Readonly<{
  db: WritableDb
  createIdentity: (facts: IdentityFacts) => IdentityId
  updateIdentity: (id: IdentityId, before: IdentityFacts, after: IdentityFacts) => void
  trashIdentity: (id: IdentityId, on: PlainDate | null) => void
  createCredential: (identityId: IdentityId, facts: CredentialFacts) => CredentialId
  updateCredential: (id: CredentialId, before: CredentialFacts, after: CredentialFacts) => void
  removeCredential: (id: CredentialId, on: PlainDate | null) => void
}>

type ActionHead = Readonly<{ kind: ActionKind; label: string; importId?: ImportId; ofId?: ActionId }>

/** One user action: everything `work` writes is committed together, logged field by field and undone in one step. */
export function recordAction<Value>(context: HandlerContext, head: ActionHead, work: (recorder: Recorder) => Value): Value {
  const db = context.vault.db()
  const { value, id } = inTransaction(db, () => {
    const action = addAction(db, { at: context.clock.now(), ...head })
    return { value: work(recorderFor(db, action.seq)), id: action.id }
  })
  // Undo and redo move along the stack themselves; an import has its own history.
  if (head.kind === 'edit' || head.kind === 'rotation') context.undoStack.did(id)
  return value
}

/** Goes on with the last action instead of opening one: a long paste comes in parts and is still one step to undo. */
export function continueAction<Value>(context: HandlerContext, id: ActionId, work: (recorder: Recorder) => Value): Value {
  if (context.undoStack.undoable() !== id) throw new AppError('undo_conflict')
  const db = context.vault.db()
  return inTransaction(db, () => work(recorderFor(db, requireAction(db, id).seq)))
}

function recorderFor(db: WritableDb, seq: number): Recorder {
  const created = (entity: 'identity' | 'credential', entityId: string) => addChange(db, seq, { entity, entityId, field: 'created', before: null, after: null })
  return {
    db,
    createIdentity: (facts) => {
      const id = insertIdentity(db, facts)
      created('identity', id)
      return id
    },
    updateIdentity: (id, before, after) => {
      const fields = changedFields<IdentityFacts>(before, after)
      if (fields.length > 0) setIdentityFields(db, id, picked(after, fields))
      for (const field of fields) addChange(db, seq, { entity: 'identity', entityId: id, field, before: before[field], after: after[field] })
    },
    trashIdentity: (id, on) => {
      const before = identityDeletedOn(db, id)
      setIdentityDeleted(db, id, on)
      addChange(db, seq, { entity: 'identity', entityId: id, field: 'deletedOn', before, after: on })
    },
    createCredential: (identityId, facts) => {
      const id = insertCredential(db, identityId, facts)
      created('credential', id)
      return id
    },
    updateCredential: (id, before, after) => {
      const fields = changedFields<CredentialFacts>(before, after)
      if (fields.length > 0) setCredentialFields(db, id, picked(after, fields))
      for (const field of fields) addChange(db, seq, { entity: 'credential', entityId: id, field, before: before[field], after: after[field] })
    },
    removeCredential: (id, on) => {
      const before = credentialDeletedOn(db, id)
      setCredentialDeleted(db, id, on)
      addChange(db, seq, { entity: 'credential', entityId: id, field: 'deletedOn', before, after: on })
    },
  }
}

function picked<Facts extends object>(facts: Facts, fields: readonly (keyof Facts)[]): Partial<Facts> {
  const wanted = new Set<PropertyKey>(fields)
  return Object.fromEntries(Object.entries(facts).filter(([field]) => wanted.has(field))) as Partial<Facts>
}

/** The fields whose value differs; lists are compared by content. */
export function changedFields<Facts extends object>(before: Facts, after: Facts): readonly (keyof Facts & string)[] {
  return (Object.keys(after) as (keyof Facts & string)[]).filter((field) => field in before && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
