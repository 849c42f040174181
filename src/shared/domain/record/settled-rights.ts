import type { RightsPlace } from './facts/further-vocabulary.ts'
import { rightsPlaces } from './facts/further-vocabulary.ts'
import { type Environment, environments, type Privilege, privileges } from './facts/vocabulary.ts'
import type { IdentityFacts } from './identity.ts'
import { all, any, holds, type Tri } from './tri.ts'
import type { EnvironmentRights } from './written-rights.ts'

// What an identity may do where. Two flat lists say where it works and what it may do; rights per environment say which belongs to which. The only definition of both directions.

/** The facts that say what it may do, and where. */
export type RightsFacts = Pick<IdentityFacts, 'environments' | 'privileges' | 'rightsByEnvironment'>

/** The rights it has in an environment, as far as known; null where nobody wrote down any. Without a pair every right it has may count there: the careful reading. `sure` tells the two apart. */
export function rightsIn(facts: RightsFacts, environment: Environment): Readonly<{ rights: readonly Privilege[] | null; sure: boolean }> {
  const paired = facts.rightsByEnvironment?.[environment]
  if (paired !== undefined) {
    // A right nobody placed may count wherever it works.
    const unplaced = facts.environments?.includes(environment) === false ? [] : (facts.rightsByEnvironment?.unplaced ?? [])
    return { rights: inOrder([...paired, ...unplaced]), sure: unplaced.length === 0 }
  }
  if (facts.environments?.includes(environment) === false) return { rights: [], sure: true }
  return { rights: facts.privileges, sure: facts.environments?.length === 1 && facts.privileges !== null }
}

/** Whether it has one of these rights in an environment. */
export function mayIn(facts: RightsFacts, environment: Environment, wanted: readonly Privilege[]): Tri {
  if (facts.rightsByEnvironment?.[environment] !== undefined) return holds(rightsIn(facts, environment).rights, wanted, 'privileges')
  return all(worksIn(facts, environment), holds(facts.privileges, wanted, 'privileges'))
}

/** Whether it has any business in an environment: one where it is stated to have no right does not count. */
export function worksIn(facts: RightsFacts, environment: Environment): Tri {
  if (facts.rightsByEnvironment?.[environment] !== undefined) return (rightsIn(facts, environment).rights?.length ?? 0) > 0
  return holds(facts.environments, [environment], 'environments')
}

/** Whether it has one of the first and one of the second rights in the same place. */
export function mayBoth(facts: RightsFacts, one: readonly Privilege[], other: readonly Privilege[]): Tri {
  if (facts.rightsByEnvironment === null)
    return all(holds(facts.privileges, one, 'privileges'), holds(facts.privileges, other, 'privileges'))
  return any(...environments.map((environment) => all(mayIn(facts, environment, one), mayIn(facts, environment, other))))
}

/** The facts after a change, with both ways of telling rights in agreement: what is said of an environment stands in the flat lists too, and what leaves the flat lists leaves the environments. Whatever comes new without a place is kept as such. */
export function settledRights<Facts extends RightsFacts>(before: RightsFacts, after: Facts): Facts {
  if (after.rightsByEnvironment === null) return after
  const settled = isSame(before.rightsByEnvironment, after.rightsByEnvironment)
    ? afterLists(before, after, after.rightsByEnvironment)
    : afterPairs(before, after, after.rightsByEnvironment)
  return isSame(settled, rightsOf(after)) ? after : { ...after, ...settled }
}

// Somebody said what it may do where.
function afterPairs(before: RightsFacts, after: RightsFacts, pairs: EnvironmentRights): RightsFacts {
  const said = environments.filter((environment) => (pairs[environment]?.length ?? 0) > 0)
  const where = listed(environments, [...(after.environments ?? []), ...said])
  const isTold = !isSame(before.privileges, after.privileges)
  const everywhere = allPaired(where, pairs)
  // With every environment told, the pairs say everything there is; rights told beside them stay.
  const what = listed(privileges, [...rightsOfPairs(pairs), ...(everywhere && !isTold ? [] : (after.privileges ?? []))])
  return complete(where, what ?? [], pairs)
}

