import { describe, expect, it } from 'vitest'
import { draftsOf, firstWith, fixtureOf, parsedFixture } from '../fixtures/listed.ts'
import { publicKey } from '../fixtures/saas-code-lists.ts'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { sshPublicKey } from '../ssh/ssh-public-key.ts'
import { githubCredentialAuthorizations } from './github-credential-authorizations.ts'
import { githubDeployKeys } from './github-deploy-keys.ts'
import { githubInstallations } from './github-installations.ts'
import { githubPats } from './github-pats.ts'
import { githubSecrets } from './github-secrets.ts'

describe('installed GitHub Apps', () => {
  it('are apps without keys of their own, with their permissions and whether they were suspended', () => {
    expect(draftsOf(githubInstallations)).toMatchObject([
      {
        key: '900001',
        credentials: [],
        nativeIds: ['github-installation:900001'],
        remarks: [expect.stringContaining('all repositories')],
        facts: {
          name: 'deploy-bot',
          kind: 'oauth_app',
          account: 'brackenport',
          externalId: '900001',
          status: 'active',
          createdOn: '2024-05-02',
          technicalOwner: null,
          scopes: ['contents:write', 'metadata:read', 'repositories:all'],
          privileges: ['read', 'write'],
        },
      },
      {
        key: '900002',
        remarks: [],
        facts: { status: 'disabled', createdOn: '2023-01-31', scopes: ['metadata:read', 'repositories:selected'], privileges: ['read'] },
      },
    ])
  })

  it('belong to one organisation where all say the same', () => {
    const { entries } = fixtureOf(githubInstallations)
    const other = { ...entries[1], account: { login: 'tidemark' } }
    expect(
      [
        parsedFixture(githubInstallations),
        parsedFixture(githubInstallations, {}, [entries[0], other]),
        parsedFixture(githubInstallations, {}, []),
      ].map(({ account }) => account),
    ).toEqual(['brackenport', null, null])
  })

  it('are only a part when the answer counts more than it holds, or says that more follow', () => {
    expect(parsedFixture(githubInstallations, {}, undefined, { total_count: 2 }).partial).toBe(false)
    expect(parsedFixture(githubInstallations, {}, undefined, { total_count: 31 })).toMatchObject({
      partial: true,
      warnings: [expect.stringContaining('only one page')],
    })
    const { entries } = fixtureOf(githubInstallations)
    const pages = githubInstallations.parse(
      jsonFile({ total_count: 2, installations: [entries[0]] }, { total_count: 2, installations: [entries[1]] }),
      {},
    )
    expect(pages).toMatchObject({ read: 2, partial: false })
    const slurped = jsonFile([
      { total_count: 2, installations: [entries[0]] },
      { total_count: 2, installations: [entries[1]] },
    ])
    expect(githubInstallations.recognise(slurped)).not.toBeNull()
    expect(githubInstallations.parse(slurped, {})).toEqual(pages)
    expect(githubInstallations.recognise(jsonFile({ total_count: 0, installations: [] }))).not.toBeNull()
  })
})

describe('GitHub fine-grained tokens', () => {
  it('keep owner, end, last use and what they reach', () => {
    expect(draftsOf(githubPats)).toMatchObject([
      {
        key: '800001',
        nativeIds: ['github-pat:800001'],
        standIns: ['account'],
        facts: {
          name: 'laptop',
          account: '900100',
          technicalOwner: 'ada-bp',
          createdOn: '2026-02-01',
          status: 'active',
          scopes: ['members:read', 'contents:write', 'repositories:all'],
          privileges: ['read', 'write'],
        },
        credentials: [
          {
            key: '800001',
            facts: {
              type: 'personal_token',
              externalId: '800001',
              expiresOn: '2027-01-31',
              neverExpires: false,
              lastUsedOn: '2026-10-01',
              lastUsedState: 'used',
            },
          },
        ],
      },
      {
        key: '800002',
        facts: { status: 'active', privileges: null, scopes: ['repositories:none'] },
        credentials: [{ facts: { status: 'active', expiresOn: '2024-05-01', lastUsedOn: null, lastUsedState: 'never' } }],
      },
      {
        key: '800003',
        remarks: ['It never expires.'],
        facts: { name: 'laptop', privileges: null, scopes: ['issues:triage', 'repositories:selected'] },
        credentials: [{ facts: { expiresOn: null, neverExpires: true, lastUsedState: 'unknown' } }],
      },
    ])
  })
})

