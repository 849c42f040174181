import type { CountedMetric } from '../../../shared/domain/programme/metric.ts'
import { type MetricInput, metrics } from '../../../shared/domain/programme/metric-list.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { addDays, daysBetween, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { KeptEvaluation } from '../../services/evaluation-cache.ts'
import { closedFindingsSince } from '../../services/finding-record.ts'
import type { HandlerContext } from '../../services/handler-context.ts'
import { triageDecisions } from '../../store/change-log.ts'
import { type ClosedFinding, openFromText } from '../../store/finding-log-table.ts'
import { listSnapshots } from '../../store/metric-snapshot-table.ts'
import { listReviews } from '../../store/review-table.ts'
import { settingsOf } from '../../store/setting-table.ts'
import { discoverySources } from '../imports/discovery-sources.ts'

/** M1 to M19 for the time from a day until today. */
export function metricsSince(context: HandlerContext, from: PlainDate): readonly CountedMetric[] {
  const kept = context.evaluation.current()
  return metrics({
    evaluation: kept.evaluation,
    from,
    sources: discoverySources(context),
    headcount: settingsOf(context.vault.db()).headcount,
    history: historyOf(context, kept, from),
  })
}

function historyOf(context: HandlerContext, kept: KeptEvaluation, from: PlainDate): MetricInput['history'] {
  const db = context.vault.db()
  const today = context.clock.today()
  const closed = closedFindingsSince(db, kept.record, from)
  const openNow = [...kept.record.open.values()].flatMap(openFromText)
  const openedOpen = openNow.reduce((sum, [on, , keys]) => (on >= from ? sum + keys.length : sum), 0)
  const reviewed = closed.filter(({ rule }) => rule === 'REV-01')
  const overdueNow = openNow.flatMap(([, , keys]) => keys).filter((key) => key === 'REV-01').length
  const finished = listReviews(db).filter(({ finishedOn }) => finishedOn !== null && finishedOn >= from)
  const leavers = [...kept.evaluation.people.values()].filter(({ leftOn }) => leftOn !== null && leftOn >= from && leftOn <= today)
  return {
    unknownsDecidedInDays: triageDecisions(db, from).flatMap(({ identityId, on }) => {
      const first = kept.rows.get(identityId)?.firstSeenOn ?? null
      return first === null ? [] : [daysBetween(first, on)]
    }),
    // A review that was late is one whose lateness was a finding.
    reviewsDue: finished.length + (overdueNow > 0 ? 1 : 0),
    reviewsOnTime: finished.filter(
      ({ finishedOn }) => !reviewed.some(({ closedOn, openedOn }) => closedOn === finishedOn && openedOn < closedOn),
    ).length,
    revokedUnused: revokedUnused(kept, closed, from),
    findingsOpened: openedOpen + closed.filter(({ openedOn }) => openedOn >= from).length,
    findingsClosed: closed.length,
    privilegedAtLastReview:
      listSnapshots(db)
        .at(-1)
        ?.metrics.find(({ id }) => id === 'M6')?.value ?? null,
    leaversCleared: leavers.filter(({ id, leftOn }) => leftOn !== null && isCleared(kept, id, leftOn, closed)).length,
    leavers: leavers.length,
  }
}

// Because nobody used it, or while a finding said so.
function revokedUnused({ rows }: KeptEvaluation, closed: readonly ClosedFinding[], from: PlainDate): readonly IdentityId[] {
  const unused = new Set(
    closed.filter(({ rule }) => rule === 'USE-01' || rule === 'USE-02').map(({ identityId, closedOn }) => `${identityId} ${closedOn}`),
  )
  const found: IdentityId[] = []
  for (const row of rows.values()) {
    for (const { status, statusChangedOn: on, revokedBecause } of row.credentials) {
      if (status === 'revoked' && on !== null && on >= from && (revokedBecause === 'unused' || unused.has(`${row.id} ${on}`)))
        found.push(row.id)
    }
  }
  return found
}

const leaverRules: ReadonlySet<string> = new Set(['OWN-03', 'OWN-07'])

// Nothing of theirs is open any more, and the last of it went within a week.
function isCleared({ evaluation }: KeptEvaluation, person: string, leftOn: PlainDate, closed: readonly ClosedFinding[]): boolean {
  const theirs = [...evaluation.byPerson].find(([id]) => id === person)?.[1] ?? new Set()
  const open = [...theirs].some(
    (id) => evaluation.held.get(id)?.findings.findings.some(({ rule, accepted }) => leaverRules.has(rule) && accepted === null) === true,
  )
  return (
    !open &&
    closed
      .filter(({ rule, openedOn }) => leaverRules.has(rule) && openedOn >= leftOn)
      .every(({ closedOn }) => closedOn <= addDays(leftOn, 7))
  )
}
