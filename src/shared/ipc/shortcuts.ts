// Every command a key can give, in one table: the sheet, the menu, the palette and the overlay all read it.

/** Where the keys count: on a cell, in an open cell editor, or everywhere in the window. */
export type ShortcutPlace = 'sheet' | 'editor' | 'app'

export const shortcutGroups = [
  'Find and go',
  'Move',
  'Select',
  'Edit a cell',
  'Copy and fill',
  'Rows',
  'Columns',
  'Undo',
  'Window',
] as const
export type ShortcutGroup = (typeof shortcutGroups)[number]

export const menuTitles = ['File', 'Edit', 'View', 'Go', 'Select', 'Row', 'Column', 'Cell', 'Help'] as const
export type MenuTitle = (typeof menuTitles)[number]

type Entry = Readonly<{
  id: string
  /** 'Ctrl+Shift+L'; Ctrl is Cmd on a Mac. The first is the one shown. Empty: a command without a key. */
  keys: readonly string[]
  words: string
  group: ShortcutGroup
  where: ShortcutPlace
  menu: MenuTitle
  /** The window leaves the key to the browser, which turns it into a clipboard event. */
  native?: 'copy' | 'cut' | 'paste'
}>

const sheet = <const Id extends string>(id: Id, keys: readonly string[], words: string, group: ShortcutGroup, menu: MenuTitle) =>
  ({ id, keys, words, group, where: 'sheet', menu }) as const
const editor = <const Id extends string>(id: Id, keys: readonly string[], words: string) =>
  ({ id, keys, words, group: 'Edit a cell', where: 'editor', menu: 'Cell' }) as const
const app = <const Id extends string>(id: Id, keys: readonly string[], words: string, group: ShortcutGroup, menu: MenuTitle) =>
  ({ id, keys, words, group, where: 'app', menu }) as const
const move = <const Id extends string>(id: Id, keys: readonly string[], words: string) => sheet(id, keys, words, 'Move', 'Go')
const extend = <const Id extends string>(id: Id, keys: readonly string[], words: string) => sheet(id, keys, words, 'Select', 'Select')

