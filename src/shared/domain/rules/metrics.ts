import { dayNumber, minutesBetween, type PlainDate } from '../plain-date.ts'
import { rotationPolicy } from '../rotation.ts'
import { tiers, type Tier } from '../vocabulary.ts'
import { isInUse } from '../identity.ts'
import { allFindings, totals, type Evaluation } from './evaluation.ts'
import type { RuleCredential, RuleFacts } from './facts.ts'
import { verdictFor, type IdentityFindings } from './findings.ts'
import { countMetric, mean, median, ninetieth, percent, shareMetric, type Metric } from './metric.ts'
import { sourcesState, type DiscoverySource } from './programme.ts'
import { changedOn, isStatic } from './rule-case.ts'
import type { RuleId } from './rule-ids.ts'
import { severities, severityWords } from './severity.ts'
import { sixGaps } from './six-gaps.ts'

export type MetricInput = Readonly<{
  evaluation: Evaluation
  /** The first day of the period; it ends on the evaluation's day. */
  from: PlainDate
  sources: readonly DiscoverySource[] | null
  /** People working here, as the user entered it. */
  headcount: number | null
  /** What only the history knows; null where it was not kept. */
  history: Readonly<{
    unknownsDecidedInDays: readonly number[]
    reviewsDue: number
    reviewsOnTime: number
    revokedUnused: number
    findingsOpened: number
    findingsClosed: number
    privilegedAtLastReview: number | null
    leaversCleared: number
    leavers: number
  }> | null
}>

type Row = Readonly<{ facts: RuleFacts; findings: IdentityFindings }>

// Minutes in which a critical, a normal and a low one should be off (house). Source: controls.md 6, M7.
const revokeTarget: Readonly<Record<Tier, number>> = { T1: 60, T2: 240, T3: 1440 }

/** M1 to M19 of controls.md section 6, in order. */
export function metrics(input: MetricInput): readonly Metric[] {
  const { evaluation, history } = input
  const rows: readonly Row[] = [...evaluation.held.values()].filter(({ findings }) => findings.active)
  const keys = rows.flatMap((row) => row.facts.credentials.filter(isInUse).map((credential) => ({ row, credential })))
  const staticKeys = keys.filter(({ credential }) => isStatic(credential))
  const fires = (row: Row, rule: RuleId) => verdictFor(row.findings, rule).answer === 'fires'
  const unknown = (row: Row, rule: RuleId) => verdictFor(row.findings, rule).answer === 'unknown'
  const having = (rule: RuleId) => rows.filter((row) => fires(row, rule)).length
  const open = (rule: RuleId) => rows.filter((row) => unknown(row, rule)).length
  return [
    discovered(rows, input),
    owners(rows, input),
    shortLived(rows),
    countMetric('M4', 'Unused secrets removed', history?.revokedUnused ?? null, history === null ? 'No history kept.' : 'Revoked in this period because nobody used them.'),
    ages(staticKeys, evaluation.today),
    privilegedCount(rows, input),
    revokeTimes(rows, input),
    rotationInPolicy(staticKeys, evaluation.today),
    history === null ? shareMetric('M9', 'Reviews on time', 0, 0) : shareMetric('M9', 'Reviews on time', history.reviewsOnTime, history.reviewsDue),
    coverage(input),
    shareMetric('M11', 'Complete labels', rows.filter((row) => !(['OWN-01', 'OWN-04', 'OWN-05'] as const).some((rule) => fires(row, rule))).length, rows.length),
    countMetric('M12', 'Shared credentials', having('SHR-01'), 'Used by several tools.', [], open('SHR-01')),
    agents(rows),
    exceptionsMetric(rows, evaluation.today),
    { id: 'M15', name: 'Identities per person', value: input.headcount === null || input.headcount === 0 ? null : Math.round((10 * rows.length) / input.headcount) / 10, unit: 'per_person', words: input.headcount === null ? 'Nobody has entered how many people work here.' : `${String(rows.length)} for ${String(input.headcount)} people`, leftOut: 0, beside: [] },
    openFindings(input),
    shareMetric('M17', 'Dormant', having('USE-01'), rows.length, [], open('USE-01')),
    revokeReadiness(rows, evaluation.today),
    history === null ? shareMetric('M19', 'Leavers cleaned up after', 0, 0) : shareMetric('M19', 'Leavers cleaned up after', history.leaversCleared, history.leavers),
  ]
}

