import { describe, expect, it } from 'vitest'
import { draftsOf, firstWith, fixtureOf, parsedFixture } from '../fixtures/listed.ts'
import { jsonFile } from '../fixtures/tables.ts'
import { atlassianApiTokens } from './atlassian-api-tokens.ts'
import { atlassianUserTokens } from './atlassian-user-tokens.ts'

describe('Atlassian tokens of an organisation', () => {
  it('belong to people of it, and a status nobody documented stays unknown', () => {
    expect(parsedFixture(atlassianApiTokens)).toMatchObject({
      account: 'org-brackenport',
      drafts: [
        {
          key: '100001',
          facts: {
            name: 'board sync',
            account: 'org-brackenport',
            technicalOwner: 'ada@brackenport.example',
            status: 'active',
            createdOn: '2025-02-03',
          },
          credentials: [{ facts: { expiresOn: '2027-02-03', lastUsedOn: '2026-11-01' } }],
        },
        {
          key: '100002',
          facts: { technicalOwner: 'Grace Port', status: 'unknown' },
          credentials: [{ facts: { neverExpires: true, lastUsedState: 'unknown' } }],
        },
      ],
    })
    expect(firstWith(atlassianApiTokens, { status: 'REVOKED' })?.facts.status).toBe('revoked')
  })

  it('are known by their last activity where the user or the day of making is missing', () => {
    const { user, createdAt, ...token } = fixtureOf(atlassianApiTokens).entries[0] ?? {}
    for (const entry of [{ ...token, user }, { ...token, createdAt }, token]) {
      expect(atlassianApiTokens.recognise(jsonFile({ data: [entry] }))).not.toBeNull()
      expect(atlassianUserTokens.recognise(jsonFile([entry]))).toBeNull()
    }
  })

  it('are one page of several when a next one is linked', () => {
    expect(parsedFixture(atlassianApiTokens, {}, undefined, { links: { self: 'a', next: 'b' } }).partial).toBe(true)
    expect(parsedFixture(atlassianApiTokens, {}, undefined, { links: { self: 'a', next: null } }).partial).toBe(false)
  })
})

describe('Atlassian tokens of one person', () => {
  it('ask whose they are, and a missing date says nothing', () => {
    expect(parsedFixture(atlassianUserTokens)).toMatchObject({
      questions: [{ id: 'account', answer: null }],
      drafts: [{ facts: { technicalOwner: null } }, {}],
    })
    expect(draftsOf(atlassianUserTokens, { account: 'Ada Bracken' })).toMatchObject([
      {
        key: '200001',
        facts: { technicalOwner: 'Ada Bracken', createdOn: '2025-02-03' },
        credentials: [{ facts: { expiresOn: '2026-12-03', lastUsedOn: '2026-03-03' } }],
      },
      { key: '200002', credentials: [{ facts: { expiresOn: null, neverExpires: false, lastUsedState: 'unknown' } }] },
    ])
  })
})
