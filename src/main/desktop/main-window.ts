import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { eventChannel } from '../../shared/ipc/channels.ts'
import type { AppEvent } from '../../shared/ipc/events.ts'
import { appOrigin } from './security/app-protocol.ts'

const smallest = { width: 900, height: 600 }

/** The one window. Shown only when painted, so that it never flashes white. */
export function openWindow(outFolder: string, title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1440,
    height: 900,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#121416' : '#f6f7f8',
    icon: join(outFolder, '../resources/icon.png'),
    webPreferences: {
      preload: join(outFolder, 'preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      webSecurity: true,
    },
  })
  // The page's own title would replace the warning about a development copy.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  reloadOnceAfterCrash(window)
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

export function sendToWindow(window: BrowserWindow, event: AppEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
}

// Everything is saved as it happens, so a fresh page loses nothing; a page that keeps crashing must not loop.
function reloadOnceAfterCrash(window: BrowserWindow): void {
  let crashes = 0
  window.webContents.on('render-process-gone', () => {
    crashes += 1
    if (crashes <= 2) window.webContents.reload()
  })
}
