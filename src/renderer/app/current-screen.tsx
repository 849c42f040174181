import { Activity, useCallback, useState } from 'react'
import type { IdentityId, PersonId } from '../../shared/domain/values/ids.ts'
import { unreachable } from '../../shared/domain/values/unreachable.ts'
import type { ImportOffer } from '../../shared/ipc/areas/imports-contract.ts'
import { AgentsScreen } from '../features/agents/agents-screen.tsx'
import { FindingsScreen } from '../features/findings/findings-screen.tsx'
import { IdentityDetail } from '../features/identity-detail/identity-detail.tsx'
import type { ImportResult } from '../features/imports/common/import-result.ts'
import { ImportsScreen } from '../features/imports/imports-screen.tsx'
import { InventoryScreen } from '../features/inventory/inventory-screen.tsx'
import { DrillsScreen } from '../features/offboarding/drills-screen.tsx'
import { PeopleScreen } from '../features/people/people-screen.tsx'
import { ControlsScreen } from '../features/programme/controls-screen.tsx'
import { ReviewsScreen } from '../features/reviews/reviews-screen.tsx'
import { DueScreen } from '../features/rotation/due-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TrashScreen } from '../features/trash/trash-screen.tsx'
import { VendorsScreen } from '../features/vendors/vendors-screen.tsx'
import type { Screen, SheetCommand } from './screens.ts'

type CurrentScreenProps = Readonly<{
  screen: Screen
  onShow: (screen: Screen) => void
  /** Shows the row of an identity in the sheet. */
  onGoTo: (id: IdentityId) => void
  /** Asks something of the sheet and shows it. */
  onSheet: (ask: SheetCommand['ask']) => void
  sheetCommands: readonly SheetCommand[]
  onSheetCommandDone: (serial: number) => void
  offers: readonly ImportOffer[]
  onOffers: (offers: readonly ImportOffer[]) => void
  onChooseFiles: () => void
  onSettled: (token: string) => void
}>

/** Puts the features together: they do not know each other. */
export function CurrentScreen(props: CurrentScreenProps) {
  const { screen, onShow, onChooseFiles, sheetCommands, onSheetCommandDone } = props
  return (
    <>
      {/* Hidden and not taken away: the sheet is there at once, with everything as it was left. */}
      <Activity mode={screen === 'inventory' ? 'visible' : 'hidden'}>
        <InventoryScreen
          commands={sheetCommands}
          onCommandDone={onSheetCommandDone}
          onImport={onChooseFiles}
          renderDetail={(row, close) => <IdentityDetail row={row} onClose={close} onShowAgents={() => onShow('agents')} />}
        />
      </Activity>
      <ScreenBesideSheet {...props} />
    </>
  )
}

function ScreenBesideSheet({ screen, onShow, onGoTo, onSheet, offers, onOffers, onSettled }: CurrentScreenProps) {
  const showInventory = () => onShow('inventory')
  // Asked for on one screen, carried out on another.
  const [leaver, setLeaver] = useState<PersonId | null>(null)
  const handOver = (id: PersonId) => {
    setLeaver(id)
    onShow('drills')
  }
  const [agent, setAgent] = useState<IdentityId | null>(null)
  const showAgent = (id: IdentityId) => {
    setAgent(id)
    onShow('agents')
  }
  const agentTaken = useCallback(() => setAgent(null), [])
  switch (screen) {
    case 'inventory':
      return null
    case 'findings':
      return <FindingsScreen onGoTo={onGoTo} onShowReviews={() => onShow('reviews')} onShowAgent={showAgent} />
    case 'controls':
      return <ControlsScreen onGoTo={onGoTo} onShowImports={() => onShow('imports')} />
    case 'due':
      return <DueScreen onShowInventory={showInventory} onShowImports={() => onShow('imports')} />
    case 'reviews':
      return <ReviewsScreen />
    case 'people':
      return <PeopleScreen onShowIdentity={onGoTo} onLeaver={handOver} />
    case 'drills':
      return <DrillsScreen leaver={leaver} onLeaverTaken={() => setLeaver(null)} onShowIdentity={onGoTo} />
    case 'agents':
      return <AgentsScreen first={agent} onFirstTaken={agentTaken} onShowIdentity={onGoTo} onShowInventory={showInventory} />
    case 'vendors':
      return <VendorsScreen onShowIdentity={onGoTo} />
    case 'imports':
      return (
        <ImportsScreen offers={offers} onOffers={onOffers} onSettled={onSettled} onShowRows={(results) => onSheet(showImported(results))} />
      )
    case 'trash':
      return <TrashScreen />
    case 'settings':
      return <SettingsScreen />
    default:
      return unreachable(screen)
  }
}

/** The rows of one file or several, as the sheet shows them. */
function showImported(results: readonly ImportResult[]): SheetCommand['ask'] {
  const [first, second] = results
  const created = [...new Set(results.flatMap(({ committed }) => committed.created))]
  const changed = [...new Set(results.flatMap(({ committed }) => committed.changed))].filter((id) => !created.includes(id))
  const words = second === undefined ? (first?.fileName ?? 'the import') : `${results.length.toLocaleString('en')} files`
  return { do: 'show-imported', rows: { words, created, changed, only: created.length + changed.length > 0 } }
}
