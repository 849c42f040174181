import { describe, expect, it } from 'vitest'
import type { DueItem } from '../../../shared/domain/inventory/due-list.ts'
import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { ruleWords } from './due-reason.ts'

const on = plainDate('2026-11-24')
const credential = (facts: Partial<DueItem['credential']>) => ({ ...blankCredentialFacts('api_key'), ...facts }) as DueItem['credential']

describe('ruleWords', () => {
  it('says how often', () => {
    expect(
      ruleWords({ credential: credential({ createdOn: plainDate('2026-08-26') }), because: 'policy', endsOn: null, expiredOn: null, on }),
    ).toBe('Every 90 days')
  })

  it('counts from the last rotation when there was one', () => {
    expect(
      ruleWords({
        credential: credential({ createdOn: plainDate('2020-01-01'), lastRotatedOn: plainDate('2026-05-28') }),
        because: 'policy',
        endsOn: null,
        expiredOn: null,
        on,
      }),
    ).toBe('Every 180 days')
  })

  it('says when it ends', () => {
    const endsOn = plainDate('2026-12-31')
    for (const because of ['expiry', 'policy'] as const)
      expect(ruleWords({ credential: credential({ createdOn: on, expiresOn: endsOn }), because, endsOn, expiredOn: null, on })).toBe(
        'Ends 31 Dec 2026',
      )
  })

  it.each([
    ['contract', 'Contract ends 24 Nov 2026'],
    ['agent_end', 'Work ends 24 Nov 2026'],
    ['exception', 'Exception ends 24 Nov 2026'],
    ['retirement', 'Withdrawn 24 Nov 2026'],
    ['review_job', 'To be done by 24 Nov 2026'],
  ] as const)('says what a day without a key is: %s', (because, words) => {
    expect(ruleWords({ credential: null, because, endsOn: null, expiredOn: null, on })).toBe(words)
  })
})
