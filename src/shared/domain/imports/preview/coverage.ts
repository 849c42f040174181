import { daysBetween, type PlainDate } from '../../values/plain-date.ts'
import type { ImportSourceId } from '../draft/draft.ts'

/** A system the firm uses, and how well its list is known. */
export type TrackedSystem = Readonly<{
  /** Id in the provider catalogue, or the free word of a provider it does not know. */
  provider: string
  name: string
  /** Somebody said that it is used; without that it is here because something of it is in the inventory. */
  declared: boolean
  identities: number
  sources: readonly Readonly<{ id: ImportSourceId; name: string; lastImportedOn: PlainDate | null }>[]
  /** The last day its list was looked at: by an import, or by a person where there is no export. */
  lastCheckedOn: PlainDate | null
  state: 'fresh' | 'old' | 'never'
}>

/** Systems looked at in the last 90 days, of all in use. `percent` is null while none is in use. */
export type Coverage = Readonly<{ fresh: number; old: number; never: number; total: number; percent: number | null }>

/** After so many days a list counts as old (metric M10 of our catalogue of controls). */
export const freshForDays = 90

export function checkState(lastCheckedOn: PlainDate | null, today: PlainDate): TrackedSystem['state'] {
  if (lastCheckedOn === null) return 'never'
  return daysBetween(lastCheckedOn, today) <= freshForDays ? 'fresh' : 'old'
}

/** How much of what is in use was looked at lately. */
export function coverageOf(systems: readonly Pick<TrackedSystem, 'state'>[]): Coverage {
  const count = (state: TrackedSystem['state']) => systems.filter((system) => system.state === state).length
  const [fresh, total] = [count('fresh'), systems.length]
  return { fresh, old: count('old'), never: count('never'), total, percent: total === 0 ? null : Math.floor((fresh / total) * 100) }
}
