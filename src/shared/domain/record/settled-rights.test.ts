import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { rightsPlaces } from './facts/further-vocabulary.ts'
import { type Environment, environments, type Privilege, privileges } from './facts/vocabulary.ts'
import { mayBoth, mayIn, type RightsFacts, rightsIn, settledRights, worksIn } from './settled-rights.ts'

const facts = (
  where: readonly Environment[] | null,
  what: readonly Privilege[] | null,
  rightsByEnvironment: RightsFacts['rightsByEnvironment'] = null,
): RightsFacts => ({ environments: where, privileges: what, rightsByEnvironment })
const nothing = facts(null, null)
const readsLive = facts(['production', 'staging'], ['read', 'write'], { production: ['read'], staging: ['write'] })

describe('what it may do where', () => {
  test.each<readonly [why: string, facts: RightsFacts, rights: readonly Privilege[] | null, sure: boolean]>([
    ['is what was said of the environment', readsLive, ['read'], true],
    ['is everything where it works in this one alone', facts(['production'], ['read', 'write']), ['read', 'write'], true],
    [
      'may be everything where nothing is said: two lists are no pairs',
      facts(['production', 'staging'], ['read', 'write']),
      ['read', 'write'],
      false,
    ],
    ['may be everything where nobody knows where it works', facts(null, ['admin']), ['admin'], false],
    ['is nothing where it does not work', facts(['test'], ['admin']), [], true],
    ['is not known where no right is', facts(['production'], null), null, false],
    ['is nothing where that is stated', facts(['staging'], ['write'], { production: [], staging: ['write'] }), [], true],
    [
      'may be a right whose place nobody said',
      facts(['production'], ['read', 'admin'], { production: ['read'], unplaced: ['admin'] }),
      ['read', 'admin'],
      false,
    ],
    [
      'may be everything in an environment nothing is said of',
      facts(['production', 'test'], ['read', 'write'], { test: ['write'] }),
      ['read', 'write'],
      false,
    ],
  ])('%s', (_, known, rights, sure) => {
    expect(rightsIn(known, 'production')).toEqual({ rights, sure })
  })

  it('answers questions with the fact that is missing', () => {
    expect(mayIn(readsLive, 'production', ['write'])).toBe(false)
    expect(mayIn(readsLive, 'staging', ['write'])).toBe(true)
    expect(mayIn(facts(null, ['write']), 'production', ['write'])).toBe('environments')
    expect(mayIn(facts(['production'], null), 'production', ['write'])).toBe('privileges')
    expect(worksIn(facts(['staging'], ['write'], { production: [], staging: ['write'] }), 'production')).toBe(false)
    expect(worksIn(facts(null, null), 'production')).toBe('environments')
    expect(
      mayBoth(facts(['production', 'staging'], ['deploy', 'admin'], { production: ['admin'], staging: ['deploy'] }), ['deploy'], ['admin']),
    ).toBe(false)
    expect(mayBoth(facts(['production', 'staging'], ['deploy', 'admin']), ['deploy'], ['admin'])).toBe(true)
  })
})

describe('rights told in two ways', () => {
  test.each<readonly [why: string, before: RightsFacts, change: Partial<RightsFacts>, after: RightsFacts]>([
    ['pairs fill the flat lists', nothing, { rightsByEnvironment: { production: ['read'], staging: ['write'] } }, readsLive],
    [
      'pairs for every environment are all there is',
      facts(['production', 'staging'], ['read', 'write', 'admin']),
      { rightsByEnvironment: { production: ['read'], staging: ['write'] } },
      readsLive,
    ],
    [
      'a pair for one environment leaves the other as it was',
      facts(['production', 'staging'], ['read', 'write']),
      { rightsByEnvironment: { production: ['read'] } },
      facts(['production', 'staging'], ['read', 'write'], { production: ['read'] }),
    ],
    [
      'a right that comes without a place is kept as such',
      readsLive,
      { privileges: ['read', 'write', 'admin'] },
      facts(['production', 'staging'], ['read', 'write', 'admin'], { production: ['read'], staging: ['write'], unplaced: ['admin'] }),
    ],
    [
      'a right that is taken away is gone everywhere',
      readsLive,
      { privileges: ['read'] },
      facts(['production', 'staging'], ['read'], { production: ['read'], staging: [] }),
    ],
    [
      'an environment that is taken away takes its rights along',
      readsLive,
      { environments: ['production'] },
      facts(['production'], ['read'], { production: ['read'] }),
    ],
    [
      'a new environment has no pair yet',
      readsLive,
      { environments: ['production', 'staging', 'test'] },
      facts(['production', 'staging', 'test'], ['read', 'write'], { production: ['read'], staging: ['write'] }),
    ],
    ['emptied pairs leave the flat lists', readsLive, { rightsByEnvironment: null }, facts(['production', 'staging'], ['read', 'write'])],
    ['emptied permissions leave no pairs', readsLive, { privileges: null }, facts(['production', 'staging'], null)],
    ['emptied environments leave no pairs', readsLive, { environments: null }, facts(null, ['read', 'write'])],
    [
      'saying a right nobody placed has no place left empties that word',
      facts(['production'], ['read', 'admin'], { production: ['read'], unplaced: ['admin'] }),
      { rightsByEnvironment: { production: ['read'] } },
      facts(['production'], ['read'], { production: ['read'] }),
    ],
    [
      'flat lists of an older vault are no pairs',
      facts(['production', 'staging'], ['read', 'write']),
      {},
      facts(['production', 'staging'], ['read', 'write']),
    ],
  ])('%s', (_, before, change, after) => {
    expect(settledRights(before, { ...before, ...change })).toEqual(after)
  })
})

const some = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }))
const pairs = fc.option(
  fc
    .dictionary(fc.constantFrom(...rightsPlaces), fc.subarray([...privileges]))
    .map((said) => Object.fromEntries(rightsPlaces.flatMap((place) => (said[place] === undefined ? [] : [[place, said[place]]]))))
    .filter((said) => Object.keys(said).length > 0),
)
const told = fc.record({ environments: some(environments), privileges: some(privileges), rightsByEnvironment: pairs })
const settled = told.map((said) => settledRights(nothing, said))
const change = fc.record(
  { environments: some(environments), privileges: some(privileges), rightsByEnvironment: pairs },
  { requiredKeys: [] },
)

describe('whatever is changed', () => {
  it('the flat lists hold what the pairs say', () => {
    fc.assert(
      fc.property(settled, change, (before, patch) => {
        const after = settledRights(before, { ...before, ...patch })
        for (const [place, rights] of Object.entries(after.rightsByEnvironment ?? {})) {
          if (rights.length > 0 && place !== 'unplaced') expect(after.environments).toContain(place)
          for (const right of rights) expect(after.privileges).toContain(right)
        }
      }),
    )
  })

  it('a settled record stays as it is, so undoing a step by putting its facts back is exact', () => {
    fc.assert(
      fc.property(settled, change, (before, patch) => {
        const after = settledRights(before, { ...before, ...patch })
        expect(settledRights(before, after)).toEqual(after)
        expect(settledRights(after, before)).toEqual(before)
      }),
    )
  })

  it('an added right is possible wherever it works, until somebody says where', () => {
    fc.assert(
      fc.property(settled, fc.constantFrom(...environments), fc.constantFrom(...privileges), (before, environment, right) => {
        fc.pre(before.privileges?.includes(right) === false && worksIn(before, environment) === true)
        const after = settledRights(before, { ...before, privileges: [...before.privileges, right] })
        expect(mayIn(after, environment, [right])).toBe(true)
      }),
    )
  })
})
