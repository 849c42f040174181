import { describe, expect, it } from 'vitest'
import type { Table } from '../file/document.ts'
import { fakeSecret } from '../formats/fixtures/tables.ts'
import { firstRowLooksLikeData, shownHeaders, withFirstRowAsData } from './first-row.ts'
import { mappingColumns } from './map-table.ts'

function lines(first: readonly string[], ...rest: readonly (readonly string[])[]): Table {
  return {
    headers: first,
    rows: rest.map((cells, index) => ({ line: index + 2, cells })),
    brokenRows: [],
    firstLine: { line: 1, cells: first, is: 'headers' },
  }
}

// Joined, so that no search for secrets finds it in the code.
const password = ['otter', 'lamp', '91', 'crisp'].join('-')
const random = ['Xq7', 'Lw2!', 'n9Rb4'].join('')

describe('the first line', () => {
  it.each([
    ['an e-mail address', ['robot-one', 'ann@firm.example', 'Till']],
    ['a web address', ['Shop', 'https://shop.example/login', 'ann']],
    ['a day', ['robot-one', '2026-01-31', 'active']],
    ['a day as people write it', ['robot-one', '31.01.2026', 'active']],
    ['a secret', ['robot-one', fakeSecret]],
    ['the same word twice', ['robot-one', 'Till', 'Till']],
  ])('is data where it holds %s', (_, cells) => {
    expect(firstRowLooksLikeData(lines(cells))).toBe(true)
  })

  it.each([
    ['words of lists', ['Name', 'Owner', 'Created']],
    ['strange words', ['Ding', 'Wer', 'Platz']],
    ['the same heading twice', ['Name', 'Owner', 'Owner']],
    ['a day among headings', ['Name', 'Owner', 'Status', '2026-01-31']],
    ['empty cells', ['Ding', '', '']],
  ])('is headers where it holds %s', (_, cells) => {
    expect(firstRowLooksLikeData(lines(cells))).toBe(false)
  })

  it('is never guessed where there is none', () => {
    expect(firstRowLooksLikeData({ headers: ['https://a.example'], rows: [], brokenRows: [] })).toBe(false)
  })
})

describe('a table read without headers', () => {
  const table = lines(
    ['Shop', 'https://shop.example', 'ann@firm.example', password, 'used by the till'],
    ['Bank', 'https://bank.example', 'ben@firm.example', random, ''],
  )

  it('names its columns by their place and loses no row', () => {
    const read = withFirstRowAsData(table)
    expect(read.headers).toEqual(['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5'])
    expect(read.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'Shop'],
      [2, 'Bank'],
    ])
    expect(withFirstRowAsData(read)).toBe(read)
    expect(withFirstRowAsData(table)).toBe(read)
  })

  it('shows nothing of a column that may hold passwords, in either reading', () => {
    for (const shown of [mappingColumns(withFirstRowAsData(table)), mappingColumns(table)]) {
      expect(shown.map(({ refused }) => refused === null)).toEqual([true, true, true, false, true])
      for (const secret of [password, random]) expect(JSON.stringify(shown)).not.toContain(secret)
    }
  })

  it('keeps names with numbers in a list that is none of sign-ins', () => {
    const columns = mappingColumns(
      withFirstRowAsData(lines(['svc-backup-01', 'ann@firm.example', '2026-01-01'], ['svc-till-02', 'ben@firm.example', '2026-02-01'])),
    )
    expect(columns.map(({ refused, samples }) => [refused, samples[0]])).toEqual([
      [null, 'svc-backup-01'],
      [null, 'ann@firm.example'],
      [null, '2026-01-01'],
    ])
  })

  it('refuses long random cells in any list, and shows no sentences', () => {
    const columns = mappingColumns(
      withFirstRowAsData(
        lines(
          ['robot-one', 'ann@firm.example', random, 'the till of the shop downstairs'],
          ['robot-two', '', random.toLowerCase() + 'K!', 'x'],
        ),
      ),
    )
    expect(columns.map(({ refused }) => refused === null)).toEqual([true, true, false, true])
    expect(columns[3]?.samples).toEqual(['x'])
  })
})

describe('headers as they are shown', () => {
  it('are the words of the file', () => {
    expect(shownHeaders(lines(['Ding', 'Wer']))).toEqual(['Ding', 'Wer'])
  })

  it('are cut where they are longer than any header', () => {
    expect(shownHeaders({ headers: ['x'.repeat(10_000_000)], rows: [], brokenRows: [] })).toEqual([`${'x'.repeat(199)}…`])
  })

  it('are places where a live secret stands', () => {
    expect(shownHeaders({ headers: ['Name', fakeSecret], rows: [], brokenRows: [] })).toEqual(['Name', 'Column 2'])
  })

  it('are only words that head columns where the line looks like data', () => {
    expect(shownHeaders(lines(['Owner', 'https://a.example', password]))).toEqual(['Owner', 'Column 2', 'Column 3'])
  })
})
