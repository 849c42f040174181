import { app, BrowserWindow, dialog, session } from 'electron'
import { join } from 'node:path'
import { AppError } from '../shared/ipc/app-error.ts'
import { fixedClock, systemClock } from './clock.ts'
import { isCommand, runCommandLine } from './command-line/run.ts'
import { dataFolder, defaultVaultPath, isUnofficialElectron } from './data-folder.ts'
import { chooseFiles, chooseSavePath } from './desktop/dialogs.ts'
import { startDailyNotice } from './desktop/daily-notice.ts'
import { demoKeyStore, fillDemoVault, throwAwayFolder } from './desktop/demo-vault.ts'
import { readLaunchWords } from './desktop/launch-words.ts'
import { setMenu } from './desktop/menu.ts'
import { printFromStdin } from './desktop/print-from-stdin.ts'
import { printPdf } from './desktop/print-pdf.ts'
import { declareAppScheme, isAppPage, serveApp } from './desktop/security/app-protocol.ts'
import { blockNodeNetwork } from './desktop/security/block-node-network.ts'
import { blockRequests } from './desktop/security/block-network.ts'
import { confineContents } from './desktop/security/confine-contents.ts'
import { silenceChromium } from './desktop/security/quiet-switches.ts'
import { refuseDebugSwitches } from './desktop/security/refuse-debug-switches.ts'
import { openWindow, sendToWindow } from './desktop/window.ts'
import type { HandlerContext } from './handlers/context.ts'
import { pendingImports } from './handlers/pending-imports.ts'
import { undoStack } from './handlers/undo-stack.ts'
import { lockVault, openVault } from './handlers/vault.ts'
import { registerChannels } from './ipc/register.ts'
import { keytarKeyStore } from './vault/keytar-key-store.ts'
import { vaultKeeper } from './vault/vault-keeper.ts'

const unofficial = isUnofficialElectron(process.execPath)
const outFolder = join(import.meta.dirname, '..')
const words = readLaunchWords(process.argv, app.isPackaged)

refuseDebugSwitches()
silenceChromium()
blockNodeNetwork()
declareAppScheme()
blockRequests()
confineContents()
app.setPath('userData', dataFolder(unofficial))

if (words.printTo !== null) void printAndQuit(words.printTo)
else if (isCommand(words.rest[0])) void runAndQuit(words.rest)
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

async function startDesktop(): Promise<void> {
  const path = words.demo ? join(throwAwayFolder(), 'demo.keyroster') : (words.vault ?? defaultVaultPath(unofficial))
  const context: HandlerContext = {
    clock: words.today === null ? systemClock() : fixedClock(words.today),
    vault: vaultKeeper(path, words.demo ? demoKeyStore() : keytarKeyStore()),
    pendingImports: pendingImports(),
    undoStack: undoStack(),
    surroundings: {
      version: app.getVersion(),
      unofficialElectron: unofficial,
      demo: words.demo,
      chooseFiles: () => chooseFiles(theWindow()),
      chooseSavePath: (name) => chooseSavePath(theWindow(), name),
      printPdf,
    },
  }
  if (words.demo) await fillDemoVault(context, join(outFolder, '../resources/sample-company'))

  else await openQuietly(context)

  registerChannels(context, isAppPage)
  serveApp(session.defaultSession, join(outFolder, 'renderer'))
  const window = openWindow(outFolder, title())
  setMenu(window)
  const stopNotice = startDailyNotice(context, () => {
    window.focus()
    sendToWindow(window, { type: 'command', command: 'show-due' })
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('before-quit', () => {
    stopNotice()
    lockVault(context)
  })
}

// With its key in the keychain a vault is simply open, as the person chose; whatever stands in the way is said on the locked screen.
async function openQuietly(context: HandlerContext): Promise<void> {
  if (!context.vault.slots().includes('os')) return
  await openVault(context, { by: 'os' }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
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
