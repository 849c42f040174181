import { sixGaps } from '../agents/six-gaps.ts'
import { allFindings, type Evaluation, totals } from '../findings/evaluation.ts'
import { type IdentityFindings, verdictFor } from '../findings/finding.ts'
import { isStatic } from '../findings/model/rule-case.ts'
import type { RuleCredential, RuleFacts } from '../findings/model/rule-facts.ts'
import type { RuleId } from '../findings/model/rule-ids.ts'
import { severities, severityWords } from '../findings/model/severity.ts'
import { isComplete, isOwned } from '../inventory/completeness.ts'
import { isLate } from '../inventory/due-list.ts'
import { isGone } from '../people/person-record.ts'
import { type Tier, tiers } from '../record/facts/vocabulary.ts'
import { isInUse } from '../record/identity.ts'
import { changedOn } from '../rotation/changed-on.ts'
import { isReplaced } from '../rotation/ended.ts'
import { policyDay } from '../rotation/rotation.ts'
import { rotationPolicy } from '../rotation/rotation-policy.ts'
import type { IdentityId } from '../values/ids.ts'
import { dayNumber, minutesBetween, type PlainDate } from '../values/plain-date.ts'
import { type CountedMetric, countMetric, mean, median, type Metric, ninetieth, percent, shareMetric } from './metric.ts'
import { type DiscoverySource, sourcesState } from './programme-steps.ts'

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
    /** One entry for each key that was revoked because nobody used it. */
    revokedUnused: readonly IdentityId[]
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

/** M1 to M19 of controls.md section 6, in order, each with the records it counts. */
export function metrics(input: MetricInput): readonly CountedMetric[] {
  const { evaluation, history } = input
  const rows: readonly Row[] = [...evaluation.held.values()].filter(({ findings }) => findings.active)
  const keys = rows.flatMap((row) => row.facts.credentials.filter(isInUse).map((credential) => ({ row, credential })))
  const staticKeys = keys.filter(
    ({ row, credential }) => isStatic(credential) && !isReplaced(credential, row.facts.credentials, row.facts.identity, evaluation.today),
  )
  const firing = (...rules: readonly RuleId[]) => rows.filter((row) => rules.some((rule) => fires(row, rule)))
  const open = (rule: RuleId) => rows.filter(({ findings }) => verdictFor(findings, rule).answer === 'unknown')
  const [shared, dormant] = [firing('SHR-01'), firing('USE-01')]
  const labelled = rows.filter(({ facts }) => isComplete(facts.identity, facts.credentials))
  const unlabelled = without(rows, labelled)
  return [
    discovered(rows, input),
    owners(rows, input),
    shortLived(rows),
    {
      ...countMetric(
        'M4',
        'Unused secrets removed',
        history?.revokedUnused.length ?? null,
        history === null ? 'No history kept.' : 'Revoked in this period because nobody used them.',
      ),
      ...noSum,
      rows: { ...noRows, counted: [...new Set(history?.revokedUnused ?? [])] },
    },
    ages(staticKeys, evaluation.today),
    privilegedCount(rows, input),
    revokeTimes(rows, input),
    rotationInPolicy(staticKeys, evaluation.today),
    counted(
      shareMetric('M9', 'Reviews on time', history?.reviewsOnTime ?? 0, history?.reviewsDue ?? 0),
      [history?.reviewsOnTime ?? 0, history?.reviewsDue ?? 0],
      [],
      firing('REV-01'),
    ),
    coverage(input),
    counted(shareMetric('M11', 'Complete labels', labelled.length, rows.length), [labelled.length, rows.length], labelled, unlabelled),
    counted(
      countMetric('M12', 'Shared credentials', shared.length, 'Used by several tools.', [], open('SHR-01').length),
      [shared.length, rows.length],
      shared,
      [],
      open('SHR-01'),
    ),
    agents(rows),
    exceptionsMetric(rows, evaluation.today),
    perPerson(rows, input.headcount),
    openFindings(input),
    counted(
      shareMetric('M17', 'Dormant', dormant.length, rows.length, [], open('USE-01').length),
      [dormant.length, rows.length],
      dormant,
      [],
      open('USE-01'),
    ),
    revokeReadiness(rows, evaluation.today),
    counted(
      shareMetric('M19', 'Leavers cleaned up after', history?.leaversCleared ?? 0, history?.leavers ?? 0),
      [history?.leaversCleared ?? 0, history?.leavers ?? 0],
      [],
      firing('OWN-03', 'OWN-07'),
    ),
  ]
}

const noRows: CountedMetric['rows'] = { counted: [], rest: [], left_out: [] }
const noSum = { part: null, whole: null }

