import type { ImportOffer } from '../../shared/ipc/replies.ts'
import { unreachable } from '../../shared/domain/unreachable.ts'
import { DueScreen } from '../features/due/due-screen.tsx'
import { IdentityDetail } from '../features/identity-detail/identity-detail.tsx'
import { ImportsScreen } from '../features/imports/imports-screen.tsx'
import { InventoryScreen } from '../features/inventory/inventory-screen.tsx'
import { ReviewsScreen } from '../features/reviews/reviews-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TrashScreen } from '../features/trash/trash-screen.tsx'
import type { Screen, SheetCommand } from './screens.ts'

type CurrentScreenProps = Readonly<{
  screen: Screen
  onShow: (screen: Screen) => void
  sheetCommand: SheetCommand | null
  offers: readonly ImportOffer[]
  onOffers: (offers: readonly ImportOffer[]) => void
  onSettled: (token: string) => void
}>

/** Puts the features together: they do not know each other. */
export function CurrentScreen({ screen, onShow, sheetCommand, offers, onOffers, onSettled }: CurrentScreenProps) {
  const showInventory = () => onShow('inventory')
  switch (screen) {
    case 'inventory':
      return <InventoryScreen command={sheetCommand} onShowImports={() => onShow('imports')} renderDetail={(row, close) => <IdentityDetail row={row} onClose={close} />} />
    case 'due':
      return <DueScreen onShowInventory={showInventory} onShowImports={() => onShow('imports')} />
    case 'reviews':
      return <ReviewsScreen />
    case 'imports':
      return <ImportsScreen offers={offers} onOffers={onOffers} onSettled={onSettled} onShowInventory={showInventory} />
    case 'trash':
      return <TrashScreen />
    case 'settings':
      return <SettingsScreen />
    default:
      return unreachable(screen)
  }
}
