import { type CountedMetric, type Metric, type MetricStanding, percent } from './metric.ts'

// What each number means, in words for somebody who owns the firm. Targets: controls.md 6 and 9.3; where those name none, the direction is the target.

export const metricIds = [
  'M1',
  'M2',
  'M3',
  'M4',
  'M5',
  'M6',
  'M7',
  'M8',
  'M9',
  'M10',
  'M11',
  'M12',
  'M13',
  'M14',
  'M15',
  'M16',
  'M17',
  'M18',
  'M19',
] as const
export type MetricId = (typeof metricIds)[number]

export type MetricNote = Readonly<{
  /** The sum as a sentence. */
  sum: (part: number, whole: number) => string
  /** Said instead where there is nothing to count. */
  nothing: string
  /** What was left out of the sum or could not be told, and why. */
  leftOut: (count: number) => string
  target: string
  /** Null: it cannot be told. */
  met: (metric: CountedMetric) => boolean | null
  /** The target is a direction, which one number cannot meet. */
  isDirection?: true
  goal: number | null
  better: 'up' | 'down' | null
  /** What stands behind the number, by the words on its button. */
  buttons: Readonly<Partial<Record<MetricStanding, string>>>
}>

const rising = { target: 'It should rise.', met: () => null, isDirection: true, goal: null, better: 'up' } as const
const falling = { target: 'It should fall.', met: () => null, isDirection: true, goal: null, better: 'down' } as const
// Nothing found is no proof while some records cannot be judged.
const none = {
  target: 'None.',
  met: ({ value, leftOut }: CountedMetric) => (value === 0 ? (leftOut === 0 ? true : null) : false),
  goal: 0,
  better: 'down',
} as const

