import { z } from 'zod'
import { credentialFieldWords, identityFieldWords, valueWords } from '../../../shared/domain/inventory/field-words.ts'
import { type PersonFact, personFacts } from '../../../shared/domain/record/facts/by-name.ts'
import { credentialIdSchema, type IdentityId } from '../../../shared/domain/values/ids.ts'
import type { HistoryEntry } from '../../../shared/ipc/areas/history-contract.ts'
import { credentialPatchSchema, identityPatchSchema, type RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { changesOfEntities, type LoggedChange } from '../../store/change-log.ts'
import { credentialNames } from '../../store/credential-table.ts'
import { allCustomFields } from '../../store/custom-field-table.ts'
import type { ReadableDb } from '../../store/database.ts'
import { allPeople } from '../../store/person-table.ts'
import { requireIdentity } from '../inventory/identity-handlers.ts'

export const rowHistoryHandlers: HandlersOf<'history.ofIdentity'> = {
  'history.ofIdentity': ({ id }, context) => {
    const db = context.vault.db()
    requireIdentity(db, id)
    const names = namesIn(db, id)
    return changesOfEntities(db, [id, ...names.credentials.keys()]).flatMap((change) => entries(change, id, names))
  },
}

type Names = Readonly<{
  people: ReadonlyMap<string, string>
  credentials: ReadonlyMap<string, string>
  fields: ReadonlyMap<string, string>
}>

function namesIn(db: ReadableDb, id: IdentityId): Names {
  return {
    people: new Map(allPeople(db).map((person) => [person.id as string, person.name])),
    credentials: credentialNames(db, id),
    fields: new Map(allCustomFields(db).map((field) => [field.id as string, field.name])),
  }
}

function entries(change: LoggedChange, id: IdentityId, names: Names): readonly HistoryEntry[] {
  const head = {
    at: change.at,
    who: change.fileName ?? 'You',
    asOf: change.asOf,
    how: change.kind,
    credential: change.entity === 'credential' ? (names.credentials.get(change.entityId) ?? 'Credential') : null,
  }
  if (change.field === 'created') return [{ ...head, fieldWords: 'added', before: '', after: '', restoreBefore: null, restoreAfter: null }]
  if (change.field === 'deletedOn')
    return [
      {
        ...head,
        fieldWords: change.after === null ? 'brought back' : 'deleted',
        before: '',
        after: '',
        restoreBefore: null,
        restoreAfter: null,
      },
    ]
  if (change.field === 'custom') return customEntries(change, id, names).map((entry) => ({ ...head, ...entry }))
  return [
    {
      ...head,
      fieldWords:
        change.entity === 'identity'
          ? (identityFieldWords[change.field] ?? change.field)
          : (credentialFieldWords[change.field] ?? change.field),
      before: words(change.field, change.before, names),
      after: words(change.field, change.after, names),
      restoreBefore: restore(change, change.before, id, names),
      restoreAfter: restore(change, change.after, id, names),
    },
  ]
}

const customSchema = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .nullable()
  .transform((values) => values ?? {})

// The map of own fields is logged as a whole; people want to see the field that changed.
function customEntries(change: LoggedChange, id: IdentityId, names: Names) {
  const before = customSchema.parse(change.before)
  const after = customSchema.parse(change.after)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => before[field] !== after[field])
  const edit = (field: string, value: string | number | boolean | undefined): RecordEdit => ({
    kind: 'custom',
    id,
    field,
    value: value ?? null,
  })
  return changed.map((field) => ({
    fieldWords: names.fields.get(field) ?? 'removed field',
    before: valueWords('custom', before[field]),
    after: valueWords('custom', after[field]),
    restoreBefore: edit(field, before[field]),
    restoreAfter: edit(field, after[field]),
  }))
}

// The log knows people by id, a patch by name.
const personOf: ReadonlyMap<string, PersonFact> = new Map(personFacts.map((fact) => [fact.field, fact]))

function words(field: string, value: unknown, names: Names): string {
  if (!personOf.has(field)) return valueWords(field, value)
  const ids: readonly unknown[] = Array.isArray(value) ? value : value === null ? [] : [value]
  return ids.map((id) => names.people.get(String(id)) ?? '').join(', ')
}

function named(value: unknown, { people }: Names): unknown {
  if (Array.isArray(value)) return value.flatMap((id: unknown) => people.get(String(id)) ?? [])
  return typeof value === 'string' ? (people.get(value) ?? null) : null
}

// null where the old value would no longer be accepted, for instance an empty name.
function restore(change: LoggedChange, value: unknown, id: IdentityId, names: Names): RecordEdit | null {
  if (change.entity === 'credential') {
    const patch = credentialPatchSchema.safeParse({ [change.field]: value })
    return patch.success ? { kind: 'credential', id: credentialIdSchema.parse(change.entityId), patch: patch.data } : null
  }
  const person = personOf.get(change.field)
  const patch = identityPatchSchema.safeParse(person === undefined ? { [change.field]: value } : { [person.key]: named(value, names) })
  return patch.success ? { kind: 'identity', id, patch: patch.data } : null
}