const table = [
  app('palette', ['Ctrl+K'], 'Find a command', 'Find and go', 'Help'),
  app('find', ['Ctrl+F'], 'Find', 'Find and go', 'Edit'),
  app('find-next', ['F3', 'Ctrl+G'], 'Find next', 'Find and go', 'Edit'),
  app('find-previous', ['Shift+F3'], 'Find previous', 'Find and go', 'Edit'),
  app('replace', ['Ctrl+H', 'Ctrl+Shift+H'], 'Replace', 'Find and go', 'Edit'),
  app('go-to', ['Ctrl+Shift+G'], 'Go to an identity', 'Find and go', 'Go'),
  app('show-inventory', ['Ctrl+1'], 'Inventory', 'Find and go', 'View'),
  app('show-findings', ['Ctrl+2'], 'Findings', 'Find and go', 'View'),
  app('show-controls', ['Ctrl+3'], 'Controls', 'Find and go', 'View'),
  app('show-due', ['Ctrl+4'], 'Due', 'Find and go', 'View'),
  app('show-reviews', ['Ctrl+5'], 'Reviews', 'Find and go', 'View'),
  app('show-people', ['Ctrl+6'], 'People', 'Find and go', 'View'),
  app('show-drills', ['Ctrl+7'], 'Hand-overs', 'Find and go', 'View'),
  app('show-agents', ['Ctrl+8'], 'AI agents', 'Find and go', 'View'),
  app('show-vendors', ['Ctrl+9'], 'Vendors', 'Find and go', 'View'),
  app('show-imports', [], 'Imports', 'Find and go', 'View'),
  app('show-trash', [], 'Trash', 'Find and go', 'View'),
  app('show-settings', ['Ctrl+,'], 'Settings', 'Find and go', 'View'),

  move('move.up', ['ArrowUp', 'Shift+Enter'], 'Cell above'),
  move('move.down', ['ArrowDown'], 'Cell below'),
  move('move.left', ['ArrowLeft'], 'Cell to the left'),
  move('move.right', ['ArrowRight'], 'Cell to the right'),
  move('move.next', ['Tab'], 'Next cell, then next row'),
  move('move.previous', ['Shift+Tab'], 'Previous cell, then previous row'),
  move('move.block-up', ['Ctrl+ArrowUp'], 'Edge of the filled cells, up'),
  move('move.block-down', ['Ctrl+ArrowDown'], 'Edge of the filled cells, down'),
  move('move.block-left', ['Ctrl+ArrowLeft'], 'Edge of the filled cells, left'),
  move('move.block-right', ['Ctrl+ArrowRight'], 'Edge of the filled cells, right'),
  move('move.row-start', ['Home'], 'First cell of the row'),
  move('move.row-end', ['End'], 'Last cell of the row'),
  move('move.first', ['Ctrl+Home'], 'First cell of all'),
  move('move.last', ['Ctrl+End'], 'Last cell of all'),
  move('move.page-up', ['PageUp'], 'One screen up'),
  move('move.page-down', ['PageDown'], 'One screen down'),
  move('move.page-left', ['Alt+PageUp'], 'One screen left'),
  move('move.page-right', ['Alt+PageDown'], 'One screen right'),
  sheet('reveal', ['Ctrl+Backspace'], 'Scroll to the active cell', 'Move', 'Go'),

  extend('select-all', ['Ctrl+A'], 'Select everything'),
  extend('select-column', ['Ctrl+Space'], 'Select the column'),
  extend('select-row', ['Shift+Space'], 'Select the row'),
  extend('extend.up', ['Shift+ArrowUp'], 'Extend up'),
  extend('extend.down', ['Shift+ArrowDown'], 'Extend down'),
  extend('extend.left', ['Shift+ArrowLeft'], 'Extend left'),
  extend('extend.right', ['Shift+ArrowRight'], 'Extend right'),
  extend('extend.block-up', ['Ctrl+Shift+ArrowUp'], 'Extend to the edge of the filled cells, up'),
  extend('extend.block-down', ['Ctrl+Shift+ArrowDown'], 'Extend to the edge of the filled cells, down'),
  extend('extend.block-left', ['Ctrl+Shift+ArrowLeft'], 'Extend to the edge of the filled cells, left'),
  extend('extend.block-right', ['Ctrl+Shift+ArrowRight'], 'Extend to the edge of the filled cells, right'),
  extend('extend.row-start', ['Shift+Home'], 'Extend to the first cell of the row'),
  extend('extend.row-end', ['Shift+End'], 'Extend to the last cell of the row'),
  extend('extend.first', ['Ctrl+Shift+Home'], 'Extend to the first cell of all'),
  extend('extend.last', ['Ctrl+Shift+End'], 'Extend to the last cell of all'),
  extend('extend.page-up', ['Shift+PageUp'], 'Extend one screen up'),
  extend('extend.page-down', ['Shift+PageDown'], 'Extend one screen down'),
  extend('extend.page-left', ['Alt+Shift+PageUp'], 'Extend one screen left'),
  extend('extend.page-right', ['Alt+Shift+PageDown'], 'Extend one screen right'),

  sheet('enter', ['Enter'], 'Edit the cell, or move down (see Settings)', 'Edit a cell', 'Cell'),
  sheet('edit', ['F2'], 'Edit the cell', 'Edit a cell', 'Cell'),
  sheet('open-list', ['Alt+ArrowDown'], 'Open the list of the cell', 'Edit a cell', 'Cell'),
  sheet('clear', ['Delete'], 'Clear the selected cells', 'Edit a cell', 'Cell'),
  sheet('clear-and-edit', ['Backspace'], 'Clear and write anew', 'Edit a cell', 'Cell'),
  sheet('today', ['Ctrl+;'], 'Write today’s date', 'Edit a cell', 'Cell'),
  sheet('now', ['Ctrl+Shift+;'], 'Write date and time', 'Edit a cell', 'Cell'),
  sheet('context-menu', ['Shift+F10', 'ContextMenu'], 'Menu of the cell', 'Edit a cell', 'Cell'),
  editor('editor.commit-down', ['Enter'], 'Done, move down'),
  editor('editor.commit-up', ['Shift+Enter'], 'Done, move up'),
  editor('editor.commit-next', ['Tab'], 'Done, move right'),
  editor('editor.commit-previous', ['Shift+Tab'], 'Done, move left'),
  editor('editor.new-line', ['Alt+Enter'], 'New line in a long text'),
  editor('editor.commit-selection', ['Ctrl+Enter'], 'Write into every selected cell'),
  editor('editor.leave', ['F2'], 'Done, stay on the cell'),
  editor('editor.cancel', ['Escape'], 'Leave it as it was'),

  { ...sheet('copy', ['Ctrl+C'], 'Copy', 'Copy and fill', 'Edit'), native: 'copy' },
  { ...sheet('cut', ['Ctrl+X'], 'Cut', 'Copy and fill', 'Edit'), native: 'cut' },
  { ...sheet('paste', ['Ctrl+V', 'Ctrl+Shift+V'], 'Paste', 'Copy and fill', 'Edit'), native: 'paste' },
  sheet('copy-with-titles', [], 'Copy with column titles', 'Copy and fill', 'Edit'),
  sheet('fill-selection', ['Ctrl+Enter'], 'Fill the selection with the active cell', 'Copy and fill', 'Edit'),
  sheet('fill-down', ['Ctrl+D'], 'Fill down', 'Copy and fill', 'Edit'),
  sheet('fill-right', ['Ctrl+R'], 'Fill right', 'Copy and fill', 'Edit'),
  sheet('copy-from-above', ['Ctrl+Shift+"'], 'Copy the value from above', 'Copy and fill', 'Edit'),
  sheet('cancel', ['Escape'], 'Drop what was cut or copied', 'Copy and fill', 'Edit'),

  app('add', ['Ctrl+N'], 'Add an identity at the end', 'Rows', 'Row'),
  sheet('insert-row', ['Ctrl+Shift++'], 'Insert an identity below', 'Rows', 'Row'),
  sheet('duplicate-rows', ['Ctrl+Shift+D'], 'Duplicate the selected rows', 'Rows', 'Row'),
  sheet('delete-rows', ['Ctrl+-'], 'Move the selected rows to the trash', 'Rows', 'Row'),
  sheet('open', ['Space'], 'Details of the row', 'Rows', 'Row'),
  sheet('expand', ['Alt+ArrowRight'], 'Show the credentials of the row', 'Rows', 'Row'),
  sheet('collapse', ['Alt+ArrowLeft'], 'Hide the credentials of the row', 'Rows', 'Row'),
  sheet('row-menu', ['Alt+Shift+F10'], 'Menu of the row', 'Rows', 'Row'),

  sheet('filter-column', ['Ctrl+Shift+L'], 'Filter the column, or clear its filter', 'Columns', 'Column'),
  sheet('hide-columns', ['Ctrl+0'], 'Hide the column', 'Columns', 'Column'),
  sheet('show-columns', ['Ctrl+Shift+0'], 'Choose which columns are shown', 'Columns', 'Column'),
  sheet('move-column-left', ['Alt+Shift+ArrowLeft'], 'Move the column to the left', 'Columns', 'Column'),
  sheet('move-column-right', ['Alt+Shift+ArrowRight'], 'Move the column to the right', 'Columns', 'Column'),
  sheet('column-title', ['Alt+ArrowUp'], 'Up to the title of the column', 'Columns', 'Column'),
  sheet('column-menu', ['Ctrl+Shift+F10'], 'Menu of the column', 'Columns', 'Column'),

  app('undo', ['Ctrl+Z'], 'Undo', 'Undo', 'Edit'),
  app('redo', ['Ctrl+Y', 'Ctrl+Shift+Z'], 'Redo', 'Undo', 'Edit'),
  app('save', ['Ctrl+S'], 'Say when it was last saved', 'Undo', 'File'),

  app('import', ['Ctrl+I'], 'Import', 'Window', 'File'),
  app('export', [], 'Export the current view…', 'Window', 'File'),
  app('print', ['Ctrl+P'], 'Print the current view', 'Window', 'File'),
  app('lock', ['Ctrl+L'], 'Lock now', 'Window', 'File'),
  app('next-region', ['F6'], 'Next part of the window', 'Window', 'Go'),
  app('previous-region', ['Shift+F6'], 'Previous part of the window', 'Window', 'Go'),
  app('shortcuts', ['F1', 'Ctrl+/'], 'Keyboard shortcuts', 'Window', 'Help'),
] as const satisfies readonly Entry[]

