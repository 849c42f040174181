import { longDay, type PlainDate } from '../values/plain-date.ts'
import type { CountedMetric, Metric, MetricStanding } from './metric.ts'
import { type MetricId, type MetricNote, metricNotes } from './metric-notes.ts'

// How a number is read by somebody who did not make it: its sum in a sentence, what it should be, and where it is going.

export type MetricPoint = Readonly<{ on: PlainDate; value: number }>

/** `direction`: no number of one day can meet it. */
export type TargetState = 'met' | 'not_yet' | 'cannot_tell' | 'direction'

export type ReadMetric = Readonly<{
  id: MetricId
  name: string
  /** '86.4 %', '12 days'; '–' where there is nothing to count. */
  shown: string
  /** The sum in plain words, with what could not be told apart. */
  sum: string
  beside: readonly Readonly<{ name: string; value: string }>[]
  target: Readonly<{ words: string; state: TargetState }>
  trend: Readonly<{ points: readonly MetricPoint[]; /** Null: nothing to compare with. */ words: string | null; better: boolean | null }>
  /** A number the value is measured against, for the chart. */
  goal: number | null
  counts: readonly Readonly<{ standing: MetricStanding; words: string; count: number }>[]
}>

/** A number with what a reader needs beside it. `earlier`: the same number of finished reviews, oldest first. */
export function readMetric(metric: CountedMetric, earlier: readonly MetricPoint[], today: PlainDate): ReadMetric {
  const id = metric.id as MetricId
  const note = metricNotes[id]
  const points = [...earlier.filter(({ on }) => on < today), ...(metric.value === null ? [] : [{ on: today, value: metric.value }])]
  return {
    id,
    name: metric.name,
    shown: shownAs(metric, metric.value),
    sum: sumOf(metric, note),
    beside: metric.beside.flatMap(({ name, value }) => (value === null ? [] : [{ name, value: value.toLocaleString('en') }])),
    target: { words: note.target, state: stateOf(metric, note) },
    trend: { points, ...directionOf(metric, points, note) },
    goal: note.goal,
    counts: (Object.entries(note.buttons) as readonly (readonly [MetricStanding, string])[]).flatMap(([standing, words]) =>
      metric.rows[standing].length === 0 ? [] : [{ standing, words, count: metric.rows[standing].length }],
    ),
  }
}

/** The same number of finished reviews, oldest first; reviews of one day count once. */
export function earlierPoints(
  snapshots: readonly Readonly<{ takenOn: PlainDate; metrics: readonly Metric[] }>[],
  id: string,
): readonly MetricPoint[] {
  const byDay = new Map<PlainDate, number>()
  for (const { takenOn, metrics } of snapshots) {
    const value = metrics.find((metric) => metric.id === id)?.value ?? null
    if (value !== null) byDay.set(takenOn, value)
  }
  return [...byDay].map(([on, value]) => ({ on, value }))
}

const unitWords: Readonly<Record<Metric['unit'], string>> = {
  count: '',
  percent: ' %',
  days: ' days',
  minutes: ' minutes',
  per_person: ' per person',
}

function shownAs({ unit }: Pick<Metric, 'unit'>, value: number | null): string {
  return value === null
    ? '–'
    : `${value.toLocaleString('en')}${value === 1 && (unit === 'days' || unit === 'minutes') ? unitWords[unit].slice(0, -1) : unitWords[unit]}`
}

function sumOf({ part, whole, value, leftOut, words }: CountedMetric, note: MetricNote): string {
  const sum =
    part === null || whole === null ? (value === null ? words : note.sum(value, 0)) : whole === 0 ? note.nothing : note.sum(part, whole)
  return leftOut === 0 ? sum : `${sum} ${note.leftOut(leftOut)}`
}

function stateOf(metric: CountedMetric, { met, isDirection }: MetricNote): TargetState {
  if (isDirection === true || metric.value === null) return 'direction'
  const answer = met(metric)
  return answer === null ? 'cannot_tell' : answer ? 'met' : 'not_yet'
}

function directionOf(
  metric: Metric,
  points: readonly MetricPoint[],
  { better }: MetricNote,
): Readonly<{ words: string | null; better: boolean | null }> {
  const [before, now] = [points.at(-2), points.at(-1)]
  if (before === undefined || now === undefined || metric.value === null) return { words: null, better: null }
  const then = `${shownAs(metric, before.value)} on ${longDay(before.on)}`
  if (now.value === before.value) return { words: `Unchanged: ${then}.`, better: null }
  const rising = now.value > before.value
  const good = better === null ? null : (better === 'up') === rising
  return {
    words: `${rising ? 'Up' : 'Down'} from ${then}${good === null ? '' : good ? ', which is better' : ', which is worse'}.`,
    better: good,
  }
}
