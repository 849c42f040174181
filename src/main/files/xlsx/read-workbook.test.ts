import { describe, expect, it } from 'vitest'
import { readImportFile } from '../read-document.ts'
import { refusal, textSheet, workbook, type WorkbookXml } from '../testing/archives.ts'
import { formatOf } from './number-formats.ts'

const read = (parts: WorkbookXml, sheet?: string | number) => {
  const file = readImportFile({ fileName: 'list.xlsx', bytes: workbook(parts), sheet })
  if (file.document.kind !== 'table') throw new Error('not a table')
  const { headers, rows, brokenRows } = file.document.table
  return {
    headers,
    rows: rows.map(({ cells }) => cells),
    lines: rows.map(({ line }) => line),
    brokenRows,
    notices: file.notices,
    sheets: file.sheets,
  }
}

/** The one row under the headers A, B, C, ... */
const row = (cells: string, more: Partial<WorkbookXml> = {}) =>
  read({
    sheets: [
      {
        name: 'List',
        xml: `<sheetData><row r="1">${'ABCDEFGH'
          .split('')
          .map((letter) => `<c r="${letter}1" t="str"><v>${letter}</v></c>`)
          .join('')}</row><row r="2">${cells}</row></sheetData>`,
      },
    ],
    ...more,
  }).rows[0]

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>`

describe('cells of a workbook', () => {
  it('are shared, inline and rich texts, without how they are pronounced', () => {
    const strings =
      '<sst><si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>a&amp;b_x000D__x005F_x</t></si></sst>'
    expect(
      row(
        '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="str"><f>A1</f><v>made</v></c><c t="inlineStr"><is><t><![CDATA[<c>]]></t></is></c>',
        { strings },
      )?.slice(0, 6),
    ).toEqual(['plain', 'rich text', 'a&b\n_x', 'inline', 'made', '<c>'])
  })

  it('keep every digit and never show an exponent', () => {
    const numbers = ['12345678901234567890', '1.2345678901234567E+19', '0.10000000000000001', '1E-7', '-1.5e3', '007', '1E999', 'abc']
    expect(row(numbers.map((number) => `<c><v>${number}</v></c>`).join(''))).toEqual([
      '12345678901234567890',
      '12345678901234567000',
      '0.1',
      '0.0000001',
      '-1500',
      '007',
      '1E999',
      'abc',
    ])
  })

  it('are days, times and padded numbers where their format says so', () => {
    const cells =
      '<c s="1"><v>45352</v></c><c s="2"><v>45352.5732060185</v></c><c s="2"><v>45352</v></c><c s="3"><v>42</v></c><c s="4"><v>1.5</v></c><c s="5"><v>0.25</v></c><c s="1"><v>45351.99999999</v></c><c t="d"><v>2024-03-01T00:00:00</v></c>'
    expect(row(cells, { styles })).toEqual([
      '2024-03-01',
      '2024-03-01 13:45:25',
      '2024-03-01',
      '00042',
      '1.5',
      '06:00:00',
      '2024-03-01',
      '2024-03-01',
    ])
  })

  it('count from 1904 where the workbook does', () => {
    expect(
      row('<c s="1"><v>43890</v></c><c s="1"><v>0</v></c>', { styles, properties: '<workbookPr date1904="1"/>' })?.slice(0, 2),
    ).toEqual(['2024-03-01', '1904-01-01'])
  })

  it('know the leap day that Excel made up, and days that are none', () => {
    expect(
      row(
        '<c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="1"><v>2958465</v></c><c s="1"><v>2958466</v></c><c s="1"><v>-1</v></c><c s="1"><v>0</v></c>',
        { styles },
      )?.slice(0, 7),
    ).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '9999-12-31', '2958466', '-1', '0'])
  })

  it('are truth values, and empty with a notice for errors and formulas without result', () => {
    const { rows, notices } = read({
      sheets: [
        {
          name: 'S',
          xml: `<sheetData><row><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row><row><c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c></row><row><c t="str"><v>x</v></c><c><f>1+1</f></c></row></sheetData>`,
        },
      ],
    })
    expect(rows).toEqual([
      ['TRUE', 'FALSE'],
      ['', '2'],
      ['x', ''],
    ])
    expect(notices).toEqual([expect.stringContaining('#N/A'), expect.stringContaining('no result')])
  })

  it('may have a prefix before every element and lack their numbers', () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c t="str"><x:v>Owner</x:v></x:c></x:row><x:row><x:c t="str"><x:v>Bot</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(read({ sheets: [{ name: 'S', xml }] })).toMatchObject({ headers: ['Name', 'Owner'], rows: [['Bot', '']] })
  })
})

describe('formats of numbers', () => {
  it.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-409]d\\-mmm\\-yy;@', 'date'],
    ['mmm yyyy', 'date'],
    ['dd/mm/yyyy hh:mm AM/PM', 'date and time'],
    ['h:mm:ss.000', 'time'],
    ['[hh]:mm', 'number'],
    ['General', 'number'],
    ['#,##0.00 "days"', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]-0.0;0', 'number'],
    ['@', 'number'],
  ])('%s shows a %s', (code, kind) => {
    expect(formatOf(code)).toBe(kind)
  })
})

describe('the sheets of a workbook', () => {
  const list = textSheet([
    ['Name', 'Owner'],
    ['Bot', 'Ana'],
  ])
  const other = textSheet([
    ['Key', 'Value'],
    ['a', 'b'],
  ])

  it('are all named, and the first visible one with headers and data is read', () => {
    const sheets = [
      { name: 'Hidden', state: 'hidden', xml: other },
      { name: 'Empty', xml: '<sheetData/>' },
      { name: 'About', xml: textSheet([['About'], ['this list']]) },
      { name: 'List &amp; more', xml: list },
      { name: 'Other', xml: other },
    ]
    expect(read({ sheets })).toMatchObject({
      headers: ['Name', 'Owner'],
      sheets: { names: ['Hidden', 'Empty', 'About', 'List & more', 'Other'], chosen: 'List & more' },
      notices: [expect.stringContaining('List & more')],
    })
  })

  it('can be chosen by name or place, hidden ones too', () => {
    const sheets = [
      { name: 'List', xml: list },
      { name: 'Other', state: 'veryHidden', xml: other },
      { name: 'Empty', xml: '<sheetData/>' },
    ]
    expect(read({ sheets }, 'Other')).toMatchObject({
      headers: ['Key', 'Value'],
      sheets: { chosen: 'Other' },
      notices: [expect.stringContaining('hidden')],
    })
    expect(read({ sheets }, 1).sheets?.chosen).toBe('Other')
    expect(() => read({ sheets }, 'Empty')).toThrow(/“Empty” is empty. Nothing was changed/)
    expect(() => read({ sheets }, 'None')).toThrow(/no sheet of that name/)
    expect(() => read({ sheets }, 7)).toThrow(/no sheet of that name/)
  })

  it('are read from a hidden one or one with headers alone when there is nothing else', () => {
    expect(
      read({
        sheets: [
          { name: 'A', xml: '<sheetData/>' },
          { name: 'B', state: 'hidden', xml: list },
        ],
      }).sheets?.chosen,
    ).toBe('B')
    expect(read({ sheets: [{ name: 'A', xml: textSheet([['Name', 'Owner']]) }] })).toMatchObject({ headers: ['Name', 'Owner'], rows: [] })
    expect(() =>
      read({
        sheets: [
          { name: 'A', xml: '<sheetData/>' },
          { name: 'B', xml: '<sheetData><row/></sheetData>' },
        ],
      }),
    ).toThrow(/All sheets of this workbook are empty/)
  })

  it('with equal or missing names are told apart', () => {
    expect(
      read({
        sheets: [
          { name: 'A', xml: list },
          { name: 'A', xml: other },
          { name: ' ', xml: other },
        ],
      }).sheets?.names,
    ).toEqual(['A', 'A (2)', 'Sheet 3'])
  })

  it('may begin further down and to the right, under a title', () => {
    const xml =
      '<sheetData><row r="3"><c r="C3" t="str"><v>Accounts of 2026</v></c></row><row r="5"><c r="C5" t="str"><v>Name</v></c><c r="D5" t="str"><v>Owner</v></c></row><row r="9"><c r="C9" t="str"><v>Bot</v></c><c r="D9" t="str"><v>Ana</v></c></row></sheetData>'
    expect(read({ sheets: [{ name: 'S', xml }] })).toMatchObject({
      headers: ['Name', 'Owner'],
      rows: [['Bot', 'Ana']],
      lines: [9],
      notices: [expect.stringContaining('above the headers')],
    })
  })

  it('repeat cells merged downwards in each of their rows, but never the headers', () => {
    const xml = `${textSheet([
      ['Owner', 'Name'],
      ['Ana', 'a'],
      ['', 'b'],
      ['', 'c'],
      ['', 'd'],
    ])}<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A1:A5"/><mergeCell ref="nonsense"/></mergeCells>`
    expect(read({ sheets: [{ name: 'S', xml }] }).rows).toEqual([
      ['Ana', 'a'],
      ['Ana', 'b'],
      ['Ana', 'c'],
      ['', 'd'],
    ])
  })

  it('list rows with cells beyond the headers as broken', () => {
    expect(
      read({
        sheets: [
          {
            name: 'S',
            xml: textSheet([
              ['Name', 'Owner'],
              ['Bot', 'Ana', 'x'],
            ]),
          },
        ],
      }).brokenRows,
    ).toEqual([{ line: 2, reason: expect.stringContaining('3 cells under 2 headers') as unknown, cells: ['Bot', 'Ana', 'x'] }])
  })

  it('say nothing of their size that is believed', () => {
    expect(
      read({
        sheets: [
          {
            name: 'S',
            xml: `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols>${list}<mergeCells count="99"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
          },
        ],
      }).rows,
    ).toEqual([['Bot', 'Ana']])
    expect(
      read({
        sheets: [
          {
            name: 'S',
            xml: `<sheetData><row r="1"><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>x</v></c><c r="XFD1048576" s="1"/></row></sheetData>`,
          },
        ],
      }),
    ).toMatchObject({ rows: [['x', '']], lines: [1048576] })
  })
})

describe('a workbook beyond the limits or with something wrong', () => {
  const sheet = (xml: string) => refusal(workbook({ sheets: [{ name: 'S', xml }] }))

  it('is refused in words and nothing is expanded', () => {
    expect(sheet('<sheetData><row><c r="XFD1" t="str"><v>x</v></c></row></sheetData>')).toMatchObject({
      code: 'file_too_large',
      message: expect.stringContaining('more than 1,000 columns') as unknown,
    })
    expect(sheet('<sheetData><row><c r="AAAA1" t="str"><v>x</v></c></row></sheetData>')?.message).toContain('damaged')
    expect(sheet('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>')?.message).toContain('damaged')
    expect(sheet(`<sheetData>${'<row><c t="str"><v>x</v></c></row>'.repeat(200_002)}</sheetData>`)?.message).toContain(
      'more than 200,000 rows',
    )
    expect(
      sheet(`<sheetData>${'<row><c t="str"><v>x</v></c><c r="ALL1" t="str"><v>x</v></c></row>'.repeat(10_002)}</sheetData>`)?.message,
    ).toContain('more than 10,000,000 cells')
    expect(sheet(`<sheetData><row><c t="str"><v>${'x'.repeat(8 * 1024 * 1024)}</v></c></row></sheetData>`)?.message).toContain(
      'larger than 1 MB',
    )
    expect(sheet('<a>'.repeat(100) + '</a>'.repeat(100))?.message).toContain('damaged')
    expect(sheet('<sheetData><row>')?.message).toContain('damaged')
  })

  it('never expands entities, neither its own nor those of other files', () => {
    const laughs =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    const outside =
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>'
    expect(sheet(laughs)?.message).toContain('DTD')
    expect(sheet(outside)?.message).toContain('DTD')
    expect(sheet('<sheetData><row><c t="str"><v>&lol;</v></c></row></sheetData>')?.message).toContain('damaged')
  })

  it('may not refer to anything outside of itself', () => {
    const rels =
      '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="http://evil.example/x.xml" TargetMode="External"/></Relationships>'
    expect(refusal(workbook({ sheets: [], more: { '_rels/.rels': rels } }))?.message).toContain('not an Excel workbook')
    expect(
      refusal(
        workbook({
          sheets: [],
          more: {
            '_rels/.rels': '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
          },
        }),
      )?.message,
    ).toContain('damaged')
  })

  it.each([
    ['word/document.xml', 'Word'],
    ['xl/workbook.bin', 'xlsb'],
  ])('may be %s, which is another kind of file', (target, words) => {
    expect(
      refusal(
        workbook({
          sheets: [],
          more: { '_rels/.rels': `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>` },
        }),
      )?.message,
    ).toContain(words)
  })
})
