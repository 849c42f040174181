import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { IdentityId } from '../../shared/domain/values/ids.ts'
import type { ImportOffer } from '../../shared/ipc/areas/imports-contract.ts'
import { inventoryQuery } from '../api/queries.ts'
import { useToast } from '../components/toast/toast.tsx'
import { useChooseFiles } from '../features/imports/use-choose-files.ts'
import { messageOf } from '../lib/messages.ts'
import { CurrentScreen } from './current-screen.tsx'
import { FileDrop } from './file-drop.tsx'
import { lockVault } from './lock-vault.ts'
import { Palette } from './palette.tsx'
import type { PaletteEntry } from './palette-entries.ts'
import { Rail } from './rail.tsx'
import type { Screen, SheetCommand } from './screens.ts'
import styles from './shell.module.css'
import { ShortcutOverlay } from './shortcut-overlay.tsx'
import { type Overlay, useCommands } from './use-commands.ts'
import { useTheme } from './use-theme.ts'

/** The app with an open vault: rail, current screen, and files dropped anywhere. */
export function Shell() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const { screen, show, sheetCommands, askSheet, sheetCommandDone } = useScreens()
  const [offers, setOffers] = useState<readonly ImportOffer[]>([])
  const goTo = useCallback((id: IdentityId) => askSheet({ do: 'go-to-identity', id }), [askSheet])
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const cameFrom = useRef<Element | null>(null)
  const openOverlay = (next: Overlay) => {
    cameFrom.current = document.activeElement
    setOverlay(next)
  }
  const receive = useCallback(
    (more: readonly ImportOffer[]) => {
      setOffers((waiting) => [...waiting, ...more])
      show('imports')
    },
    [show],
  )
  const settle = useCallback((token: string) => setOffers((waiting) => waiting.filter((offer) => offer.token !== token)), [])
  const lock = useCallback(
    () => void lockVault(queryClient).catch((error: unknown) => toast({ text: messageOf(error), tone: 'crit' })),
    [queryClient, toast],
  )
  const { chooseFiles } = useChooseFiles(receive)
  const isEmpty = useQuery(inventoryQuery).data?.length === 0
  const takesPaste = (screen === 'imports' && offers.length === 0) || (screen === 'inventory' && isEmpty)
  const carryOut = useCommands({ screen, onShow: show, onImport: chooseFiles, onSheet: askSheet, onLock: lock, onOverlay: openOverlay })
  useTheme()
  // Only in memory: names of identities have no place in a file beside the vault.
  const [recent, setRecent] = useState<readonly string[]>([])
  const closeOverlay = () => setOverlay(null)
  // The sheet draws its cells anew now and then; the active one stands for the one that is gone.
  const focusAfter = () =>
    cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected
      ? cameFrom.current
      : document.querySelector<HTMLElement>('[data-column][tabindex="0"]')
  const pick = ({ id, choice }: PaletteEntry) => {
    setRecent((last) => [id, ...last.filter((other) => other !== id)].slice(0, 12))
    switch (choice.kind) {
      case 'command':
        return carryOut(choice.id)
      case 'view':
        return askSheet({ do: 'show-view', view: choice.view })
      case 'identity':
        return askSheet({ do: 'go-to-identity', id: choice.id })
    }
  }
  return (
    <FileDrop takesPaste={takesPaste} onOffers={receive}>
      <div className={styles.shell}>
        <Rail screen={screen} onShow={show} onLock={lock} />
        <main className={styles.main} data-region="main" tabIndex={-1}>
          <CurrentScreen
            screen={screen}
            onShow={show}
            onGoTo={goTo}
            onSheet={askSheet}
            sheetCommands={sheetCommands}
            onSheetCommandDone={sheetCommandDone}
            offers={offers}
            onOffers={receive}
            onChooseFiles={chooseFiles}
            onSettled={settle}
          />
        </main>
      </div>
      <Palette
        open={overlay === 'palette' || overlay === 'go-to'}
        onlyIdentities={overlay === 'go-to'}
        recent={recent}
        onClose={closeOverlay}
        focusAfter={focusAfter}
        onPick={pick}
      />
      <ShortcutOverlay open={overlay === 'shortcuts'} onClose={closeOverlay} focusAfter={focusAfter} />
    </FileDrop>
  )
}

/** The screen that is shown, and what the sheet is still to do. */
function useScreens() {
  const [screen, setScreen] = useState<Screen>('inventory')
  // In order: several may be asked for between two frames, and each needs what the one before left behind.
  const [sheetCommands, setSheetCommands] = useState<readonly SheetCommand[]>([])
  const serial = useRef(0)
  const show = useCallback((next: Screen) => {
    setScreen(next)
    // A command is for the sheet that is there now, not for the one that opens later.
    setSheetCommands([])
  }, [])
  const askSheet = useCallback((ask: SheetCommand['ask']) => {
    setScreen('inventory')
    serial.current += 1
    const command = { ask, serial: serial.current }
    setSheetCommands((waiting) => [...waiting, command])
  }, [])
  const sheetCommandDone = useCallback(
    (done: number) => setSheetCommands((waiting) => waiting.filter((command) => command.serial !== done)),
    [],
  )
  return { screen, show, sheetCommands, askSheet, sheetCommandDone }
}
