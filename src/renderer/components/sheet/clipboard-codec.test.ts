import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, fromClipboard, guarded, toClipboard } from './clipboard-codec.ts'
import { calcHtml, calcText } from './testing/libreoffice-clipboard.ts'

const ofText = (text: string) => fromClipboard({ text, html: '' })
const ofHtml = (html: string) => fromClipboard({ text: '', html })

const awkward = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '"',
    "'",
    '\t',
    '\n',
    '\r',
    '=',
    '-',
    '1',
    ' ',
    'é',
    '<',
    '>',
    '&',
    '&amp;',
    '<br>',
    '</td>',
    '\u00a0',
    '日',
    '🔑',
    '\f',
  ),
})
const cell = fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.constant(''))
const anyBlock: fc.Arbitrary<Block> = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }))

test('a block of any texts survives copying and pasting, as text, as HTML and as both', () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      const copied = toClipboard(block)
      expect(fromClipboard({ ...copied, html: '' })).toEqual(block)
      expect(fromClipboard({ ...copied, text: '' })).toEqual(block)
      expect(fromClipboard(copied)).toEqual(block)
    }),
    { numRuns: 1500 },
  )
})

test('what LibreOffice Calc puts on the clipboard is read as it stands in its cells', () => {
  expect(fromClipboard({ text: calcText, html: calcHtml })).toEqual([
    ['Name', 'Key id', 'Note'],
    ['Mailer', '00420', 'First line\nsecond "quoted" line'],
    ['Zürich & <co>', '1E5', ''],
    ['', '2026-11-30', 'a  b'],
  ])
})

test('a final line end adds no row, whichever line end it is', () => {
  expect(ofText('a\tb\r\n')).toEqual([['a', 'b']])
  expect(ofText('a\nb\n')).toEqual([['a'], ['b']])
  expect(ofText('a\rb\r')).toEqual([['a'], ['b']])
  expect(ofText('a\n\n')).toEqual([['a'], ['']])
})

test('empty cells and rows at the edges are kept', () => {
  expect(ofText('\ta\t')).toEqual([['', 'a', '']])
  expect(ofText('\r\na')).toEqual([[''], ['a']])
  expect(ofText('')).toEqual([['']])
})

test('a quote that is never closed is text', () => {
  expect(ofText('"open\tnext')).toEqual([['"open', 'next']])
  expect(ofText('12" disk')).toEqual([['12" disk']])
  expect(ofText('"a" b\tc')).toEqual([['"a" b', 'c']])
})

test('quoted cells hold tabs, line ends and doubled quotes', () => {
  expect(ofText('"a\tb"\t"say ""hi"""\r\n"one\r\ntwo"\tx')).toEqual([
    ['a\tb', 'say "hi"'],
    ['one\r\ntwo', 'x'],
  ])
})

test('rows of a copy end with CRLF, and cells are quoted only where they must be', () => {
  expect(
    toClipboard([
      ['a', 'b c'],
      ['d\te', 'f"g'],
      ['h\ni', ''],
    ]).text,
  ).toBe('a\tb c\r\n"d\te"\t"f""g"\r\n"h\ni"\t')
})

test('what a spreadsheet would run as a formula is made text on the way out; numbers are left alone', () => {
  expect(guarded('=1+1')).toBe("'=1+1")
  expect(guarded('@SUM(A1)')).toBe("'@SUM(A1)")
  expect(guarded('2026-11-30')).toBe('2026-11-30')
  expect(guarded('-3.5')).toBe('-3.5')
  expect(toClipboard([['=cmd|x']]).html).toContain("'=cmd|x")
})

test('the table is read without its styles, scripts, comments and hidden rows', () => {
  const html = `<html><head><style>td{color:red}</style></head><body><!--StartFragment--><table><col width=64>
    <tr><td class="x>y" style='mso-number-format:"\\@"'>007</td><td><b>bold</b> <i>word</i><script>steal()</script></td></tr>
    <tr style='display:none'><td>hidden</td><td>row</td></tr>
    <tr><td>one<br>two</td><td>&lt;tag&gt; &amp; &#39;x&#x27;</td></tr></table><!--EndFragment--></body></html>`
  expect(ofHtml(html)).toEqual([
    ['007', 'bold word'],
    ['one\ntwo', "<tag> & 'x'"],
  ])
})

test('merged cells keep the columns after them in their place', () => {
  expect(
    ofHtml(
      '<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td rowspan="2">c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>',
    ),
  ).toEqual([
    ['a', '', 'b'],
    ['c', 'd', 'e'],
    ['', 'f', 'g'],
  ])
})

test('where text and table disagree in shape, the table counts; where they agree, the text', () => {
  const html = '<table><tr><td>a\n b</td><td>c</td></tr></table>'
  expect(fromClipboard({ text: 'a\nb\tc', html })).toEqual([['a b', 'c']])
  expect(fromClipboard({ text: 'a  b\tc', html })).toEqual([['a  b', 'c']])
  expect(fromClipboard({ text: 'plain', html: '<p>plain</p>' })).toEqual([['plain']])
})
