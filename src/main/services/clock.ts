import { dayOfDate, type Instant, instantOfDate, type PlainDate } from '../../shared/domain/values/plain-date.ts'

/** The only source of time: fixed by --today, so that every command and test can be repeated. */
export type Clock = Readonly<{
  today: () => PlainDate
  now: () => Instant
  /** The day was named by hand: nothing may be thrown away because of it. */
  isFixed: boolean
}>

export function systemClock(): Clock {
  return { today: () => dayOfDate(new Date()), now: () => instantOfDate(new Date()), isFixed: false }
}

/** Stands at noon of one day; instants still go forward so that the order of actions stays true. */
export function fixedClock(today: PlainDate): Clock {
  const started = Date.now()
  const noon = Date.parse(`${today}T12:00:00Z`)
  return { today: () => today, now: () => instantOfDate(new Date(noon + Date.now() - started)), isFixed: true }
}
