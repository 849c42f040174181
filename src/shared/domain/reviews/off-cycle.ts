import type { IdentityFindings } from '../findings/finding.ts'
import type { RuleFacts } from '../findings/model/rule-facts.ts'
import type { RuleId } from '../findings/model/rule-ids.ts'
import { deadlineKey, lifecycleOf } from '../providers/provider-lifecycle.ts'
import { dataSensitivities, type DataSensitivity, environments, environmentWords } from '../record/facts/vocabulary.ts'
import { type RightsFacts, rightsIn } from '../record/settled-rights.ts'
import { addDays, type PlainDate, shortDay } from '../values/plain-date.ts'

// A review out of turn: something happened that cannot wait for the month or the quarter. Source: controls.md 7.

/** Why an identity has to be looked at before its turn, and by when. */
export type OffCycle = Readonly<{ words: string; since: PlainDate; dueOn: PlainDate }>

/** What it was allowed to do when it was last looked at; null: not written down then. */
export type Labels = RightsFacts & Readonly<{ dataSensitivity: DataSensitivity | null }>

export type OffCycleInput = Readonly<{
  facts: RuleFacts
  findings: IdentityFindings
  /** When it was last decided on in a finished review. */
  lastReviewedOn: PlainDate | null
  /** The labels of that day, and the day one of them last changed: asked only where one was raised. */
  labelsThen: Labels | null
  labelsChangedOn: () => PlainDate | null
  /** Since when a finding is open. */
  openSince: (rule: RuleId) => PlainDate | null
  today: PlainDate
}>

/** What asks for a look out of turn and was not looked at since, soonest first. */
export function offCycleTriggers(input: OffCycleInput): readonly OffCycle[] {
  const { findings, lastReviewedOn, today } = input
  const days = findings.tier.tier === 'T1' ? 2 : 7
  return [...fromFindings(input), ...fromDates(input), ...fromLabels(input)]
    .filter(({ since }) => since <= today && (lastReviewedOn === null || lastReviewedOn < since))
    .map(({ words, since }) => ({ words, since, dueOn: addDays(since, days) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

type Happened = Readonly<{ words: string; since: PlainDate }>

const findingTriggers: Readonly<Partial<Record<RuleId, string>>> = {
  'OWN-03': 'Its owner has left.',
  'STO-03': 'Its secret may be exposed and was not changed yet.',
  'USE-03': 'It was used after it was switched off.',
}

function fromFindings({ facts, findings, openSince, today }: OffCycleInput): readonly Happened[] {
  return findings.findings.flatMap(({ rule, accepted, credentialId }) => {
    const words = findingTriggers[rule]
    if (words === undefined || accepted !== null) return []
    const reported = facts.credentials.find(({ id }) => id === credentialId)?.exposure?.reportedOn ?? null
    return [{ words, since: (rule === 'STO-03' ? reported : null) ?? openSince(rule) ?? today }]
  })
}

function fromDates({ facts: { identity, exceptions }, findings, today }: OffCycleInput): readonly Happened[] {
  if (!findings.active) return []
  const { provider, kind, vendorContractEndsOn, deadlinesNotApplying } = identity
  const withdrawn = (lifecycleOf(provider)?.deadlines ?? []).filter(
    (deadline) =>
      (deadline.effect === 'stops' || deadline.effect === 'off_by_default') &&
      kind !== null &&
      deadline.kinds.includes(kind) &&
      deadlinesNotApplying?.includes(deadlineKey(provider ?? '', deadline)) !== true,
  )
  return [
    ...withdrawn.map(({ date }) => ({ words: `The provider withdraws it on ${shortDay(date)}.`, since: addDays(date, -60) })),
    // What has ended is a finding again, which says so itself.
    ...exceptions.flatMap(({ rule, until }) =>
      until === null || until < today
        ? []
        : [{ words: `The exception to ${rule} ends on ${shortDay(until)}.`, since: addDays(until, -14) }],
    ),
    ...(vendorContractEndsOn === null ? [] : [{ words: 'The contract with its vendor has ended.', since: vendorContractEndsOn }]),
  ]
}

function fromLabels({ facts: { identity }, findings, labelsThen, labelsChangedOn }: OffCycleInput): readonly Happened[] {
  if (labelsThen === null || !findings.active) return []
  const more = (now: readonly string[] | null, then: readonly string[] | null) =>
    now !== null && then !== null && now.some((one) => !then.includes(one))
  const rank = (label: DataSensitivity | null) => (label === null ? -1 : dataSensitivities.indexOf(label))
  const mayMore = more(identity.privileges, labelsThen.privileges)
  // The same rights in all, and more of them in one place: from writing to staging to writing to live systems.
  const grown = environments.find((environment) => {
    const then = rightsIn(labelsThen, environment)
    return then.sure && (then.rights ?? []).length > 0 && more(rightsIn(identity, environment).rights, then.rights)
  })
  const raised = [
    mayMore && 'it may do more',
    !mayMore && grown !== undefined && `it may do more in ${environmentWords[grown].toLowerCase()}`,
    labelsThen.environments !== null &&
      !labelsThen.environments.includes('production') &&
      identity.environments?.includes('production') === true &&
      'it runs in production',
    labelsThen.dataSensitivity !== null &&
      rank(identity.dataSensitivity) > rank(labelsThen.dataSensitivity) &&
      'it reaches data that matters more',
  ].filter((word) => word !== false)
  const since = raised.length === 0 ? null : labelsChangedOn()
  return since === null ? [] : [{ words: `Since its last review: ${raised.join(', ')}.`, since }]
}