// One of the flat lists changed, or neither.
function afterLists(before: RightsFacts, after: RightsFacts, pairs: EnvironmentRights): RightsFacts {
  const isRetold = !isSame(before.privileges, after.privileges)
  const isMoved = !isSame(before.environments, after.environments)
  if (!isRetold && !isMoved) return rightsOf(after)
  if ((isMoved && after.environments === null) || (isRetold && after.privileges === null))
    return { ...rightsOf(after), rightsByEnvironment: null }
  const what = after.privileges ?? []
  const left = isMoved ? (before.environments ?? []).filter((environment) => after.environments?.includes(environment) === false) : []
  const staying = withoutPlaces(pairs, left)
  if (isRetold) {
    const added = what.filter((privilege) => before.privileges?.includes(privilege) !== true)
    return complete(after.environments, what, trimmed(staying, what, added))
  }
  // A right it had only where it no longer works has gone with the place, unless it may count where nothing was said.
  const gone = allPaired(after.environments, staying) ? rightsOfPairs(pairs).filter((right) => !rightsOfPairs(staying).includes(right)) : []
  const rights = what.filter((privilege) => !gone.includes(privilege))
  return complete(after.environments, rights, staying)
}

// Rights in no pair, where every environment has one, are somewhere nobody said.
function complete(where: readonly Environment[] | null, what: readonly Privilege[], pairs: EnvironmentRights): RightsFacts {
  const whole = allPaired(where, pairs) && Object.keys(pairs).length > 0 ? withUnplaced(pairs, what) : pairs
  return { environments: where, privileges: listed(privileges, what), rightsByEnvironment: orNull(whole) }
}

function trimmed(pairs: EnvironmentRights, kept: readonly Privilege[], added: readonly Privilege[]): EnvironmentRights {
  const entries = rightsPlaces.flatMap((place) => {
    const rights = pairs[place]?.filter((right) => kept.includes(right))
    return rights === undefined || (place === 'unplaced' && rights.length === 0) ? [] : [[place, rights] as const]
  })
  return withPlaceless(Object.fromEntries(entries), added)
}

function withUnplaced(pairs: EnvironmentRights, all: readonly Privilege[]): EnvironmentRights {
  return withPlaceless(
    pairs,
    all.filter((right) => !rightsOfPairs(pairs).includes(right)),
  )
}

function withPlaceless(pairs: EnvironmentRights, rights: readonly Privilege[]): EnvironmentRights {
  return rights.length === 0 ? pairs : { ...pairs, unplaced: inOrder([...(pairs.unplaced ?? []), ...rights]) }
}

function withoutPlaces(pairs: EnvironmentRights, places: readonly RightsPlace[]): EnvironmentRights {
  return Object.fromEntries(
    rightsPlaces.flatMap((place) => (pairs[place] === undefined || places.includes(place) ? [] : [[place, pairs[place]] as const])),
  )
}

function allPaired(where: readonly Environment[] | null, pairs: EnvironmentRights): boolean {
  return where === null || where.every((environment) => pairs[environment] !== undefined)
}

function rightsOfPairs(pairs: EnvironmentRights): readonly Privilege[] {
  return rightsPlaces.flatMap((place) => pairs[place] ?? [])
}

function rightsOf({ environments, privileges, rightsByEnvironment }: RightsFacts): RightsFacts {
  return { environments, privileges, rightsByEnvironment }
}

function orNull(pairs: EnvironmentRights): EnvironmentRights | null {
  return Object.keys(pairs).length === 0 ? null : pairs
}

function inOrder(rights: readonly Privilege[]): readonly Privilege[] {
  return privileges.filter((privilege) => rights.includes(privilege))
}

function listed<Value>(order: readonly Value[], values: readonly Value[]): readonly Value[] | null {
  const kept = order.filter((value) => values.includes(value))
  return kept.length === 0 ? null : kept
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
