import fc from 'fast-check'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { contradictions, readOutlets } from './read-outlets.ts'
import { vaultOf } from './vault-plan.ts'

export type OutletCount = Readonly<{
  vaults: number
  identities: number
  keys: number
  conclusions: number
  contradictions: readonly string[]
}>

/** Makes so many random vaults of a seed, asks every outlet, and counts what was compared. */
export async function compareOutlets(seed: number, count: number, at: (done: number) => void = () => undefined): Promise<OutletCount> {
  const plans = fc.sample(arbitraryPlan, { seed, numRuns: count })
  const found: string[] = []
  const sums = { identities: 0, keys: 0, conclusions: 0 }
  for (const [place, plan] of plans.entries()) {
    const context = await vaultOf(plan)
    try {
      const conclusions = await readOutlets(context)
      sums.identities += plan.identities.length
      sums.keys += plan.identities.reduce((sum, { keys }) => sum + keys.length, 0)
      sums.conclusions += Object.keys(conclusions).length
      found.push(...contradictions(conclusions).map((line) => `vault ${place + 1}: ${line}`))
    } finally {
      context.remove()
    }
    at(place + 1)
  }
  return { vaults: plans.length, ...sums, contradictions: found }
}
