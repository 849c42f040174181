import { daysBetween, type PlainDate, shortDay } from '../values/plain-date.ts'
import type { NextRotation, NoRotation } from './rotation.ts'

/** How a next rotation reads in a few words, and how it stands. */
export type RotationWords = Readonly<{ words: string; look: 'late' | 'expired' | 'soon' | 'plain' | 'quiet' | 'cannot-tell' }>

/** Says how far away a day is. Lists of many rows pass one that remembers. */
export type DayCounter = Readonly<{ daysLeft: (on: PlainDate) => number; words: (on: PlainDate) => string }>

/** Counts from today. */
export function countingFrom(today: PlainDate): DayCounter {
  const daysLeft = (on: PlainDate) => daysBetween(today, on)
  return { daysLeft, words: (on) => daysLeftWords(daysLeft(on)) }
}

/** '31 days late', 'expired', 'in 6 days', 'renews itself', 'cannot tell': the same on every screen, sheet of paper and snapshot. */
export function rotationWords(next: NextRotation, { daysLeft, words }: DayCounter): RotationWords {
  switch (next.state) {
    case 'unknown':
      return { words: cannotTell, look: 'cannot-tell' }
    case 'none':
      return { words: noRotationWords[next.reason], look: 'quiet' }
    case 'due': {
      const left = daysLeft(next.on)
      // It has stopped working, which says more than how late it is.
      if (next.because === 'expiry' && daysLeft(next.endsOn ?? next.on) < 0) return { words: 'expired', look: 'expired' }
      return { words: words(next.on), look: left < 0 ? 'late' : left <= 7 ? 'soon' : 'plain' }
    }
  }
}

/** Why the words say it. */
export function rotationHint(next: NextRotation): string {
  switch (next.state) {
    case 'unknown':
      return `Cannot tell: not recorded ${next.missing}.`
    case 'none':
      return noRotationHints[next.reason] ?? `Nothing to do: ${noRotationWords[next.reason]}.`
    case 'due':
      return `${shortDay(next.on)}. ${next.basis}.`
  }
}

/** Whether a date was missing when a rotation was frozen. Reviews from before the state was kept hold its words alone. */
export function wasUnknown(frozen: Readonly<{ rotationState?: NextRotation['state'] | undefined; nextRotation: string }>): boolean {
  return frozen.rotationState === undefined ? frozen.nextRotation === cannotTell : frozen.rotationState === 'unknown'
}

const cannotTell = 'cannot tell'

const noRotationWords: Readonly<Record<NoRotation, string>> = {
  switched_off: 'switched off',
  provider_managed: 'looked after by the provider',
  short_lived: 'short-lived',
  auto_managed: 'renews itself',
  superseded: 'expired and replaced',
  no_timer: 'no reminder',
  no_credential: 'no credential',
}

const noRotationHints: Readonly<Partial<Record<NoRotation, string>>> = {
  no_credential: 'No credential is recorded, so there is nothing to replace.',
  no_timer: 'A timer makes no sense for this type; nothing ends on a known day.',
}

type Due = Readonly<{ daysLeft: number; endsOn: PlainDate | null; expiredOn: PlainDate | null }>

/** How something due stands. What has ended or soon will says so, whatever else it is late for: 'ended 32 days ago', 'ends tomorrow', '31 days late'. */
export function dueWords({ daysLeft, endsOn, expiredOn }: Due, today: PlainDate): string {
  if (expiredOn !== null) return `ended ${agoWords(daysBetween(expiredOn, today))}`
  const left = endsOn === null ? null : daysBetween(today, endsOn)
  if (left === null || left < 0 || left > endingSoon) return daysLeftWords(daysLeft)
  return left === 0 ? 'ends today' : left === 1 ? 'ends tomorrow' : `ends in ${String(left)} days`
}

/** A key that ends within so many days is told by its end. */
export const endingSoon = 14

function agoWords(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'yesterday' : `${days.toLocaleString('en')} days ago`
}

/** '31 days late', 'today', 'in 6 days'. */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return 'today'
  const days = Math.abs(daysLeft)
  const unit = days === 1 ? 'day' : 'days'
  return daysLeft < 0 ? `${days.toLocaleString('en')} ${unit} late` : `in ${days.toLocaleString('en')} ${unit}`
}
