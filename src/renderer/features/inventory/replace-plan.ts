import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import { cellWords } from '../../components/sheet/column.ts'
import { editOf } from './columns/sheet-change.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { identityRow } from './columns/sheet-row.ts'
import type { FindQuestion } from './find-hits.ts'

/** One cell that replacing would change, or why it cannot. */
export type Replacement = Readonly<{
  key: string
  row: InventoryRow
  name: string
  column: string
  before: string
  after: string
  /** Null where the column does not take the new text. */
  edit: RecordEdit | null
  refusal: string | null
}>

/** Every cell that replacing would touch, as its column understands the new text. */
export function replacePlan(
  rows: readonly InventoryRow[],
  columns: readonly SheetColumn[],
  question: FindQuestion,
  replacement: string,
): readonly Replacement[] {
  if (question.text === '') return []
  const asked = question.column === null ? columns : columns.filter(({ id }) => id === question.column)
  const replaced = replacer(question, replacement)
  return rows.flatMap((row) => asked.flatMap((column) => replacementIn(row, column, replaced)))
}

function replacementIn(row: InventoryRow, column: SheetColumn, replaced: (text: string) => string | null): readonly Replacement[] {
  const line = identityRow(row)
  // What stands in the cell decides first: asking how it is edited is slow.
  if (replaced(column.value(line)) === null && replaced(cellWords(column, line)) === null) return []
  const editing = column.edit(line)
  if (editing.kind === 'read-only') return []
  const after = replaced(editing.text)
  if (after === null || after === editing.text) return []
  const parsed = editing.parse(after)
  const edit = parsed.ok && parsed.value.kind !== 'new-identity' ? editOf(row, parsed.value) : null
  return [
    {
      key: `${row.id} ${column.id}`,
      row,
      name: row.name,
      column: column.title,
      before: editing.text,
      after,
      edit,
      refusal: parsed.ok ? null : parsed.reason,
    },
  ]
}

/** The text with every occurrence replaced; null when it does not occur. */
function replacer({ text, wholeCell, matchCase }: FindQuestion, replacement: string): (cell: string) => string | null {
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const expression = new RegExp(wholeCell ? `^${pattern}$` : pattern, matchCase ? 'g' : 'gi')
  return (cell) => {
    // A global expression remembers where it stopped.
    expression.lastIndex = 0
    return expression.test(cell) ? cell.replace(expression, () => replacement) : null
  }
}
