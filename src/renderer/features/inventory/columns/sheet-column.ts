import type { ReactNode } from 'react'
import type { CredentialView, InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import type { CellEditing, ColumnType, GridColumn } from '../../../components/sheet/column.ts'
import type { SheetChange } from './sheet-change.ts'
import type { SheetRow } from './sheet-row.ts'

export type SheetColumn = GridColumn<SheetRow, SheetChange>
export type SheetEditing = CellEditing<SheetChange>

/** How one kind of line looks in a column. */
export type CellFace<Item> = Readonly<{
  value: (item: Item) => string
  words?: (item: Item) => string
  sortKey?: (item: Item) => string | number | null
  render?: (item: Item, plain: boolean) => ReactNode
  look?: (item: Item) => string | undefined
  hint?: (item: Item) => string | null
  edit: (item: Item) => SheetEditing
}>

export type CredentialLine = Readonly<{ identity: InventoryRow; credential: CredentialView }>

type SheetColumnParts = Readonly<{
  id: string
  title: string
  width: number
  namesRow?: boolean
  type?: ColumnType
  /** The day an identity's cell stands for, where it stands for one. */
  day?: (row: InventoryRow) => string | null
  /** The words one by one, where a cell holds several. */
  parts?: (row: InventoryRow) => readonly string[]
  /** For double-click to fit: what is drawn, where that is not the words, and the pixels beside it. */
  ink?: Readonly<{ text?: (row: InventoryRow) => string; beside?: number }>
  identity: CellFace<InventoryRow>
  /** Left out where the column says nothing about a single credential. */
  credential?: CellFace<CredentialLine>
  draft?: CellFace<string>
  /** For yes or no: the text Space writes next. */
  toggled?: (row: InventoryRow) => string
}>

/** A column of the sheet from what it says about identities and, where it can, about single credentials. */
export function sheetColumn({
  id,
  title,
  width,
  namesRow = false,
  type = 'text',
  day,
  parts,
  ink,
  identity,
  credential = ofIdentityOnly,
  draft = notYet,
  toggled,
}: SheetColumnParts): SheetColumn {
  const pick = <Answer>(row: SheetRow, ask: <Item>(face: CellFace<Item>, item: Item) => Answer): Answer => {
    switch (row.kind) {
      case 'identity':
        return ask(identity, row.identity)
      case 'credential':
        return ask(credential, row)
      case 'draft':
        return ask(draft, row.name)
    }
  }
  return {
    id,
    title,
    width,
    namesRow,
    type,
    ...(day !== undefined && { day: (row) => (row.kind === 'identity' ? day(row.identity) : null) }),
    ...(parts !== undefined && { parts: (row) => (row.kind === 'identity' ? parts(row.identity) : []) }),
    ...(ink !== undefined && { ink: inkOf(ink) }),
    value: (row) => pick(row, (face, item) => face.value(item)),
    words: (row) => pick(row, (face, item) => (face.words ?? face.value)(item)),
    sortKey: (row) => pick(row, (face, item) => (face.sortKey ?? face.words ?? face.value)(item)),
    render: (row, plain) => pick(row, (face, item) => face.render?.(item, plain) ?? (face.words ?? face.value)(item)),
    look: (row) => pick(row, (face, item) => face.look?.(item)),
    hint: (row) => pick(row, (face, item) => face.hint?.(item) ?? null),
    edit: (row) => pick(row, (face, item) => face.edit(item)),
    ...(toggled !== undefined && { toggled: (row) => (row.kind === 'identity' ? toggled(row.identity) : null) }),
  }
}

const ofIdentityOnly: CellFace<CredentialLine> = {
  value: () => '',
  edit: () => ({ kind: 'read-only', reason: 'this belongs to the identity, not to one credential.' }),
}

const notYet: CellFace<string> = {
  value: () => '',
  edit: () => ({ kind: 'read-only', reason: 'give it a name first.' }),
}

function inkOf({ text, beside = 0 }: NonNullable<SheetColumnParts['ink']>): NonNullable<SheetColumn['ink']> {
  return text === undefined ? { beside } : { beside, text: (row) => (row.kind === 'identity' ? text(row.identity) : '') }
}
