import type { CustomField } from '../../record/custom-field.ts'
import { looksSecret } from '../../values/text-guard.ts'
import { truthOf } from '../../values/truth-words.ts'
import { readDateCell } from '../../values/written-dates.ts'
import type { Table } from '../file/document.ts'
import { lacksHeaders, shownHeaders } from './first-row.ts'
import { type ColumnMapping, fieldTitle, targetWords } from './mapping.ts'
import { isOwnExport } from './own-export.ts'
import { isFreeText, namesSecrets, refusedColumns } from './refused-columns.ts'
import { suggestedMapping } from './suggested-mapping.ts'

export { parseMapped } from './mapped-table.ts'

/** A column as shown to the person who matches it: no sample ever comes from a refused column or looks like a secret. */
export type ColumnView = Readonly<{
  header: string
  samples: readonly string[]
  /** It says something, and nothing of it is shown. */
  isHidden: boolean
  refused: string | null
}>

/** The field each column probably fills, from its heading and its cells. */
export function suggestMapping(table: Table, fields: readonly CustomField[] = []): ColumnMapping {
  // Notes of a strange list often hold secrets; those of our own export were checked when they were written.
  const ofOurs = table.headers.includes(fieldTitle('keyrosterId')) && isOwnExport(table, fields)
  return suggestedMapping(table, fields, { refused: refusedColumns(table), ofOurs })
}

/** Every column with up to three different samples, and why it is refused. */
export function mappingColumns(table: Table): readonly ColumnView[] {
  const refused = refusedColumns(table)
  const shown = shownHeaders(table)
  return table.headers.map((header, column) => {
    const samples = refused[column] === null && !isFreeText(header) ? samplesOf(table, column) : []
    return {
      header: shown[column] ?? '',
      samples,
      isHidden: samples.length === 0 && table.rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''),
      refused: refused[column] ?? null,
    }
  })
}

function samplesOf(table: Table, column: number): readonly string[] {
  const samples = new Set<string>()
  const headless = lacksHeaders(table)
  const doubtful = namesSecrets(table.headers[column] ?? '')
  let before = ''
  for (const row of table.rows) {
    const cell = row.cells[column]?.trim() ?? ''
    // Most columns without three different values say the same over and over.
    if (cell === before || samples.has(cell)) continue
    before = cell
    if (cell !== '' && !looksSecret(cell) && !(headless && isSentence(cell)) && !(doubtful && isNoFact(cell)))
      samples.add(cell.length > 80 ? `${cell.slice(0, 79)}…` : cell)
    if (samples.size === 3) break
  }
  return [...samples]
}

// Below 'Password expires' somebody may have written the password.
function isNoFact(cell: string): boolean {
  return (
    truthOf(cell) === null && readDateCell(cell, 'day-month').says === 'unreadable' && readDateCell(cell, 'month-day').says === 'unreadable'
  )
}

// Where no header says which column holds the notes, nothing that reads like one is shown.
function isSentence(cell: string): boolean {
  return cell.includes('\n') || cell.split(' ').length > 4
}

/** Why a mapping cannot be used yet, in words, or null. */
export function mappingObstacle(mapping: ColumnMapping, fields: readonly CustomField[] = []): string | null {
  const chosen = mapping.filter((field) => field !== null)
  const twice = chosen.find((field, index) => chosen.indexOf(field) !== index)
  if (twice !== undefined) return `“${targetWords(twice, fields)}” is chosen for two columns. Choose one of them.`
  return chosen.includes('name') ? null : 'Choose the column that holds the name.'
}
