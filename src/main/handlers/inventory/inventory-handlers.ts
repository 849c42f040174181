import { dueLists } from '../../../shared/domain/inventory/due-list.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { knownPeople, listPeople } from '../../store/person-table.ts'

export const inventoryHandlers: HandlersOf<'inventory.list' | 'inventory.read' | 'people.list' | 'people.directory' | 'rotations.due'> = {
  'inventory.list': (_, context) => inventoryRows(context),
  'inventory.read': ({ since }, context) => context.inventory.reading(since),
  'people.list': (_, context) => listPeople(context.vault.db()).map((person) => person.name),
  'people.directory': (_, context) => knownPeople(context.vault.db()),
  'rotations.due': (_, context) => dueLists(inventoryRows(context), context.clock.today()),
}

/** Every identity outside the Trash with what follows from its facts today. */
export function inventoryRows(context: HandlerContext): readonly InventoryRow[] {
  return context.inventory.rows()
}
