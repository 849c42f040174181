import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { acceleratorOf, type MenuTitle, menuTitles, type Shortcut, shortcuts } from '../../shared/ipc/shortcuts.ts'
import { sendToWindow } from './main-window.ts'

/** The application menu: every shortcut of the app has an item here. */
export function setMenu(window: BrowserWindow): void {
  const menus = menuTitles.map((title): MenuItemConstructorOptions => ({
    label: labels[title],
    submenu: [...itemsOf(title, window), ...extras[title]()],
  }))
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []), ...menus]))
}

const labels: Readonly<Record<MenuTitle, string>> = {
  File: '&File',
  Edit: '&Edit',
  View: '&View',
  Go: '&Go',
  Select: '&Select',
  Cell: '&Cell',
  Row: '&Row',
  Column: 'C&olumn',
  Help: '&Help',
}

const line: MenuItemConstructorOptions = { type: 'separator' }

const extras: Readonly<Record<MenuTitle, () => readonly MenuItemConstructorOptions[]>> = {
  File: () => [line, { role: 'quit' }],
  Edit: () => [],
  // Without keys: those of zooming belong to the sheet (rows, columns).
  View: () => [
    line,
    { role: 'zoomIn', accelerator: '', registerAccelerator: false },
    { role: 'zoomOut', accelerator: '', registerAccelerator: false },
    { role: 'resetZoom', accelerator: '', registerAccelerator: false },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
  ],
  Go: () => [],
  Select: () => [],
  Cell: () => [],
  Row: () => [],
  Column: () => [],
  Help: () => [],
}

// Groups of the table stand apart by a line.
function itemsOf(title: MenuTitle, window: BrowserWindow): readonly MenuItemConstructorOptions[] {
  const inMenu = shortcuts.filter((shortcut) => shortcut.menu === title)
  return inMenu.flatMap((shortcut, index) => {
    const before = inMenu[index - 1]
    return before !== undefined && before.group !== shortcut.group ? [line, itemOf(shortcut, window)] : [itemOf(shortcut, window)]
  })
}

function itemOf({ id, words, keys, native }: Shortcut, window: BrowserWindow): MenuItemConstructorOptions {
  const shown = keys[0] === undefined ? null : acceleratorOf(keys[0])
  const look: MenuItemConstructorOptions = {
    id,
    label: words,
    ...(shown === null ? {} : { accelerator: shown }),
    // The page hears the keys itself; the item shows them and works by mouse.
    registerAccelerator: false,
  }
  // A role makes the clipboard event that the keys would.
  if (native !== undefined) return { ...look, role: native }
  return {
    ...look,
    click: () => {
      sendToWindow(window, { type: 'command', command: id })
    },
  }
}
