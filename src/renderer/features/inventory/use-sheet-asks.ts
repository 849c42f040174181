import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import type { GridHandle } from '../../components/sheet/grid-props.ts'
import type { InventoryScreenProps, SheetAsk } from './inventory-screen-props.ts'
import type { useFind } from './use-find.ts'
import type { useShownRows } from './use-shown-rows.ts'

type AsksUse = Readonly<{
  commands: InventoryScreenProps['commands']
  onCommandDone: InventoryScreenProps['onCommandDone']
  grid: RefObject<GridHandle | null>
  all: readonly InventoryRow[]
  rows: Pick<ReturnType<typeof useShownRows>, 'shows' | 'showEverything' | 'showView' | 'showFresh'>
  find: ReturnType<typeof useFind>
  onAdd: () => void
  onReplace: () => void
  onUndo: () => void
  onRedo: () => void
  onSave: () => void
  onPrint: () => void
  onExport: () => void
}>

/** Carries out what menu, keys of the window and palette ask of the sheet. */
export function useSheetAsks({ commands, onCommandDone, grid, all, rows, find, ...on }: AsksUse): void {
  const carryOut = useEffectEvent((ask: SheetAsk): void => {
    switch (ask.do) {
      case 'add':
        return on.onAdd()
      case 'find':
        return find.start()
      case 'find-next':
        return find.next()
      case 'find-previous':
        return find.previous()
      case 'replace':
        return on.onReplace()
      case 'undo':
        return on.onUndo()
      case 'redo':
        return on.onRedo()
      case 'save':
        return on.onSave()
      case 'print':
        return on.onPrint()
      case 'export':
        return on.onExport()
      case 'run':
        grid.current?.focus()
        return grid.current?.run(ask.shortcut)
      case 'go-to-identity':
        if (!all.some((row) => row.id === ask.id && rows.shows(row))) rows.showEverything()
        return grid.current?.goTo(ask.id)
      case 'show-imported': {
        rows.showFresh(ask.rows)
        const first = ask.rows.created[0] ?? ask.rows.changed[0]
        return first === undefined ? grid.current?.focus() : grid.current?.goTo(first, 'name')
      }
      case 'show-view':
        rows.showView(ask.view)
        return grid.current?.focus()
      default:
        return unreachable(ask)
    }
  })
  // One at a time, each with what the one before it left.
  const [next] = commands
  useEffect(() => {
    if (next === undefined) return
    carryOut(next.ask)
    onCommandDone(next.serial)
  }, [next, onCommandDone])
}
