import { describe, expect, it } from 'vitest'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { gcpSaKeys } from './gcp-sa-keys.ts'

type Json = Readonly<Record<string, unknown>>
const email = 'invoices@tidemark-test.iam.gserviceaccount.com'
const key = (number: number, changes: Json = {}): Json => ({
  keyAlgorithm: 'KEY_ALG_RSA_2048',
  keyOrigin: 'GOOGLE_PROVIDED',
  keyType: 'USER_MANAGED',
  name: `projects/tidemark-test/serviceAccounts/${email}/keys/000000000000000${number}`,
  validAfterTime: '2024-03-04T17:39:47Z',
  validBeforeTime: '9999-12-31T23:59:59Z',
  ...changes,
})
const parse = (...keys: readonly unknown[]) => gcpSaKeys.parse(jsonFile(keys), {})

describe('the keys of Google Cloud service accounts', () => {
  it('are recognised bare and under keys, and not as API keys', () => {
    for (const value of [[key(1)], { keys: [key(1)] }]) expect(gcpSaKeys.recognise(jsonFile(value))).not.toBeNull()
    for (const value of [[], { keys: [] }, [{ name: 'projects/1/locations/global/keys/x', validAfterTime: 'x' }]])
      expect(gcpSaKeys.recognise(jsonFile(value))).toBeNull()
  })

  it('stand under their account; those Google looks after are left out', () => {
    const parsed = parse(
      key(1),
      key(2, { keyType: 'SYSTEM_MANAGED', validBeforeTime: '2026-12-01T00:00:00Z' }),
      key(3, { keyOrigin: 'USER_PROVIDED', validBeforeTime: '2024-12-31T00:00:00Z' }),
      key(4, { disabled: true }),
    )
    expect(parsed).toMatchObject({
      read: 4,
      account: 'tidemark-test',
      scope: email,
      skipped: [{ record: 2, label: email, reason: 'Google makes and changes this key itself' }],
    })
    expect(parsed.drafts).toMatchObject([
      {
        key: email,
        facts: { name: email, externalId: email, environments: ['test'], status: 'unknown' },
        records: [1, 3, 4],
        nativeIds: [`gcp-email:${email}`],
        standIns: ['name', 'externalId'],
        remarks: ['1 active key never expires.'],
      },
    ])
    expect(parsed.drafts[0]?.credentials.map(({ facts }) => facts)).toMatchObject([
      {
        type: 'service_account_key',
        label: 'Key …0001',
        externalId: '0000000000000001',
        createdOn: '2024-03-04',
        lastRotatedOn: '2024-03-04',
        expiresOn: null,
        neverExpires: true,
        lastUsedState: 'unknown',
        status: 'active',
        notes: null,
      },
      { expiresOn: '2024-12-31', neverExpires: false, status: 'active', notes: 'Made outside Google; only its public half was uploaded.' },
      { status: 'disabled', neverExpires: true },
    ])
  })

  it('of a project written as "-" find it in the address, and of an account known by number its number', () => {
    expect(parse(key(1, { name: `projects/-/serviceAccounts/${email}/keys/0001` })).account).toBe('tidemark-test')
    expect(parse(key(1, { name: 'projects/-/serviceAccounts/100000000000000000001/keys/0001' })).drafts[0]?.nativeIds).toEqual([
      'gcp-unique-id:100000000000000000001',
    ])
  })

  it('never let a private key through, skip repeats and fail without a proper name', () => {
    const parsed = parse(key(1, { privateKeyData: canary }), key(1), key(2, { name: 'projects/serviceAccounts/x' }))
    expect(parsed).toMatchObject({
      secretsDropped: 1,
      skipped: [{ record: 2, reason: 'repeats entry 1' }],
      failed: [{ record: 3, reason: 'its name does not tell account and key' }],
    })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson((entries) => parse(...entries), [key(1), key(2), key(3, { disabled: true })], ['privateKeyData'])
  })
})