function counted(
  metric: Metric,
  [part, whole]: readonly [number, number],
  in_: readonly Row[],
  rest: readonly Row[] = [],
  leftOut: readonly Row[] = [],
): CountedMetric {
  return { ...metric, part, whole, rows: { counted: idsOf(in_), rest: idsOf(rest), left_out: idsOf(leftOut) } }
}

// A record with several keys is opened once.
function idsOf(rows: readonly Row[]): readonly IdentityId[] {
  return [...new Set(rows.map(({ findings }) => findings.id))]
}

function without(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const known = new Set(others)
  return rows.filter((row) => !known.has(row))
}

function fires(row: Row, rule: RuleId): boolean {
  return verdictFor(row.findings, rule).answer === 'fires'
}

function discovered(rows: readonly Row[], { from, history, evaluation }: MetricInput): CountedMetric {
  const found = rows.filter(
    ({ facts: { identity } }) =>
      identity.firstSeenOn !== null &&
      identity.firstSeenOn >= from &&
      identity.firstSeenOn <= evaluation.today &&
      identity.discoveredVia !== null &&
      identity.discoveredVia !== 'by_hand',
  )
  const waiting = rows.filter(({ facts }) => facts.identity.triage === 'unknown').length
  const leftOut = rows.filter(({ facts }) => facts.identity.firstSeenOn === null || facts.identity.discoveredVia === null)
  const metric = countMetric(
    'M1',
    'Unknown identities discovered',
    found.length,
    'First seen in this period in an export, a review or when somebody left.',
    [
      { name: 'Still waiting for a decision', value: waiting },
      { name: 'Days until the decision (median)', value: history === null ? null : median(history.unknownsDecidedInDays) },
    ],
    leftOut.length,
  )
  return counted(metric, [found.length, rows.length], found, [], leftOut)
}

function owners(rows: readonly Row[], { evaluation }: MetricInput): CountedMetric {
  const personOf = ({ facts: { identity } }: Row) =>
    identity.technicalOwnerId === null ? undefined : evaluation.people.get(identity.technicalOwnerId)
  const owned = rows.filter((row) => isOwned(row.facts.identity) && !isGone(personOf(row) ?? unknownPerson, evaluation.today))
  const unsaid = owned.filter((row) => (personOf(row)?.status ?? null) === null)
  const needing = rows.filter(({ findings }) => {
    const verdict = verdictFor(findings, 'OWN-02')
    return verdict.answer === 'fires' || (verdict.answer === 'clear' && verdict.applies)
  })
  const named = needing.filter(({ facts }) => facts.identity.businessOwnerId !== null).length
  const metric = shareMetric(
    'M2',
    'With an owner',
    owned.length,
    rows.length,
    [{ name: 'Business owner where one is needed (%)', value: percent(named, needing.length) }],
    unsaid.length,
  )
  return counted(metric, [owned.length, rows.length], owned, without(rows, owned), unsaid)
}

const unknownPerson = { status: null, leftOn: null }

function shortLived(rows: readonly Row[]): CountedMetric {
  const withKeys = rows.filter(({ facts }) => facts.credentials.some(isInUse))
  const ofAll = (holds: (credential: RuleCredential) => boolean) =>
    withKeys.filter(({ facts }) => facts.credentials.filter(isInUse).every(holds))
  const short = ofAll((credential) => credential.class === 'short_lived')
  const safe = ofAll((credential) => !isStatic(credential)).length
  const metric = shareMetric(
    'M3',
    'Short-lived',
    short.length,
    withKeys.length,
    [{ name: 'With those that renew themselves (%)', value: percent(safe, withKeys.length) }],
    rows.length - withKeys.length,
  )
  return counted(metric, [short.length, withKeys.length], short, without(withKeys, short), without(rows, withKeys))
}

function ages(keys: readonly Readonly<{ row: Row; credential: RuleCredential }>[], today: PlainDate): CountedMetric {
  const known = keys.flatMap(({ row, credential }) => {
    const since = changedOn(credential)
    return since === null ? [] : [{ row, tier: row.findings.tier.tier, days: dayNumber(today) - dayNumber(since) }]
  })
  const days = known.map((one) => one.days)
  const beside = [
    { name: 'Median', value: median(days) },
    { name: 'Nine in ten are younger than', value: ninetieth(days) },
    ...tiers.map((tier) => ({ name: `Mean of ${tier}`, value: mean(known.filter((one) => one.tier === tier).map((one) => one.days)) })),
  ]
  const metric: Metric = {
    id: 'M5',
    name: 'Average age of a key',
    value: mean(days),
    unit: 'days',
    words: `${String(days.length)} keys with a known day`,
    leftOut: keys.length - known.length,
    beside,
  }
  return counted(
    metric,
    [days.length, keys.length],
    known.map(({ row }) => row),
    [],
    keys.filter(({ credential }) => changedOn(credential) === null).map(({ row }) => row),
  )
}