export const metricNotes: Readonly<Record<MetricId, MetricNote>> = {
  M1: {
    sum: (part) => `${were(part, 'record')} first seen in this time in an export, in a review or when somebody left.`,
    nothing: 'Nothing is listed yet.',
    leftOut: (count) => `${of(count, 'record')} not counted: nobody knows when or how it was found.`,
    target: 'Nothing waits for a decision.',
    met: ({ beside }) => valueOf(beside, 'Still waiting for a decision') === 0,
    goal: null,
    better: null,
    buttons: { counted: 'found', left_out: 'not known' },
  },
  M2: {
    sum: (part, whole) => `${part} of ${of(whole, 'record')} in use ${have(part, whole)} a technical owner who is not known to have left.`,
    nothing: 'Nothing is listed yet.',
    leftOut: (count) => `For ${count} of these nobody has said whether the owner still works here.`,
    ...atLeast(100),
    buttons: { counted: 'with an owner', rest: 'without', left_out: 'not said' },
  },
  M3: {
    sum: (part, whole) => `${part} of ${of(whole, 'record')} with a key in use ${have(part, whole)} only keys that live for a day at most.`,
    nothing: 'No record has a key in use.',
    leftOut: (count) => `${of(count, 'record')} left out: no key is written down.`,
    ...rising,
    buttons: { counted: 'short-lived', rest: 'with a lasting key', left_out: 'no key known' },
  },
  M4: {
    sum: (part) => `${were(part, 'key')} revoked in this time because nobody used ${part === 1 ? 'it' : 'them'}.`,
    nothing: 'No key was revoked for this reason.',
    leftOut: noLeftOut,
    ...rising,
    buttons: { counted: 'tidied up' },
  },
  M5: {
    sum: (part, whole) =>
      part === 0
        ? `None of ${of(whole, 'key')} has a known day of its last change.`
        : `The mean over ${part} of ${of(whole, 'key')} that stay until somebody changes them.`,
    nothing: 'No key stays until somebody changes it.',
    leftOut: (count) => `${of(count, 'key')} not counted: nobody knows when it was last changed.`,
    ...falling,
    buttons: { counted: 'counted', left_out: 'day not known' },
  },
  M6: {
    sum: (part, whole) =>
      `${part} of ${of(whole, 'record')} in use may administer, give others access, deploy, move money or do everything.`,
    nothing: 'Nothing is listed yet.',
    leftOut: (count) => `For ${count} of the others nobody can tell: a label is missing.`,
    ...falling,
    buttons: { counted: 'powerful', left_out: 'cannot tell' },
  },
  M7: {
    sum: (part, whole) =>
      part === 0
        ? `No real case in this time; ${of(whole, 'rehearsal')} beside it.`
        : `The middle of ${of(part, 'real case')} from the report until it was off; ${of(whole - part, 'rehearsal')} beside it.`,
    nothing: 'No exposed secret was reported in this time, and nothing was rehearsed.',
    leftOut: (count) => `${of(count, 'case')} not counted: the hour of the report or of the end is missing.`,
    target: 'Off within an hour if critical, four hours if normal, a day if low.',
    met: ({ beside }) => valueOf(beside, 'Within target (%)') === 100,
    goal: null,
    better: 'down',
    buttons: { counted: 'real cases', left_out: 'not timed' },
  },
  M8: {
    sum: (part, whole) =>
      `${part} of ${of(whole, 'key')} that must be changed from time to time ${isOne(part, whole) ? 'was' : 'were'} changed in time.`,
    nothing: 'No key has to be changed from time to time.',
    leftOut: (count) => `For ${count} of the others nobody knows when it was last changed.`,
    ...atLeast(100),
    buttons: { counted: 'in time', rest: 'late', left_out: 'cannot tell' },
  },
  M9: {
    sum: (part, whole) =>
      `${part} of ${of(whole, 'review')} that had to be finished in this time ${isOne(part, whole) ? 'was' : 'were'} finished on time.`,
    nothing: 'No review had to be finished in this time.',
    leftOut: noLeftOut,
    ...atLeast(95),
    buttons: { rest: 'overdue now' },
  },
  M10: {
    sum: (part, whole) =>
      `${part} of ${of(whole, 'place')} where keys are made ${isOne(part, whole) ? 'was' : 'were'} looked through in the last 90 days.`,
    nothing: 'Nobody has listed the places to look. Imports, “Systems you use” is where that is done.',
    leftOut: noLeftOut,
    ...atLeast(100),
    buttons: {},
  },
  M11: {
    sum: (part, whole) => `${part} of ${of(whole, 'record')} in use ${have(part, whole)} an owner, a reason and every label.`,
    nothing: 'Nothing is listed yet.',
    leftOut: noLeftOut,
    ...atLeast(95),
    buttons: { counted: 'complete', rest: 'something missing' },
  },
  M12: {
    sum: (part, whole) => `${part} of ${of(whole, 'record')} in use ${isOne(part, whole) ? 'is' : 'are'} shared by several tools.`,
    nothing: 'Nothing is listed yet.',
    leftOut: (count) => `For ${count} of the others nobody has said who uses it.`,
    ...none,
    buttons: { counted: 'shared', left_out: 'cannot tell' },
  },
  M13: {
    sum: (part, whole) =>
      `${part} of ${of(whole, 'AI agent')} ${isOne(part, whole) ? 'is' : 'are'} written down, ${isOne(part, whole) ? 'asks' : 'ask'} before big things and ${have(part, whole)} no admin rights.`,
    nothing: 'No AI agent is listed.',
    leftOut: (count) => `For ${count} of the others a fact is missing.`,
    ...atLeast(100),
    buttons: { counted: 'under control', rest: 'not yet', left_out: 'cannot tell' },
  },
  M14: {
    sum: (part, whole) => `${part} of ${of(whole, 'exception')} that nobody took back ${isOne(part, whole) ? 'holds' : 'hold'} today.`,
    nothing: 'Nothing is accepted for a while.',
    leftOut: (count) => `${of(count, 'exception')} without an end.`,
    target: 'None past its end.',
    met: ({ beside }) => valueOf(beside, 'Ended') === 0,
    goal: null,
    better: 'down',
    buttons: { counted: 'hold', rest: 'past their end', left_out: 'without an end' },
  },
  M15: {
    sum: (part, whole) => `${of(part, 'record')} in use for ${whole === 1 ? 'one person' : `${whole} people`} who work here.`,
    nothing: 'Nobody has said how many people work here. Settings, “Names” is where that is done.',
    leftOut: noLeftOut,
    target: 'No right number; many more than before is worth a look.',
    met: () => null,
    isDirection: true,
    goal: null,
    better: null,
    buttons: { counted: 'in use' },
  },
  M16: {
    sum: (part, whole) =>
      `${part} of ${of(whole, 'finding')} ${isOne(part, whole) ? 'is' : 'are'} open; the others are accepted for a while.`,
    nothing: 'The rules found nothing.',
    leftOut: (count) => `${of(count, 'answer')} the rules could not give: a fact is missing.`,
    target: 'None critical or high.',
    met: ({ beside }) => valueOf(beside, 'Critical') === 0 && valueOf(beside, 'High') === 0,
    goal: null,
    better: 'down',
    buttons: { counted: 'with an open one', rest: 'with an accepted one', left_out: 'cannot tell' },
  },
  M17: {
    sum: (part, whole) => `${part} of ${of(whole, 'record')} in use ${isOne(part, whole) ? 'was' : 'were'} not used for 45 days or longer.`,
    nothing: 'Nothing is listed yet.',
    leftOut: (count) => `For ${count} of the others nobody knows when it was last used.`,
    ...none,
    buttons: { counted: 'dormant', left_out: 'cannot tell' },
  },
  M18: {
    sum: (part, whole) =>
      `${part} of ${of(whole, 'critical record')} ${have(part, whole)} a written plan to switch it off that was tried out within a year.`,
    nothing: 'Nothing is critical.',
    leftOut: (count) => `For ${count} of the others nobody has said whether there is a plan.`,
    ...atLeast(100),
    buttons: { counted: 'ready', rest: 'not ready', left_out: 'cannot tell' },
  },
  M19: {
    sum: (part, whole) =>
      `${whole === 1 ? 'One person' : `${whole} people`} left in this time; everything was settled within a week for ${part}.`,
    nothing: 'Nobody left in this time.',
    leftOut: noLeftOut,
    ...atLeast(100),
    buttons: { rest: 'still open' },
  },
}

