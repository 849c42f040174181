import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'

export const inventoryHandlers: HandlersOf<'inventory.list' | 'inventory.read'> = {
  'inventory.list': (_, context) => inventoryRows(context),
  'inventory.read': ({ since }, context) => context.inventory.reading(since),
}

/** Every identity outside the Trash with what follows from its facts today. */
export function inventoryRows(context: HandlerContext): readonly InventoryRow[] {
  return context.inventory.rows()
}
