import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionId, actionIdSchema, type IdentityId, identityIdSchema, type ImportId } from '../../shared/domain/values/ids.ts'
import { type Instant, type PlainDate, plainDate } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { sideEntities } from './side-tables.ts'
import { allRows, insertRows, oneRow, run, runInOrder } from './statement.ts'

export const actionKinds = ['edit', 'import', 'rotation', 'undo', 'redo'] as const
export type ActionKind = (typeof actionKinds)[number]

const actionSchema = z.object({
  seq: z.int(),
  id: actionIdSchema,
  at: z.string().transform((at) => at as Instant),
  kind: z.enum(actionKinds),
  label: z.string(),
  ofId: actionIdSchema.nullable(),
})
export type Action = Readonly<z.infer<typeof actionSchema>>

const changeSchema = z.object({
  entity: z.enum(['identity', 'credential', ...sideEntities]),
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

/** Says of an action what it has become. */
export function relabelAction(db: WritableDb, id: ActionId, label: string): void {
  run(db, 'UPDATE action SET label = @label WHERE id = @id', { id, label })
}

/** Removes an action that changed nothing; whether it did. */
export function removeEmptyAction(db: WritableDb, id: ActionId): boolean {
  return run(db, 'DELETE FROM action WHERE id = @id AND NOT EXISTS (SELECT 1 FROM change WHERE change.action_seq = action.seq)', { id }) > 0
}

export function addChange(db: WritableDb, actionSeq: number, change: Change): void {
  runInOrder(db, 'INSERT INTO change (action_seq, entity, entity_id, field, before, after) VALUES (?, ?, ?, ?, ?, ?)', [
    actionSeq,
    change.entity,
    change.entityId,
    change.field,
    encode(change.before),
    encode(change.after),
  ])
}

export type Created = Readonly<Pick<Change, 'entity' | 'entityId'>>

const inserting = {
  into: 'INSERT INTO change (action_seq, entity, entity_id, field)',
  columns: 2,
  select: "?, column1, column2, 'created'",
} as const

/** Logs the birth of records in this order. */
export function addCreated(db: WritableDb, actionSeq: number, records: readonly Created[]): void {
  const values: string[] = []
  for (const { entity, entityId } of records) values.push(entity, entityId)
  insertRows(db, inserting, values, [actionSeq])
}

export function requireAction(db: ReadableDb, id: ActionId): Action {
  return actionSchema.parse(oneRow(db, 'SELECT seq, id, at, kind, label, of_id AS ofId FROM action WHERE id = @id', { id }))
}

export function changesOf(db: ReadableDb, actionSeq: number): readonly Change[] {
  return allRows(db, 'SELECT entity, entity_id AS entityId, field, before, after FROM change WHERE action_seq = @actionSeq ORDER BY seq', {
    actionSeq,
  }).map((row) => changeSchema.parse(row))
}

const changedAtSchema = z.object({ at: z.string().nullable() })

/** The day one of the labels of an identity that say what it can do and reach was last written; null when none was since it is in the list. */
export function lastLabelChange(db: ReadableDb, id: IdentityId): PlainDate | null {
  const { at } = changedAtSchema.parse(
    oneRow(
      db,
      `SELECT max(action.at) AS at FROM change JOIN action ON action.seq = change.action_seq WHERE change.entity_id = @id AND change.field IN ('privileges', 'environments', 'rightsByEnvironment', 'dataSensitivity')`,
      { id },
    ),
  )
  return at === null ? null : plainDate(at.slice(0, 10))
}

/** The number of the last action that set a field of a record to this value; null when none did. */
export function lastActionSetting(db: ReadableDb, entityId: string, field: string, value: unknown): number | null {
  const row = oneRow(db, 'SELECT max(action_seq) AS seq FROM change WHERE entity_id = @entityId AND field = @field AND after = @after', {
    entityId,
    field,
    after: encode(value),
  })
  return z.object({ seq: z.int().nullable() }).parse(row).seq
}

const decidedSchema = z.object({ identityId: identityIdSchema, at: z.string() })

/** When somebody said of an unknown identity that it is known, from a day on. */
export function triageDecisions(db: ReadableDb, from: PlainDate): readonly Readonly<{ identityId: IdentityId; on: PlainDate }>[] {
  const rows = allRows(
    db,
    `SELECT change.entity_id AS identityId, action.at FROM change JOIN action ON action.seq = change.action_seq WHERE change.field = 'triage' AND change.after = '"known"' AND action.at >= @from`,
    { from },
  )
  return rows.map((row) => decidedSchema.parse(row)).map(({ identityId, at }) => ({ identityId, on: plainDate(at.slice(0, 10)) }))
}

/** The number of the last change; it only ever grows while a vault is open. 0 in a new vault. */
export function lastChange(db: ReadableDb): number {
  return z.object({ seq: z.int().nullable() }).parse(oneRow(db, 'SELECT max(seq) AS seq FROM change')).seq ?? 0
}

/** The identities that changed after the change of this number, be it in one of their credentials or in a person they name. */
export function identitiesChangedAfter(db: ReadableDb, seq: number): readonly IdentityId[] {
  const rows = allRows(
    db,
    `SELECT DISTINCT CASE entity WHEN 'credential' THEN (SELECT identity_id FROM credential WHERE credential.id = change.entity_id) ELSE entity_id END AS id
     FROM change WHERE seq > @seq AND entity IN ('identity', 'credential')
     UNION SELECT identity.id FROM change CROSS JOIN identity ON identity.technical_owner_id = change.entity_id OR identity.business_owner_id = change.entity_id OR instr(identity.governance, change.entity_id) > 0
     WHERE change.seq > @seq AND change.entity = 'person'`,
    { seq },
  )
  return rows.flatMap((row) => changedIdSchema.parse(row).id ?? [])
}

const changedIdSchema = z.object({ id: identityIdSchema.nullable() })

const loggedSchema = changeSchema.extend({
  at: z.string().transform((at) => at as Instant),
  kind: z.enum(actionKinds),
  fileName: z.string().nullable(),
  asOf: z
    .string()
    .nullable()
    .transform((on) => on as PlainDate | null),
})
/** A change with when it happened and, where an import made it, the file. */
export type LoggedChange = Readonly<z.infer<typeof loggedSchema>>

/** Everything that ever happened to these records, newest first. */
export function changesOfEntities(db: ReadableDb, ids: readonly string[]): readonly LoggedChange[] {
  return allRows(
    db,
    `SELECT change.entity, change.entity_id AS entityId, change.field, change.before, change.after, action.at, action.kind, import.file_name AS fileName, import.as_of AS asOf
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

// Actions that count: neither undo nor redo themselves, nor undone.
const effectiveActions = `
  SELECT action.seq, action.import_id, import.as_of, import.source FROM action LEFT JOIN import ON import.id = action.import_id
  WHERE action.kind NOT IN ('undo', 'redo')
    AND coalesce((SELECT later.kind FROM action AS later WHERE later.of_id = action.id ORDER BY later.seq DESC LIMIT 1), 'redo') <> 'undo'`

/** What happened to these records and still counts, oldest first. */
export function effectiveChangesOf(db: ReadableDb, ids: readonly string[]): readonly LoggedChange[] {
  return allRows(
    db,
    `WITH effective AS (${effectiveActions})
     SELECT change.entity, change.entity_id AS entityId, change.field, change.before, change.after, action.at, action.kind, import.file_name AS fileName, import.as_of AS asOf
     FROM change JOIN action ON action.seq = change.action_seq JOIN effective ON effective.seq = action.seq LEFT JOIN import ON import.id = action.import_id
     WHERE change.entity_id IN (SELECT value FROM json_each(@ids)) ORDER BY change.seq`,
    { ids: JSON.stringify(ids) },
  ).map((row) => loggedSchema.parse(row))
}

/** The records with an effective change of a value after this action. */
export function editedSince(db: ReadableDb, seq: number): ReadonlySet<string> {
  const rows = allRows(
    db,
    `WITH effective AS (${effectiveActions})
     SELECT DISTINCT change.entity_id AS entityId FROM change JOIN effective ON effective.seq = change.action_seq
     WHERE effective.seq > @seq AND change.field NOT IN ('deletedOn', 'created')`,
    { seq },
  )
  return new Set(rows.map((row) => editedSchema.parse(row).entityId))
}

const editedSchema = z.object({ entityId: z.string() })

/** The action an import was written by. */
export function actionOfImport(db: ReadableDb, importId: ImportId): Action {
  return actionSchema.parse(
    oneRow(db, `SELECT seq, id, at, kind, label, of_id AS ofId FROM action WHERE import_id = @importId AND kind = 'import'`, { importId }),
  )
}

const writerSchema = z.object({
  entityId: z.string(),
  field: z.string(),
  importId: z.string().nullable(),
  asOf: z.string().nullable(),
  source: z.string().nullable(),
})

/** Who wrote a value: a person (importId null) or an import, with the day its file is of and what export it is. */
export type Writer = Readonly<{ importId: string | null; asOf: string | null; source: string | null }>

/** Who last wrote each field, by record and field; under 'created' who made the record, whose values count for every field that was never changed. What was undone does not count. */
export function lastWriters(db: ReadableDb): ReadonlyMap<string, ReadonlyMap<string, Writer>> {
  const rows = allRows(
    db,
    `WITH effective AS (${effectiveActions})
     SELECT change.entity_id AS entityId, change.field AS field, effective.import_id AS importId, effective.as_of AS asOf, effective.source AS source, max(change.seq)
     FROM change JOIN effective ON effective.seq = change.action_seq
     WHERE change.field <> 'deletedOn'
     GROUP BY change.entity_id, change.field`,
  )
  const byEntity = new Map<string, Map<string, Writer>>()
  for (const row of rows) {
    const { entityId, field, ...writer } = writerSchema.parse(row)
    const fields = byEntity.get(entityId) ?? new Map<string, Writer>()
    byEntity.set(entityId, fields.set(field, writer))
  }
  return byEntity
}

function encode(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}

function decode(text: string | null): unknown {
  return text === null ? null : JSON.parse(text)
}
