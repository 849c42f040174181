import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import { type CustomField, type CustomValue, customValueProblem, type CustomValues } from '../../../shared/domain/record/custom-field.ts'
import { blankIdentityFacts } from '../../../shared/domain/record/identity.ts'
import type { ActionId, IdentityId } from '../../../shared/domain/values/ids.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ParsedInput } from '../../../shared/ipc/contract.ts'
import { continueAction, recordAction, type Recorder } from '../../services/change-recorder.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import { mergedCredential, requireCredential } from './credential-handlers.ts'
import { mergedIdentity, requireIdentity } from './identity-handlers.ts'

type Edit = ParsedInput<'records.edit'>['edits'][number]

export const recordEditHandlers: HandlersOf<'records.edit'> = {
  // A paste, a fill or a bulk change: everything in it happens or nothing does, and one undo takes it back.
  'records.edit': ({ label, edits, joins }, context) => {
    const work = (recorder: Recorder): readonly IdentityId[] => {
      const fields = new Map(listCustomFields(recorder.db).map((field) => [field.id as string, field]))
      return byRecord(edits).flatMap((group) => applyGroup(recorder, fields, group))
    }
    const created =
      joins === undefined ? recordAction(context, { kind: 'edit', label }, work) : continueAction(context, { id: joins, label }, work)
    const action: ActionId | null = context.undoStack.undoable()
    return { action, created }
  },
}

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

function applyGroup(recorder: Recorder, fields: ReadonlyMap<string, CustomField>, edits: readonly Edit[]): readonly IdentityId[] {
  const ofIdentity = edits.filter(isIdentityEdit)
  const [first] = ofIdentity
  if (first === undefined || edits.length === 1) return edits.flatMap((edit) => applyEdit(recorder, fields, edit))
  const before = requireIdentity(recorder.db, first.id)
  const patch = Object.assign({}, ...ofIdentity.map((edit) => (edit.kind === 'identity' ? edit.patch : {}))) as Extract<
    Edit,
    { kind: 'identity' }
  >['patch']
  const custom = ofIdentity.reduce(
    (values, edit) => (edit.kind === 'identity' ? values : withCustom(fields, values, valuesOf(edit))),
    before.custom,
  )
  recorder.updateIdentity(first.id, before, { ...mergedIdentity(recorder.db, before, patch), custom })
  return []
}

type NewValues = Extract<Edit, { kind: 'customs' }>['values']

function valuesOf(edit: Extract<Edit, { kind: 'custom' | 'customs' }>): NewValues {
  return edit.kind === 'custom' ? { [edit.field]: edit.value } : edit.values
}

function withCustom(fields: ReadonlyMap<string, CustomField>, values: CustomValues, changed: NewValues): CustomValues {
  const custom: Record<string, CustomValue> = { ...values }
  for (const [field, value] of Object.entries(changed)) {
    if (value === null) Reflect.deleteProperty(custom, field)
    else custom[field] = value
    checkCustom(fields, custom, field)
  }
  return custom
}

function applyEdit(recorder: Recorder, fields: ReadonlyMap<string, CustomField>, edit: Edit): readonly IdentityId[] {
  switch (edit.kind) {
    case 'identity': {
      const before = requireIdentity(recorder.db, edit.id)
      recorder.updateIdentity(edit.id, before, mergedIdentity(recorder.db, before, edit.patch))
      return []
    }
    case 'custom':
    case 'customs': {
      const before = requireIdentity(recorder.db, edit.id)
      recorder.updateIdentity(edit.id, before, { ...before, custom: withCustom(fields, before.custom, valuesOf(edit)) })
      return []
    }
    case 'credential': {
      const { credential } = requireCredential(recorder.db, edit.id)
      recorder.updateCredential(edit.id, credential, mergedCredential(credential, edit.patch))
      return []
    }
    case 'new-credential':
      requireIdentity(recorder.db, edit.identityId)
      recorder.createCredential(edit.identityId, mergedCredential(blankCredentialFacts(edit.facts.type ?? null), edit.facts))
      return []
    case 'new-identity':
      return [createIdentity(recorder, fields, edit)]
    default:
      return unreachable(edit)
  }
}

function createIdentity(
  recorder: Recorder,
  fields: ReadonlyMap<string, CustomField>,
  edit: Extract<Edit, { kind: 'new-identity' }>,
): IdentityId {
  const custom = edit.custom ?? {}
  for (const field of Object.keys(custom)) checkCustom(fields, custom, field)
  const id = recorder.createIdentity({ ...mergedIdentity(recorder.db, blankIdentityFacts(edit.facts.name), edit.facts), custom })
  if (edit.credential !== undefined)
    recorder.createCredential(id, mergedCredential(blankCredentialFacts(edit.credential.type ?? null), edit.credential))
  return id
}

function checkCustom(fields: ReadonlyMap<string, CustomField>, custom: CustomValues, id: string): void {
  const field = fields.get(id)
  if (field === undefined) throw new AppError('not_found')
  const value = custom[id]
  const problem = value === undefined ? null : customValueProblem(field, value)
  if (problem !== null)
    throw new AppError('invalid_input', { message: `${problem} Nothing was changed.`, fields: { [field.name]: problem } })
}
