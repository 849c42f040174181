import { randomUUID } from 'node:crypto'
import { applyChange, evaluateAll, type Evaluation } from '../../shared/domain/findings/evaluation.ts'
import type { RuleException, RuleFacts, RulePerson, RuleReview } from '../../shared/domain/findings/model/rule-facts.ts'
import type { InventoryRow } from '../../shared/domain/inventory/inventory-row.ts'
import { groupBy } from '../../shared/domain/values/group-by.ts'
import type { IdentityId, PersonId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { AppError } from '../../shared/errors.ts'
import { countChanges, type ReadableDb, type WritableDb } from '../store/database.ts'
import { exceptionTable } from '../store/exception-table.ts'
import { personTable } from '../store/person-table.ts'
import { reviewVersion } from '../store/review-version.ts'
import { ruleReviews } from '../store/rule-review-table.ts'
import { settingsOf } from '../store/setting-table.ts'
import { type FindingRecord, followFindings, writeFindings, writeSettledChange } from './finding-record.ts'
import type { InventoryCache } from './inventory-cache.ts'

/** What the rules say about the vault as it stands. */
export type KeptEvaluation = Readonly<{
  run: string
  /** Grows with every change taken over. */
  step: number
  evaluation: Evaluation
  rows: ReadonlyMap<IdentityId, InventoryRow>
  /** Who changed at which step, newest last; only so many. */
  touched: readonly Readonly<{ step: number; ids: ReadonlySet<IdentityId> }>[]
  /** What is open since when, and what went. */
  record: FindingRecord
}>

/**
 * The evaluation of one context. Asking for it only reads, whatever the log of findings says: the record of what opened and
 * went is kept up in memory. The log is written by `settle` alone, after commits, on a new day and before the vault is closed.
 */
export type EvaluationCache = Readonly<{
  /** Worked out once a day, afterwards only for what changed. Only reads the vault. */
  current: () => KeptEvaluation
  /** A vault was opened. Nothing of another one is kept, and nothing has to be settled before something is written. */
  opened: () => void
  /** Has the findings settled soon if something was written or a day began since the last time; `always` even if not. */
  settleSoon: (always?: 'always') => void
  /** Settles now what waits to be settled. A failure is no failure of the request that was committed: it is tried again, at the latest when the vault is opened next. */
  settle: () => void
  /** Settles and forgets everything, before the vault is closed. */
  close: () => void
  /** Leaves what waits to be settled to whoever opens the vault next: the records name what changed, and on which day. */
  leave: () => void
  /** Drops what was worked out, so that it is worked out from the records again. */
  drop: () => void
}>

type Parts = Readonly<{
  vault: Readonly<{ db: () => WritableDb; isOpen: () => boolean }>
  clock: Readonly<{ today: () => PlainDate }>
  inventory: InventoryCache
  /** Calls `settle` later, once however often it was asked for. Without it findings are settled when the vault is closed. */
  later?: (settle: () => void) => void
}>

/** Makes the cache of one context; it starts empty and reads at the first question. */
export function evaluationCache({ vault, clock, inventory, later }: Parts): EvaluationCache {
  let kept: Kept | null = null
  // Up to which write of this connection, and on which day, the log is settled; null: not yet while this vault is open.
  let settledWrites = 0
  let settledOn: PlainDate | null = null
  let always = false

  const current = (): Kept => {
    kept = caughtUp(vault.db(), clock.today(), inventory, kept)
    return kept
  }
  const waits = (): boolean =>
    vault.isOpen() && (always || countChanges(vault.db()) !== settledWrites || (settledOn !== null && settledOn !== clock.today()))
  const settleNow = (isLast: boolean): void => {
    if (!waits()) return
    const db = vault.db()
    const now = current()
    writeFindings(db, now.record)
    if (isLast) writeSettledChange(db, now.record)
    settledWrites = countChanges(db)
    // What settling itself wrote changes no answer.
    kept = { ...now, writes: settledWrites }
    settledOn = now.today
    always = false
  }
  const settle = (): void => {
    withoutFailing(() => {
      settleNow(false)
    })
  }
  const drop = (): void => {
    kept = null
  }
  const leave = (): void => {
    drop()
    settledWrites = countChanges(vault.db())
    settledOn = null
    always = false
  }

  return {
    current,
    opened: leave,
    settleSoon: (wish) => {
      if (wish === 'always') always = true
      if (later !== undefined && waits()) later(settle)
    },
    settle,
    close: () => {
      withoutFailing(() => {
        settleNow(true)
      })
      drop()
      settledWrites = 0
      settledOn = null
      always = false
    },
    leave,
    drop,
  }
}

// The records are committed and name what changed: whatever is not settled now is settled later from them.
function withoutFailing(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError)) console.error('Unexpected error:', error instanceof Error ? error.stack : error)
  }
}

type Kept = KeptEvaluation &
  Readonly<{
    db: ReadableDb
    rows: Map<IdentityId, InventoryRow>
    today: PlainDate
    /** How much the connection had written. */
    writes: number
    inOrder: readonly InventoryRow[]
    around: Around
  }>

/** What stands beside the records: people, exceptions and reviews, with their text to tell a change. */
type Around = Readonly<{
  people: ReadonlyMap<PersonId, Readonly<{ person: RulePerson; text: string }>>
  exceptions: ReadonlyMap<IdentityId, readonly RuleException[]>
  reviews: ReadonlyMap<IdentityId, readonly RuleReview[]>
  reviewVersion: number
}>

const stepsKept = 500

function caughtUp(db: ReadableDb, today: PlainDate, inventory: InventoryCache, before: Kept | null): Kept {
  const last = before?.db === db ? before : null
  const writes = countChanges(db)
  if (last?.today === today && last.writes === writes) return last
  const next =
    last?.today === today && last.evaluation.everyMonth === settingsOf(db).reviewMonthly
      ? withChanges(db, inventory, last)
      : fromTheStart(db, inventory, today, last)
  return { ...next, writes }
}

function fromTheStart(db: ReadableDb, inventory: InventoryCache, today: PlainDate, last: Kept | null): Kept {
  const inOrder = inventory.rows()
  const around = readAround(db, null)
  const evaluation = evaluateAll(
    inOrder.map((row) => factsOf(row, around)),
    [...around.people.values()].map(({ person }) => person),
    today,
    settingsOf(db).reviewMonthly,
  )
  return {
    db,
    run: randomUUID(),
    step: 0,
    today,
    writes: 0,
    evaluation,
    inOrder,
    rows: new Map(inOrder.map((row) => [row.id, row])),
    around,
    touched: [],
    record: followFindings(db, evaluation, today, null, last?.record ?? null),
  }
}

function withChanges(db: ReadableDb, inventory: InventoryCache, last: Kept): Kept {
  const inOrder = inventory.rows()
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
  const record = followFindings(db, last.evaluation, last.today, touched, last.record)
  const step = last.step + 1
  return { ...last, step, inOrder, rows, around, record, touched: [...last.touched, { step, ids: touched }].slice(-stepsKept) }
}

/** The facts of one identity as the rules read them. */
function factsOf(row: InventoryRow, { exceptions, reviews }: Around): RuleFacts {
  return {
    identity: row,
    credentials: row.credentials,
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

function readAround(db: ReadableDb, before: Around | null): Around {
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
