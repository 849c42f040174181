import type { IdentityId } from '../values/ids.ts'

/** One number of a report. A missing value is shown as '-', never as 0. */
export type Metric = Readonly<{
  id: string
  name: string
  value: number | null
  unit: 'count' | 'percent' | 'days' | 'minutes' | 'per_person'
  /** How it came about: '40 of 50'. */
  words: string
  /** How many could not be counted because a fact is missing. */
  leftOut: number
  /** Further lines beside the number. */
  beside: readonly Readonly<{ name: string; value: number | null }>[]
}>

export const metricStandings = ['counted', 'rest', 'left_out'] as const
export type MetricStanding = (typeof metricStandings)[number]

/** A number with its sum and the records behind it: those it counts, the others it looked at, and those it could not judge. */
export type CountedMetric = Metric &
  Readonly<{ part: number | null; whole: number | null; rows: Readonly<Record<MetricStanding, readonly IdentityId[]>> }>

/** What of it is kept with a review: the number, not the records. */
export function keptMetric({ id, name, value, unit, words, leftOut, beside }: Metric): Metric {
  return { id, name, value, unit, words, leftOut, beside }
}

/** A count. */
export function countMetric(
  id: string,
  name: string,
  value: number | null,
  words: string,
  beside: Metric['beside'] = [],
  leftOut = 0,
): Metric {
  return { id, name, value, unit: 'count', words, leftOut, beside }
}

/** A share in percent with one decimal; '-' when there is nothing to divide by. */
export function shareMetric(id: string, name: string, part: number, whole: number, beside: Metric['beside'] = [], leftOut = 0): Metric {
  return {
    id,
    name,
    value: percent(part, whole),
    unit: 'percent',
    words: whole === 0 ? 'Nothing to count.' : `${String(part)} of ${String(whole)}`,
    leftOut,
    beside,
  }
}

/** 100 x part / whole with one decimal, or null when whole is 0. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10
}

/** The middle value; null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/** The value nine in ten do not exceed (nearest rank); null of nothing. */
export function ninetieth(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.9) - 1)] ?? null
}

/** The mean, rounded to whole; null of nothing. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.round(numbers.reduce((sum, one) => sum + one, 0) / numbers.length)
}
