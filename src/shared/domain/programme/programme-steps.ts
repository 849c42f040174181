import { type IdentityFindings, verdictFor } from '../findings/finding.ts'
import type { RuleId } from '../findings/model/rule-ids.ts'
import type { IdentityId } from '../values/ids.ts'
import { dayNumber, type PlainDate } from '../values/plain-date.ts'

/** A place identities are looked for in, with the day somebody last looked. */
export type DiscoverySource = Readonly<{
  name: string
  lastCheckedOn: PlainDate | null
  /** It looks for secrets in code, containers, logs and settings. */ scans: boolean
  /** How many records came of it; a place in use without any is expected to hold some. */ found: number
}>

export type StepState = 'done' | 'not_yet' | 'cannot_tell'

export type ProgrammeStep = Readonly<{
  number: number
  title: string
  /** What makes it done, in plain words. */
  doneWhen: string
  state: StepState
  /** Where it stands, with numbers. */
  standing: string
  /** The rows still in the way. */
  open: readonly IdentityId[]
  cannotTell: readonly IdentityId[]
}>

type Step = Readonly<{
  title: string
  doneWhen: string
  rules: readonly RuleId[]
  critical?: true
  sources?: 'all' | 'scans'
  /** Nothing is looked at before a review was held: not being late yet is not enough. */
  reviewed?: true
}>

// Source: controls.md 9.3 (seed A29).
const twelve: readonly Step[] = [
  {
    title: 'A list that is kept up to date',
    doneWhen: 'Every place was looked through in the last 90 days, and nothing waits for a decision.',
    rules: ['OWN-06'],
    sources: 'all',
  },
  {
    title: 'Owner, purpose and labels on everything',
    doneWhen: 'Everything has an owner, a reason and its labels.',
    rules: ['OWN-01', 'OWN-04', 'OWN-05'],
  },
  { title: 'Take away what nobody uses', doneWhen: 'Nothing in use is unused.', rules: ['USE-01'] },
  { title: 'One key for one tool', doneWhen: 'Nothing is shared by several tools.', rules: ['SHR-01'] },
  {
    title: 'Change old keys, and move to short-lived ones',
    doneWhen: 'No critical key is overdue, and every safer option was decided on.',
    rules: ['ROT-01', 'ROT-05'],
    critical: true,
  },
  {
    title: 'Look for secrets in code, containers, logs and settings',
    doneWhen: 'A scan was made in the last 90 days, and no secret lies where it can leak.',
    rules: ['STO-01'],
    sources: 'scans',
  },
  {
    title: 'Only the rights the job needs',
    doneWhen: 'No admin without a reason, and no rights beyond the job.',
    rules: ['PRV-01', 'PRV-02'],
  },
  { title: 'Keep test and live apart', doneWhen: 'Nothing crosses from test to live.', rules: ['SHR-02'] },
  { title: 'A person approves big things', doneWhen: 'No agent or automation does big things without a person.', rules: ['AIA-02'] },
  { title: 'Logs and alerts', doneWhen: 'Somebody would notice misuse of whatever matters.', rules: ['MON-01'] },
  {
    title: 'Reviews: critical monthly, the rest quarterly',
    doneWhen: 'Everything was reviewed, and no review is overdue.',
    rules: ['REV-01'],
    reviewed: true,
  },
  {
    title: 'A plan for switching off in an emergency',
    doneWhen: 'Everything that matters has a plan, tried out where it is critical.',
    rules: ['MON-03'],
  },
]

// Source: controls.md 9.1, A31 to A33, in the order of the first week.
const smallFirm: readonly Step[] = [
  { title: 'Find out what logs in', doneWhen: 'Every place was looked through in the last 90 days.', rules: ['OWN-06'], sources: 'all' },
  { title: 'Name an owner for each', doneWhen: 'Everything has an owner who still works here.', rules: ['OWN-01', 'OWN-03'] },
  {
    title: 'Switch off what is not needed',
    doneWhen: 'Nothing unused and nothing whose work has ended is still on.',
    rules: ['USE-01', 'USE-02'],
  },
  {
    title: 'Put secrets into the password manager',
    doneWhen: 'No secret lies in plain text or where it can leak.',
    rules: ['STO-01', 'STO-02'],
  },
  { title: 'A key of its own for each tool', doneWhen: 'Nothing is shared by several tools.', rules: ['SHR-01'] },
  {
    title: 'No admin rights without a written reason, least of all for AI',
    doneWhen: 'Every admin right has a reason, and no AI agent has any.',
    rules: ['PRV-01', 'AIA-03'],
  },
  { title: 'Check the other companies’ apps', doneWhen: 'Every outside app that matters was checked in the last year.', rules: ['TPI-01'] },
  { title: 'Set basic alerts', doneWhen: 'Somebody would notice misuse of whatever matters.', rules: ['MON-01'] },
  {
    title: 'Look at everything once a month',
    doneWhen: 'Everything was reviewed, and no review is overdue.',
    rules: ['REV-01'],
    reviewed: true,
  },
]

