import {
  applyCredentialPatch,
  applyIdentityPatch,
  byPersonId,
  type OwnFields,
  type OwnValues,
  type Patched,
} from '../../../shared/domain/inventory/apply-patch.ts'
import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import { blankIdentityFacts } from '../../../shared/domain/record/identity.ts'
import type { CredentialId, IdentityId } from '../../../shared/domain/values/ids.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import { AppError } from '../../../shared/errors.ts'
import type { CredentialPatch, EditedRecords, IdentityPatch } from '../../../shared/ipc/areas/inventory-contract.ts'
import type { ParsedInput } from '../../../shared/ipc/contract.ts'
import { editWords } from '../../services/action-words.ts'
import { continueAction, type Recorder, recordIfChanged } from '../../services/change-recorder.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import type { WritableDb } from '../../store/database.ts'
import { findOrAddPerson } from '../../store/person-table.ts'
import { requireCredential } from './credential-handlers.ts'
import { requireIdentity } from './identity-handlers.ts'

type Edit = ParsedInput<'records.edit'>['edits'][number]
type Created = Pick<EditedRecords, 'created' | 'createdCredentials'>

export const recordEditHandlers: HandlersOf<'records.edit'> = {
  // A cell, a paste, a fill or a bulk change: everything in it happens or nothing does, and one undo takes it back.
  'records.edit': ({ edits, joins, ...given }, context) => {
    const label = given.label ?? labelOf(edits, context.vault.db())
    const work = (recorder: Recorder) => applyAll(recorder, edits, context)
    if (joins !== undefined) return { action: joins, ...continueAction(context, { id: joins, label }, work) }
    const { action, value } = recordIfChanged(context, label, work)
    return { action, ...value }
  },
}

function applyAll(recorder: Recorder, edits: readonly Edit[], context: HandlerContext): Created {
  const scope: Scope = {
    recorder,
    fields: new Map(listCustomFields(recorder.db).map((field) => [field.id as string, field])),
    today: context.clock.today(),
    created: [],
    createdCredentials: [],
  }
  for (const group of byRecord(edits)) applyGroup(scope, group)
  return { created: scope.created, createdCredentials: scope.createdCredentials }
}

type Scope = Readonly<{
  recorder: Recorder
  fields: OwnFields
  today: ReturnType<HandlerContext['clock']['today']>
  created: IdentityId[]
  createdCredentials: CredentialId[]
}>

type IdentityEdit = Extract<Edit, { kind: 'identity' | 'custom' | 'customs' }>

/** Edits of one identity that follow each other are read, written and logged once: a paste of twenty columns has seven of them per row. */
function byRecord(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (last !== undefined && first !== undefined && isIdentityEdit(edit) && isIdentityEdit(first) && first.id === edit.id) last.push(edit)
    else groups.push([edit])
  }
  return groups
}

function isIdentityEdit(edit: Edit): edit is IdentityEdit {
  return edit.kind === 'identity' || edit.kind === 'custom' || edit.kind === 'customs'
}

function applyGroup(scope: Scope, edits: readonly Edit[]): void {
  const ofIdentity = edits.filter(isIdentityEdit)
  const [first] = ofIdentity
  if (first === undefined) edits.forEach((edit) => applyEdit(scope, edit))
  else editIdentity(scope, first.id, patchOf(ofIdentity), ownOf(ofIdentity))
}

function patchOf(edits: readonly IdentityEdit[]): IdentityPatch {
  return edits.reduce<IdentityPatch>((patch, edit) => (edit.kind === 'identity' ? { ...patch, ...edit.patch } : patch), {})
}

function ownOf(edits: readonly IdentityEdit[]): OwnValues {
  return edits.reduce<OwnValues>((own, edit) => {
    if (edit.kind === 'identity') return own
    return edit.kind === 'custom' ? { ...own, [edit.field]: edit.value } : { ...own, ...edit.values }
  }, {})
}

function applyEdit(scope: Scope, edit: Edit): void {
  const { recorder, today } = scope
  switch (edit.kind) {
    case 'identity':
    case 'custom':
    case 'customs':
      return editIdentity(scope, edit.id, patchOf([edit]), ownOf([edit]))
    case 'credential': {
      const { credential } = requireCredential(recorder.db, edit.id)
      return recorder.updateCredential(edit.id, credential, required(applyCredentialPatch(credential, edit.patch, today)))
    }
    case 'new-credential':
      requireIdentity(recorder.db, edit.identityId)
      return addCredential(scope, edit.identityId, edit.facts)
    case 'new-identity': {
      const patch = byPersonId(edit.facts, idOf(recorder.db))
      const facts = required(applyIdentityPatch(blankIdentityFacts(edit.facts.name), patch, edit.custom ?? {}, scope.fields))
      const id = recorder.createIdentity(facts)
      scope.created.push(id)
      if (edit.credential !== undefined) addCredential(scope, id, edit.credential)
      return
    }
    default:
      return unreachable(edit)
  }
}

function editIdentity({ recorder, fields }: Scope, id: IdentityId, patch: IdentityPatch, own: OwnValues): void {
  const before = requireIdentity(recorder.db, id)
  recorder.updateIdentity(id, before, required(applyIdentityPatch(before, byPersonId(patch, idOf(recorder.db)), own, fields)))
}

function addCredential({ recorder, today, createdCredentials }: Scope, identityId: IdentityId, facts: CredentialPatch): void {
  const made = required(applyCredentialPatch(blankCredentialFacts(facts.type ?? null), facts, today))
  createdCredentials.push(recorder.createCredential(identityId, made))
}

// A person named for the first time is added.
function idOf(db: WritableDb) {
  return (name: string) => findOrAddPerson(db, name)
}

// A refusal takes everything of the step back.
function required<Facts>(patched: Patched<Facts>): Facts {
  if (patched.ok) return patched.facts
  const { code, reason, fields } = patched
  throw new AppError(code, { ...(reason !== null && { message: reason }), ...(Object.keys(fields).length > 0 && { fields }) })
}

function labelOf(edits: readonly Edit[], db: WritableDb): string {
  const [first, second] = edits
  if (first === undefined || second !== undefined) return `Change ${edits.length} records`
  switch (first.kind) {
    case 'credential':
      return editWords(first, requireCredential(db, first.id).name)
    case 'new-credential':
      return editWords(first, requireIdentity(db, first.identityId).name)
    case 'new-identity':
      return editWords(first, first.facts.name)
    default:
      return editWords(first, requireIdentity(db, first.id).name)
  }
}
