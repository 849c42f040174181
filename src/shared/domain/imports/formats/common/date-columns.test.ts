import { describe, expect, it } from 'vitest'
import { tableRecords } from '../../draft/table-records.ts'
import { table } from '../fixtures/tables.ts'
import { dateColumns } from './date-columns.ts'

const { records } = tableRecords(
  table(
    ['a', 'b'],
    [
      ['03/04/2026', '13/04/2026'],
      ['soon', '2026-11-30'],
    ],
  ),
)
const dates = (columns: readonly string[], answers: Readonly<Record<string, string>> = {}) => dateColumns(records, columns, answers)
const first = records[0]

describe('the date columns of a table', () => {
  it('follow the column that settles the order of day and month', () => {
    expect(first === undefined ? null : dates(['a', 'b']).day(first, 'a')).toBe('2026-04-03')
    expect(dates(['a', 'b']).questions).toEqual([])
  })

  it('are asked about when none settles it', () => {
    expect(dates(['a'])).toMatchObject({ questions: [{ id: 'dates:a', answer: null }], warnings: [] })
    expect(first === undefined ? null : dates(['a']).day(first, 'a')).toBeNull()
    expect(first === undefined ? null : dates(['a'], { 'dates:a': 'month-day' }).day(first, 'a')).toBe('2026-03-04')
  })

  it('follow no column whose dates read the same in both orders', () => {
    const sheet = tableRecords(
      table(
        ['a', 'b', 'c'],
        [
          ['07/07/2024', '1/5/2020', '12/31/2025'],
          ['01/01/1601', '2/5/2021', ''],
        ],
      ),
    ).records
    const [row] = sheet
    const readings = (columns: readonly string[]) => (row === undefined ? null : dateColumns(sheet, columns, {}).day(row, 'b'))
    expect(readings(['a', 'b'])).toBeNull()
    expect(readings(['a', 'b', 'c'])).toBe('2020-01-05')
  })

  it('count what cannot be read', () => {
    expect(dates(['a', 'b']).warnings).toEqual(['1 date could not be read and stays empty.'])
  })
})
