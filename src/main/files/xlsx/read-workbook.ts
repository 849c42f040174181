import type { ImportFile } from '../../../shared/domain/imports/file/document.ts'
import { isHeading } from '../../../shared/domain/imports/mapping/heading-meaning.ts'
import { AppError } from '../../../shared/errors.ts'
import { isBlank, tableNotices } from '../csv/table-builder.ts'
import { limits } from '../text/limits.ts'
import { printableName } from '../text/printable-name.ts'
import type { ReadHooks } from '../text/read-hooks.ts'
import { counted, notRecognised, tooLarge } from '../text/refusals.ts'
import type { UnpackBudget } from '../zip/unpack-entry.ts'
import { damagedArchive, type ZipEntry } from '../zip/zip-directory.ts'
import { readFormats } from './number-formats.ts'
import { type CellContext, readSheet } from './read-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type SheetTable, sheetTable } from './sheet-table.ts'
import { type WorkbookParts, workbookParts } from './workbook-parts.ts'

type Sheet = Readonly<{ name: string; hidden: boolean; path: string }>

/** One sheet of an Excel workbook as a table: the wanted one (by name, or by place from 0), else the first visible one that holds headers and data. Throws AppError saying what the file is instead. */
export function readWorkbook(
  entries: ReadonlyMap<string, ZipEntry>,
  { sheet: wanted, headerRow }: Readonly<{ sheet?: string | number | undefined; headerRow?: number | undefined }>,
  budget: UnpackBudget,
  hooks: ReadHooks,
): Omit<ImportFile, 'fileName'> {
  const parts = workbookParts(entries, budget, hooks)
  const path = workbookPath(parts)
  const { sheets, date1904 } = readSheetList(parts, path)
  const related = parts.relations(path)
  const pathOf = (kind: string) => related.find((relation) => relation.kind === kind)?.path
  const context: CellContext = {
    strings: readSharedStrings(parts, pathOf('sharedStrings')),
    formats: readFormats(parts, pathOf('styles')),
    date1904,
  }
  const read = (sheet: Sheet) => sheetTable(readSheet(parts, sheet.path, context), headerRow)

  const { sheet, content } = wanted === undefined ? firstList(sheets, read) : wantedSheet(sheets, wanted, read)
  return {
    document: { kind: 'table', table: content.table },
    notices: [...whichSheet(sheet, sheets), ...tableNotices(content.table), ...content.notices],
    sheets: { names: sheets.map(({ name }) => name), chosen: sheet.name },
  }
}

function workbookPath(parts: WorkbookParts): string {
  const path = parts.relations('').find(({ kind }) => kind === 'officeDocument')?.path
  if (path === undefined)
    throw notRecognised('This archive is not an Excel workbook.', 'Export the list as an Excel workbook (xlsx) or as CSV.')
  if (/\.bin$/i.test(path))
    throw notRecognised(
      'This is a binary Excel workbook (xlsb).',
      'Open it, save it as an ordinary workbook (xlsx) or as CSV, and choose that.',
    )
  if (/^(?:word|ppt|visio)\//i.test(path))
    throw notRecognised(
      'This is a Word, PowerPoint or Visio file, not a workbook.',
      'Export the list as an Excel workbook (xlsx) or as CSV.',
    )
  return path
}

function readSheetList(parts: WorkbookParts, path: string): Readonly<{ sheets: readonly Sheet[]; date1904: boolean }> {
  const targets = new Map(parts.relations(path).map((relation) => [relation.id, relation]))
  const sheets: Sheet[] = []
  let date1904 = false
  parts.read(path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const target = targets.get(id ?? '')
      // Sheets that are only a chart or hold old macros have no cells.
      if (target?.kind !== 'worksheet') return
      if (sheets.length >= limits.sheets) throw tooLarge(`more than ${counted(limits.sheets, 'sheets')}`, counted(limits.sheets, 'sheets'))
      sheets.push({
        name: sheetName(attributes.name ?? '', sheets),
        hidden: (attributes.state ?? 'visible') !== 'visible',
        path: target.path,
      })
    },
  })
  if (sheets.length === 0) throw damagedArchive()
  return { sheets, date1904 }
}

// People choose by the name, so each must be there and be one of its own.
function sheetName(raw: string, before: readonly Sheet[]): string {
  const wanted = printableName(raw) ?? `Sheet ${before.length + 1}`
  const taken = (name: string) => before.some((sheet) => sheet.name === name)
  let name = wanted
  for (let copy = 2; taken(name); copy += 1) name = `${wanted} (${copy})`
  return name
}

type Chosen = Readonly<{ sheet: Sheet; content: SheetTable }>

function wantedSheet(sheets: readonly Sheet[], wanted: string | number, read: (sheet: Sheet) => SheetTable | null): Chosen {
  const sheet = typeof wanted === 'number' ? sheets[wanted] : sheets.find(({ name }) => name === wanted)
  if (sheet === undefined) throw notRecognised('The workbook has no sheet of that name.', 'Choose one of the sheets it has.')
  const content = read(sheet)
  if (content === null)
    throw new AppError('file_empty', { message: `The sheet “${sheet.name}” is empty. Nothing was changed. Choose another sheet.` })
  return { sheet, content }
}

// Two columns and a row of data make a list; a sheet with less is only taken when no other has more. Of several lists the one counts whose headings are known: a sheet that explains the register often stands in front of it.
function firstList(sheets: readonly Sheet[], read: (sheet: Sheet) => SheetTable | null): Chosen {
  let best: (Chosen & { worth: number }) | null = null
  for (const hidden of [false, true]) {
    for (const sheet of sheets.filter((one) => one.hidden === hidden)) {
      const content = read(sheet)
      const worth = worthOf(content)
      if (content !== null && worth > (best?.worth ?? 0)) best = { sheet, content, worth }
      if (worth >= aList + 3) break
    }
    if (best !== null && best.worth >= aList) break
  }
  if (best === null)
    throw new AppError('file_empty', {
      message: 'All sheets of this workbook are empty. Nothing was changed. Export it again and check that the download finished.',
    })
  return best
}

const aList = 3

function worthOf(content: SheetTable | null): number {
  if (content === null) return 0
  const { headers, rows, brokenRows } = content.table
  const data = rows.length + brokenRows.length > 0
  if (!data || isBlank(headers)) return 1
  return headers.length > 1 ? aList + headers.filter(isHeading).length : 2
}

function whichSheet(sheet: Sheet, sheets: readonly Sheet[]): readonly string[] {
  if (sheets.length === 1) return []
  return [`Read from the sheet “${sheet.name}”${sheet.hidden ? ', which is hidden,' : ''} of ${sheets.length} in the workbook.`]
}
