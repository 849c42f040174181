import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ImportOffer } from '../../shared/ipc/replies.ts'
import { useToast } from '../components/toast/toast.tsx'
import { messageOf } from '../lib/messages.ts'
import { FileDrop } from './file-drop.tsx'
import { CurrentScreen } from './current-screen.tsx'
import { lockVault } from './lock-vault.ts'
import { Rail } from './rail.tsx'
import type { Screen, SheetCommand } from './screens.ts'
import { useMenuCommands } from './use-menu-commands.ts'
import { useRegionKeys } from './use-region-keys.ts'
import { useTheme } from './use-theme.ts'
import styles from './shell.module.css'

/** The app with an open vault: rail, current screen, and files dropped anywhere. */
export function Shell() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const [screen, setScreen] = useState<Screen>('inventory')
  const [offers, setOffers] = useState<readonly ImportOffer[]>([])
  const [sheetCommand, setSheetCommand] = useState<SheetCommand | null>(null)
  const show = useCallback((next: Screen) => {
    setScreen(next)
    // A command is for the sheet that is there now, not for the one that opens later.
    setSheetCommand(null)
  }, [])
  const askSheet = useCallback((name: SheetCommand['name']) => {
    setScreen('inventory')
    setSheetCommand((last) => ({ name, serial: (last?.serial ?? 0) + 1 }))
  }, [])
  const receive = useCallback(
    (more: readonly ImportOffer[]) => {
      setOffers((waiting) => [...waiting, ...more])
      show('imports')
    },
    [show],
  )
  const settle = useCallback((token: string) => setOffers((waiting) => waiting.filter((offer) => offer.token !== token)), [])
  const lock = useCallback(() => void lockVault(queryClient).catch((error: unknown) => toast({ text: messageOf(error), tone: 'crit' })), [queryClient, toast])
  useMenuCommands({ onShow: show, onSheet: askSheet, onLock: lock })
  useRegionKeys()
  useTheme()
  return (
    <FileDrop onOffers={receive}>
      <div className={styles.shell}>
        <Rail screen={screen} onShow={show} onLock={lock} />
        <main className={styles.main} data-region="main" tabIndex={-1}>
          <CurrentScreen screen={screen} onShow={show} sheetCommand={sheetCommand} offers={offers} onOffers={receive} onSettled={settle} />
        </main>
      </div>
    </FileDrop>
  )
}
