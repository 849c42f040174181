import type { InventoryRow } from '../inventory/inventory-row.ts'
import { rulingPrivileges } from '../record/facts/further-vocabulary.ts'
import { dataSensitivities, privileges, type Tier } from '../record/facts/vocabulary.ts'
import { worksIn } from '../record/settled-rights.ts'

type ReachRow = Pick<InventoryRow, 'id' | 'name' | 'privileges' | 'dataSensitivity' | 'environments' | 'rightsByEnvironment' | 'scopeReach'>

/** Which of two reaches further when their vendor is broken into: importance, rule over others, how far, what data, live systems. What nobody wrote down counts as far. */
export function reachOrder<Row extends ReachRow>(a: Row, b: Row, tierIn: (row: Row) => Tier): number {
  const [one, other] = [weights(a, tierIn(a)), weights(b, tierIn(b))]
  for (const [place, weight] of one.entries()) {
    const difference = (other[place] ?? 0) - weight
    if (difference !== 0) return difference
  }
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)
}

const tierWeight: Readonly<Record<Tier, number>> = { T1: 2, T2: 1, T3: 0 }
const scopeWeight = { one: 0, several: 1, organisation: 2 } as const

function weights(row: ReachRow, tier: Tier): readonly number[] {
  return [
    tierWeight[tier],
    row.privileges === null || row.privileges.some((privilege) => rulingPrivileges.includes(privilege)) ? 1 : 0,
    row.scopeReach === null ? 2 : scopeWeight[row.scopeReach],
    row.dataSensitivity === null ? dataSensitivities.length : dataSensitivities.indexOf(row.dataSensitivity),
    worksIn(row, 'production') === false ? 0 : 1,
    row.privileges === null ? privileges.length : Math.max(...row.privileges.map((privilege) => privileges.indexOf(privilege))),
  ]
}
