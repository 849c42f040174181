import { describe, expect, it } from 'vitest'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { gcpServiceAccounts } from './gcp-service-accounts.ts'

type Json = Readonly<Record<string, unknown>>
const account = (name: string, changes: Json = {}): Json => {
  const email = `${name}@tidemark-prod.iam.gserviceaccount.com`
  return {
    displayName: 'Invoice robot',
    email,
    etag: 'x',
    name: `projects/tidemark-prod/serviceAccounts/${email}`,
    oauth2ClientId: '100000000000000000001',
    projectId: 'tidemark-prod',
    uniqueId: `10000000000000000000${name.length}`,
    ...changes,
  }
}
const parse = (...accounts: readonly unknown[]) => gcpServiceAccounts.parse(jsonFile(accounts), {})

describe('the service accounts of Google Cloud', () => {
  it('are recognised bare and as the answer of the API, and not as keys', () => {
    for (const value of [[account('invoices')], { accounts: [account('invoices')] }])
      expect(gcpServiceAccounts.recognise(jsonFile(value))).not.toBeNull()
    for (const value of [
      [],
      { accounts: [] },
      [{ email: 'ana@brackenport.example', uniqueId: '1' }],
      [{ email: 'x@y.iam.gserviceaccount.com' }],
    ])
      expect(gcpServiceAccounts.recognise(jsonFile(value))).toBeNull()
  })

  it('may stand one per line, which is no whole list', () => {
    expect(gcpServiceAccounts.parse(jsonFile(account('a'), account('bb')), {})).toMatchObject({
      read: 2,
      partial: true,
      warnings: [expect.stringContaining('single entries')],
      drafts: [{}, {}],
    })
    expect(gcpServiceAccounts.recognise(jsonFile(account('a'), account('bb')))).not.toBeNull()
  })

  it('are identities known by number and address', () => {
    expect(parse(account('invoices'))).toMatchObject({
      read: 1,
      account: 'tidemark-prod',
      drafts: [
        {
          key: '100000000000000000008',
          facts: {
            name: 'Invoice robot',
            kind: 'service_account',
            provider: 'gcp',
            account: 'tidemark-prod',
            system: 'Google Cloud tidemark-prod',
            externalId: '100000000000000000008',
            status: 'active',
            environments: ['production'],
            runsAs: 'machine',
            createdOn: null,
          },
          credentials: [],
          remarks: [],
          nativeIds: ['gcp-email:invoices@tidemark-prod.iam.gserviceaccount.com', 'gcp-unique-id:100000000000000000008'],
        },
      ],
    })
  })

  it('without a display name are named by their address, and may be switched off', () => {
    expect(parse(account('invoices', { displayName: '' })).drafts[0]?.facts.name).toBe('invoices')
    expect(parse(account('invoices', { disabled: true })).drafts[0]?.facts.status).toBe('disabled')
    expect(parse(account('invoices', { projectId: 'tidemark' })).drafts[0]?.facts.environments).toBeNull()
  })

  it('that Google makes with the project get a remark, its own agents are folded away', () => {
    const [compute, engine, agent] = parse(
      account('a', { email: '900000000001-compute@developer.gserviceaccount.com', uniqueId: '1' }),
      account('b', { email: 'tidemark@appspot.gserviceaccount.com', uniqueId: '2' }),
      account('c', { email: 'service-900000000001@gcp-sa-pubsub.iam.gserviceaccount.com', uniqueId: '3' }),
    ).drafts
    expect([compute?.remarks.length, engine?.remarks.length, agent?.remarks.length]).toEqual([1, 1, 0])
    expect([compute?.providerManaged, agent?.providerManaged]).toEqual([false, true])
  })

  it('leave out descriptions, and in several projects call nothing gone', () => {
    const parsed = parse(account('a', { description: canary }), account('bb', { projectId: 'other' }))
    expect(JSON.stringify(parsed)).not.toContain(canary)
    expect(parsed).toMatchObject({
      account: null,
      partial: true,
      warnings: [expect.stringContaining('“description”'), expect.stringContaining('2 accounts or projects')],
    })
  })

  it('fail without an address and stay sound whatever their fields hold', () => {
    expect(parse(account('a'), account('b', { email: null })).failed).toEqual([
      { record: 2, label: 'Entry 2', reason: 'it has no address' },
    ])
    expectSoundJson((entries) => parse(...entries), [account('a'), account('bb'), account('ccc', { disabled: true })], ['description'])
  })
})
