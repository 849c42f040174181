import { z } from 'zod'
import { allFindings, type Evaluation, findingsOf } from '../../../shared/domain/findings/evaluation.ts'
import type { IdentityFindings } from '../../../shared/domain/findings/finding.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { causesAfter, type ChangeCause } from '../../store/change-causes.ts'
import { lastChange } from '../../store/change-log.ts'
import { inTransaction, type WritableDb } from '../../store/database.ts'
import {
  findingKey,
  forgetOpen,
  logClosed,
  ofFindingKey,
  type OpenFindings,
  openFindings,
  openFromText,
  openText,
  saveOpen,
} from '../../store/finding-log-table.ts'
import { readSettings, writeSetting } from '../../store/setting-table.ts'

/** The open findings as they are kept, and up to which change they are settled. */
export type Settled = Readonly<{ open: Map<IdentityId, string>; change: number }>

/** Writes down which findings opened and which went since the last time, each with its day and what did it. `touched` null: everything is compared. */
export function settleFindings(
  db: WritableDb,
  evaluation: Evaluation,
  today: PlainDate,
  touched: ReadonlySet<IdentityId> | null,
  last: Settled | null,
): Settled {
  const open = last?.open ?? new Map(openFindings(db))
  const since = last?.change ?? settledChange(db)
  const change = lastChange(db)
  const steps = touched === null ? everything(evaluation, open) : [...touched].map((id) => [id, findingsOf(evaluation, id)] as const)
  const differing = steps.flatMap(([id, findings]) => differenceOf(id, open.get(id), findings) ?? [])
  // Writing down that nothing came of an edit waits until the vault is closed: every commit costs a trip to the disk.
  if (differing.length === 0) return { open, change }
  const causes = causesAfter(db, since)
  inTransaction(db, () => {
    for (const difference of differing) {
      const cause = causes.of(difference.id, last !== null) ?? { by: 'time', on: today }
      save(db, open, difference, covered(difference, evaluation, cause), cause)
    }
    writeSetting(db, 'findingsSettled', change)
  })
  return { open, change }
}

/** Writes down up to which change everything is settled. */
export function saveSettled(db: WritableDb, { change }: Settled): void {
  if (settledChange(db) !== change) writeSetting(db, 'findingsSettled', change)
}

/** Since when and through what a finding is open; null when it is not among the open ones. */
export function openSince({ open }: Settled, id: IdentityId, key: string): Readonly<{ on: PlainDate; by: OpenFindings[1] }> | null {
  const text = open.get(id)
  const found = text === undefined ? undefined : openFromText(text).find(([, , keys]) => keys.includes(key))
  return found === undefined ? null : { on: found[0], by: found[1] }
}

function settledChange(db: WritableDb): number {
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

function save(
  db: WritableDb,
  open: Map<IdentityId, string>,
  { id, before, kept, fresh, gone }: Difference,
  causeOf: (key: string) => ChangeCause,
  cause: ChangeCause,
): void {
  for (const [openedOn, openedBy, keys] of before) {
    for (const key of keys.filter((one) => gone.includes(one))) {
      const { by, on } = causeOf(key)
      logClosed(db, { ...ofFindingKey(key), identityId: id, openedOn, openedBy, closedOn: on < openedOn ? openedOn : on, closedBy: by })
    }
  }
  const still = before.flatMap(([on, by, keys]): readonly OpenFindings[] => {
    const left = keys.filter((key) => kept.has(key))
    return left.length === 0 ? [] : [[on, by, left]]
  })
  const now: readonly OpenFindings[] = fresh.length === 0 ? still : [...still, [cause.on, cause.by, fresh]]
  if (now.length === 0) {
    open.delete(id)
    forgetOpen(db, id)
    return
  }
  const text = openText(now)
  open.set(id, text)
  saveOpen(db, id, text)
}
