import { daysLeftWords } from '../../../../shared/domain/inventory/due-list.ts'
import type { InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import type { NextRotation } from '../../../../shared/domain/rotation/rotation.ts'
import { daysBetween, type PlainDate, shortDay } from '../../../../shared/domain/values/plain-date.ts'

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

export type RotationWords = Readonly<{ words: string; look: 'late' | 'expired' | 'soon' | 'plain' | 'quiet' | 'cannot-tell' }>

/** What the sheet says about a next rotation. */
export function rotationWords(next: NextRotation, { since, left }: Calendar): RotationWords {
  switch (next.state) {
    case 'unknown':
      return { words: 'cannot tell', look: 'cannot-tell' }
    case 'none':
      return { words: next.reason, look: 'quiet' }
    case 'due': {
      const daysLeft = -since(next.on)
      if (daysLeft < 0 && next.because === 'expiry') return { words: 'expired', look: 'expired' }
      return { words: left(next.on), look: daysLeft < 0 ? 'late' : daysLeft <= 7 ? 'soon' : 'plain' }
    }
  }
}

/** Why the sheet says it. Apart from the words, because it is asked for one cell and they for every row. */
export function rotationHint(next: NextRotation): string {
  switch (next.state) {
    case 'unknown':
      return `Cannot tell: not recorded ${next.missing}.`
    case 'none':
      return noReminder(next.reason)
    case 'due':
      return `${shortDay(next.on)}. ${next.basis}.`
  }
}

function noReminder(reason: string): string {
  if (reason === 'no credential') return 'No credential is recorded, so there is nothing to replace.'
  if (reason === 'no reminder') return 'A timer makes no sense for this type; nothing ends on a known day.'
  return `Nothing to do: ${reason}.`
}

/** 'ML' for Maya Lindqvist. */
export function initials(name: string): string {
  const parts = name.split(/[\s.@_-]+/).filter((part) => part !== '')
  const first = parts[0]?.charAt(0) ?? ''
  const last = parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''
  return (first + last).toUpperCase()
}
