import type { RefObject } from 'react'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import type { GridHandle } from '../../components/sheet/grid-props.ts'
import type { SheetChange } from './columns/sheet-change.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import type { useAddAndDelete } from './use-add-and-delete.ts'
import { useSheetChanges } from './use-sheet-changes.ts'

type EditsUse = Readonly<{
  grid: RefObject<GridHandle | null>
  terms: PaintTerms
  addAndDelete: ReturnType<typeof useAddAndDelete>
  /** An edited row keeps its place until it is left. */
  hold: (id: string) => void
  clearMarks: () => void
  say: (sentence: string) => void
}>

/** What an edit of one cell, and deleting rows, does to the inventory. */
export function useSheetEdits({ grid, terms, addAndDelete, hold, clearMarks, say }: EditsUse) {
  const { create, trash, removeCredential } = addAndDelete
  const change = useSheetChanges(terms)
  const onChange = (row: SheetRow, edited: SheetChange) => {
    say('')
    clearMarks()
    if (row.kind === 'draft') {
      if (edited.kind !== 'new-identity') return
      void create(edited.name, (id) => {
        hold(id)
        grid.current?.goTo(id, 'technicalOwner')
      })
      return
    }
    if (edited.kind === 'new-identity') return
    hold(row.identity.id)
    change(row.identity, edited)
  }
  const onDelete = (lines: readonly SheetRow[]) => {
    const identities = lines.flatMap((line) => (line.kind === 'identity' ? [line.identity] : []))
    const [first] = lines
    if (identities.length > 0) void trash(identities)
    else if (first?.kind === 'credential') void removeCredential(first.credential.id, first.credential.label ?? first.identity.name)
  }
  return { onChange, onDelete }
}
