import { describe, expect, it } from 'vitest'
import type { DueItem } from '../../../shared/domain/inventory/due-list.ts'
import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { basisWords, ruleWords } from './due-reason.ts'

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
})

describe('who asks for it', () => {
  it.each([
    [
      'CIS AWS Foundations v7.0.0 2.12 (1.14 in v1.4-v4): access keys rotated every 90 days or less; 2.11: unused 45 days disabled',
      'CIS AWS Foundations v7.0.0 2.12',
    ],
    ['Keyroster default', 'Keyroster default'],
  ])('is short enough for a row', (basis, words) => {
    expect(basisWords(basis)).toBe(words)
  })
})
