import type { RefObject } from 'react'
import { call } from '../../api/client.ts'
import type { GridHandle } from '../../components/sheet/grid-props.ts'

/** Copies, cuts or pastes in the sheet as the keys do. The event goes to what has the focus. */
export function pressClipboard(grid: RefObject<GridHandle | null>, press: 'copy' | 'cut' | 'paste'): void {
  // After the menu that asks for it is gone.
  setTimeout(() => {
    grid.current?.focus()
    void call('window.clipboard', { press })
  }, 50)
}
