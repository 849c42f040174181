import { providerName } from '../providers/provider.ts'
import type { ProviderDeadline } from '../providers/provider-lifecycle.ts'
import { isInUse } from '../record/identity.ts'
import { isKnownToStop, withdrawals } from '../rotation/withdrawals.ts'
import type { IdentityId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { InventoryRow } from './inventory-row.ts'

/** Why something is due: a rule or the end of a key, or a day of the identity itself. */
export type DueReason = 'policy' | 'expiry' | 'retirement' | 'contract' | 'exception' | 'agent_end' | 'review_job'

/** A day that stands at none of its keys. */
export type DueDay = Readonly<{
  on: PlainDate
  /** The day it stops working; null where nothing stops by itself. */
  endsOn: PlainDate | null
  because: Exclude<DueReason, 'policy' | 'expiry'>
  basis: string
}>

/** A day people set by deciding something. It follows from reviews and exceptions, which no row of the sheet holds. */
export type DecisionDay = DueDay & Readonly<{ identityId: IdentityId; because: 'exception' | 'review_job' }>

/** The days that follow from the facts of an identity in use: its provider withdraws it, its contract ends, its work ends. */
export function identityDays(row: InventoryRow, today: PlainDate): readonly DueDay[] {
  if (!isInUse(row) || row.providerManaged) return []
  const { thirdParty, openEnded, vendorContractEndsOn, projectEndsOn } = row
  const ends = (on: PlainDate | null, because: DueDay['because'], basis: string): readonly DueDay[] =>
    on === null || openEnded === true ? [] : [{ on, endsOn: null, because, basis }]
  return [
    ...retirements(row, today),
    ...(thirdParty === false ? [] : ends(vendorContractEndsOn, 'contract', 'The contract with the supplier ends')),
    ...ends(projectEndsOn, 'agent_end', 'The work it is for ends'),
  ]
}

function retirements(row: InventoryRow, today: PlainDate): readonly DueDay[] {
  return withdrawals(row, row.credentials)
    .filter((deadline) => isDay(deadline) && (deadline.date >= today || isKnownToStop(deadline, row.credentials)))
    .map(({ date, approximate, effect, what, action }) => ({
      on: date,
      endsOn: effect === 'stops' ? date : null,
      because: 'retirement',
      basis: `${providerName(row.provider) ?? ''} withdraws it${approximate ? ' about then' : ''}: ${what}. ${action}.`,
    }))
}

// Everything else is news, not a day by which something must be done. A day that has passed is late only for a key known to be that old.
function isDay({ effect }: ProviderDeadline): boolean {
  return effect === 'stops' || effect === 'off_by_default'
}