function discovered(rows: readonly Row[], { from, history, evaluation }: MetricInput): Metric {
  const found = rows.filter(({ facts: { identity } }) => identity.firstSeenOn !== null && identity.firstSeenOn >= from && identity.firstSeenOn <= evaluation.today && identity.discoveredVia !== null && identity.discoveredVia !== 'by_hand')
  const waiting = rows.filter(({ facts }) => facts.identity.triage === 'unknown').length
  const leftOut = rows.filter(({ facts }) => facts.identity.firstSeenOn === null || facts.identity.discoveredVia === null).length
  return countMetric('M1', 'Unknown identities discovered', found.length, 'First seen in this period in an export, a review or when somebody left.', [{ name: 'Still waiting for a decision', value: waiting }, { name: 'Days until the decision (median)', value: history === null ? null : median(history.unknownsDecidedInDays) }], leftOut)
}

function owners(rows: readonly Row[], { evaluation }: MetricInput): Metric {
  const here = rows.filter(({ facts: { identity } }) => identity.technicalOwnerId !== null && evaluation.people.get(identity.technicalOwnerId)?.status === 'here')
  const leftOut = rows.filter(({ facts: { identity } }) => identity.technicalOwnerId !== null && (evaluation.people.get(identity.technicalOwnerId)?.status ?? null) === null).length
  const needing = rows.filter(({ findings }) => {
    const verdict = verdictFor(findings, 'OWN-02')
    return verdict.answer === 'fires' || (verdict.answer === 'clear' && verdict.applies)
  })
  const named = needing.filter(({ facts }) => facts.identity.businessOwnerId !== null).length
  return shareMetric('M2', 'With an owner', here.length, rows.length, [{ name: 'Business owner where one is needed (%)', value: percent(named, needing.length) }], leftOut)
}

function shortLived(rows: readonly Row[]): Metric {
  const withKeys = rows.map(({ facts }) => facts.credentials.filter(isInUse)).filter((credentials) => credentials.length > 0)
  const short = withKeys.filter((credentials) => credentials.every((credential) => credential.class === 'short_lived')).length
  const safe = withKeys.filter((credentials) => credentials.every((credential) => credential.class !== 'static')).length
  return shareMetric('M3', 'Short-lived', short, withKeys.length, [{ name: 'With those that renew themselves (%)', value: percent(safe, withKeys.length) }], rows.length - withKeys.length)
}

function ages(keys: readonly Readonly<{ row: Row; credential: RuleCredential }>[], today: PlainDate): Metric {
  const known = keys.flatMap(({ row, credential }) => {
    const since = changedOn(credential)
    return since === null ? [] : [{ tier: row.findings.tier.tier, days: dayNumber(today) - dayNumber(since) }]
  })
  const days = known.map((one) => one.days)
  const beside = [
    { name: 'Median', value: median(days) },
    { name: 'Nine in ten are younger than', value: ninetieth(days) },
    ...tiers.map((tier) => ({ name: `Mean of ${tier}`, value: mean(known.filter((one) => one.tier === tier).map((one) => one.days)) })),
  ]
  return { id: 'M5', name: 'Average age of a key', value: mean(days), unit: 'days', words: `${String(days.length)} keys with a known day`, leftOut: keys.length - known.length, beside }
}

function privilegedCount(rows: readonly Row[], { history }: MetricInput): Metric {
  const powerful = rows.filter(({ findings }) => findings.privileged === true).length
  const before = history?.privilegedAtLastReview ?? null
  const leftOut = rows.filter(({ findings }) => typeof findings.privileged === 'string').length
  return countMetric('M6', 'Powerful identities', powerful, `${String(powerful)} of ${String(rows.length)}`, [{ name: 'Share (%)', value: percent(powerful, rows.length) }, { name: 'Change since the last review', value: before === null ? null : powerful - before }], leftOut)
}

function revokeTimes(rows: readonly Row[], { from, evaluation }: MetricInput): Metric {
  const events = [...evaluation.held.values()].flatMap(({ facts, findings }) =>
    facts.credentials.flatMap(({ exposure }) => (exposure === null || exposure.reportedOn === null || exposure.reportedOn < from || exposure.reportedOn > evaluation.today ? [] : [{ exposure, tier: findings.tier.tier }])),
  )
  const timed = events.flatMap(({ exposure, tier }) => (exposure.reportedAt === null || exposure.revokedAt === null ? [] : [{ minutes: minutesBetween(exposure.reportedAt, exposure.revokedAt), tier, drill: exposure.drill }]))
  const real = timed.filter((one) => !one.drill)
  const drills = [...timed.filter((one) => one.drill).map((one) => one.minutes), ...rows.flatMap(({ facts }) => (facts.identity.revokePlan?.minutes == null ? [] : [facts.identity.revokePlan.minutes]))]
  const minutes = real.map((one) => one.minutes)
  const beside = [
    { name: 'Nine in ten took less than', value: ninetieth(minutes) },
    { name: 'Worst', value: minutes.length === 0 ? null : Math.max(...minutes) },
    { name: 'Within target (%)', value: percent(real.filter((one) => one.minutes <= revokeTarget[one.tier]).length, real.length) },
    { name: 'Rehearsals (median)', value: median(drills) },
  ]
  return { id: 'M7', name: 'Time to revoke', value: median(minutes), unit: 'minutes', words: `${String(real.length)} real cases, ${String(drills.length)} rehearsals`, leftOut: events.length - timed.length, beside }
}

