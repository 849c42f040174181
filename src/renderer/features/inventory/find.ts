import { folded } from '../../components/grid/choices.ts'
import { cellWords } from '../../components/grid/column.ts'
import type { InventoryRow } from '../../../shared/domain/inventory.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { identityRow } from './sheet-row.ts'

/** Tells whether a row holds every word of a question, anywhere in what it shows. What rows say is gathered once. */
export function finder(columns: readonly SheetColumn[]): (question: string) => (row: InventoryRow) => boolean {
  const known = new WeakMap<InventoryRow, string>()
  const textOf = (row: InventoryRow) => {
    const text = known.get(row) ?? folded(allWords(row, columns))
    known.set(row, text)
    return text
  }
  return (question) => {
    const words = folded(question).split(/\s+/).filter((word) => word !== '')
    return words.length === 0 ? () => true : (row) => words.every((word) => textOf(row).includes(word))
  }
}

function allWords(row: InventoryRow, columns: readonly SheetColumn[]): string {
  const shown = columns.map((column) => cellWords(column, identityRow(row)))
  const inside = row.credentials.flatMap((credential) => [credential.label ?? '', credential.externalId ?? ''])
  return [...shown, row.createdOn ?? '', row.lastUsed.on ?? '', row.account ?? '', row.externalId ?? '', row.businessOwner ?? '', ...inside].join('\n')
}
