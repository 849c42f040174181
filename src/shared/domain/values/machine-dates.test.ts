import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineDay, meansNever, plainValue, readMachineDay } from './machine-dates.ts'
import { addDays, dayNumber, plainDate } from './plain-date.ts'

describe('the days programs write', () => {
  it.each([
    ['2026-09-11T13:14:52Z', '2026-09-11'],
    ['2013-06-04T18:17:34+00:00', '2013-06-04'],
    [1523477145.729, '2018-04-11'],
    [1711471533, '2024-03-26'],
    ['1711471533', '2024-03-26'],
    [1429548104000, '2015-04-20'],
    ['2025-01-16T08:47:09.000-07:00', '2025-01-16'],
    ['2025-01-16T23:47:09.000-07:00', '2025-01-17'],
    ['2024-10-30T23:58:27.427722Z', '2024-10-30'],
    ['2024-10-30T23:58:35.2742618Z', '2024-10-30'],
    ['2021-01-31', '2021-01-31'],
    ['2022-01-01T00:00:00.000+0000', '2022-01-01'],
    ['Mon, 13 Jun 2016 22:50:08 +0000', '2016-06-13'],
    ['2026-10-01 10:00:00', '2026-10-01'],
    // Windows PowerShell 5.1, as parsed from JSON, as it stands in the text of one, and in a table written from it.
    ['/Date(1709287200000)/', '2024-03-01'],
    ['\\/Date(1709287200000)\\/', '2024-03-01'],
    ['/Date(1709251200000+0100)/', '2024-03-01'],
    ['/Date(1709247600000-0800)/', '2024-02-29'],
    [' /date(1709287200000)/ ', '2024-03-01'],
    [{ value: '/Date(1709287200000)/', DisplayHint: 2, DateTime: 'Friday, March 1, 2024 10:00:00 AM' }, '2024-03-01'],
    [{ Value: 1709287200 }, '2024-03-01'],
    // The other units, as numbers and as the texts that keep every digit.
    [1709287200000000, '2024-03-01'],
    ['1709287200000000000', '2024-03-01'],
    ['133537608000000000', '2024-03-01'],
    [133537608000000000, '2024-03-01'],
    ['638448840000000000', '2024-03-01'],
  ])('%j is %s', (value, day) => {
    expect(readMachineDay(value)).toEqual({ says: 'day', day })
  })

  it.each([
    '0001-01-01T00:00:00Z',
    '0001-01-01',
    '0000-00-00 00:00:00',
    '1601-01-01',
    '1600-12-31T23:00:00-01:00',
    '1601-01-01T00:00:00.000Z',
    '1899-12-30',
    '1899-12-30T00:00:00',
    '1900-01-00',
    '1900-01-01',
    '1970-01-01',
    '1970-01-01T00:00:00Z',
    '1969-12-31T16:00:00-08:00',
    '/Date(0)/',
    '/Date(-62135596800000)/',
    '/Date(-11644473600000)/',
    '/Date(-2208988800000+0100)/',
    0,
    '0',
    3600,
    -62135596800,
    '-11644473600',
    '9223372036854775807',
    9223372036854775807,
    '9223372032559808511',
    'Never',
    { value: '/Date(0)/' },
  ])('%j is never', (value) => {
    expect(readMachineDay(value)).toEqual({ says: 'never' })
    expect(meansNever(value)).toBe(true)
  })

  it.each(['9999-12-31', '9999-12-31T23:59:59.9999999Z', '2299-12-30T00:00:00Z', '/Date(253402300799999)/', '3155378975999999999'])(
    '%j is so far away that it means never',
    (value) => {
      expect(readMachineDay(value).says).toBe('day')
      expect(meansNever(value)).toBe(true)
    },
  )

  it.each([null, undefined, '', '-', 'N/A', 'no_information', 'unknown', 'null', -1, '-1', { value: null }])('%j says nothing', (value) => {
    expect(readMachineDay(value)).toEqual({ says: 'none' })
    expect(meansNever(value)).toBe(false)
  })

  it.each([
    Number.NaN,
    '05/04/2022',
    {},
    [],
    true,
    { value: '2024-03-01', note: 'x' },
    'Mon, 13 Foo 2016 22:50:08 +0000',
    1e30,
    '2026-02-30T00:00:00Z',
    '/Date(x)/',
    '/Date()/',
    '20240301',
    'next week',
  ])('%j is no day and is told of', (value) => {
    expect(machineDay(value)).toBeNull()
    expect(readMachineDay(value)).toEqual({ says: 'unreadable' })
  })

  it('are the same day in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1300, max: 80_000 }), fc.integer({ min: 0, max: 86_399 }), (days, second) => {
        const day = addDays(plainDate('1970-01-01'), days)
        const seconds = dayNumber(day) * 86_400 + second
        const ticks = (from: bigint) => String((BigInt(seconds) + from) * 10_000_000n)
        const forms = [seconds, String(seconds), seconds * 1000, `/Date(${seconds * 1000})/`, `/Date(${seconds * 1000}+0930)/`]
        expect([...forms, ticks(11_644_473_600n), ticks(62_135_596_800n)].map(machineDay)).toEqual(Array(7).fill(day))
      }),
    )
  })
})

describe('a value in an object of its own', () => {
  it.each([
    [{ value: 'Enabled' }, 'Enabled'],
    [{ Value: 'Active' }, 'Active'],
    [{ value: 1, Value: 'Enabled' }, 'Enabled'],
    [{ value: false }, false],
    [
      { value: 'a', type: 'b' },
      { value: 'a', type: 'b' },
    ],
    [{ value: { a: 1 } }, { value: { a: 1 } }],
    [{ value: ['a'] }, { value: ['a'] }],
    [{}, {}],
    [['a'], ['a']],
    ['text', 'text'],
    [null, null],
  ])('%j is %j', (value, plain) => {
    expect(plainValue(value)).toEqual(plain)
  })
})
