import { join } from 'node:path'
import { app, BrowserWindow, dialog, session } from 'electron'
import { isForCommandLine, runCommandLine } from './command-line/run.ts'
import { startDailyNotice } from './desktop/daily-notice.ts'
import { chooseFiles, chooseSavePath } from './desktop/dialogs.ts'
import { readLaunchWords } from './desktop/launch-words.ts'
import { openWindow, sendToWindow } from './desktop/main-window.ts'
import { setMenu } from './desktop/menu.ts'
import { printFromStdin } from './desktop/print-from-stdin.ts'
import { printPdf } from './desktop/print-pdf.ts'
import { declareAppScheme, isAppPage, serveApp } from './desktop/security/app-protocol.ts'
import { blockRequests } from './desktop/security/block-network.ts'
import { confineContents } from './desktop/security/confine-contents.ts'
import { silenceChromium } from './desktop/security/quiet-switches.ts'
import { refuseDebugSwitches } from './desktop/security/refuse-debug-switches.ts'
import { throwAwayFolder } from './desktop/throw-away-folder.ts'
import { registerChannels } from './ipc/register.ts'
import { blockNodeNetwork } from './thread/block-node-network.ts'
import { startVaultThread } from './thread/vault-thread-host.ts'
import { dataFolder, defaultVaultPath, isUnofficialElectron } from './vault/data-folder.ts'
import { onlyForOwner } from './vault/only-for-owner.ts'

const unofficial = isUnofficialElectron(process.execPath)
const outFolder = join(import.meta.dirname, '..')
const words = readLaunchWords(process.argv, app.isPackaged)

refuseDebugSwitches()
silenceChromium()
blockNodeNetwork()
onlyForOwner()
declareAppScheme()
blockRequests()
confineContents()
app.setPath('userData', dataFolder(unofficial))

if (words.printTo !== null) void printAndQuit(words.printTo)
else if (isForCommandLine(words.rest)) void runAndQuit(words.rest)
else openDesktop()

function openDesktop(): void {
  // A throw-away vault may stand beside the real one; two windows on one vault may not.
  if (!words.demo && !app.requestSingleInstanceLock({ vault: words.vault })) {
    app.quit()
    return
  }
  app.on('window-all-closed', () => {
    app.quit()
  })
  void app.whenReady().then(startDesktop).catch(sayAndQuit)
}

function startDesktop(): void {
  const vault = startVaultThread(
    join(import.meta.dirname, 'vault-thread.js'),
    {
      vaultPath: words.demo ? join(throwAwayFolder(), 'demo.keyroster') : (words.vault ?? defaultVaultPath(unofficial)),
      today: words.today,
      sampleFolder: words.demo ? join(outFolder, '../resources/sample-company') : null,
      version: app.getVersion(),
      unofficialElectron: unofficial,
    },
    { chooseFiles: () => chooseFiles(theWindow()), chooseSavePath: (name) => chooseSavePath(theWindow(), name), pressClipboard, printPdf },
    (event) => {
      for (const window of BrowserWindow.getAllWindows()) sendToWindow(window, event)
    },
  )
  registerChannels(
    (channel, { words, bytes }) => {
      // The thread is too busy to hear this one.
      if (channel === 'work.stop') vault.stopWork()
      return vault.request(channel, words, bytes)
    },
    vault.more,
    isAppPage,
  )
  serveApp(session.defaultSession, join(outFolder, 'renderer'))
  const window = openWindow(outFolder, title())
  setMenu(window)
  const stopNotice = startDailyNotice(vault.dueNotice, () => {
    window.focus()
    sendToWindow(window, { type: 'command', command: 'show-due' })
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  // Locked before leaving: the keys go with the thread, and nothing is half written.
  let locked = false
  app.on('before-quit', (event) => {
    if (locked) return
    event.preventDefault()
    stopNotice()
    void vault.close().finally(() => {
      locked = true
      app.quit()
    })
  })
}

// A start that fails before there is a window must not end as a process nobody sees.
function sayAndQuit(error: unknown): void {
  console.error(error)
  dialog.showErrorBox('Keyroster could not start', 'Nothing was changed. Start it again; if it happens again, install it anew.')
  app.exit(1)
}

function title(): string {
  const name = words.demo ? 'Keyroster · throw-away demo' : 'Keyroster'
  return unofficial ? `${name} · development copy of Electron, not for real vaults` : name
}

function pressClipboard(press: 'copy' | 'cut' | 'paste'): Promise<void> {
  theWindow().webContents[press]()
  return Promise.resolve()
}

function theWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('There is no window.')
  return window
}

async function printAndQuit(path: string): Promise<void> {
  await app.whenReady()
  await printFromStdin(path).then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error)
      app.exit(1)
    },
  )
}

async function runAndQuit(commandWords: readonly string[]): Promise<void> {
  await app.whenReady()
  app.exit(await runCommandLine(commandWords, { version: app.getVersion(), unofficialElectron: unofficial, printPdf }))
}
