import type { CredentialFacts } from '../../shared/domain/record/credential.ts'
import type { IdentityFacts } from '../../shared/domain/record/identity.ts'
import type { ActionId, CredentialId, IdentityId, ImportId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import {
  type ActionKind,
  addAction,
  addChange,
  addCreated,
  type Change,
  type Created,
  relabelAction,
  removeEmptyAction,
  requireAction,
} from '../store/change-log.ts'
import { credentialDeletedOn, insertCredentials, setCredentialDeleted, setCredentialFields } from '../store/credential-table.ts'
import { inTransaction, type WritableDb } from '../store/database.ts'
import { identityDeletedOn, insertIdentities, setIdentityDeleted, setIdentityFields } from '../store/identity-table.ts'
import { type SideEntity, sideTables } from '../store/side-tables.ts'
import type { WritingContext } from './handler-context.ts'

/** Writes facts and their history together: there is no other way to change a record. What is written is what apply-patch made. */
export type Recorder = Readonly<{
  db: WritableDb
  createIdentity: (facts: IdentityFacts) => IdentityId
  /** Many at once, each with its credentials, written in a few statements. */
  createIdentities: (entries: readonly NewIdentity[]) => readonly CreatedIdentity[]
  updateIdentity: (id: IdentityId, before: IdentityFacts, after: IdentityFacts) => void
  trashIdentity: (id: IdentityId, on: PlainDate | null) => void
  createCredential: (identityId: IdentityId, facts: CredentialFacts) => CredentialId
  updateCredential: (id: CredentialId, before: CredentialFacts, after: CredentialFacts) => void
  removeCredential: (id: CredentialId, on: PlainDate | null) => void
  /** The same for people, exceptions and drills. */
  createSide: (entity: SideEntity, facts: object) => string
  updateSide: (entity: SideEntity, id: string, values: Readonly<Record<string, unknown>>) => void
  removeSide: (entity: SideEntity, id: string, on: PlainDate | null) => void
}>

export type NewIdentity = Readonly<{ facts: IdentityFacts; credentials: readonly CredentialFacts[] }>
export type CreatedIdentity = Readonly<{ id: IdentityId; credentials: readonly CredentialId[] }>

type ActionHead = Readonly<{ kind: ActionKind; label: string; importId?: ImportId; ofId?: ActionId }>

/** One user action: everything `work` writes is committed together, logged field by field and undone in one step. */
export function recordAction<Value>(context: WritingContext, head: ActionHead, work: (recorder: Recorder) => Value): Value {
  const { value, id } = inTransaction(context.vault.db(), () => recorded(context, head, work))
  // Undo and redo move along the stack themselves; an import has its own history.
  if (head.kind === 'edit' || head.kind === 'rotation') context.undoStack.did(id)
  return value
}

/** The same for a caller that holds the transaction, because it writes more than records: an import and its undo, which have a history of their own. */
export function recordInTransaction<Value>(
  context: WritingContext,
  head: ActionHead & Readonly<{ kind: 'import' | 'undo' }>,
  work: (recorder: Recorder) => Value,
): Value {
  return recorded(context, head, work).value
}

function recorded<Value>(
  context: WritingContext,
  head: ActionHead,
  work: (recorder: Recorder) => Value,
): Readonly<{ value: Value; id: ActionId }> {
  const db = context.vault.db()
  const { seq, id } = addAction(db, { at: context.clock.now(), ...head })
  return { value: work(recorderFor(db, seq)), id }
}

/** The same for an edit that may change nothing: then there is no action, because a step that does nothing would only fill the undo list. */
export function recordIfChanged<Value>(
  context: WritingContext,
  label: string,
  work: (recorder: Recorder) => Value,
): Readonly<{ value: Value; action: ActionId | null }> {
  const db = context.vault.db()
  const done = inTransaction(db, () => {
    const { seq, id } = addAction(db, { at: context.clock.now(), kind: 'edit', label })
    const value = work(recorderFor(db, seq))
    return { value, action: removeEmptyAction(db, id) ? null : id }
  })
  if (done.action !== null) context.undoStack.did(done.action)
  return done
}

/** Goes on with the last action instead of opening one: a long paste comes in parts and is still one step to undo. The label says what it is by now. */
export function continueAction<Value>(
  context: WritingContext,
  { id, label }: Readonly<{ id: ActionId; label: string }>,
  work: (recorder: Recorder) => Value,
): Value {
  if (context.undoStack.undoable() !== id) throw new AppError('undo_conflict')
  const db = context.vault.db()
  return inTransaction(db, () => {
    relabelAction(db, id, label)
    return work(recorderFor(db, requireAction(db, id).seq))
  })
}

function recorderFor(db: WritableDb, seq: number): Recorder {
  const created = (entity: Change['entity'], entityId: string) => addCreated(db, seq, [{ entity, entityId }])
  const createIdentities: Recorder['createIdentities'] = (entries) => {
    const ids = insertIdentities(
      db,
      entries.map(({ facts }) => facts),
    )
    const credentialIds = insertCredentials(
      db,
      entries.flatMap(({ credentials }, index) => credentials.map((facts) => ({ identityId: required(ids[index]), facts }))),
    )
    let next = 0
    const made = entries.map(({ credentials }, index) => ({
      id: required(ids[index]),
      credentials: credentials.map(() => required(credentialIds[next++])),
    }))
    // An identity before its credentials, as when they are made one by one: undo goes backwards.
    addCreated(
      db,
      seq,
      made.flatMap(({ id, credentials }): readonly Created[] => [
        { entity: 'identity', entityId: id },
        ...credentials.map((entityId) => ({ entity: 'credential', entityId }) as const),
      ]),
    )
    return made
  }
  return {
    db,
    createIdentity: (facts) => required(createIdentities([{ facts, credentials: [] }])[0]).id,
    createIdentities,
    updateIdentity: (id, before, after) => {
      const fields = changedFields<IdentityFacts>(before, after)
      if (fields.length > 0) setIdentityFields(db, id, picked(after, fields))
      for (const field of fields)
        addChange(db, seq, { entity: 'identity', entityId: id, field, before: before[field], after: after[field] })
    },
    trashIdentity: (id, on) => {
      const before = identityDeletedOn(db, id)
      setIdentityDeleted(db, id, on)
      addChange(db, seq, { entity: 'identity', entityId: id, field: 'deletedOn', before, after: on })
    },
    createCredential: (identityId, facts) => {
      const id = required(insertCredentials(db, [{ identityId, facts }])[0])
      created('credential', id)
      return id
    },
    updateCredential: (id, before, after) => {
      const fields = changedFields<CredentialFacts>(before, after)
      if (fields.length > 0) setCredentialFields(db, id, picked(after, fields))
      for (const field of fields)
        addChange(db, seq, { entity: 'credential', entityId: id, field, before: before[field], after: after[field] })
    },
    removeCredential: (id, on) => {
      const before = credentialDeletedOn(db, id)
      setCredentialDeleted(db, id, on)
      addChange(db, seq, { entity: 'credential', entityId: id, field: 'deletedOn', before, after: on })
    },
    createSide: (entity, facts) => {
      const id = sideTables[entity].insert(db, facts)
      created(entity, id)
      return id
    },
    updateSide: (entity, id, values) => {
      const before = sideTables[entity].find(db, id) as Readonly<Record<string, unknown>> | null
      if (before === null) throw new AppError('not_found')
      const fields = changedFields(before, { ...before, ...values })
      if (fields.length > 0) sideTables[entity].set(db, id, Object.fromEntries(fields.map((field) => [field, values[field] ?? null])))
      for (const field of fields) addChange(db, seq, { entity, entityId: id, field, before: before[field], after: values[field] ?? null })
    },
    removeSide: (entity, id, on) => {
      const before = sideTables[entity].deletedOn(db, id)
      sideTables[entity].setDeleted(db, id, on)
      addChange(db, seq, { entity, entityId: id, field: 'deletedOn', before, after: on })
    },
  }
}

// As many ids come back as records went in.
function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A record was written without its id.')
  return value
}

/** These fields of a record. */
export function picked<Facts extends object>(facts: Facts, fields: readonly (keyof Facts)[]): Partial<Facts> {
  const wanted = new Set<PropertyKey>(fields)
  return Object.fromEntries(Object.entries(facts).filter(([field]) => wanted.has(field))) as Partial<Facts>
}

/** The fields whose value differs; lists are compared by content. */
export function changedFields<Facts extends object>(before: Facts, after: Facts): readonly (keyof Facts & string)[] {
  return (Object.keys(after) as (keyof Facts & string)[]).filter(
    (field) => field in before && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
}