describe('GitHub credentials allowed past single sign-on', () => {
  it('are tokens and SSH keys with the day they were allowed', () => {
    expect(draftsOf(githubCredentialAuthorizations)).toMatchObject([
      {
        key: '161195',
        facts: {
          name: 'nightly sync',
          kind: 'api_key',
          technicalOwner: 'ada-bp',
          createdOn: '2025-01-26',
          scopes: ['repo', 'user'],
          runsAs: 'person',
        },
        credentials: [{ facts: { type: 'personal_token', lastUsedOn: '2026-01-26', expiresOn: '2027-01-01' } }],
      },
      {
        key: '161196',
        facts: { name: 'workshop laptop', kind: 'ssh_key', scopes: null },
        credentials: [
          {
            facts: {
              type: 'ssh_key',
              externalId: 'SHA256:brackenport0000',
              lastUsedState: 'unknown',
              expiresOn: null,
              neverExpires: false,
            },
          },
        ],
      },
    ])
  })

  it('without a title are named after their person, and a note with a password in it is not one', () => {
    expect(firstWith(githubCredentialAuthorizations, { authorized_credential_note: `password: ${canary}` })?.facts.name).toBe(
      'Personal access token of ada-bp',
    )
  })
})

describe('GitHub deploy keys', () => {
  it('are known in both spellings, by a fingerprint and never by the key', () => {
    const parsed = parsedFixture(githubDeployKeys, { account: 'brackenport/site' })
    const fingerprint = sshPublicKey(publicKey)?.fingerprint
    expect(fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/)
    expect(parsed).toMatchObject({
      account: 'brackenport/site',
      drafts: [
        {
          key: '700001',
          facts: {
            name: 'mirror',
            kind: 'ssh_key',
            account: 'brackenport/site',
            externalId: '700001',
            createdOn: '2024-04-05',
            scopes: ['read'],
            privileges: ['read'],
          },
          credentials: [{ facts: { type: 'ssh_key', externalId: fingerprint, lastUsedState: 'unknown' } }],
        },
        { key: '700002', facts: { name: 'mirror', createdOn: '2023-04-05', scopes: ['write'], privileges: ['write'] } },
      ],
    })
    expect(JSON.stringify(parsed)).not.toContain(publicKey.slice(12, 60))
  })

  it('ask for their repository unless each key names it', () => {
    expect(parsedFixture(githubDeployKeys).questions).toMatchObject([{ id: 'account', choices: null, answer: null }])
    const url = 'https://api.github.com/repos/brackenport/site/keys/700001'
    const entries = fixtureOf(githubDeployKeys).entries.map((entry) => ({
      ...entry,
      url,
      added_by: 'ada-bp',
      last_used: '2026-01-01T00:00:00Z',
      enabled: false,
    }))
    expect(parsedFixture(githubDeployKeys, {}, entries)).toMatchObject({
      account: 'brackenport/site',
      questions: [{ answer: 'brackenport/site' }],
      drafts: [{ facts: { technicalOwner: 'ada-bp', status: 'disabled' }, credentials: [{ facts: { lastUsedOn: '2026-01-01' } }] }, {}],
    })
  })

  it('keep their id where the key cannot be read', () => {
    expect(firstWith(githubDeployKeys, { key: 'ssh-rsa AAAA...' })?.credentials[0]?.facts.externalId).toBe('700001')
  })
})

describe('GitHub secrets', () => {
  it('were last changed on the day they were updated, and nobody knows when they were made', () => {
    expect(draftsOf(githubSecrets)).toMatchObject([
      {
        key: 'brackenport/NPM_PUBLISH',
        remarks: ['Every repository of the organisation can use it.'],
        facts: {
          name: 'NPM_PUBLISH',
          kind: 'ci_token',
          account: 'brackenport',
          externalId: 'brackenport/NPM_PUBLISH',
          createdOn: null,
          scopes: ['all'],
        },
        credentials: [{ facts: { createdOn: null, lastRotatedOn: '2026-06-01', storage: ['ci_variable_masked'] } }],
      },
      { facts: { scopes: ['selected'], notes: 'Open to 2 selected repositories.' } },
      { facts: { scopes: null } },
    ])
  })

  it('of two repositories with one name stay two, and without an answer have no id of their own', () => {
    const entries = [{ name: 'SHOP_KEY', updatedAt: '2026-06-01T12:00:00Z' }]
    const keyFor = (account?: string) => parsedFixture(githubSecrets, account === undefined ? {} : { account }, entries)
    expect(keyFor('brackenport/one').drafts[0]?.key).not.toBe(keyFor('brackenport/two').drafts[0]?.key)
    expect(keyFor()).toMatchObject({
      account: null,
      questions: [{ answer: null }],
      drafts: [{ key: 'SHOP_KEY', facts: { externalId: null } }],
    })
  })

  it('as variables lose their value and are told to be readable', () => {
    const parsed = githubSecrets.parse(
      jsonFile({
        total_count: 1,
        variables: [{ name: 'REGION', value: canary, created_at: '2024-01-01T00:00:00Z', updated_at: '2025-01-01T00:00:00Z' }],
      }),
      {},
    )
    expect(parsed).toMatchObject({
      secretsDropped: 1,
      warnings: [expect.stringContaining('plain secrets')],
      drafts: [
        {
          facts: { createdOn: '2024-01-01' },
          credentials: [{ facts: { storage: ['ci_variable_unmasked'], lastRotatedOn: '2025-01-01' } }],
        },
      ],
    })
  })
})