export type ShortcutId = (typeof table)[number]['id']
export type Shortcut = Entry & Readonly<{ id: ShortcutId }>

export const shortcuts: readonly Shortcut[] = table

type IdIn<Place extends ShortcutPlace> = Extract<(typeof table)[number], { where: Place }>['id']
export type SheetShortcutId = IdIn<'sheet'>
export type EditorShortcutId = IdIn<'editor'>
export type AppShortcutId = IdIn<'app'>

/** What a key press says, as the browser tells it. */
export type PressedKey = Readonly<{
  key: string
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isAltGraph?: boolean
}>

type Combo = Readonly<{ control: boolean; alt: boolean; shift: boolean; key: string }>

// On a US keyboard; a combo is written as it is pressed there and recognised by the sign it makes on any layout.
const withShift: Readonly<Record<string, string>> = { ';': ':', "'": '"', '=': '+', '-': '_', '/': '?', ',': '<', '.': '>', '\\': '|' }

function partsOf(written: string): Readonly<{ held: readonly string[]; key: string }> {
  const parts = written.endsWith('++') ? [...written.slice(0, -2).split('+'), '+'] : written.split('+')
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}

/** 'Ctrl+Shift+L' in its parts. */
export function comboOf(written: string): Combo {
  const { held, key: named } = partsOf(written)
  const shift = held.includes('Shift')
  const key = named === 'Space' ? ' ' : named.length === 1 ? named.toLowerCase() : named
  return { control: held.includes('Ctrl'), alt: held.includes('Alt'), shift, key: shift ? (withShift[key] ?? key) : key }
}