function rotationInPolicy(keys: readonly Readonly<{ row: Row; credential: RuleCredential }>[], today: PlainDate): Metric {
  const withPolicy = keys.flatMap(({ row, credential }) => {
    const policy = rotationPolicy(row.facts.identity, credential, row.findings.tier.tier)
    return policy === null ? [] : [{ days: policy.days, since: changedOn(credential) }]
  })
  const dated = withPolicy.flatMap(({ days, since }) => (since === null ? [] : [dayNumber(today) - dayNumber(since) <= days]))
  return shareMetric('M8', 'Keys changed in time', dated.filter((inTime) => inTime).length, withPolicy.length, [], withPolicy.length - dated.length)
}

function coverage({ sources, evaluation }: MetricInput): Metric {
  const { checked, listed } = sourcesState(sources, evaluation.today)
  return shareMetric('M10', 'Places looked through', checked, listed)
}

function agents(rows: readonly Row[]): Metric {
  const all = rows.filter(({ facts }) => facts.identity.kind === 'ai_agent')
  const answers = all.map(({ findings }) => (['AIA-01', 'AIA-02', 'AIA-03'] as const).map((rule) => verdictFor(findings, rule).answer))
  const controlled = answers.filter((three) => three.every((answer) => answer === 'clear')).length
  const gaps = all.map(({ facts }) => sixGaps(facts, () => null).closed)
  const average = gaps.length === 0 ? null : Math.round((10 * gaps.reduce((sum, one) => sum + one, 0)) / gaps.length) / 10
  return shareMetric('M13', 'AI agents under control', controlled, all.length, [{ name: 'Gaps closed of six (mean)', value: average }], answers.filter((three) => !three.includes('fires') && three.includes('unknown')).length)
}

function exceptionsMetric(rows: readonly Row[], today: PlainDate): Metric {
  const all = rows.flatMap(({ facts }) => facts.exceptions)
  const days = all.map(({ until }) => (until === null ? null : dayNumber(until) - dayNumber(today)))
  const count = (holds: (left: number) => boolean) => days.filter((left) => left !== null && holds(left)).length
  return countMetric('M14', 'Exceptions', count((left) => left >= 0), 'Open today.', [{ name: 'Ending within 30 days', value: count((left) => left >= 0 && left <= 30) }, { name: 'Ended', value: count((left) => left < 0) }], days.filter((left) => left === null).length)
}

function openFindings({ evaluation, history }: MetricInput): Metric {
  const { bySeverity, accepted } = totals(evaluation)
  const open = severities.reduce((sum, severity) => sum + bySeverity[severity], 0)
  const beside = [...[...severities].reverse().map((severity) => ({ name: severityWords[severity], value: bySeverity[severity] })), { name: 'Accepted for a while', value: accepted }, { name: 'Opened in this period', value: history?.findingsOpened ?? null }, { name: 'Closed in this period', value: history?.findingsClosed ?? null }]
  const cannotTell = allFindings(evaluation).reduce((sum, { verdicts }) => sum + verdicts.filter(({ answer }) => answer === 'unknown').length, 0)
  return countMetric('M16', 'Open findings', open, 'Everything the rules found and nobody accepted.', beside, cannotTell)
}

function revokeReadiness(rows: readonly Row[], today: PlainDate): Metric {
  const critical = rows.filter(({ findings }) => findings.tier.tier === 'T1').map(({ facts }) => facts.identity.revokePlan)
  const ready = critical.filter((plan) => plan?.documented === true && plan.rehearsedOn !== null && dayNumber(today) - dayNumber(plan.rehearsedOn) <= 365).length
  return shareMetric('M18', 'Ready to revoke', ready, critical.length, [], critical.filter((plan) => plan?.documented == null).length)
}
