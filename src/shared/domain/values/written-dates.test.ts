import { describe, expect, it } from 'vitest'
import { dayOrder, readDateCell } from './written-dates.ts'

const order = (cells: readonly string[]) => {
  const found = dayOrder(cells)
  return found.order
}

describe('the order of day and month', () => {
  it.each([
    [['05/04/2022', '04/13/2022'], 'month-day'],
    [['05/04/2022', '13/04/2022'], 'day-month'],
    [['05/04/2022'], 'unsettled'],
    [['13/04/2022', '04/13/2022'], 'unsettled'],
    [['2026-01-02', '', 'never'], 'none'],
    [['05/05/2022'], 'day-month'],
    [['5-4-2022 10:00', '25-4-2022'], 'day-month'],
  ])('of %j is %s', (cells, expected) => {
    expect(order(cells)).toBe(expected)
  })

  it('comes with an example when nothing settles it', () => {
    expect(dayOrder(['', '05/04/2022'])).toEqual({ order: 'unsettled', example: '05/04/2022' })
  })
})

describe('a date cell', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['1.2.2026 08:15', '2026-02-01'],
    ['2026/11/3', '2026-11-03'],
    ['12 Nov 2021', '2021-11-12'],
    ['12-Nov-2021', '2021-11-12'],
    ['Nov 12, 2021', '2021-11-12'],
    ['3. März 2024', '2024-03-03'],
    ['3 août 2024', '2024-08-03'],
    ['3 de enero de 2024', '2024-01-03'],
    ['1711471533', '2024-03-26'],
    ['1523477145.729', '2018-04-11'],
    ['1429548104000', '2015-04-20'],
    ['26.06.25', '2025-06-26'],
    ['3. 8. 27', '2027-08-03'],
    ['03-Mar-26', '2026-03-03'],
    ['3-mars-26', '2026-03-03'],
    ['3Mar2026', '2026-03-03'],
    ['2026-Mar-03', '2026-03-03'],
    ['1er janvier 2026', '2026-01-01'],
    ['1º de mayo de 2026', '2026-05-01'],
    ['3rd of May 2026', '2026-05-03'],
    ['May 3rd, 2026', '2026-05-03'],
    ['Mar 3 2026', '2026-03-03'],
    ['mar. 3 mars 2026', '2026-03-03'],
    ['mardi 3 mars 2026', '2026-03-03'],
    ['le 28 févr. 2027', '2027-02-28'],
    ['Dienstag, 3. März 2026', '2026-03-03'],
    ['Di., 03.03.2026', '2026-03-03'],
    ['den 3. Dezember 2026', '2026-12-03'],
    ['miércoles, 3 de junio del 2026', '2026-06-03'],
    ['jueves 3 de diciembre de 2026', '2026-12-03'],
    ['Wednesday, June 3, 2026', '2026-06-03'],
    ['3. Juni 2026, 10:30 Uhr', '2026-06-03'],
    ['3.6.2026 um 10.30 Uhr', '2026-06-03'],
    ['3 juin 2026 à 10h30', '2026-06-03'],
    ['3.6.2026 10:30 a. m.', '2026-06-03'],
    ['3 de junio de 2026 a las 8:15 p. m.', '2026-06-03'],
    ['2026/06/03 8:15:22 AM', '2026-06-03'],
    ['martes, 3 de marzo de 2026 10:15 a. m.', '2026-03-03'],
    ['vendredi 4 décembre 2026', '2026-12-04'],
    ['3. Mrz 2026', '2026-03-03'],
    ['20260301', '2026-03-01'],
    ['20240301101500.0Z', '2024-03-01'],
    ['20240301T101500Z', '2024-03-01'],
    ['45898', '2025-08-29'],
    ['45992.5', '2025-12-01'],
    ['45292,25', '2024-01-01'],
    ['133500000000000000', '2024-01-17'],
  ])('%s is %s', (cell, day) => {
    expect(readDateCell(cell, 'none')).toEqual({ says: 'day', day })
  })

  it.each([
    ['05/04/2022', 'day-month', '2022-04-05'],
    ['05/04/2022', 'month-day', '2022-05-04'],
    ['5/4/2022 3:15 PM', 'month-day', '2022-05-04'],
  ] as const)('%s in the order %s is %s', (cell, dayMonth, day) => {
    expect(readDateCell(cell, dayMonth)).toEqual({ says: 'day', day })
  })

  it.each([
    ['Never', 'never'],
    ['nie', 'never'],
    ['jamais', 'never'],
    ['-1', 'never'],
    ['9999-12-31', 'never'],
    ['unbefristet', 'never'],
    ['ohne Ablauf', 'never'],
    ['sans fin', 'never'],
    ['n’expire jamais', 'never'],
    ['sin vencimiento', 'never'],
    ['253402300799', 'never'],
    ['253402300799000', 'never'],
    ['-11644473600000', 'no_day'],
    ['-62135596800', 'no_day'],
    ['1969-12-31', 'no_day'],
    ['20261301', 'unreadable'],
    ['2299-12-30T00:00:00Z', 'never'],
    ['unbekannt', 'unknown'],
    ['?', 'unknown'],
    ['N/A', 'not_applicable'],
    ['none', 'not_applicable'],
    ['–', 'not_applicable'],
    ['', 'not_applicable'],
    ['soon', 'unreadable'],
    ['31.02.2026', 'unreadable'],
    ['12345', 'unreadable'],
    ['99999', 'unreadable'],
    ['Q1 2027', 'unreadable'],
    ['13/2026', 'unreadable'],
    ['3 March', 'unreadable'],
    ['9223372036854775807', 'never'],
    ['1601-01-01', 'no_day'],
    ['01.01.1601 01:00:00', 'no_day'],
    ['1/1/1601 12:00:00 AM', 'no_day'],
    ['0001-01-01T00:00:00Z', 'no_day'],
    ['0001-01-01 00:00:00', 'no_day'],
    ['1970-01-01', 'no_day'],
    ['1970-01-01T00:00:00Z', 'no_day'],
    ['01.01.1970', 'no_day'],
    ['31.12.1969', 'no_day'],
    ['1899-12-30', 'no_day'],
    ['1900-01-00', 'no_day'],
    ['1900-01-01', 'no_day'],
    ['0000-00-00 00:00:00', 'no_day'],
    ['31.12.9999', 'never'],
  ])('%s says %s', (cell, says) => {
    expect(readDateCell(cell, 'none').says).toBe(says)
  })

  it.each([
    ['12/2026', '2026-12-01', '2026-12-31'],
    ['12.2026', '2026-12-01', '2026-12-31'],
    ['2027-06', '2027-06-01', '2027-06-30'],
    ['2028/2', '2028-02-01', '2028-02-29'],
    ['January 2027', '2027-01-01', '2027-01-31'],
    ['janv. 2027', '2027-01-01', '2027-01-31'],
    ['Dezember 2026', '2026-12-01', '2026-12-31'],
    ['diciembre de 2026', '2026-12-01', '2026-12-31'],
    ['Jan 27', '2027-01-01', '2027-01-31'],
    ['Jan-27', '2027-01-01', '2027-01-31'],
    ['Mrz 27', '2027-03-01', '2027-03-31'],
    ["Mar '27", '2027-03-01', '2027-03-31'],
    ['01/27', '2027-01-01', '2027-01-31'],
    ['2027 March', '2027-03-01', '2027-03-31'],
  ])('%s is its first day, and its last for an end', (cell, first, last) => {
    expect([readDateCell(cell, 'none'), readDateCell(cell, 'none', 'last')]).toEqual([
      { says: 'day', day: first },
      { says: 'day', day: last },
    ])
  })

  it.each([
    ['05/04/22', 'day-month', '2022-04-05'],
    ['12-12-2026', 'day-month', '2026-12-12'],
    ['31/12/99', 'day-month', '1999-12-31'],
    ['lunes 5/4/2022 a las 8:15', 'day-month', '2022-04-05'],
  ] as const)('%s in the order %s is %s', (cell, dayMonth, day) => {
    expect(readDateCell(cell, dayMonth)).toEqual({ says: 'day', day })
  })

  it('with day and month in an unsettled order is not guessed', () => {
    expect(readDateCell('05/04/2022', 'unsettled').says).toBe('unreadable')
  })
})