function isSign(key: string): boolean {
  return [...key].length === 1 && key !== ' ' && !/[\p{L}\p{N}]/u.test(key)
}

function isPressed(wanted: Combo, press: PressedKey): boolean {
  // AltGr arrives as Ctrl+Alt on Windows; there it writes letters.
  const altGraph = press.isAltGraph === true
  if (wanted.control !== ((press.ctrlKey || press.metaKey) && !altGraph) || wanted.alt !== (press.altKey && !altGraph)) return false
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  // Which signs need Shift differs between layouts, so only the sign itself counts.
  if (isSign(wanted.key)) return wanted.key === key
  return wanted.shift === press.shiftKey && (wanted.key === key || wanted.key === placeOnKeyboard(press))
}

// Digits lie under other signs with Shift, and other alphabets have no Latin letters; both keep their place on the keyboard.
function placeOnKeyboard({ key, code = '' }: PressedKey): string | null {
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? []
  if (digit !== undefined) return digit
  return letter !== undefined && [...key].length === 1 && !/[a-z]/i.test(key) ? letter.toLowerCase() : null
}

const combos: readonly Readonly<{ shortcut: Shortcut; combo: Combo }>[] = shortcuts.flatMap((shortcut) =>
  shortcut.keys.map((keys) => ({ shortcut, combo: comboOf(keys) })),
)

/** The shortcut these keys stand for in one place, or null. */
export function shortcutOf(press: PressedKey, where: ShortcutPlace): Shortcut | null {
  return combos.find(({ shortcut, combo }) => shortcut.where === where && isPressed(combo, press))?.shortcut ?? null
}

export function shortcutNamed(id: ShortcutId): Shortcut {
  const found = shortcuts.find((shortcut) => shortcut.id === id)
  if (found === undefined) throw new Error(`There is no shortcut ${id}.`)
  return found
}

const keyWords: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ContextMenu: 'Menu',
}
const macWords: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' }

/** The key caps of a combo: ['Ctrl', 'Shift', 'L'], on a Mac ['⌘', '⇧', 'L']. */
export function keyCaps(written: string, mac: boolean): readonly string[] {
  const { held, key } = partsOf(written)
  return [...held, key].map((part) => (mac ? macWords[part] : undefined) ?? keyWords[part] ?? part)
}

const acceleratorNames: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  '+': 'Plus',
}

/** As the menu of the operating system writes it; null for a key it has no name for. */
export function acceleratorOf(written: string): string | null {
  const { held, key } = partsOf(written)
  return key === 'ContextMenu' ? null : [...held, key].map((part) => acceleratorNames[part] ?? part).join('+')
}
