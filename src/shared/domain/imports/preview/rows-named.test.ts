import { expect, it } from 'vitest'
import { rowWords } from '../../values/text-guard.ts'
import { rowsNamed } from './rows-named.ts'

it.each([[[4]], [[2, 3]], [[2, 3, 9, 120]], [Array.from({ length: 30 }, (_, at) => at + 2)]])(
  'reads back the rows our own warnings name: %j',
  (rows) => {
    expect(rowsNamed(`A password written into ${rowWords(rows)} was left out. Nothing of 12 others.`)).toEqual(rows)
  },
)

it.each([
  ['Line 7 describes it differently from line 3; the earlier line counts.', [7]],
  ['2 cells of “Created” in rows 3 and 5 could not be read as a date and stay empty.', [3, 5]],
  ['This file is only a part of the list.', []],
  ['3 values look like secrets.', []],
  ['The row of headings is missing.', []],
])('%s', (warning, rows) => {
  expect(rowsNamed(warning)).toEqual(rows)
})
