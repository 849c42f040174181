import { z } from 'zod'
import { allFindings, type Evaluation, findingsOf } from '../../shared/domain/findings/evaluation.ts'
import type { IdentityFindings } from '../../shared/domain/findings/finding.ts'
import type { IdentityId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { causesAfter, type ChangeCause } from '../store/change-causes.ts'
import { lastChange } from '../store/change-log.ts'
import { inTransaction, type ReadableDb, type WritableDb } from '../store/database.ts'
import {
  type ClosedFinding,
  closedOf,
  closedSince,
  findingKey,
  forgetOpen,
  logClosed,
  ofFindingKey,
  type OpenFindings,
  openFindings,
  openFromText,
  openText,
  saveOpen,
} from '../store/finding-log-table.ts'
import { readSettings, writeSetting } from '../store/setting-table.ts'

// Which findings opened and which went, each with its day and what did it. The record is brought up to date in memory by
// reading alone and is written down later, so that a reading says the same whether or not the log has been written.

/** The record as it stands: what the vault holds, and on top of it what is not written down yet. */
export type FindingRecord = Readonly<{
  /** The open findings by identity, each entry as it is kept. Updated in place. */
  open: Map<IdentityId, string>
  /** The number of the last change that is in it. */
  change: number
  unwritten: Unwritten
}>

type Unwritten = Readonly<{ open: Set<IdentityId>; closed: ClosedFinding[] }>

/** Takes over what opened and what went since the last time. `touched` null: everything is compared. Reads only. */
export function followFindings(
  db: ReadableDb,
  evaluation: Evaluation,
  today: PlainDate,
  touched: ReadonlySet<IdentityId> | null,
  last: FindingRecord | null,
): FindingRecord {
  const record = last ?? { open: new Map(openFindings(db)), change: settledChange(db), unwritten: { open: new Set(), closed: [] } }
  const { open } = record
  const steps = touched === null ? everything(evaluation, open) : [...touched].map((id) => [id, findingsOf(evaluation, id)] as const)
  const differing = steps.flatMap(([id, findings]) => differenceOf(id, open.get(id), findings) ?? [])
  if (differing.length > 0) {
    const causes = causesAfter(db, record.change)
    for (const difference of differing) {
      const cause = causes.of(difference.id, touched !== null) ?? { by: 'time', on: today }
      take(record, difference, covered(difference, evaluation, cause), cause)
    }
  }
  return { ...record, change: lastChange(db) }
}

/** Writes down what is not written yet, in one transaction. Without anything to write the vault is left alone: every commit costs a trip to the disk. */
export function writeFindings(db: WritableDb, { open, change, unwritten }: FindingRecord): void {
  if (unwritten.open.size === 0) return
  inTransaction(db, () => {
    for (const closed of unwritten.closed) logClosed(db, closed)
    for (const id of unwritten.open) {
      const text = open.get(id)
      if (text === undefined) forgetOpen(db, id)
      else saveOpen(db, id, text)
    }
    writeSetting(db, 'findingsSettled', change)
  })
  // Only after the commit: what could not be written is tried again.
  unwritten.open.clear()
  unwritten.closed.length = 0
}

/** Writes down up to which change everything is settled, where no finding came of the last changes. */
export function writeSettledChange(db: WritableDb, { change }: FindingRecord): void {
  if (settledChange(db) !== change) writeSetting(db, 'findingsSettled', change)
}

/** Since when and through what a finding is open; null when it is not among the open ones. */
export function openSince({ open }: FindingRecord, id: IdentityId, key: string): Readonly<{ on: PlainDate; by: OpenFindings[1] }> | null {
  const text = open.get(id)
  const found = text === undefined ? undefined : openFromText(text).find(([, , keys]) => keys.includes(key))
  return found === undefined ? null : { on: found[0], by: found[1] }
}

/** What went of an identity's findings, newest first. */
export function closedFindingsOf(db: ReadableDb, { unwritten }: FindingRecord, id: IdentityId): readonly ClosedFinding[] {
  return [...unwritten.closed.filter(({ identityId }) => identityId === id).reverse(), ...closedOf(db, id)]
}

/** What went from a day on, whatever the identity, oldest first. */
export function closedFindingsSince(db: ReadableDb, { unwritten }: FindingRecord, from: PlainDate): readonly ClosedFinding[] {
  return [...closedSince(db, from), ...unwritten.closed.filter(({ closedOn }) => closedOn >= from)]
}

function settledChange(db: ReadableDb): number {
  return z.int().catch(0).parse(readSettings(db)['findingsSettled'])
}

function everything(
  evaluation: Evaluation,
  open: ReadonlyMap<IdentityId, string>,
): readonly (readonly [IdentityId, IdentityFindings | null])[] {
  const present = allFindings(evaluation).map((findings) => [findings.id, findings] as const)
  const gone = [...open.keys()].filter((id) => !evaluation.held.has(id)).map((id) => [id, null] as const)
  return [...present, ...gone]
}

type Difference = Readonly<{
  id: IdentityId
  before: readonly OpenFindings[]
  kept: ReadonlySet<string>
  fresh: readonly string[]
  gone: readonly string[]
}>

function differenceOf(id: IdentityId, text: string | undefined, findings: IdentityFindings | null): Difference | null {
  const now = new Set(
    (findings?.findings ?? []).filter(({ accepted }) => accepted === null).map(({ rule, credentialId }) => findingKey(rule, credentialId)),
  )
  if (text === undefined && now.size === 0) return null
  const before = text === undefined ? [] : openFromText(text)
  const known = before.flatMap(([, , keys]) => keys)
  const knownKeys = new Set(known)
  const fresh = [...now].filter((key) => !knownKeys.has(key))
  const gone = known.filter((key) => !now.has(key))
  return fresh.length + gone.length === 0 ? null : { id, before, kept: now, fresh, gone }
}

// What is accepted now went through the exception, whatever else was edited with it.
function covered({ id }: Difference, evaluation: Evaluation, cause: ChangeCause): (key: string) => ChangeCause {
  const accepted = new Set(
    (findingsOf(evaluation, id)?.findings ?? [])
      .filter((finding) => finding.accepted !== null)
      .map(({ rule, credentialId }) => findingKey(rule, credentialId)),
  )
  return (key) => (accepted.has(key) ? { ...cause, by: 'exception' } : cause)
}

function take(
  { open, unwritten }: FindingRecord,
  { id, before, kept, fresh, gone }: Difference,
  causeOf: (key: string) => ChangeCause,
  cause: ChangeCause,
): void {
  unwritten.open.add(id)
  for (const [openedOn, openedBy, keys] of before) {
    for (const key of keys.filter((one) => gone.includes(one))) {
      const { by, on } = causeOf(key)
      unwritten.closed.push({
        ...ofFindingKey(key),
        identityId: id,
        openedOn,
        openedBy,
        closedOn: on < openedOn ? openedOn : on,
        closedBy: by,
      })
    }
  }
  const still = before.flatMap(([on, by, keys]): readonly OpenFindings[] => {
    const left = keys.filter((key) => kept.has(key))
    return left.length === 0 ? [] : [[on, by, left]]
  })
  const now: readonly OpenFindings[] = fresh.length === 0 ? still : [...still, [cause.on, cause.by, fresh]]
  if (now.length === 0) open.delete(id)
  else open.set(id, openText(now))
}
