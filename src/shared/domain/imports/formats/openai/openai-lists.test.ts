import { describe, expect, it } from 'vitest'
import { draftsOf, fixtureOf, parsedFixture } from '../fixtures/listed.ts'
import { jsonFile } from '../fixtures/tables.ts'
import { openaiAdminKeys } from './openai-admin-keys.ts'
import { openaiProjectKeys } from './openai-project-keys.ts'
import { openaiServiceAccounts } from './openai-service-accounts.ts'

describe('OpenAI project keys', () => {
  it('of one service account stand under it, those of people by themselves', () => {
    expect(draftsOf(openaiProjectKeys)).toMatchObject([
      {
        key: 'svc_acct_bp1',
        records: [1, 2],
        nativeIds: ['openai-service-account:svc_acct_bp1'],
        facts: { name: 'bots', kind: 'service_account', externalId: 'svc_acct_bp1', createdOn: '2023-11-14', technicalOwner: null },
        credentials: [
          {
            key: 'key_bp1',
            facts: { label: 'chatbot', externalId: 'key_bp1', createdOn: '2024-03-26', lastUsedOn: '2024-03-26', lastUsedState: 'used' },
          },
          { key: 'key_bp2', facts: { label: 'chatbot two', lastUsedState: 'never' } },
        ],
      },
      {
        key: 'key_bp3',
        remarks: ['Its owner has no access to the project any more.'],
        facts: { name: 'API key …ey_bp3', kind: 'api_key', technicalOwner: 'Ada Bracken', status: 'active' },
        credentials: [{ facts: { lastUsedState: 'unknown', expiresOn: null, neverExpires: false } }],
      },
    ])
  })

  it('are one page of several when the answer says so', () => {
    expect(parsedFixture(openaiProjectKeys, {}, undefined, { object: 'list', has_more: true })).toMatchObject({
      partial: true,
      warnings: [expect.stringContaining('one page')],
    })
  })
})

describe('OpenAI admin keys', () => {
  it('are administrators, and a key listed twice counts once', () => {
    expect(parsedFixture(openaiAdminKeys)).toMatchObject({
      skipped: [{ record: 2, label: 'same', reason: 'repeats entry 1' }],
      drafts: [
        {
          key: 'key_bp9',
          remarks: [expect.stringContaining('admin key'), 'It never expires.'],
          facts: { technicalOwner: 'Ada Bracken', privileges: ['admin'] },
          credentials: [{ facts: { label: 'Admin key', neverExpires: true, lastUsedState: 'never' } }],
        },
        {
          key: 'svc_acct_bp2',
          facts: { name: 'billing bot', kind: 'service_account' },
          credentials: [{ key: 'key_bp10', facts: { expiresOn: '2030-03-17', lastUsedOn: '2024-03-26' } }],
        },
      ],
    })
  })

  it('with many project keys among them are not taken for a list of project keys', () => {
    const mixed = jsonFile({ object: 'list', data: [...fixtureOf(openaiProjectKeys).entries, fixtureOf(openaiAdminKeys).entries[0]] })
    expect(openaiAdminKeys.recognise(mixed)).not.toBeNull()
    expect(openaiProjectKeys.recognise(mixed)).toBeNull()
  })
})

describe('OpenAI service accounts', () => {
  it('have the id by which their keys name them', () => {
    const [account] = draftsOf(openaiServiceAccounts)
    expect(account).toMatchObject({
      key: 'svc_acct_bp1',
      credentials: [],
      remarks: ['It is an owner of the project.'],
      facts: { name: 'bots', kind: 'service_account', createdOn: '2023-11-14', scopes: ['role:owner'] },
    })
    expect(account?.nativeIds).toEqual(draftsOf(openaiProjectKeys)[0]?.nativeIds)
  })
})
