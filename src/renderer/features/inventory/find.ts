import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { knownTexts } from '../../../shared/domain/inventory/known-texts.ts'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import { cellWords } from '../../components/sheet/column.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { identityRow } from './columns/sheet-row.ts'
import { type FindQuestion, hitFinder, plainQuestion } from './find-hits.ts'

/** Tells whether a row answers a question. Asked plainly, every word must occur somewhere in what the row knows; asked with conditions, one of its cells must be a hit. */
export function finder(columns: readonly SheetColumn[]): (question: string, conditions?: FindQuestion) => (row: InventoryRow) => boolean {
  const known = new WeakMap<InventoryRow, string>()
  const hits = hitFinder(columns)
  const textOf = (row: InventoryRow) => {
    const text = known.get(row) ?? textKey(allWords(row, columns))
    known.set(row, text)
    return text
  }
  return (question, conditions = plainQuestion) => {
    if (question.trim() === '') return () => true
    if (conditions.column !== null || conditions.wholeCell || conditions.matchCase) {
      const hitsOf = hits({ ...conditions, text: question })
      return (row) => hitsOf(identityRow(row)).length > 0
    }
    const words = textKey(question)
      .split(' ')
      .filter((word) => word !== '')
    return (row) => words.every((word) => textOf(row).includes(word))
  }
}

function allWords(row: InventoryRow, columns: readonly SheetColumn[]): string {
  const line = identityRow(row)
  // Columns that few show count with what is known only: otherwise every row would answer 'unknown', and seventy cells of each would be read.
  const shown = columns.flatMap((column) => (column.group === undefined ? [cellWords(column, line)] : []))
  const inside = row.credentials.flatMap((credential) => [credential.label ?? '', credential.externalId ?? ''])
  return [...shown, row.createdOn ?? '', row.lastUsed.on ?? '', ...knownTexts(row), ...inside].join(' ')
}
