import { strToU8, zipSync } from 'fflate'
import { AppError } from '../../../shared/errors.ts'
import { readImportFile } from '../read-document.ts'

// Archives and workbooks made in code, so that the repository holds no binary files.

/** An archive of texts and bytes by name. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  )
}

export type SheetXml = Readonly<{ name: string; state?: string; xml: string }>

export type WorkbookXml = Readonly<{
  sheets: readonly SheetXml[]
  strings?: string
  styles?: string
  properties?: string
  more?: Readonly<Record<string, string | Uint8Array>>
}>

/** The parts of a workbook; each sheet gives what stands inside of <worksheet>. */
export function workbookFiles({
  sheets,
  strings,
  styles,
  properties = '',
  more = {},
}: WorkbookXml): Readonly<Record<string, string | Uint8Array>> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (...list: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="r">${properties}<sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relation('rId900', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId901', 'styles', 'styles.xml'),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml.startsWith('<?xml') ? xml : `<worksheet>${xml}</worksheet>`,
      ]),
    ),
    ...more,
  }
}

/** A workbook file. */
export function workbook(parts: WorkbookXml): Uint8Array {
  return zip(workbookFiles(parts))
}

/** Rows of texts as a sheet. */
export function textSheet(rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows.map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`
}

/** The same bytes with some replaced at a place. */
export function patched(bytes: Uint8Array, at: number, replacement: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy.set(replacement, at)
  return copy
}

/** What a file is refused with, or null when it is read. Anything but an AppError is thrown on. */
export function refusal(bytes: Uint8Array | string): Readonly<{ code: string; message: string }> | null {
  try {
    readImportFile({ fileName: 'download', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
    return null
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message }
    throw error
  }
}
