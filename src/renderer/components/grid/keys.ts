import type { Motion } from './movement.ts'

/** What a key asks for while no cell is being edited. */
export type GridCommand =
  | Readonly<{ do: 'move'; motion: Motion; extend: boolean }>
  | Readonly<{ do: 'edit' | 'type' | 'clear' | 'open' | 'delete-rows' | 'expand' | 'collapse' | 'select-all' | 'select-row' | 'select-column' | 'reveal' }>

export type KeyPress = Readonly<{ key: string; keyCode: number; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean; isAltGraph: boolean }>

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** The command of a key press, or null when the key is not the sheet's. */
export function commandOf(press: KeyPress): GridCommand | null {
  const { key, altKey: alt, shiftKey: shift } = press
  // AltGr arrives as Ctrl+Alt on Windows; there it writes letters.
  const control = (press.ctrlKey || press.metaKey) && !press.isAltGraph
  const move = (motion: Motion, extend = shift): GridCommand => ({ do: 'move', motion, extend })
  const arrow = arrows[key]

  if (arrow !== undefined) {
    if (alt && !control) return arrow === 'right' ? { do: 'expand' } : arrow === 'left' ? { do: 'collapse' } : null
    return move(control ? `block-${arrow}` : arrow)
  }
  switch (key) {
    case 'Home':
      return move(control ? 'first' : 'row-start')
    case 'End':
      return move(control ? 'last' : 'row-end')
    case 'PageUp':
      return move(alt ? 'page-left' : 'page-up')
    case 'PageDown':
      return move(alt ? 'page-right' : 'page-down')
    case 'Tab':
      return control || alt ? null : move(shift ? 'previous' : 'next', false)
    case 'Enter':
      return control || alt ? null : shift ? move('up', false) : { do: 'edit' }
    case 'F2':
      return { do: 'edit' }
    case 'Delete':
    case 'Backspace':
      return control ? (key === 'Backspace' ? { do: 'reveal' } : null) : { do: 'clear' }
    case ' ':
      if (control) return { do: 'select-column' }
      return shift ? { do: 'select-row' } : { do: 'open' }
  }
  if (control) {
    if (key === '-' && !alt) return { do: 'delete-rows' }
    if (key.toLowerCase() === 'a' && !alt && !shift) return { do: 'select-all' }
    return null
  }
  if (alt && !press.isAltGraph) return null
  return startsWriting(press) ? { do: 'type' } : null
}

/** True for keys that write, input methods and dead keys included: the editor must be open before the key lands. */
function startsWriting(press: KeyPress): boolean {
  return press.keyCode === 229 || press.key === 'Process' || press.key === 'Dead' || [...press.key].length === 1
}
