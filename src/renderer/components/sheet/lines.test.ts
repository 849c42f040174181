import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineKeeper, linesOf } from './lines.ts'

type Row = Readonly<{ id: string; inside?: readonly Row[] }>
const rows: readonly Row[] = [{ id: 'a', inside: [{ id: 'a1' }, { id: 'a2' }] }, { id: 'b' }]
const lines = (...expanded: readonly string[]) =>
  linesOf(rows, { rowId: (row) => row.id, childRows: (row) => row.inside ?? [], expanded: new Set(expanded) })

test('rows inside a row appear under it when it is expanded, without a number of their own', () => {
  expect(lines('a').map((line) => [line.id, line.level, line.kind === 'row' ? line.number : null])).toEqual([
    ['a', 1, 1],
    ['a1', 2, null],
    ['a2', 2, null],
    ['b', 1, 2],
  ])
})

test('only a row with something inside can be expanded', () => {
  expect(lines('b').map((line) => line.expanded)).toEqual([false, null])
})

test('the remembered lines are the same as those worked out anew, and rows that did not change keep theirs', () => {
  const row = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), inside: fc.constantFrom([], [{ id: 'in' }]) })
  const step = fc.record({
    rows: fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 }),
    expanded: fc.subarray(['a', 'b'], { maxLength: 2 }),
    grouped: fc.boolean(),
  })
  const nesting = { rowId: (known: Row) => known.id, childRows: (known: Row) => known.inside ?? [] }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const kept = lineKeeper<Row>()
      for (const { rows: shown, expanded, grouped } of steps) {
        const now = {
          ...nesting,
          expanded: new Set(expanded),
          grouping: grouped ? { wordsOf: (known: Row) => known.id, closed: new Set<string>() } : null,
        }
        expect(kept(shown, now)).toEqual(linesOf(shown, now))
      }
    }),
  )
  const kept = lineKeeper<Row>()
  const first = kept(rows, { ...nesting, expanded: new Set() })
  const second = kept([rows[0]!, { id: 'b', inside: [{ id: 'b1' }] }], { ...nesting, expanded: new Set() })
  expect(second[0]).toBe(first[0])
  expect(second[1]).not.toBe(first[1])
})
