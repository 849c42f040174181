import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { personIdSchema, type PersonId } from '../../shared/domain/ids.ts'
import { personNameKey, type Person } from '../../shared/domain/person.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, oneRow, run } from './statement.ts'

const rowSchema = z.object({ id: personIdSchema, name: z.string() })

export function listPeople(db: ReadableDb): readonly Person[] {
  return allRows(db, 'SELECT id, name FROM person ORDER BY name COLLATE NOCASE').map((row) => rowSchema.parse(row))
}

/** The person of this name, added when there is none yet. */
export function findOrAddPerson(db: WritableDb, name: string): PersonId {
  const key = personNameKey(name)
  const known = oneRow(db, 'SELECT id, name FROM person WHERE name_key = @key', { key })
  if (known !== undefined) return rowSchema.parse(known).id
  const id = personIdSchema.parse(randomUUID())
  run(db, 'INSERT INTO person (id, name, name_key) VALUES (@id, @name, @key)', { id, name: name.trim(), key })
  return id
}
