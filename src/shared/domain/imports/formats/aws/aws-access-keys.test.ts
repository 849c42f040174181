import { describe, expect, it } from 'vitest'
import { canary, jsonFile, tableFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { awsAccessKeys } from './aws-access-keys.ts'

const keyId = (number: number) => `AKIA000FAKE00000000${number}`
const key = (number: number, changes: Readonly<Record<string, unknown>> = {}) => ({
  UserName: 'courier',
  AccessKeyId: keyId(number),
  Status: 'Active',
  CreateDate: '2024-02-20T11:11:11+00:00',
  ...changes,
})
const list = (...keys: readonly unknown[]) => ({ AccessKeyMetadata: keys })
const use = (changes: Readonly<Record<string, unknown>> = {}) => ({
  UserName: 'courier',
  AccessKeyLastUsed: { Region: 'eu-west-1', ServiceName: 's3', LastUsedDate: '2026-10-30T22:47:00+00:00' },
  ...changes,
})
const parse = (...documents: readonly unknown[]) => awsAccessKeys.parse(jsonFile(...documents), {})

describe('the access keys of AWS', () => {
  it('are recognised in every way people collect them, and nothing else is', () => {
    const why = (...documents: readonly unknown[]) => awsAccessKeys.recognise(jsonFile(...documents))
    expect(why(list(key(1)))).toContain('AccessKeyMetadata')
    expect(why(list(), list(key(1)))).not.toBeNull()
    expect(why([list(key(1))])).not.toBeNull()
    expect(why([key(1)])).not.toBeNull()
    expect(why({ ServiceSpecificCredentials: [] })).not.toBeNull()
    expect(why({ SSHPublicKeys: [] })).not.toBeNull()
    expect(why({ [keyId(1)]: use() })).not.toBeNull()
    expect(why({ SecretList: [] })).toBeNull()
    expect(why([])).toBeNull()
    expect(why(list(), { Roles: [] })).toBeNull()
    expect(awsAccessKeys.recognise(tableFile(['UserName', 'AccessKeyId'], []))).toBeNull()
  })

  it('stand under their users, from all documents of the file', () => {
    const parsed = parse(
      list(key(1), key(2, { Status: 'Inactive' })),
      list(key(3, { UserName: 'sealer', CreateDate: 1523477145.729 })),
      list(),
    )
    expect(parsed).toMatchObject({ read: 3, skipped: [], failed: [], account: null, partial: true })
    expect(parsed.drafts).toMatchObject([
      {
        facts: { name: 'courier', provider: 'aws', system: 'AWS', externalId: null, status: 'unknown' },
        records: [1, 2],
        nativeIds: ['in-any-account:aws-user:courier/1708427471'],
      },
      {
        facts: { name: 'sealer' },
        nativeIds: ['in-any-account:aws-user:sealer/1523477145'],
        credentials: [{ facts: { createdOn: '2018-04-11' } }],
      },
    ])
    expect(parsed.drafts[0]?.credentials).toMatchObject([
      {
        key: keyId(1),
        facts: {
          type: 'access_key',
          label: 'Access key …0001',
          externalId: keyId(1),
          status: 'active',
          createdOn: '2024-02-20',
          lastRotatedOn: '2024-02-20',
          lastUsedState: 'unknown',
          neverExpires: true,
        },
      },
      { key: keyId(2), facts: { status: 'disabled' } },
    ])
  })

  it('ask for the account and then tell the ids others know the users by', () => {
    expect(parse(list(key(1))).questions).toMatchObject([{ id: 'account', choices: null, answer: null }])
    const parsed = awsAccessKeys.parse(jsonFile(list(key(1))), { account: '9000 0000 0001' })
    expect(parsed).toMatchObject({
      account: '900000000001',
      questions: [{ answer: '900000000001' }],
      drafts: [
        {
          key: 'user:900000000001/courier',
          nativeIds: ['aws-user:900000000001/courier'],
          facts: { account: '900000000001', system: 'AWS 9000 0000 0001' },
        },
      ],
    })
  })

  it('learn their last use only where it is wrapped with the id of the key', () => {
    const credential = (...documents: readonly unknown[]) => parse(list(key(1)), ...documents).drafts[0]?.credentials[0]?.facts
    expect(credential(use({ AccessKeyId: keyId(1) }))).toMatchObject({
      lastUsedOn: '2026-10-30',
      lastUsedState: 'used',
      notes: 'Last used with s3 in eu-west-1',
    })
    expect(credential({ [keyId(1)]: use() })).toMatchObject({ lastUsedOn: '2026-10-30' })
    expect(
      parse(list(key(1, { AccessKeyLastUsed: { ServiceName: 's3', Region: 'N/A', LastUsedDate: 1700000000 } }))).drafts[0]?.credentials[0]
        ?.facts,
    ).toMatchObject({ lastUsedOn: '2023-11-14', notes: 'Last used with s3' })
    expect(
      credential({ AccessKeyId: keyId(1), UserName: 'courier', AccessKeyLastUsed: { Region: 'N/A', ServiceName: 'N/A' } }),
    ).toMatchObject({ lastUsedOn: null, lastUsedState: 'never', notes: null })
    const unwrapped = parse(list(key(1)), use())
    expect(unwrapped.skipped).toEqual([{ record: 2, label: 'courier', reason: 'it tells when a key was used but not which key' }])
    expect(unwrapped.drafts[0]?.credentials[0]?.facts.lastUsedState).toBe('unknown')
  })

  it('come with the passwords for services and the SSH keys of the same users', () => {
    const parsed = parse(
      list(key(1)),
      {
        ServiceSpecificCredentials: [
          {
            UserName: 'courier',
            Status: 'Active',
            ServiceUserName: 'courier-at-9',
            CreateDate: '2020-01-02T00:00:00Z',
            ServiceSpecificCredentialId: 'ACCA000FAKE1',
            ServiceName: 'codecommit.amazonaws.com',
            ServicePassword: canary,
          },
        ],
      },
      { SSHPublicKeys: [{ UserName: 'courier', SSHPublicKeyId: 'APKA000FAKE2', Status: 'Inactive', UploadDate: '2019-03-04T00:00:00Z' }] },
    )
    expect(parsed.drafts).toHaveLength(1)
    expect(parsed.drafts[0]?.credentials.slice(1)).toMatchObject([
      {
        key: 'ACCA000FAKE1',
        facts: { type: 'password', label: 'codecommit.amazonaws.com …AKE1', createdOn: '2020-01-02', neverExpires: false },
      },
      { key: 'APKA000FAKE2', facts: { type: 'ssh_key', status: 'disabled', createdOn: '2019-03-04' } },
    ])
    expect(parsed).toMatchObject({
      secretsDropped: 1,
      warnings: [expect.stringContaining('plain secrets'), expect.stringContaining('all users')],
    })
  })

  it('are skipped as repeats and fail without an id', () => {
    const parsed = parse(list(key(1), key(1), { UserName: 'lost', Status: 'Active' }))
    expect(parsed.skipped).toEqual([{ record: 2, label: 'courier', reason: 'repeats entry 1' }])
    expect(parsed.failed).toEqual([{ record: 3, label: 'lost', reason: 'it has no key id' }])
  })

  it('get a remark when a user has two active ones', () => {
    expect(parse(list(key(1), key(2))).drafts[0]?.remarks).toHaveLength(1)
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson(
      (entries) => parse(list(...entries)),
      [key(1), key(2, { UserName: 'sealer', AccessKeyLastUsed: { LastUsedDate: '2026-01-01' } }), key(3)],
      ['SecretAccessKey', 'SessionToken'],
    )
    expectSoundJson((entries) => parse(...entries), [list(key(1)), use(), use({ AccessKeyId: keyId(2) })])
  })
})
