import { describe, expect, it } from 'vitest'
import { blankPerson, personFactsSchema } from '../people/person-record.ts'
import { masterKeyAnswer, providers } from '../providers/provider.ts'
import { deadlineKey, lifecycleOf } from '../providers/provider-lifecycle.ts'
import { blankCredentialFacts, credentialFactsSchema } from './credential.ts'
import { blankIdentityFacts, identityFactsSchema } from './identity.ts'

const blank = blankIdentityFacts('till')
const blankCredential = blankCredentialFacts(null)

describe('the facts the rules need', () => {
  it('may all be unknown', () => {
    expect(identityFactsSchema.parse(blank)).toEqual(blank)
    expect(credentialFactsSchema.parse(blankCredential)).toEqual(blankCredential)
    expect(personFactsSchema.parse(blankPerson('Maya Lindqvist')).status).toBeNull()
  })

  it('keep a stated none apart from not knowing', () => {
    expect(identityFactsSchema.parse({ ...blank, contextLimits: [], knownBy: [] })).toMatchObject({
      contextLimits: [],
      knownBy: [],
      loggingCoverage: null,
    })
  })

  it('refuse what looks like a live secret', () => {
    const key = ['AKIA', 'ABCDEFGHIJKLMNOP'].join('')
    const secret = ['sk-proj-', 'a'.repeat(30)].join('')
    expect(key).toHaveLength(20)
    expect(identityFactsSchema.safeParse({ ...blank, privilegeReason: `It needs ${secret}` }).success).toBe(false)
    expect(
      identityFactsSchema.safeParse({
        ...blank,
        revokePlan: { documented: true, rehearsedOn: null, minutes: null, steps: secret },
      }).success,
    ).toBe(false)
  })

  it('fit one column each: every value survives JSON', () => {
    const full = {
      ...blank,
      agent: {
        tools: [{ tool: 'crm', access: ['read'], system: null }],
        dataAccess: ['public'],
        actions: [],
        approval: { payment_change: 'always' },
        approvedBy: 'Anna',
        autonomy: null,
        builtBy: null,
        runBy: null,
        logPlace: null,
        stopButton: null,
        mayStop: null,
        credentialsUsed: null,
      },
    }
    expect(identityFactsSchema.parse(JSON.parse(JSON.stringify(full)))).toEqual(full)
  })
})

describe('what providers allow', () => {
  it('is known for every provider of the catalogue', () => {
    expect(providers.filter(({ id }) => lifecycleOf(id) === null)).toEqual([])
    expect(lifecycleOf('our own')).toBeNull()
  })

  it('names each deadline once', () => {
    const keys = providers.flatMap(({ id }) => lifecycleOf(id)?.deadlines.map((deadline) => deadlineKey(id, deadline)) ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toHaveLength(26)
  })

  it.each([
    ['digitalocean', 'api_key', false],
    ['heroku', 'api_key', true],
    ['stripe', 'api_key', 'credential.masterKey'],
    ['stripe', 'webhook', false],
    [null, 'api_key', 'credential.masterKey'],
  ] as const)('says whether %s %s is a master key', (provider, kind, answer) => {
    expect(masterKeyAnswer(provider, kind)).toBe(answer)
  })
})
