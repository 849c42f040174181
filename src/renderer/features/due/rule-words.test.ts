import { describe, expect, it } from 'vitest'
import { blankCredentialFacts } from '../../../shared/domain/credential.ts'
import type { DueItem } from '../../../shared/domain/due.ts'
import { plainDate } from '../../../shared/domain/plain-date.ts'
import { ruleWords } from './rule-words.ts'

const on = plainDate('2026-11-24')
const credential = (facts: Partial<DueItem['credential']>) => ({ ...blankCredentialFacts('api_key'), ...facts }) as DueItem['credential']

describe('ruleWords', () => {
  it('says how often', () => {
    expect(ruleWords({ credential: credential({ createdOn: plainDate('2026-08-26') }), because: 'policy', on })).toBe('Every 90 days')
  })

  it('counts from the last rotation when there was one', () => {
    expect(ruleWords({ credential: credential({ createdOn: plainDate('2020-01-01'), lastRotatedOn: plainDate('2026-05-28') }), because: 'policy', on })).toBe('Every 180 days')
  })

  it('says when it ends', () => {
    expect(ruleWords({ credential: credential({ expiresOn: plainDate('2026-12-31') }), because: 'expiry', on })).toBe('Ends 31 Dec 2026')
  })
})
