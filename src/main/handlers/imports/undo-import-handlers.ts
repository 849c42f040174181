import { credentialWith, identityWith } from '../../../shared/domain/inventory/apply-patch.ts'
import { credentialFieldWords, identityFieldWords } from '../../../shared/domain/inventory/field-words.ts'
import { type Credential, credentialFactsSchema } from '../../../shared/domain/record/credential.ts'
import { type Identity, identityFactsSchema } from '../../../shared/domain/record/identity.ts'
import { groupBy } from '../../../shared/domain/values/group-by.ts'
import { credentialIdSchema, identityIdSchema, type ImportId } from '../../../shared/domain/values/ids.ts'
import { type PlainDate, plainDate } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { UndoneImport } from '../../../shared/ipc/areas/imports-contract.ts'
import { type Recorder, recordInTransaction } from '../../services/change-recorder.ts'
import type { WritingContext } from '../../services/handler-context.ts'
import { takeBackChanges } from '../../services/take-back.ts'
import { actionOfImport, type Change, changesOf, editedSince } from '../../store/change-log.ts'
import { credentialDeletedOn, findCredential, listCredentials } from '../../store/credential-table.ts'
import { checkpoint, inTransaction, type ReadableDb } from '../../store/database.ts'
import { findIdentity, identityDeletedOn } from '../../store/identity-table.ts'
import { findImport, markUndone } from '../../store/import-table.ts'
import { forgetNativeIds } from '../../store/native-id-table.ts'
import { forgetProofs } from '../../store/revocation-proof-table.ts'
import { forgetSightings } from '../../store/sighting-table.ts'
import { keepCopyOfVault } from '../../vault/copy-before-import.ts'

/** Takes an import back: what nobody touched since is reversed, what was edited since is kept, what is no longer there is named. Afterwards the same file imports as new. */
export function undoImport(context: WritingContext, id: ImportId): UndoneImport {
  context.work.begin()
  const db = context.vault.db()
  const row = findImport(db, id)
  if (row === null) throw new AppError('not_found')
  if (row.undoneAt !== null) throw new AppError('import_undone')
  const action = actionOfImport(db, id)
  keepCopyOfVault(db, context.vault.path, context.clock.now())
  const undone = inTransaction(db, () => {
    const result = recordInTransaction(context, { kind: 'undo', label: `Undo import ${row.fileName}`, ofId: action.id }, (recorder) =>
      takeBack(recorder, context, action.seq),
    )
    forgetSightings(db, id)
    forgetNativeIds(db, id)
    forgetProofs(db, id)
    markUndone(db, id, context.clock.now(), result)
    return result
  })
  checkpoint(db)
  return undone
}

// What is told about by name stays readable; the counts are complete.
const namedAtMost = 500

function takeBack(recorder: Recorder, context: WritingContext, seq: number): UndoneImport {
  const { db } = recorder
  const changes = changesOf(db, seq)
  const credentialsOf = groupBy(listCredentials(db), ({ identityId }) => identityId as string)
  const touched = editedSince(db, seq)
  const made = new Set(changes.filter(({ field }) => field === 'created').map(({ entityId }) => entityId))
  // A person's work on one part of an entry keeps the whole of it: an identity without its keys would be half a record.
  const isKept = (identityId: string): boolean =>
    touched.has(identityId) || (credentialsOf.get(identityId) ?? []).some(({ id }) => touched.has(id) || !made.has(id))
  const kept = new Map<string, KeptEntry>()
  const gone = new Map<string, KeptEntry>()
  let reversed = 0
  // Backwards, so that credentials come before the identity they belong to.
  changes.toReversed().forEach((change, at) => {
    context.work.at({ step: 'undo', done: at, of: changes.length })
    if (takenBackAside(recorder, change, context.clock.today())) {
      reversed += 1
      return
    }
    const entry = entryOf(db, change)
    if (entry === null)
      gone.set(change.entityId, {
        name: change.entity === 'identity' ? 'An identity' : 'A credential',
        why: 'It is no longer in the vault.',
      })
    else if (change.field === 'created' && made.has(entry.identityId) && isKept(entry.identityId))
      kept.set(entry.identityId, { name: entry.name, why: 'Somebody worked on it since the import.' })
    else if (change.field === 'created' && touched.has(change.entityId))
      kept.set(change.entityId, { name: entry.name, why: 'A credential was edited since the import.' })
    // What another field took along back is as it was already.
    else if (change.field !== 'created' && sameJson(entry.facts[change.field], change.before)) reversed += 1
    else if (change.field !== 'created' && !sameJson(entry.facts[change.field], change.after))
      kept.set(`${change.entityId} ${change.field}`, { name: entry.name, why: `Its ${wordsOf(change)} was changed again since.` })
    else {
      reverse(recorder, entry, change, context.clock.today())
      reversed += 1
    }
  })
  return {
    reversed,
    kept: kept.size,
    gone: gone.size,
    keptNames: [...kept.values()].slice(0, namedAtMost),
    goneNames: [...gone.values()].slice(0, namedAtMost),
  }
}

// An import that made several records one moved exceptions and put records into the Trash: these come back as they were.
function takenBackAside(recorder: Recorder, change: Change, today: PlainDate): boolean {
  if (change.entity === 'identity' && change.field === 'deletedOn') {
    recorder.trashIdentity(identityIdSchema.parse(change.entityId), typeof change.before === 'string' ? plainDate(change.before) : null)
    return true
  }
  if (change.entity === 'identity' || change.entity === 'credential') return false
  takeBackChanges(recorder, [change], today)
  return true
}

type KeptEntry = UndoneImport['keptNames'][number]
type Entry = Readonly<{
  identityId: string
  name: string
  facts: Readonly<Record<string, unknown>>
  identity: Identity | null
  credential: Credential | null
}>

function entryOf(db: ReadableDb, { entity, entityId }: Change): Entry | null {
  if (entity === 'identity') {
    const identity = findIdentity(db, identityIdSchema.parse(entityId))
    return identity === null ? null : { identityId: identity.id, name: identity.name, facts: identity, identity, credential: null }
  }
  const credential = findCredential(db, credentialIdSchema.parse(entityId))
  if (credential === null) return null
  const identity = findIdentity(db, credential.identityId)
  return {
    identityId: credential.identityId,
    name: identity?.name ?? credential.label ?? 'A credential',
    facts: credential,
    identity: null,
    credential,
  }
}

function reverse(recorder: Recorder, { identity, credential }: Entry, change: Change, today: PlainDate): void {
  if (identity !== null) {
    const { id, ...facts } = identity
    if (change.field === 'created') recorder.trashIdentity(id, identityDeletedOn(recorder.db, id) ?? today)
    else recorder.updateIdentity(id, facts, identityFactsSchema.parse(identityWith(facts, { [change.field]: change.before })))
  }
  if (credential !== null) {
    const { id, identityId: _identity, ...facts } = credential
    if (change.field === 'created') recorder.removeCredential(id, credentialDeletedOn(recorder.db, id) ?? today)
    else recorder.updateCredential(id, facts, credentialFactsSchema.parse(credentialWith(facts, { [change.field]: change.before }, today)))
  }
}

function wordsOf({ entity, field }: Change): string {
  const words: Readonly<Record<string, string>> = entity === 'identity' ? identityFieldWords : credentialFieldWords
  return words[field] ?? field
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
