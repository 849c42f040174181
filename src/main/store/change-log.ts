import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { actionIdSchema, type ActionId, type ImportId } from '../../shared/domain/ids.ts'
import type { Instant } from '../../shared/domain/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, oneRow, run } from './statement.ts'

export const actionKinds = ['edit', 'import', 'rotation', 'undo', 'redo'] as const
export type ActionKind = (typeof actionKinds)[number]

const actionSchema = z.object({ seq: z.int(), id: actionIdSchema, at: z.string().transform((at) => at as Instant), kind: z.enum(actionKinds), label: z.string(), ofId: actionIdSchema.nullable() })
export type Action = Readonly<z.infer<typeof actionSchema>>

const changeSchema = z.object({
  entity: z.enum(['identity', 'credential']),
  entityId: z.string(),
  field: z.string(),
  before: z.string().nullable().transform(decode),
  after: z.string().nullable().transform(decode),
})
export type Change = Readonly<z.infer<typeof changeSchema>>

export type NewAction = Readonly<{ at: Instant; kind: ActionKind; label: string; importId?: ImportId; ofId?: ActionId }>

/** Opens an action; its changes follow through addChange with the returned number. */
export function addAction(db: WritableDb, action: NewAction): Readonly<{ seq: number; id: ActionId }> {
  const id = actionIdSchema.parse(randomUUID())
  run(db, 'INSERT INTO action (id, at, kind, label, import_id, of_id) VALUES (@id, @at, @kind, @label, @importId, @ofId)', {
    id,
    at: action.at,
    kind: action.kind,
    label: action.label,
    importId: action.importId ?? null,
    ofId: action.ofId ?? null,
  })
  return { seq: requireAction(db, id).seq, id }
}

export function addChange(db: WritableDb, actionSeq: number, change: Change): void {
  run(db, 'INSERT INTO change (action_seq, entity, entity_id, field, before, after) VALUES (@actionSeq, @entity, @entityId, @field, @before, @after)', {
    actionSeq,
    entity: change.entity,
    entityId: change.entityId,
    field: change.field,
    before: encode(change.before),
    after: encode(change.after),
  })
}

export function requireAction(db: ReadableDb, id: ActionId): Action {
  return actionSchema.parse(oneRow(db, 'SELECT seq, id, at, kind, label, of_id AS ofId FROM action WHERE id = @id', { id }))
}

export function changesOf(db: ReadableDb, actionSeq: number): readonly Change[] {
  return allRows(db, 'SELECT entity, entity_id AS entityId, field, before, after FROM change WHERE action_seq = @actionSeq ORDER BY seq', { actionSeq }).map((row) => changeSchema.parse(row))
}

const loggedSchema = changeSchema.extend({ at: z.string().transform((at) => at as Instant), kind: z.enum(actionKinds), fileName: z.string().nullable() })
/** A change with when it happened and, where an import made it, the file. */
export type LoggedChange = Readonly<z.infer<typeof loggedSchema>>

/** Everything that ever happened to these records, newest first. */
export function changesOfEntities(db: ReadableDb, ids: readonly string[]): readonly LoggedChange[] {
  return allRows(
    db,
    `SELECT change.entity, change.entity_id AS entityId, change.field, change.before, change.after, action.at, action.kind, import.file_name AS fileName
     FROM change JOIN action ON action.seq = change.action_seq LEFT JOIN import ON import.id = action.import_id
     WHERE change.entity_id IN (SELECT value FROM json_each(@ids)) ORDER BY change.seq DESC`,
    { ids: JSON.stringify(ids) },
  ).map((row) => loggedSchema.parse(row))
}

/** When the last action was written; null in a new vault. */
export function lastSavedAt(db: ReadableDb): Instant | null {
  const row = z.object({ at: z.string().nullable() }).parse(oneRow(db, 'SELECT max(at) AS at FROM action'))
  return row.at === null ? null : (row.at as Instant)
}

const typedSchema = z.object({ entityId: z.string(), field: z.string() })

/** The fields whose present value a person typed: the latest change of each field was not an import. */
export function typedFields(db: ReadableDb): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = allRows(
    db,
    `SELECT entityId, field FROM (
       SELECT change.entity_id AS entityId, change.field AS field, action.import_id AS importId, max(change.seq)
       FROM change JOIN action ON action.seq = change.action_seq
       WHERE change.field <> 'created' AND change.field <> 'deletedOn'
       GROUP BY change.entity_id, change.field
     ) WHERE importId IS NULL`,
  )
  const byEntity = new Map<string, Set<string>>()
  for (const row of rows) {
    const { entityId, field } = typedSchema.parse(row)
    byEntity.set(entityId, (byEntity.get(entityId) ?? new Set()).add(field))
  }
  return byEntity
}

const createdSchema = z.object({ entityId: z.string() })

/** Records a person added by hand: every value in them was typed. */
export function typedRecords(db: ReadableDb): ReadonlySet<string> {
  const rows = allRows(db, `SELECT change.entity_id AS entityId FROM change JOIN action ON action.seq = change.action_seq WHERE change.field = 'created' AND action.import_id IS NULL`)
  return new Set(rows.map((row) => createdSchema.parse(row).entityId))
}

function encode(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}

function decode(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