function privilegedCount(rows: readonly Row[], { history }: MetricInput): CountedMetric {
  const powerful = rows.filter(({ findings }) => findings.privileged === true)
  const before = history?.privilegedAtLastReview ?? null
  const leftOut = rows.filter(({ findings }) => typeof findings.privileged === 'string')
  const metric = countMetric(
    'M6',
    'Powerful identities',
    powerful.length,
    `${String(powerful.length)} of ${String(rows.length)}`,
    [
      { name: 'Share (%)', value: percent(powerful.length, rows.length) },
      { name: 'Change since the last review', value: before === null ? null : powerful.length - before },
    ],
    leftOut.length,
  )
  return counted(metric, [powerful.length, rows.length], powerful, [], leftOut)
}

function revokeTimes(rows: readonly Row[], { from, evaluation }: MetricInput): CountedMetric {
  const events = [...evaluation.held.values()].flatMap((row) =>
    row.facts.credentials.flatMap(({ exposure }) =>
      exposure === null || exposure.reportedOn === null || exposure.reportedOn < from || exposure.reportedOn > evaluation.today
        ? []
        : [{ exposure, row }],
    ),
  )
  const timed = events.flatMap(({ exposure, row }) =>
    exposure.reportedAt === null || exposure.revokedAt === null
      ? []
      : [{ minutes: minutesBetween(exposure.reportedAt, exposure.revokedAt), row, tier: row.findings.tier.tier, drill: exposure.drill }],
  )
  const untimed = events.filter(({ exposure }) => exposure.reportedAt === null || exposure.revokedAt === null)
  const real = timed.filter((one) => !one.drill)
  const drills = [
    ...timed.filter((one) => one.drill).map((one) => one.minutes),
    ...rows.flatMap(({ facts }) => (facts.identity.revokePlan?.minutes == null ? [] : [facts.identity.revokePlan.minutes])),
  ]
  const minutes = real.map((one) => one.minutes)
  const beside = [
    { name: 'Nine in ten took less than', value: ninetieth(minutes) },
    { name: 'Worst', value: minutes.length === 0 ? null : Math.max(...minutes) },
    { name: 'Within target (%)', value: percent(real.filter((one) => one.minutes <= revokeTarget[one.tier]).length, real.length) },
    { name: 'Rehearsals (median)', value: median(drills) },
  ]
  const metric: Metric = {
    id: 'M7',
    name: 'Time to revoke',
    value: median(minutes),
    unit: 'minutes',
    words: `${String(real.length)} real cases, ${String(drills.length)} rehearsals`,
    leftOut: untimed.length,
    beside,
  }
  return counted(
    metric,
    [real.length, real.length + drills.length],
    real.map(({ row }) => row),
    [],
    untimed.map(({ row }) => row),
  )
}

function rotationInPolicy(keys: readonly Readonly<{ row: Row; credential: RuleCredential }>[], today: PlainDate): CountedMetric {
  const withPolicy = keys.flatMap(({ row, credential }) => {
    const policy = rotationPolicy(row.facts.identity, credential, row.findings.tier.tier)
    return policy === null ? [] : [{ row, on: policyDay(policy, credential) }]
  })
  const dated = withPolicy.flatMap(({ row, on }) => (on === null ? [] : [{ row, inTime: !isLate({ on }, today) }]))
  const inTime = dated.filter((one) => one.inTime)
  const undated = withPolicy.filter(({ on }) => on === null)
  const metric = shareMetric('M8', 'Keys changed in time', inTime.length, withPolicy.length, [], undated.length)
  return counted(
    metric,
    [inTime.length, withPolicy.length],
    inTime.map(({ row }) => row),
    dated.filter((one) => !one.inTime).map(({ row }) => row),
    undated.map(({ row }) => row),
  )
}

function coverage({ sources, evaluation }: MetricInput): CountedMetric {
  const { checked, listed } = sourcesState(sources, evaluation.today)
  // A scan finds secrets, not records.
  const empty = sources?.filter(({ found, scans }) => found === 0 && !scans).length ?? null
  return counted(
    shareMetric('M10', 'Places looked through', checked, listed, [
      { name: 'In use, so records are expected, and none is found yet', value: empty },
    ]),
    [checked, listed],
    [],
  )
}

