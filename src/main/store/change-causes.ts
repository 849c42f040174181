import { z } from 'zod'
import { type IdentityId, identityIdSchema } from '../../shared/domain/values/ids.ts'
import { dayOfInstant, type Instant, type PlainDate, plainDate } from '../../shared/domain/values/plain-date.ts'
import type { FindingCause } from '../../shared/ipc/areas/findings-contract.ts'
import { type ActionKind, actionKinds } from './change-log.ts'
import type { ReadableDb } from './database.ts'
import { allRows } from './statement.ts'

/** What changed something, and on which day. */
export type ChangeCause = Readonly<{ by: FindingCause; on: PlainDate }>

/** `of`: what last changed one identity; with `beside`, where it was something beside it, such as a person it names, the last change of all counts. null: nothing changed, so only time went by. */
export type ChangeCauses = Readonly<{ of: (id: IdentityId, beside: boolean) => ChangeCause | null }>

const sortSchema = z.object({
  kind: z.enum(actionKinds),
  at: z.string().transform((at) => at as Instant),
  exceptions: z.int(),
  actions: z.int(),
})
const oneSchema = z.object({
  id: identityIdSchema.nullable(),
  entity: z.string(),
  kind: z.enum(actionKinds),
  at: z.string().transform((at) => at as Instant),
})

/** What changed identities after the change of this number. */
export function causesAfter(db: ReadableDb, seq: number): ChangeCauses {
  const sorts = allRows(
    db,
    `SELECT action.kind, max(action.at) AS at, max(change.entity = 'exception') AS exceptions, count(DISTINCT action.seq) AS actions
     FROM change JOIN action ON action.seq = change.action_seq WHERE change.seq > @seq GROUP BY action.kind ORDER BY max(action.seq) DESC`,
    { seq },
  ).map((row) => sortSchema.parse(row))
  const [latest] = sorts
  if (latest === undefined) return { of: () => null }
  const last: ChangeCause = { by: causeOf(latest.kind, latest.exceptions === 1), on: dayOf(latest.at) }
  // One import of a hundred thousand rows needs no look at each.
  if (sorts.length === 1 && latest.actions === 1) return { of: () => last }
  const rows = allRows(
    db,
    `SELECT CASE change.entity WHEN 'credential' THEN (SELECT identity_id FROM credential WHERE credential.id = change.entity_id) WHEN 'exception' THEN (SELECT identity_id FROM exception WHERE exception.id = change.entity_id) ELSE change.entity_id END AS id,
       change.entity, action.kind, max(action.seq), action.at
     FROM change JOIN action ON action.seq = change.action_seq
     WHERE change.seq > @seq AND change.entity IN ('identity', 'credential', 'exception') GROUP BY 1`,
    { seq },
  ).map((row) => oneSchema.parse(row))
  const byIdentity = new Map(
    rows.flatMap(({ id, entity, kind, at }) =>
      id === null ? [] : [[id, { by: causeOf(kind, entity === 'exception'), on: dayOf(at) }] as const],
    ),
  )
  return { of: (id, beside) => byIdentity.get(id) ?? (beside ? last : null) }
}

function causeOf(kind: ActionKind, exception: boolean): FindingCause {
  switch (kind) {
    case 'undo':
    case 'redo':
      return 'undo'
    case 'edit':
      return exception ? 'exception' : 'edit'
    case 'import':
    case 'rotation':
      return kind
  }
}

// Our own instants always have a day.
function dayOf(at: Instant): PlainDate {
  return dayOfInstant(at) ?? plainDate(at.slice(0, 10))
}
