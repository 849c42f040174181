import { isInUse } from '../record/identity.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { isComplete, isOwned } from './completeness.ts'
import { isDueWithin } from './due-list.ts'
import { isUnused } from './idle-use.ts'
import type { InventoryRow } from './inventory-row.ts'
import { isPrivileged } from './tier.ts'

// The views that come with the app: a name and a question each row answers.

export const shippedViews = [
  { id: 'everything', name: 'Everything' },
  { id: 'no-owner', name: 'No owner' },
  { id: 'due-30', name: 'Due in 30 days' },
  { id: 'unused-90', name: 'Unused 90 days' },
  { id: 'admin', name: 'Admin rights' },
  { id: 'ai-agents', name: 'AI agents' },
  { id: 'incomplete', name: 'Incomplete' },
  { id: 'provider-managed', name: 'Made by providers' },
] as const satisfies readonly Readonly<{ id: ShippedViewId; name: string }>[]

export const shippedViewIds = [
  'everything',
  'no-owner',
  'due-30',
  'unused-90',
  'admin',
  'ai-agents',
  'incomplete',
  'provider-managed',
] as const
export type ShippedViewId = (typeof shippedViewIds)[number]

/** Whether a row belongs to a shipped view today. */
export function inView(view: ShippedViewId, row: InventoryRow, today: PlainDate): boolean {
  // What a provider made and looks after is folded away into a view of its own: hundreds of Microsoft's apps would hide the firm's five.
  return row.providerManaged === (view === 'provider-managed') && answers(view, row, today)
}

function answers(view: ShippedViewId, row: InventoryRow, today: PlainDate): boolean {
  switch (view) {
    case 'everything':
    case 'provider-managed':
      return true
    case 'no-owner':
      return isInUse(row) && !isOwned(row)
    case 'due-30':
      return isDueWithin(row, today, 30)
    case 'unused-90':
      return isInUse(row) && isUnusedFor(row, 90, today)
    case 'admin':
      return isPrivileged(row)
    case 'ai-agents':
      return row.kind === 'ai_agent'
    case 'incomplete':
      return isInUse(row) && !isComplete(row, row.credentials)
  }
}

// All it logs in with is unused. Unknown use is not disuse, and emergency keys rest by design.
function isUnusedFor(row: InventoryRow, days: number, today: PlainDate): boolean {
  const keys = row.credentials.filter(isInUse)
  return keys.length > 0 && keys.every((key) => isUnused(row, key, today, { rest: days, neverUsed: days }) === true)
}
