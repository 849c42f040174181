import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordNumbers, tableRecords } from './table-records.ts'

describe('the numbers of the records of a table', () => {
  it('are the places of their lines among all lines, whether or not some could not be read', () => {
    const lines = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 })
    fc.assert(
      fc.property(lines, fc.boolean(), fc.boolean(), (all, sorted, broken) => {
        const inOrder = sorted ? all.toSorted((a, b) => a - b) : all
        const isBroken = (line: number) => broken && line % 3 === 0
        const table = {
          headers: ['Name'],
          rows: inOrder.filter((line) => !isBroken(line)).map((line) => ({ line, cells: ['a'] })),
          brokenRows: inOrder.filter(isBroken).map((line) => ({ line, reason: 'torn' })),
        }
        const place = (line: number) => all.filter((other) => other < line).length + 1
        const { numberAt, broken: problems } = recordNumbers(table)
        expect(table.rows.map((_, index) => numberAt(index))).toEqual(table.rows.map(({ line }) => place(line)))
        expect(problems.map(({ record }) => record)).toEqual(table.brokenRows.map(({ line }) => place(line)))
        expect(tableRecords(table).records.map(({ record }) => record)).toEqual(table.rows.map(({ line }) => place(line)))
      }),
    )
  })
})