function agents(rows: readonly Row[]): CountedMetric {
  const all = rows.filter(({ facts }) => facts.identity.kind === 'ai_agent')
  const answersOf = ({ findings }: Row) => (['AIA-01', 'AIA-02', 'AIA-03'] as const).map((rule) => verdictFor(findings, rule).answer)
  const controlled = all.filter((row) => answersOf(row).every((answer) => answer === 'clear'))
  const missing = all.filter((row) => answersOf(row).some((answer) => answer === 'fires'))
  const leftOut = without(all, [...controlled, ...missing])
  const gaps = all.map(({ facts }) => sixGaps(facts, () => null).closed)
  const average = gaps.length === 0 ? null : Math.round((10 * gaps.reduce((sum, one) => sum + one, 0)) / gaps.length) / 10
  return counted(
    shareMetric(
      'M13',
      'AI agents under control',
      controlled.length,
      all.length,
      [{ name: 'Gaps closed of six (mean)', value: average }],
      leftOut.length,
    ),
    [controlled.length, all.length],
    controlled,
    missing,
    leftOut,
  )
}

function exceptionsMetric(rows: readonly Row[], today: PlainDate): CountedMetric {
  const all = rows.flatMap((row) =>
    row.facts.exceptions.map(({ until }) => ({ row, left: until === null ? null : dayNumber(until) - dayNumber(today) })),
  )
  const having = (holds: (left: number) => boolean) => all.filter(({ left }) => left !== null && holds(left))
  const [standing, ended, endless] = [having((left) => left >= 0), having((left) => left < 0), all.filter(({ left }) => left === null)]
  const metric = countMetric(
    'M14',
    'Exceptions',
    standing.length,
    'Open today.',
    [
      { name: 'Ending within 30 days', value: having((left) => left >= 0 && left <= 30).length },
      { name: 'Ended', value: ended.length },
    ],
    endless.length,
  )
  return counted(
    metric,
    [standing.length, all.length],
    standing.map(({ row }) => row),
    ended.map(({ row }) => row),
    endless.map(({ row }) => row),
  )
}

function perPerson(rows: readonly Row[], headcount: number | null): CountedMetric {
  const value = headcount === null || headcount === 0 ? null : Math.round((10 * rows.length) / headcount) / 10
  return counted(
    {
      id: 'M15',
      name: 'Identities per person',
      value,
      unit: 'per_person',
      words:
        headcount === null ? 'Nobody has entered how many people work here.' : `${String(rows.length)} for ${String(headcount)} people`,
      leftOut: 0,
      beside: [],
    },
    [rows.length, headcount ?? 0],
    rows,
  )
}

function openFindings({ evaluation, history }: MetricInput): CountedMetric {
  const { bySeverity, accepted } = totals(evaluation)
  const open = severities.reduce((sum, severity) => sum + bySeverity[severity], 0)
  const beside = [
    ...[...severities].reverse().map((severity) => ({ name: severityWords[severity], value: bySeverity[severity] })),
    { name: 'Accepted for a while', value: accepted },
    { name: 'Opened in this period', value: history?.findingsOpened ?? null },
    { name: 'Closed in this period', value: history?.findingsClosed ?? null },
  ]
  const cannotTell = allFindings(evaluation).reduce(
    (sum, { verdicts }) => sum + verdicts.filter(({ answer }) => answer === 'unknown').length,
    0,
  )
  // What is switched off can still be a worry.
  const rows: readonly Row[] = [...evaluation.held.values()]
  const having = (isAccepted: boolean) =>
    rows.filter(({ findings }) => findings.findings.some(({ accepted: by }) => (by !== null) === isAccepted))
  return counted(
    countMetric('M16', 'Open findings', open, 'Everything the rules found and nobody accepted.', beside, cannotTell),
    [open, open + accepted],
    having(false),
    having(true),
    rows.filter(({ findings }) => findings.verdicts.some(({ answer }) => answer === 'unknown')),
  )
}

function revokeReadiness(rows: readonly Row[], today: PlainDate): CountedMetric {
  const critical = rows.filter(({ findings }) => findings.tier.tier === 'T1')
  const ready = critical.filter(
    ({
      facts: {
        identity: { revokePlan: plan },
      },
    }) => plan?.documented === true && plan.rehearsedOn !== null && dayNumber(today) - dayNumber(plan.rehearsedOn) <= 365,
  )
  const unsaid = critical.filter(({ facts }) => facts.identity.revokePlan?.documented == null)
  return counted(
    shareMetric('M18', 'Ready to revoke', ready.length, critical.length, [], unsaid.length),
    [ready.length, critical.length],
    ready,
    without(critical, [...ready, ...unsaid]),
    unsaid,
  )
}
