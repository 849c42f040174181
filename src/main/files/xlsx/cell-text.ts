import { dayOfUnixSeconds } from '../../../shared/domain/values/plain-date.ts'
import type { CellFormat } from './number-formats.ts'

/** A number of a workbook as text: every digit that the file holds, no exponent, dates as ISO days (with the time only where the format shows one). `date1904` says which of the two calendars the workbook counts in. */
export function numberText(literal: string, format: CellFormat, date1904: boolean): string {
  const raw = literal.trim()
  if (raw === '') return ''
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  if (format === 'date' || format === 'date and time')
    return dateText(value, format === 'date and time', date1904) ?? plainNumber(raw, value)
  if (format === 'time') return value >= 0 && value < 1 ? clock(Math.round(value * secondsOfDay) % secondsOfDay) : plainNumber(raw, value)
  const text = plainNumber(raw, value)
  return typeof format === 'object' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text
}

/** An ISO date of a workbook (cells may hold these too), without a time of midnight. */
export function isoDateText(text: string): string {
  return text.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
}

/** Text as it was typed: characters that XML cannot hold are written _x000D_. */
export function typedText(text: string): string {
  const typed = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  // NUL is no character of any export, and a line end is a line end.
  return /[\0\r]/.test(typed) ? typed.replaceAll('\0', '').replace(/\r\n?/g, '\n') : typed
}

// Digits as the file holds them where it holds digits only; otherwise the shortest form of the same number, because files hold 0.1 as 0.10000000000000001.
function plainNumber(raw: string, value: number): string {
  if (/^-?\d+$/.test(raw)) return raw
  const [digits = '', exponent] = String(value).split('e')
  return exponent === undefined ? digits : withoutExponent(digits, Number(exponent))
}

function withoutExponent(digits: string, exponent: number): string {
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  if (exponent >= 0) return `${sign}${whole}${fraction.padEnd(exponent, '0')}`
  return `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`
}

const secondsOfDay = 86_400
// Day 25,569 of the calendar of 1900 is 1970-01-01. The calendar of 1904 begins 1,462 days later.
const unixEpoch = 25_569
const between1900And1904 = 1_462

function dateText(serial: number, withTime: boolean, date1904: boolean): string | null {
  const whole = Math.floor(serial)
  const seconds = Math.round((serial - whole) * secondsOfDay)
  const counted = whole + (seconds === secondsOfDay ? 1 : 0) + (date1904 ? between1900And1904 : 0)
  // Excel counts a 29 February 1900 that never was, so the days before it are one further on.
  const days = !date1904 && counted < 60 ? counted + 1 : counted
  if (serial < 0 || (counted < 1 && !date1904)) return null
  const day = dayOfUnixSeconds((days - unixEpoch) * secondsOfDay)
  if (day === null) return null
  const time = seconds % secondsOfDay
  return withTime && time !== 0 ? `${day} ${clock(time)}` : day
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
