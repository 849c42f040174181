import { describe, expect, it } from 'vitest'
import type { IdentityKind } from '../record/facts/vocabulary.ts'
import { plainDate } from '../values/plain-date.ts'
import { isKnownToStop, withdrawals } from './withdrawals.ts'

const owner = (provider: string | null, kind: IdentityKind | null, deadlinesNotApplying: readonly string[] | null = null) => ({
  provider,
  kind,
  deadlinesNotApplying,
})
const key = (
  createdOn: string | null,
  lastRotatedOn: string | null = null,
  status: 'active' | 'revoked' = 'active',
  lastUsedOn: string | null = null,
) => ({
  status,
  createdOn: createdOn === null ? null : plainDate(createdOn),
  lastRotatedOn: lastRotatedOn === null ? null : plainDate(lastRotatedOn),
  lastUsedOn: lastUsedOn === null ? null : plainDate(lastUsedOn),
})

describe('what a provider withdraws of a kind', () => {
  it.each([
    ['a key from before', owner('airtable', 'api_key'), [key('2023-01-01')], ['2024-02-01']],
    ['a key of the last day', owner('airtable', 'api_key'), [key('2024-02-01')], ['2024-02-01']],
    // What was made after its kind had ended is of another kind.
    ['a key from after', owner('airtable', 'api_key'), [key('2024-02-02')], []],
    ['a key changed after', owner('airtable', 'api_key'), [key('2023-01-01', '2025-01-01')], []],
    ['one from before and one from after', owner('airtable', 'api_key'), [key('2023-01-01'), key('2025-01-01')], ['2024-02-01']],
    ['an old one that was revoked', owner('airtable', 'api_key'), [key('2023-01-01', null, 'revoked'), key('2025-01-01')], []],
    ['one that worked after', owner('airtable', 'api_key'), [key('2023-01-01', null, 'active', '2024-02-02')], []],
    ['one that worked on the last day', owner('airtable', 'api_key'), [key('2023-01-01', null, 'active', '2024-02-01')], ['2024-02-01']],
    ['a key of unknown age', owner('airtable', 'api_key'), [key(null)], ['2024-02-01']],
    ['no key', owner('airtable', 'api_key'), [], ['2024-02-01']],
    ['another kind', owner('airtable', 'service_account'), [key('2023-01-01')], []],
    ['somebody said it does not apply', owner('airtable', 'api_key', ['airtable:2024-02-01:legacy user API key']), [key('2023-01-01')], []],
    ['the provider ends only what is older than a day', owner('atlassian', 'api_key'), [key('2024-12-15')], []],
    ['one of the day before that', owner('atlassian', 'api_key'), [key('2024-12-14')], ['2026-05-12']],
    ['a provider nobody named', owner(null, 'api_key'), [key('2020-01-01')], []],
    ['a kind nobody named', owner('airtable', null), [key('2020-01-01')], []],
    ['a provider without deadlines', owner('aws', 'api_key'), [key('2020-01-01')], []],
  ])('%s', (_, identity, keys, days) => {
    expect(withdrawals(identity, keys).map(({ date }) => date)).toEqual(days)
  })

  it.each([
    ['from before', [key('2023-01-01')], true],
    ['of unknown age', [key(null)], false],
    ['from before, and revoked', [key('2023-01-01', null, 'revoked')], false],
    ['that worked after', [key('2023-01-01', null, 'active', '2024-02-02')], false],
    ['none', [], false],
  ])('is known to stop a key %s: %s', (_, keys, known) => {
    const [deadline] = withdrawals(owner('airtable', 'api_key'), [])
    expect(deadline !== undefined && isKnownToStop(deadline, keys)).toBe(known)
  })
})
