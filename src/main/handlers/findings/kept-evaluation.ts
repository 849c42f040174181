import { randomUUID } from 'node:crypto'
import { applyChange, evaluateAll, type Evaluation } from '../../../shared/domain/findings/evaluation.ts'
import type { RuleException, RuleFacts, RulePerson, RuleReview } from '../../../shared/domain/findings/model/rule-facts.ts'
import { ruleCredential, ruleIdentity } from '../../../shared/domain/findings/model/rule-record.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { groupBy } from '../../../shared/domain/values/group-by.ts'
import type { IdentityId, PersonId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import { countChanges, type WritableDb } from '../../store/database.ts'
import { exceptionTable } from '../../store/exception-table.ts'
import { personTable } from '../../store/person-table.ts'
import { reviewVersion } from '../../store/review-version.ts'
import { ruleReviews } from '../../store/rule-review-table.ts'
import { inventoryRows } from '../inventory/inventory-handlers.ts'
import { settingsOf } from '../settings/setting-handlers.ts'
import { saveSettled, type Settled, settleFindings } from './settle-findings.ts'

/** What the rules say about the vault as it stands. */
export type KeptEvaluation = Readonly<{
  run: string
  /** Grows with every change taken over. */
  step: number
  evaluation: Evaluation
  rows: ReadonlyMap<IdentityId, InventoryRow>
  /** Who changed at which step, newest last; only so many. */
  touched: readonly Readonly<{ step: number; ids: ReadonlySet<IdentityId> }>[]
  settled: Settled
}>

type Kept = KeptEvaluation &
  Readonly<{ rows: Map<IdentityId, InventoryRow>; today: PlainDate; writes: number; inOrder: readonly InventoryRow[]; around: Around }>

/** What stands beside the records: people, exceptions and reviews, with their text to tell a change. */
type Around = Readonly<{
  people: ReadonlyMap<PersonId, Readonly<{ person: RulePerson; text: string }>>
  exceptions: ReadonlyMap<IdentityId, readonly RuleException[]>
  reviews: ReadonlyMap<IdentityId, readonly RuleReview[]>
  reviewVersion: number
}>

// Forgotten with the vault when it is locked.
const evaluations = new WeakMap<WritableDb, Kept>()
const stepsKept = 500

/** Worked out once a day, afterwards only for what changed; keeps the record of what opened and closed. */
export function keptEvaluation(context: HandlerContext): KeptEvaluation {
  const db = context.vault.db()
  const today = context.clock.today()
  const last = evaluations.get(db)
  if (last?.today === today && last.writes === countChanges(db)) return last
  const next =
    last?.today === today && last.evaluation.everyMonth === settingsOf(db).reviewMonthly
      ? caughtUp(context, last)
      : fromTheStart(context, today)
  // Settling writes itself; what it wrote changes no answer.
  const kept = { ...next, writes: countChanges(db) }
  evaluations.set(db, kept)
  return kept
}

function fromTheStart(context: HandlerContext, today: PlainDate): Kept {
  const db = context.vault.db()
  const inOrder = inventoryRows(context)
  const around = readAround(db, null)
  const evaluation = evaluateAll(
    inOrder.map((row) => factsOf(row, around)),
    [...around.people.values()].map(({ person }) => person),
    today,
    settingsOf(db).reviewMonthly,
  )
  const settled = settleFindings(db, evaluation, today, null, null)
  return {
    run: randomUUID(),
    step: 0,
    today,
    writes: 0,
    evaluation,
    inOrder,
    rows: new Map(inOrder.map((row) => [row.id, row])),
    around,
    touched: [],
    settled,
  }
}

function caughtUp(context: HandlerContext, last: Kept): Kept {
  const db = context.vault.db()
  const inOrder = inventoryRows(context)
  const around = readAround(db, last.around)
  const { changed, removed } = differing(last, inOrder)
  const beside = [...keysDiffering(last.around.exceptions, around.exceptions), ...keysDiffering(last.around.reviews, around.reviews)]
  // Changed in place: twenty thousand entries made anew at every keystroke would be felt.
  const { rows } = last
  for (const row of changed) rows.set(row.id, row)
  for (const id of removed) rows.delete(id)
  const ids = new Set([...changed.map(({ id }) => id), ...beside])
  const identities = [...ids].flatMap((id) => {
    const row = rows.get(id)
    return row === undefined ? [] : [factsOf(row, around)]
  })
  const people = [...around.people.values()]
    .filter(({ person, text }) => last.around.people.get(person.id)?.text !== text)
    .map(({ person }) => person)
  const removedPeople = [...last.around.people.keys()].filter((id) => !around.people.has(id))
  const touched = new Set([...applyChange(last.evaluation, { identities, removed, people, removedPeople }), ...removed])
  if (touched.size === 0) return { ...last, inOrder, rows, around }
  const settled = settleFindings(db, last.evaluation, last.today, touched, last.settled)
  const step = last.step + 1
  return { ...last, step, inOrder, rows, around, settled, touched: [...last.touched, { step, ids: touched }].slice(-stepsKept) }
}

/** The facts of one identity as the rules read them. */
function factsOf(row: InventoryRow, { exceptions, reviews }: Around): RuleFacts {
  return {
    identity: ruleIdentity(row),
    credentials: row.credentials.map(ruleCredential),
    exceptions: exceptions.get(row.id) ?? none,
    reviews: reviews.get(row.id) ?? none,
  }
}

const none: readonly never[] = []

// Rows that did not change are the same objects.
function differing(
  { inOrder: before, rows }: Kept,
  inOrder: readonly InventoryRow[],
): Readonly<{ changed: readonly InventoryRow[]; removed: readonly IdentityId[] }> {
  if (before === inOrder) return { changed: [], removed: [] }
  const changed = inOrder.filter((row, place) => before[place] !== row && rows.get(row.id) !== row)
  if (before.length === inOrder.length && changed.every(({ id }) => rows.has(id))) return { changed, removed: [] }
  const present = new Set(inOrder.map(({ id }) => id))
  return { changed, removed: before.flatMap(({ id }) => (present.has(id) ? [] : [id])) }
}

function readAround(db: WritableDb, before: Around | null): Around {
  const people = personTable
    .list(db)
    .map(({ id, name, status, leftOn, department, responsible }): RulePerson => ({ id, name, status, leftOn, department, responsible }))
  const standing = exceptionTable.list(db, 'ended_on IS NULL')
  const version = reviewVersion(db)
  return {
    people: new Map(people.map((person) => [person.id, { person, text: JSON.stringify(person) }])),
    exceptions: groupBy(
      standing.map(({ id, rule, identityId, reason, approvedBy, approvedOn, until }) => ({
        identityId,
        id,
        rule,
        reason,
        approvedBy,
        approvedOn,
        until,
      })),
      ({ identityId }) => identityId,
    ),
    reviews: before?.reviewVersion === version ? before.reviews : ruleReviews(db),
    reviewVersion: version,
  }
}

function keysDiffering<Key, Value>(before: ReadonlyMap<Key, Value>, after: ReadonlyMap<Key, Value>): readonly Key[] {
  if (before === after || before.size + after.size === 0) return []
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  )
}

/** Writes down how far the findings are settled, before the vault is closed. */
export function keepSettled(db: WritableDb): void {
  const kept = evaluations.get(db)
  if (kept !== undefined) saveSettled(db, kept.settled)
}

/** Forgets what was worked out, so that it is worked out from the records again. */
export function forgetEvaluation(db: WritableDb): void {
  evaluations.delete(db)
}