/** The twelve-point checklist, ticked from the records. `sources` is null while nobody has listed where to look. */
export function twelvePoints(
  all: readonly IdentityFindings[],
  sources: readonly DiscoverySource[] | null,
  today: PlainDate,
): readonly ProgrammeStep[] {
  return twelve.map((step, index) => stepOf(step, index + 1, all, sources, today))
}

/** The path for a small firm, ticked from the records. */
export function smallFirmPath(
  all: readonly IdentityFindings[],
  sources: readonly DiscoverySource[] | null,
  today: PlainDate,
): readonly ProgrammeStep[] {
  return smallFirm.map((step, index) => stepOf(step, index + 1, all, sources, today))
}

function stepOf(
  step: Step,
  number: number,
  all: readonly IdentityFindings[],
  sources: readonly DiscoverySource[] | null,
  today: PlainDate,
): ProgrammeStep {
  const counts = all.filter((findings) => findings.active)
  const open = counts.filter((findings) => isOpen(step, findings)).map(({ id }) => id)
  const cannotTell = counts.filter((findings) => !isOpen(step, findings) && mayBeOpen(step, findings)).map(({ id }) => id)
  const looked =
    step.sources === undefined ? null : sourcesState(sources?.filter(({ scans }) => step.sources === 'all' || scans) ?? null, today)
  const state =
    open.length > 0 || looked?.state === 'not_yet'
      ? 'not_yet'
      : cannotTell.length > 0 || looked?.state === 'cannot_tell' || counts.length === 0
        ? 'cannot_tell'
        : 'done'
  const standing = [
    counts.length === 0
      ? 'Nothing is listed yet'
      : `${String(counts.length - open.length - cannotTell.length)} of ${String(counts.length)} in order`,
    open.length > 0 && `${String(open.length)} open`,
    cannotTell.length > 0 && `${String(cannotTell.length)} cannot tell`,
    looked?.words,
  ]
  return {
    number,
    title: step.title,
    doneWhen: step.doneWhen,
    state,
    standing: `${standing.filter((part) => typeof part === 'string').join('; ')}.`,
    open,
    cannotTell,
  }
}

function isOpen(step: Step, findings: IdentityFindings): boolean {
  if (step.reviewed === true && findings.reviewedOn === null) return true
  const decided = (rule: RuleId) => rule === 'ROT-05'
  // What is only good to know keeps nothing open, except a safer option: that one wants a decision.
  return findings.findings.some(
    ({ rule, severity, accepted }) =>
      step.rules.includes(rule) &&
      accepted === null &&
      (severity !== 'info' || decided(rule)) &&
      (step.critical === undefined || findings.tier.tier === 'T1' || decided(rule)),
  )
}

function mayBeOpen(step: Step, findings: IdentityFindings): boolean {
  const matters = step.critical === undefined || findings.tier.critical !== false
  return step.rules.some((rule) => {
    const verdict = verdictFor(findings, rule)
    return (
      (verdict.answer === 'unknown' && matters) ||
      (verdict.answer === 'fires' &&
        step.critical === true &&
        findings.tier.tier !== 'T1' &&
        findings.tier.critical !== false &&
        rule === 'ROT-01' &&
        verdict.severity !== 'info')
    )
  })
}

/** Places looked through in the last 90 days, as a state and in words. */
export function sourcesState(
  sources: readonly DiscoverySource[] | null,
  today: PlainDate,
): Readonly<{ state: StepState; words: string; checked: number; listed: number }> {
  if (sources === null || sources.length === 0)
    return { state: 'cannot_tell', words: 'nobody has listed the places to look', checked: 0, listed: 0 }
  const checked = sources.filter(({ lastCheckedOn }) => lastCheckedOn !== null && dayNumber(today) - dayNumber(lastCheckedOn) <= 90).length
  return {
    state: checked === sources.length ? 'done' : 'not_yet',
    words: `${String(checked)} of ${String(sources.length)} places looked through in the last 90 days`,
    checked,
    listed: sources.length,
  }
}
