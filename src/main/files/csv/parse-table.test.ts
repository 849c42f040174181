import { describe, expect, it } from 'vitest'
import { limits } from '../text/limits.ts'
import { parseTable } from './parse-table.ts'

const containing = (text: string): unknown => expect.stringContaining(text)

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('is separated by %j as its header line says', (mark) => {
    expect(parseTable(`Name${mark}Owner\nBot${mark}Ana`)).toMatchObject({
      headers: ['Name', 'Owner'],
      rows: [{ line: 2, cells: ['Bot', 'Ana'] }],
      brokenRows: [],
    })
  })

  it('keeps unquoted commas of a file separated by semicolons', () => {
    expect(parseTable('Name;Links;Owner\nBot;a,b,c,d;Ana').rows[0]?.cells).toEqual(['Bot', 'a,b,c,d', 'Ana'])
  })

  it('is not misled by separators inside quoted headers', () => {
    expect(parseTable('"Name; first, last; title";Owner\nBot;Ana').headers).toEqual(['Name; first, last; title', 'Owner'])
  })

  it('keeps line ends inside quoted cells and counts true lines', () => {
    expect(parseTable('Name,Notes\r\nBot,"one\ntwo"\r\n\r\nCar,"x\r\ny"\rEnd,').rows).toEqual([
      { line: 2, cells: ['Bot', 'one\ntwo'] },
      { line: 5, cells: ['Car', 'x\ny'] },
      { line: 7, cells: ['End', ''] },
    ])
  })

  it('skips what Excel and PowerShell put above the headers, and still counts its lines', () => {
    expect(parseTable('sep=;\r\na,b;c\r\n1;2')).toMatchObject({ headers: ['a,b', 'c'], rows: [{ line: 3 }] })
    expect(parseTable('#TYPE Selected.Object\n"Name","Owner"\n"Bot","Ana"')).toMatchObject({
      headers: ['Name', 'Owner'],
      rows: [{ line: 3 }],
    })
  })

  it('trims headers, tells equal ones apart and names empty ones', () => {
    expect(parseTable(' Name ,Name,,Name (2)\n').headers).toEqual(['Name', 'Name (2)', 'Column 3', 'Name (2) (2)'])
  })

  it('fills short rows, ignores blank ones and empty cells beyond the headers', () => {
    expect(parseTable('A,B,C\n1\n\n , ,\n1,2,3,,')).toMatchObject({
      rows: [
        { line: 2, cells: ['1', '', ''] },
        { line: 5, cells: ['1', '2', '3'] },
      ],
      brokenRows: [],
    })
  })

  it('takes the wrapping off that keeps a cell text in a spreadsheet, and leaves what we marked as it is', () => {
    const text = '="Na""me",Id\n"=""000123""",="000456"\n=000789,=0012+1\n\'="x",=SUM(A1)\n'
    expect(parseTable(text)).toMatchObject({
      headers: ['Na"me', 'Id'],
      rows: [{ cells: ['000123', '000456'] }, { cells: ['000789', '=0012+1'] }, { cells: ['="x"', '=SUM(A1)'] }],
    })
  })

  it('lists rows it cannot read with their line', () => {
    expect(parseTable('A,B\n1,2,3\n1,2')).toMatchObject({
      rows: [{ line: 3 }],
      brokenRows: [{ line: 2, reason: 'This row has 3 cells under 2 headers.' }],
    })
    expect(parseTable('A,B\n1,2\n3,"open\n4,5')).toMatchObject({
      rows: [{ line: 2 }],
      brokenRows: [{ line: 3, reason: containing('never closes') }],
    })
    expect(parseTable('A,B\n"x"y,2\n3,4')).toMatchObject({ brokenRows: [{ line: 2 }] })
  })

  it('accepts one column, headers alone and no line end at the end', () => {
    expect(parseTable('Name\nBot')).toMatchObject({ headers: ['Name'], rows: [{ cells: ['Bot'] }] })
    expect(parseTable('Name,Owner')).toMatchObject({ headers: ['Name', 'Owner'], rows: [] })
  })

  it('treats names of built-in properties as ordinary headers', () => {
    expect(parseTable('__proto__,constructor\n1,2')).toMatchObject({ headers: ['__proto__', 'constructor'], rows: [{ cells: ['1', '2'] }] })
  })

  it('is read the same in pieces as in one', () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `bot ${index},5" pipe,"note ""${index}""\nsecond, line",O'Neil`)
    const table = parseTable(`Name,Size,Note,Owner\n${rows.join('\n')}`)
    expect(table.brokenRows).toEqual([])
    expect(table.rows).toHaveLength(40_000)
    expect(
      table.rows.every(
        ({ line, cells }, index) =>
          line === 2 + index * 2 && cells[0] === `bot ${index}` && cells[2] === `note "${index}"\nsecond, line` && cells[3] === "O'Neil",
      ),
    ).toBe(true)
  })

  it('reports how far it is and stops when it is told to', () => {
    const text = `Name,Owner\n${'bot,ana\n'.repeat(100_000)}`
    const seen: number[] = []
    parseTable(text, { onProgress: (done, of) => seen.push(done / of) })
    expect(seen.length).toBeGreaterThan(2)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
    const signal = { aborted: false }
    const stop = () => (signal.aborted = true)
    expect(() => parseTable(text, { signal, onProgress: stop })).toThrow(expect.objectContaining({ code: 'reading_stopped' }))
  })

  it('takes off the mark that our own exports set before what would run as a formula', () => {
    expect(parseTable("Name,Note\n'=1+1,''@x\n'quoted',it's").rows.map(({ cells }) => cells)).toEqual([
      ['=1+1', "'@x"],
      ["'quoted'", "it's"],
    ])
  })

  it('takes off the apostrophe that keeps a number as it is written', () => {
    expect(parseTable("Name,Id\n'2027-02-01,'000123\n'90s mailer,'1'").rows.map(({ cells }) => cells)).toEqual([
      ['2027-02-01', '000123'],
      ["'90s mailer", "'1'"],
    ])
  })

  it('is refused beyond the limits and never cut short', () => {
    expect(() => parseTable(`A\n${'1\n'.repeat(limits.rows + 1)}`)).toThrow(/more than 200,000 rows/)
    expect(() => parseTable(`${'a,'.repeat(limits.columns)}b`)).toThrow(/1,001 columns/)
    expect(parseTable(`A\n${'x'.repeat(limits.cellCharacters + 1)}\n1`)).toMatchObject({
      rows: [{ line: 3 }],
      brokenRows: [{ line: 2, reason: containing('1 MB') }],
    })
    expect(() => parseTable(`${'a,'.repeat(limits.columns - 1)}b\n${'1\n'.repeat(10_001)}`)).toThrow(/10,000,000 cells/)
    expect(() => parseTable(`a\n${','.repeat(11_000_000)}`)).toThrow(/10,000,000 cells/)
    expect(() => parseTable('"A,B\n1,2')).toThrow(/headers/)
  })
})
