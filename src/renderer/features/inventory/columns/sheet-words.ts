import type { InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import { daysLeftWords } from '../../../../shared/domain/rotation/rotation-words.ts'
import { daysBetween, type PlainDate } from '../../../../shared/domain/values/plain-date.ts'

/** Days as seen from today, in numbers and in words. Every distinct day is worked out once: 20,000 rows share a few hundred. */
export type Calendar = Readonly<{
  /** Days from a day to today; negative for a day to come. */
  since: (day: PlainDate) => number
  /** 'today', 'yesterday', '41 days ago'. */
  ago: (day: PlainDate) => string
  /** '31 days late', 'today', 'in 6 days'. */
  left: (day: PlainDate) => string
}>

export function calendarOf(today: PlainDate): Calendar {
  const since = oncePerDay((day) => daysBetween(day, today))
  return { since, ago: oncePerDay((day) => agoWords(day, since(day))), left: oncePerDay((day) => daysLeftWords(-since(day))) }
}

function oncePerDay<Answer>(answer: (day: PlainDate) => Answer): (day: PlainDate) => Answer {
  const known = new Map<PlainDate, Answer>()
  return (day) => {
    const found = known.get(day) ?? answer(day)
    known.set(day, found)
    return found
  }
}

function agoWords(day: PlainDate, days: number): string {
  if (days < 0) return day
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days.toLocaleString('en')} days ago`
}

/** 'today', '41 days ago', 'never', 'unknown'. */
export function lastUsedWords(lastUsed: InventoryRow['lastUsed'], { ago }: Calendar): string {
  if (lastUsed.on !== null) return ago(lastUsed.on)
  return lastUsed.state === 'never' ? 'never' : 'unknown'
}

/** 'ML' for Maya Lindqvist. */
export function initials(name: string): string {
  const parts = name.split(/[\s.@_-]+/).filter((part) => part !== '')
  const first = parts[0]?.charAt(0) ?? ''
  const last = parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''
  return (first + last).toUpperCase()
}
