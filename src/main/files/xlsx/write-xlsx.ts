import { strToU8, zipSync } from 'fflate'
import { daysBetween, isPlainDate, plainDate } from '../../../shared/domain/values/plain-date.ts'
import { nobodyWaits, type RowsWritten, writtenInPieces } from '../csv/written-rows.ts'
import { columnLetters } from './cell-range.ts'

/** Rows as an Excel workbook of one sheet: everything is a text cell that no spreadsheet takes for a number or a formula, except ISO days, which are real dates. The first row is bold and stays in sight. */
export function writeXlsx(
  sheetName: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  at: RowsWritten = nobodyWaits,
): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheetName),
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet(headers, rows, at),
  }
  // The same rows give the same bytes: an archive otherwise holds the time it was made.
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(`${xmlStart}${content}`)])), {
    level: 6,
    mtime: new Date(1980, 0, 1),
  })
}

const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageParts = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = `<Types xmlns="${packageParts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`

// Format 49 is text: what is typed into such a cell later stays text too.
const style = { general: 0, text: 1, day: 2, header: 3 } as const
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${packageParts}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

function workbook(sheetName: string): string {
  // Excel refuses these characters in a name, and names beyond 31.
  const name = sheetName
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replace(/^'|'$/g, ' ')
    .trim()
  return `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="${xmlText(name === '' ? 'List' : name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

function sheet(headers: readonly string[], rows: readonly (readonly string[])[], at: RowsWritten): string {
  const letters = headers.map((_, column) => columnLetters(column))
  const line = (row: readonly string[], number: number) =>
    `<row r="${number}">${row.map((cell, column) => bodyCell(`${letters[column] ?? columnLetters(column)}${number}`, cell)).join('')}</row>`
  const body = writtenInPieces(rows, (some, from) => some.map((row, index) => line(row, from + index + 2)).join(''), at)
  const head = headers.map((header, column) => textCell(`${columnLetters(column)}1`, header, style.header)).join('')
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" baseColWidth="18"/><sheetData><row r="1">${head}</row>${body.join('')}</sheetData></worksheet>`
}

function bodyCell(place: string, cell: string): string {
  if (cell === '') return ''
  const day = serialDay(cell)
  return day === null ? textCell(place, cell, style.text) : `<c r="${place}" s="${style.day}"><v>${day}</v></c>`
}

function textCell(place: string, text: string, styleNumber: number): string {
  return `<c r="${place}" s="${styleNumber}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

// Days before March 1900 are counted differently by every program.
function serialDay(cell: string): number | null {
  return isPlainDate(cell) && cell >= '1900-03-01' ? daysBetween(plainDate('1900-03-01'), cell) + 61 : null
}

// What XML cannot hold, and what would be read as such a code, is written _x000D_ (ECMA-376 part 1, 22.9.2.19).
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
