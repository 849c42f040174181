import { describe, expect, it } from 'vitest'
import { isGenericName } from '../findings/model/names.ts'
import { rules } from '../findings/rules/rule-list.ts'
import { ago, anna, ben, carla, credential, identity, today } from '../findings/testing/sample-facts.ts'
import { controlWords } from '../programme/control-words.ts'
import { knownByAfter, leakedOnAfter } from './facts-after-edit.ts'

describe('what an edit leaves behind', () => {
  it('keeps a replaced owner among those who know the secret', () => {
    const before = identity({ technicalOwnerId: anna, knownBy: [carla] })
    expect(knownByAfter(before, { ...before, technicalOwnerId: ben })).toEqual([carla, anna])
    expect(knownByAfter(before, before)).toEqual([carla])
    expect(knownByAfter(before, { ...before, technicalOwnerId: null, knownBy: null })).toBeNull()
  })

  it('keeps a leak until the secret is a new one', () => {
    const clean = credential({ storage: ['password_manager'], createdOn: ago(90) })
    const leaking = { ...clean, storage: ['chat' as const] }
    expect(leakedOnAfter(clean, leaking, today)).toBe(today)
    const noted = { ...leaking, leakedOn: ago(5) }
    expect(leakedOnAfter(noted, { ...noted, storage: ['password_manager'] }, today)).toBe(ago(5))
    expect(leakedOnAfter(noted, { ...noted, storage: null }, today)).toBe(ago(5))
    expect(leakedOnAfter(noted, { ...noted, storage: ['password_manager'], lastRotatedOn: today }, today)).toBeNull()
    expect(leakedOnAfter(noted, { ...noted, lastRotatedOn: today }, today)).toBe(ago(5))
  })
})

describe('words', () => {
  it('give every control its edition', () => {
    expect(controlWords('CIS-AWS 2.12')).toBe('CIS AWS v7.0.0 2.12')
    expect(controlWords('CIS 5.5')).toBe('CIS Controls v8.1 5.5')
    for (const reference of rules.flatMap(({ controls }) => controls)) expect(controlWords(reference)).not.toBe(reference)
  })

  it('carry the present numbers of the OWASP lists', () => {
    const owasp = new Set(rules.flatMap((rule) => rule.owasp))
    expect(owasp).toContain('LLM06:2025')
    expect([...owasp].filter((id) => id.startsWith('LLM08'))).toEqual([])
    for (let number = 1; number <= 10; number++) expect(owasp).toContain(`NHI${String(number)}:2025`)
  })

  it.each(['admin', 'API key', 'service-account 2', 'token1', 'Default', 'test'])('know %s for a name that fits anything', (name) => {
    expect(isGenericName(name)).toBe(true)
  })

  it.each(['shopify-stock-sync-live', 'test-till-export', 'Stripe payouts', 'backup admin Vienna', 'API key …000002'])(
    'leave %s alone',
    (name) => {
      expect(isGenericName(name)).toBe(false)
    },
  )
})
