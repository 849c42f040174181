import { describe, expect, it } from 'vitest'
import { draftsOf, firstWith, parsedFixture } from '../fixtures/listed.ts'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { gitlabAccessTokens } from './gitlab-access-tokens.ts'
import { gitlabCiVariables } from './gitlab-ci-variables.ts'
import { gitlabDeployTokens } from './gitlab-deploy-tokens.ts'

describe('GitLab access tokens', () => {
  it('of projects belong to a bot, and one neither active nor revoked has run out', () => {
    expect(draftsOf(gitlabAccessTokens)).toMatchObject([
      {
        key: '42',
        facts: {
          name: 'publisher',
          kind: 'service_account',
          technicalOwner: null,
          runsAs: 'machine',
          status: 'active',
          scopes: ['api'],
          privileges: ['read', 'write'],
          notes: 'Role: Maintainer (40). Its bot is GitLab user 141.',
        },
        credentials: [{ facts: { expiresOn: '2027-01-19', lastUsedState: 'never' } }],
      },
      {
        key: '43',
        remarks: ['It is an owner and may do everything there.'],
        facts: { status: 'active' },
        credentials: [{ facts: { status: 'active', expiresOn: '2026-10-20', lastUsedOn: '2026-10-19' } }],
      },
      {
        key: '44',
        standIns: ['technicalOwner'],
        remarks: [],
        facts: { kind: 'api_key', technicalOwner: 'GitLab user 7', runsAs: 'person', status: 'revoked', privileges: null },
        credentials: [{ facts: { expiresOn: null, neverExpires: true } }],
      },
    ])
  })

  it('tell their role also where a tool wrote it as text', () => {
    expect(firstWith(gitlabAccessTokens, { access_level: '15' })?.facts).toMatchObject({
      kind: 'service_account',
      notes: expect.stringContaining('Role: Planner (15).') as string,
    })
  })

  it('leave descriptions out and say so', () => {
    expect(parsedFixture(gitlabAccessTokens).warnings).toEqual([expect.stringContaining('1 entry has a text under “description”')])
    expect(JSON.stringify(parsedFixture(gitlabAccessTokens))).not.toContain('Publishes packages')
  })

  it('are known when one was saved as the answer to making it, which holds the token', () => {
    const made = {
      id: 42,
      name: 'publisher',
      revoked: false,
      created_at: '2026-01-20T22:11:48.151Z',
      scopes: ['api'],
      user_id: 7,
      active: true,
      expires_at: '2027-01-19',
      token: canary,
    }
    expect(gitlabAccessTokens.recognise(jsonFile(made))).not.toBeNull()
    expect(gitlabAccessTokens.parse(jsonFile(made), {})).toMatchObject({
      read: 1,
      partial: true,
      secretsDropped: 1,
      warnings: [expect.stringContaining('plain secrets'), expect.stringContaining('single entries')],
    })
  })

  it('with sudo are told to be administrators', () => {
    expect(firstWith(gitlabAccessTokens, { scopes: ['api', 'sudo'] })).toMatchObject({
      remarks: ['With sudo it can act as any user.'],
      facts: { privileges: ['read', 'write', 'admin'] },
    })
  })
})

describe('GitLab deploy tokens', () => {
  it('count beside the access tokens, know no dates of making or use, and may have run out', () => {
    expect(draftsOf(gitlabDeployTokens)).toMatchObject([
      {
        key: 'deploy_tokens/1',
        facts: {
          name: 'registry',
          kind: 'ci_token',
          externalId: 'deploy_tokens/1',
          createdOn: null,
          status: 'active',
          privileges: ['read'],
          notes: 'Its user name is gitlab+deploy-token-1.',
        },
        credentials: [{ facts: { expiresOn: '2027-01-01', lastUsedState: 'unknown' } }],
      },
      { key: 'deploy_tokens/2', facts: { privileges: ['write'] }, credentials: [{ facts: { neverExpires: true } }] },
      { key: 'deploy_tokens/3', facts: { status: 'active' }, credentials: [{ facts: { expiresOn: '2021-01-01' } }] },
    ])
    expect(firstWith(gitlabDeployTokens, { revoked: true })?.facts.status).toBe('revoked')
  })
})

describe('GitLab CI variables', () => {
  it('with one key stand once per environment, and never with their value', () => {
    const drafts = draftsOf(gitlabCiVariables, { account: 'shop/site' })
    expect(drafts).toMatchObject([
      {
        key: 'shop/site/SHOP_KEY/*',
        remarks: [],
        facts: {
          name: 'SHOP_KEY',
          account: 'shop/site',
          externalId: 'shop/site/SHOP_KEY/*',
          environments: null,
          notes: 'For all environments. Only on protected branches.',
        },
        credentials: [{ facts: { storage: ['ci_variable_masked'] } }],
      },
      {
        key: 'shop/site/SHOP_KEY/production',
        remarks: [expect.stringContaining('not masked')],
        facts: { environments: ['production'] },
        credentials: [{ facts: { storage: ['ci_variable_unmasked'] } }],
      },
    ])
    expect(parsedFixture(gitlabCiVariables)).toMatchObject({
      questions: [{ id: 'account', answer: null }],
      drafts: [{ key: 'SHOP_KEY/*', facts: { externalId: null } }, {}],
    })
    expect(parsedFixture(gitlabCiVariables, {}, [{ key: 'A', variable_type: 'env_var', masked: false, value: canary }])).toMatchObject({
      secretsDropped: 1,
      warnings: [expect.stringContaining('plain secrets')],
    })
  })
})
