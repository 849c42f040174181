import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromTsv, guarded, toTsv } from './tsv.ts'

test('a block of any texts survives copying and pasting', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'B', '"', '\t', '\n', '\r', '=', '-', ' ', 'é') }).filter((text) => !/^'[=+\-@\t\r]/.test(text))
  const width = fc.integer({ min: 1, max: 4 })
  const block = width.chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }))
  fc.assert(
    fc.property(block, (rows) => {
      // One empty cell alone in the last row cannot be told from the final line end.
      fc.pre(rows.length === 1 || rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1)
      expect(fromTsv(toTsv(rows))).toEqual(rows)
    }),
  )
})

test('a final line end adds no row, whichever line end it is', () => {
  expect(fromTsv('a\tb\r\n')).toEqual([['a', 'b']])
  expect(fromTsv('a\nb\n')).toEqual([['a'], ['b']])
  expect(fromTsv('a\rb')).toEqual([['a'], ['b']])
})

test('empty cells at the edges are kept', () => {
  expect(fromTsv('\ta\t')).toEqual([['', 'a', '']])
  expect(fromTsv('')).toEqual([['']])
})

test('a quote that is never closed is text', () => {
  expect(fromTsv('"open\tnext')).toEqual([['"open', 'next']])
  expect(fromTsv('12" disk')).toEqual([['12" disk']])
})

test('quoted cells hold tabs, line ends and doubled quotes', () => {
  expect(fromTsv('"a\tb"\t"say ""hi"""\r\nnext\tx')).toEqual([
    ['a\tb', 'say "hi"'],
    ['next', 'x'],
  ])
})

test('what a spreadsheet would run as a formula is made text on the way out and comes back as it was', () => {
  expect(guarded('=1+1')).toBe("'=1+1")
  expect(guarded('2026-11-30')).toBe('2026-11-30')
  expect(fromTsv(toTsv([['=cmd', '@x', '-3']]))).toEqual([['=cmd', '@x', '-3']])
})
