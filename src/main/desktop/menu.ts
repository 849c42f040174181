import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/ipc/events.ts'
import { sendToWindow } from './window.ts'

/** The application menu: every shortcut of the app has an item here. */
export function setMenu(window: BrowserWindow): void {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    // The page hears the keys itself; the item shows them and works by mouse.
    registerAccelerator: false,
    click: () => {
      sendToWindow(window, { type: 'command', command: name })
    },
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
      { label: '&File', submenu: [command('Add identity', 'add', 'CmdOrCtrl+N'), command('Import…', 'import', 'CmdOrCtrl+I'), { type: 'separator' }, command('Lock', 'lock', 'CmdOrCtrl+L'), { role: 'quit' }] },
      {
        label: '&Edit',
        submenu: [
          command('Undo', 'undo', 'CmdOrCtrl+Z'),
          command('Redo', 'redo', 'CmdOrCtrl+Y'),
          { type: 'separator' },
          { role: 'cut', registerAccelerator: false },
          { role: 'copy', registerAccelerator: false },
          { role: 'paste', registerAccelerator: false },
          { type: 'separator' },
          command('Find', 'find', 'CmdOrCtrl+F'),
        ],
      },
      {
        label: '&View',
        submenu: [
          command('Inventory', 'show-inventory', 'CmdOrCtrl+1'),
          command('Due', 'show-due', 'CmdOrCtrl+2'),
          command('Reviews', 'show-reviews', 'CmdOrCtrl+3'),
          command('Imports', 'show-imports', 'CmdOrCtrl+4'),
          command('Trash', 'show-trash', 'CmdOrCtrl+5'),
          { type: 'separator' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
        ],
      },
      { role: 'windowMenu' },
    ]),
  )
}
