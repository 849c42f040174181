import type { InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import type { CustomField, CustomValue } from '../../../../shared/domain/record/custom-field.ts'
import { customValueFromText, customValueWords } from '../../../../shared/domain/record/custom-value.ts'
import type { PlainDate } from '../../../../shared/domain/values/plain-date.ts'
import type { ColumnType, Parsed } from '../../../components/sheet/column.ts'
import type { SheetChange } from './sheet-change.ts'
import { type SheetColumn, sheetColumn, type SheetEditing } from './sheet-column.ts'

const types: Readonly<Record<CustomField['kind'], ColumnType>> = {
  text: 'text',
  number: 'number',
  date: 'day',
  choice: 'choice',
  yes_no: 'choice',
}
const widths: Readonly<Record<CustomField['kind'], number>> = { text: 180, number: 110, date: 118, choice: 140, yes_no: 96 }

/** The columns of the fields a firm added itself. */
export function ownColumns(fields: readonly CustomField[], today: PlainDate): readonly SheetColumn[] {
  return fields.map((field) => {
    const valueOf = (row: InventoryRow): CustomValue | null => row.custom[field.id] ?? null
    const wordsOf = (row: InventoryRow) => customValueWords(valueOf(row))
    return sheetColumn({
      id: field.id,
      title: field.name,
      width: widths[field.kind],
      type: types[field.kind],
      ...(field.kind === 'yes_no' && { toggled: (row: InventoryRow) => (valueOf(row) === true ? 'no' : 'yes') }),
      ...(field.kind === 'date' && { day: (row: InventoryRow) => wordsOf(row) || null }),
      identity: {
        value: wordsOf,
        sortKey: (row) => {
          const value = valueOf(row)
          return typeof value === 'number' ? value : wordsOf(row) || null
        },
        edit: (row) => editing(field, wordsOf(row), today),
      },
    })
  })
}

function editing(field: CustomField, text: string, today: PlainDate): SheetEditing {
  const parse = (typed: string): Parsed<SheetChange> => {
    const parsed = customValueFromText(field, typed, today)
    return parsed.ok ? { ok: true, value: { kind: 'custom', field: field.id, value: parsed.value } } : parsed
  }
  switch (field.kind) {
    case 'text':
      return { kind: 'long-text', text, parse }
    case 'number':
      return { kind: 'text', text, placeholder: '12.5', parse }
    case 'date':
      return { kind: 'text', text, placeholder: '2026-11-30', parse }
    case 'choice':
      return { kind: 'one-of', text, options: field.choices, parse }
    case 'yes_no':
      return { kind: 'one-of', text, options: ['yes', 'no'], parse }
  }
}