/** The numbers by what they are about, in the order they are shown. */
export const metricGroups: readonly Readonly<{ title: string; ids: readonly MetricId[] }>[] = [
  { title: 'The list', ids: ['M2', 'M11', 'M10', 'M1', 'M15'] },
  { title: 'Rights and use', ids: ['M6', 'M12', 'M17', 'M13'] },
  { title: 'Keys', ids: ['M8', 'M5', 'M3', 'M4'] },
  { title: 'When something goes wrong', ids: ['M18', 'M7', 'M19'] },
  { title: 'Findings and reviews', ids: ['M16', 'M14', 'M9'] },
]

function atLeast(goal: number): Pick<MetricNote, 'target' | 'met' | 'goal' | 'better'> {
  // Those nobody can judge count as not reached; if they alone keep it from the target, it cannot be told.
  const met: MetricNote['met'] = ({ value, part, whole, leftOut }) => {
    if (value === null) return null
    return value >= goal ? true : (percent((part ?? 0) + leftOut, whole ?? 0) ?? 0) >= goal ? null : false
  }
  return { target: goal === 100 ? 'All of them.' : `At least ${goal} %.`, met, goal, better: 'up' }
}

function noLeftOut(): string {
  return ''
}

function of(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
}

function were(count: number, one: string): string {
  return `${of(count, one)} ${count === 1 ? 'was' : 'were'}`
}

// '1 of 4 has', '2 of 4 have', and '0 of 1 has'.
function have(part: number, whole: number): string {
  return isOne(part, whole) ? 'has' : 'have'
}

function isOne(part: number, whole: number): boolean {
  return part === 1 || whole === 1
}

function valueOf(beside: Metric['beside'], name: string): number | null {
  return beside.find((one) => one.name === name)?.value ?? null
}
