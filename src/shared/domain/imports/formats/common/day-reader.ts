import { firstFarYear, type MachineDay, readMachineDay } from '../../../values/machine-dates.ts'
import { type PlainDate, yearOf } from '../../../values/plain-date.ts'

/** Reads the days of one file and counts those it cannot read. */
export type DayReader = Readonly<{ read: (value: unknown) => PlainDate | null; warnings: () => readonly string[] }>

/** A reader for one file; `readOne` where its dates are written in a way of their own. */
export function dayReader(readOne: (value: unknown) => MachineDay = readMachineDay): DayReader {
  let unread = 0
  return {
    read: (value) => {
      const read = readOne(value)
      if (read.says === 'unreadable') unread += 1
      return read.says === 'day' ? read.day : null
    },
    warnings: () => unreadDayWarnings(unread),
  }
}

/** What is said of days that could not be read. */
export function unreadDayWarnings(count: number): readonly string[] {
  if (count === 0) return []
  return [count === 1 ? '1 date could not be read and stays empty.' : `${count} dates could not be read and stay empty.`]
}

/** When a credential ends. A day of a far year is written by those who want no end. */
export function expiryOn(day: PlainDate | null): Readonly<{ expiresOn: PlainDate | null; neverExpires: boolean }> {
  return day !== null && yearOf(day) >= firstFarYear ? { expiresOn: null, neverExpires: true } : { expiresOn: day, neverExpires: false }
}
