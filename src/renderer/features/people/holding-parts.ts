import type { DrillTie } from '../../../shared/domain/offboarding/drill.ts'
import type { PersonHolding } from '../../../shared/ipc/areas/people-contract.ts'

/** What of somebody's holdings is looked at. */
export const holdingParts = ['all', 'owns', 'backs', 'knows'] as const
export type HoldingPart = (typeof holdingParts)[number]

export const holdingPartWords: Readonly<Record<HoldingPart, string>> = {
  all: 'Everything',
  owns: 'Owns',
  backs: 'Stands in for',
  knows: 'Knows the secret of',
}

const tiesOf: Readonly<Record<Exclude<HoldingPart, 'all'>, readonly DrillTie[]>> = {
  owns: ['owns', 'business_owner'],
  backs: ['backup_owner'],
  knows: ['knows'],
}

/** The holdings one number counts. */
export function holdingsOf(holdings: readonly PersonHolding[], part: HoldingPart): readonly PersonHolding[] {
  return part === 'all' ? holdings : holdings.filter(({ ties }) => ties.some((tie) => tiesOf[part].includes(tie)))
}
