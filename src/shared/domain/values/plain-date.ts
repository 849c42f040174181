import { addDays as dateFnsAddDays, addMonths as dateFnsAddMonths, format, isValid, parse } from 'date-fns'
import { z } from 'zod'

// The only file of the shared layer that touches Date. A calendar day is a string, so no time zone can move it.

/** A calendar day as 'YYYY-MM-DD'. */
export type PlainDate = string & z.$brand<'PlainDate'>

/** An instant as ISO 8601 in UTC, e.g. '2026-11-01T12:00:00.000Z'. */
export type Instant = string & z.$brand<'Instant'>

export const plainDateSchema = z
  .string()
  .refine(isPlainDate, 'Not a day of the calendar. Write it as 2026-11-30.')
  .transform((text) => text)

/** True for an existing day of the years 1900-9999 written 'YYYY-MM-DD'. */
export function isPlainDate(text: string): text is PlainDate {
  // By arithmetic and without taking the text apart: every day of every record read comes through here.
  if (!dayShape.test(text)) return false
  const day = Number(text.slice(8))
  return day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

const dayShape = /^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/

/** The text as a day; throws RangeError when it is not one. For constants and tests. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a day: ${text}`)
  return text
}

/** The UTC day of an instant. Fractions of a second may have any number of digits. */
export function dayOfInstant(instant: string): PlainDate | null {
  const date = dateOfInstant(instant)
  if (!isValid(date)) return null
  const day = date.toISOString().slice(0, 10)
  return isPlainDate(day) ? day : null
}

/** An instant as Unix time in whole seconds; null for anything else. */
export function unixSecondsOfInstant(instant: string): number | null {
  const date = dateOfInstant(instant)
  return isValid(date) ? Math.floor(date.getTime() / 1000) : null
}

function dateOfInstant(instant: string): Date {
  return new Date(instant.replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
}

/** The UTC day of a Unix time in seconds (fractions allowed). */
export function dayOfUnixSeconds(seconds: number): PlainDate | null {
  const date = new Date(seconds * 1000)
  return isValid(date) ? dayOfInstant(date.toISOString()) : null
}

/** The local calendar day of a point in time. */
export function dayOfDate(date: Date): PlainDate {
  // By hand: the library's formatter costs a hundred times as much, and every row of the sheet needs a day or two.
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as PlainDate
}

export function instantOfDate(date: Date): Instant {
  return date.toISOString() as Instant
}

/** The day `days` after (negative: before) `day`. */
export function addDays(day: PlainDate, days: number): PlainDate {
  return dayOfDate(dateFnsAddDays(toDate(day), days))
}

/** The same day `months` later, clamped to the end of a shorter month. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  return dayOfDate(dateFnsAddMonths(toDate(day), months))
}

/** The day as a count of days (1970-01-01 is 0), by arithmetic: the rules compare some hundred thousand days at once. */
export function dayNumber(day: PlainDate): number {
  const month = Number(day.slice(5, 7))
  // Years begin in March, so that the leap day comes last. Source: H. Hinnant, chrono-compatible low-level date algorithms.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Minutes from one instant to another, rounded. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000)
}

export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4))
}

/** For people: '21 November 2026'. */
export function longDay(day: PlainDate): string {
  return format(toDate(day), 'd MMMM yyyy')
}

/** For people: '21 Nov 2026'. */
export function shortDay(day: PlainDate): string {
  return format(toDate(day), 'd MMM yyyy')
}

/** For people: 'November 2026'. */
export function monthName(day: PlainDate): string {
  return format(toDate(day), 'MMMM yyyy')
}

const typedFormats = [
  'yyyy-MM-dd',
  'd.M.yyyy',
  'd MMM yyyy',
  'd MMMM yyyy',
  'MMM d yyyy',
  'MMMM d yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
  'yyyy/M/d',
] as const

/** What a person typed as a day ('2026-11-30', '30.11.2026', '30 Nov 2026', 'today', '+30'), or null when it is not clear. */
export function dayFromTyping(text: string, today: PlainDate): PlainDate | null {
  const typed = text.trim().toLowerCase()
  if (isPlainDate(typed)) return typed
  if (typed === 'today') return today
  if (typed === 'yesterday') return addDays(today, -1)
  if (typed === 'tomorrow') return addDays(today, 1)
  if (/^[+-]\d{1,4}$/.test(typed)) return addDays(today, Number(typed))
  for (const pattern of typedFormats) {
    const date = parse(text.trim(), pattern, new Date(0))
    if (!isValid(date)) continue
    const day = dayOfDate(date)
    if (isPlainDate(day)) return day
  }
  return null
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

// Noon keeps the day when a time zone changes its clocks at midnight.
function toDate(day: string): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12)
}
