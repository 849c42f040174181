import { describe, expect, it } from 'vitest'
import { withTabsBetweenColumns } from './fixed-columns.ts'
import { parseTable } from './parse-table.ts'

const lines = (...all: readonly string[]) => all.join('\n')

describe('a table whose columns are kept apart by blanks', () => {
  it('is read by the line drawn below its headings, also where one blank is all there is between two', () => {
    const text = lines(
      'Name           Owner   Created',
      '-------------- ------- ----------',
      'Payroll sync   Ana     2025-01-01',
      'Stock feed 123         2025-02-02',
    )
    expect(parseTable(text)).toMatchObject({
      headers: ['Name', 'Owner', 'Created'],
      rows: [
        { line: 3, cells: ['Payroll sync', 'Ana', '2025-01-01'] },
        { line: 4, cells: ['Stock feed 123', '', '2025-02-02'] },
      ],
    })
  })

  it('is read by where its headings begin, with commas in its cells', () => {
    const text = lines(
      '',
      'Konto         Verantwortlich   Gültig bis',
      'svc_lohn      Muster, Erika    13.12.2026',
      'svc_shop                       01.02.2027',
    )
    expect(parseTable(text)).toMatchObject({
      headers: ['Konto', 'Verantwortlich', 'Gültig bis'],
      rows: [{ cells: ['svc_lohn', 'Muster, Erika', '13.12.2026'] }, { line: 4, cells: ['svc_shop', '', '01.02.2027'] }],
    })
  })

  it.each([
    ['a list of one column', 'Name\nAlpha bot\nBeta bot'],
    ['a sentence', 'This  is text\nthat goes on as people write it\nand ends here after a while'],
    ['separated columns', 'Name,Owner,  Expires\nBot,Ana,2026-01-01\nCar,Ben,2026-01-01'],
    ['tabs', 'Name\tOwner\nBot\tAna\nCar\tBen'],
    ['headings alone', 'Name     Owner'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(withTabsBetweenColumns(text)).toBeNull()
  })
})
