import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  type CustomField,
  type CustomFieldFacts,
  type CustomFieldId,
  customFieldIdSchema,
  customFieldSchema,
} from '../../shared/domain/record/custom-field.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

const rowSchema = customFieldSchema.extend({
  name: z.string(),
  choices: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

/** The fields in use, oldest first. */
export function listCustomFields(db: ReadableDb): readonly CustomField[] {
  return allRows(db, 'SELECT id, name, kind, choices FROM custom_field WHERE deleted_on IS NULL ORDER BY rowid').map((row) =>
    rowSchema.parse(row),
  )
}

/** Those in use and those removed since, for history. */
export function allCustomFields(db: ReadableDb): readonly CustomField[] {
  return allRows(db, 'SELECT id, name, kind, choices FROM custom_field ORDER BY rowid').map((row) => rowSchema.parse(row))
}

export function insertCustomField(db: WritableDb, field: CustomFieldFacts): CustomFieldId {
  const id = customFieldIdSchema.parse(randomUUID())
  run(db, 'INSERT INTO custom_field (id, name, kind, choices) VALUES (@id, @name, @kind, @choices)', {
    id,
    name: field.name,
    kind: field.kind,
    choices: JSON.stringify(field.choices),
  })
  return id
}

/** Name and choices may change; the kind may not, because the values are there already. The number of rows changed. */
export function updateCustomField(db: WritableDb, id: CustomFieldId, field: Pick<CustomField, 'name' | 'choices'>): number {
  return run(db, 'UPDATE custom_field SET name = @name, choices = @choices WHERE id = @id AND deleted_on IS NULL', {
    id,
    name: field.name,
    choices: JSON.stringify(field.choices),
  })
}

/** The values stay with the identities, so that the field can be brought back. */
export function removeCustomField(db: WritableDb, id: CustomFieldId, on: PlainDate | null): number {
  return run(db, 'UPDATE custom_field SET deleted_on = @on WHERE id = @id', { id, on })
}
