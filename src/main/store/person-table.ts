import { z } from 'zod'
import type { Person } from '../../shared/domain/people/person.ts'
import {
  blankPerson,
  type KnownPerson,
  type PersonFacts,
  type PersonRecord,
  personRecordSchema,
} from '../../shared/domain/people/person-record.ts'
import { groupBy } from '../../shared/domain/values/group-by.ts'
import { type PersonId, personIdSchema } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { textKey } from '../../shared/domain/values/text-key.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { newId } from './new-id.ts'
import { deletedOnOf, type FieldColumns, sqlValues, updateSql } from './record-table.ts'
import { insertSide, type SideTable } from './side-table.ts'
import { allRows, oneRow, run } from './statement.ts'

const rowSchema = z.object({ id: personIdSchema, name: z.string() })

/** Everybody who can be chosen, by name; not those who turned out to be somebody else or were removed. */
export function listPeople(db: ReadableDb): readonly Person[] {
  return allRows(db, 'SELECT id, name FROM person WHERE merged_into IS NULL AND deleted_on IS NULL ORDER BY name COLLATE NOCASE').map(
    (row) => rowSchema.parse(row),
  )
}

const recordColumns = `id, name, status, left_on AS leftOn, department, email, responsible, merged_into AS mergedInto,
  (SELECT json_group_array(person_alias.name) FROM person_alias WHERE person_alias.person_id = person.id) AS aliases`

/** Everybody with what is known, those merged or removed included, by name. */
export function allPeople(db: ReadableDb): readonly (PersonRecord & Readonly<{ removed: boolean }>)[] {
  return allRows(db, `SELECT ${recordColumns}, deleted_on IS NOT NULL AS removed FROM person ORDER BY name COLLATE NOCASE`).map((row) => ({
    ...parse(row),
    removed: removedSchema.parse(row).removed === 1,
  }))
}

/** Everybody who can be chosen, with every way the name is written; who was merged into somebody counts as a spelling of that name. */
export function knownPeople(db: ReadableDb): readonly KnownPerson[] {
  const all = allPeople(db)
  const merged = groupBy(
    all.filter(({ mergedInto }) => mergedInto !== null),
    ({ mergedInto }) => mergedInto,
  )
  return all
    .filter(({ mergedInto, removed }) => mergedInto === null && !removed)
    .map(({ id, name, email, aliases, status }) => ({
      id,
      name,
      email,
      status,
      aliases: [...aliases, ...(merged.get(id) ?? []).flatMap((other) => [other.name, ...other.aliases])],
    }))
}

const removedSchema = z.object({ removed: z.int() })
const storedSchema = personRecordSchema.extend({
  responsible: z.int().transform((flag) => flag === 1),
  aliases: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

function parse(row: unknown): PersonRecord {
  return storedSchema.parse(row)
}

/** The person of this name or other spelling, added when there is none yet. A merged one leads to who it turned out to be. */
export function findOrAddPerson(db: WritableDb, name: string): PersonId {
  return personNamed(db, name) ?? (personTable.insert(db, blankPerson(name.trim())) as PersonId)
}

const namedSchema = z.object({ id: personIdSchema, mergedInto: personIdSchema.nullable(), deletedOn: z.string().nullable() })

/** The person of this name or other spelling, or null. A removed person that is named again is back. */
export function personNamed(db: WritableDb, name: string): PersonId | null {
  const key = textKey(name)
  const row = oneRow(
    db,
    `SELECT id, merged_into AS mergedInto, deleted_on AS deletedOn FROM person WHERE name_key = @key
     UNION ALL SELECT person.id, person.merged_into, person.deleted_on FROM person_alias JOIN person ON person.id = person_alias.person_id WHERE person_alias.name_key = @key LIMIT 1`,
    { key },
  )
  if (row === undefined) return null
  const found = namedSchema.parse(row)
  if (found.mergedInto !== null) return survivor(db, found.mergedInto)
  if (found.deletedOn !== null) personTable.setDeleted(db, found.id, null)
  return found.id
}

function survivor(db: ReadableDb, id: PersonId): PersonId {
  const next = personTable.find(db, id)?.mergedInto ?? null
  return next === null ? id : survivor(db, next)
}

const columns: FieldColumns<string> = {
  name: { column: 'name', as: 'plain' },
  status: { column: 'status', as: 'plain' },
  leftOn: { column: 'left_on', as: 'plain' },
  department: { column: 'department', as: 'plain' },
  email: { column: 'email', as: 'plain' },
  responsible: { column: 'responsible', as: 'boolean' },
  mergedInto: { column: 'merged_into', as: 'plain' },
}

/** People as records that can be undone. Names and other spellings lead to one person each; the handler checks that before. */
export const personTable: SideTable<PersonRecord> = {
  fields: [...Object.keys(columns), 'aliases'],
  insert: (db, facts) => {
    const { aliases, ...own } = { ...blankPerson(''), mergedInto: null, ...(facts as Partial<PersonFacts>) }
    const id = newId()
    insertSide(db, 'person', columns, { id, name_key: textKey(own.name) }, own)
    setAliases(db, id, aliases)
    return id
  },
  find: (db, id) => {
    const row = oneRow(db, `SELECT ${recordColumns} FROM person WHERE id = @id`, { id })
    return row === undefined ? null : parse(row)
  },
  list: (db) => allPeople(db).filter(({ mergedInto, removed }) => mergedInto === null && !removed),
  set: (db, id, { aliases, ...values }) => {
    if (Object.keys(values).length > 0) run(db, updateSql('person', columns, values), { id, ...sqlValues(columns, values) })
    if (typeof values['name'] === 'string')
      run(db, 'UPDATE person SET name_key = @key WHERE id = @id', { id, key: textKey(values['name']) })
    if (Array.isArray(aliases)) setAliases(db, id, z.array(z.string()).parse(aliases))
  },
  deletedOn: (db, id) => deletedOnOf(oneRow(db, 'SELECT deleted_on AS deletedOn FROM person WHERE id = @id', { id })),
  setDeleted: (db: WritableDb, id: string, on: PlainDate | null) => {
    run(db, 'UPDATE person SET deleted_on = @on WHERE id = @id', { id, on })
  },
}

function setAliases(db: WritableDb, id: string, aliases: readonly string[]): void {
  run(db, 'DELETE FROM person_alias WHERE person_id = @id', { id })
  for (const name of aliases)
    run(db, 'INSERT INTO person_alias (name_key, name, person_id) VALUES (@key, @name, @id)', { key: textKey(name), name, id })
}

/** Whom a name or other spelling leads to, as far as somebody else has it; null when it is free or this person's own. */
export function nameTakenBy(db: ReadableDb, name: string, own: PersonId | null): string | null {
  const row = oneRow(
    db,
    `SELECT person.name AS name FROM person LEFT JOIN person_alias ON person_alias.person_id = person.id
     WHERE (person.name_key = @key OR person_alias.name_key = @key) AND person.id IS NOT @own AND (@own IS NULL OR person.merged_into IS NOT @own) LIMIT 1`,
    { key: textKey(name), own },
  )
  return row === undefined ? null : z.object({ name: z.string() }).parse(row).name
}
