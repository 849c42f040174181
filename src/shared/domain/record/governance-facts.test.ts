import { describe, expect, it } from 'vitest'
import { blankPerson, personFactsSchema } from '../people/person-record.ts'
import { masterKeyAnswer, providers } from '../providers/provider.ts'
import { deadlineKey, lifecycleOf } from '../providers/provider-lifecycle.ts'
import {
  blankGovernanceCredential,
  blankGovernanceIdentity,
  governanceCredentialSchema,
  governanceIdentitySchema,
} from './governance-facts.ts'

describe('the facts the rules need', () => {
  it('may all be unknown', () => {
    expect(governanceIdentitySchema.parse(blankGovernanceIdentity)).toEqual(blankGovernanceIdentity)
    expect(governanceCredentialSchema.parse(blankGovernanceCredential)).toEqual(blankGovernanceCredential)
    expect(personFactsSchema.parse(blankPerson('Maya Lindqvist')).status).toBeNull()
  })

  it('keep a stated none apart from not knowing', () => {
    expect(governanceIdentitySchema.parse({ ...blankGovernanceIdentity, contextLimits: [], knownBy: [] })).toMatchObject({
      contextLimits: [],
      knownBy: [],
      loggingCoverage: null,
    })
  })

  it('refuse what looks like a live secret', () => {
    const key = ['AKIA', 'ABCDEFGHIJKLMNOP'].join('')
    const secret = ['sk-proj-', 'a'.repeat(30)].join('')
    expect(key).toHaveLength(20)
    expect(governanceIdentitySchema.safeParse({ ...blankGovernanceIdentity, privilegeReason: `It needs ${secret}` }).success).toBe(false)
    expect(
      governanceIdentitySchema.safeParse({
        ...blankGovernanceIdentity,
        revokePlan: { documented: true, rehearsedOn: null, minutes: null, steps: secret },
      }).success,
    ).toBe(false)
  })

  it('fit one column each: every value survives JSON', () => {
    const full = {
      ...blankGovernanceIdentity,
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
    expect(governanceIdentitySchema.parse(JSON.parse(JSON.stringify(full)))).toEqual(full)
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
    expect(keys).toHaveLength(20)
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
