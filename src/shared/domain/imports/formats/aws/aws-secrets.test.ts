import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { awsSecrets } from './aws-secrets.ts'

type Json = Readonly<Record<string, unknown>>
const arn = (name: string, account = '900000000001') => `arn:aws:secretsmanager:eu-west-1:${account}:secret:${name}`
const secret = (name: string, changes: Json = {}): Json => ({
  ARN: arn(name),
  Name: name,
  CreatedDate: '2023-01-02T00:00:00+00:00',
  LastChangedDate: 1735689600.5,
  ...changes,
})
const parse = (...secrets: readonly unknown[]) => awsSecrets.parse(jsonFile({ SecretList: secrets }), {})
const only = (changes: Json) => parse(secret('shop/mail', changes)).drafts[0]

describe('the secrets of AWS Secrets Manager', () => {
  it('are recognised by SecretList, or by the ARN of bare entries', () => {
    for (const value of [{ SecretList: [] }, { SecretList: [secret('a')] }, [secret('a')]])
      expect(awsSecrets.recognise(jsonFile(value))).not.toBeNull()
    for (const value of [[], { value: [] }, [{ ARN: 'arn:aws:ssm:eu-west-1:900000000001:parameter/x', Name: 'x' }]])
      expect(awsSecrets.recognise(jsonFile(value))).toBeNull()
  })

  it('are one secret each, with the dates of both command lines', () => {
    const parsed = parse(
      secret('shop/mail', { LastAccessedDate: '2026-10-31T00:00:00+00:00' }),
      secret('old', { ARN: arn('old'), LastRotatedDate: 1523477145.729 }),
    )
    expect(parsed).toMatchObject({ read: 2, account: '900000000001', scope: 'eu-west-1', partial: false, warnings: [] })
    expect(parsed.drafts).toMatchObject([
      {
        key: arn('shop/mail'),
        facts: { name: 'shop/mail', kind: null, provider: 'aws', externalId: arn('shop/mail'), createdOn: '2023-01-02', status: 'active' },
        credentials: [
          {
            facts: {
              type: 'other',
              class: 'static',
              lastRotatedOn: '2025-01-01',
              lastUsedOn: '2026-10-31',
              lastUsedState: 'used',
              storage: ['secrets_manager'],
              expiresOn: null,
              neverExpires: false,
            },
          },
        ],
        nativeIds: [arn('shop/mail')],
      },
      { credentials: [{ facts: { lastRotatedOn: '2018-04-11', lastUsedOn: null, lastUsedState: 'unknown' } }] },
    ])
  })

  it('renew themselves only when rotation is on and often enough', () => {
    expect(only({ RotationEnabled: true, RotationRules: { AutomaticallyAfterDays: 30 } })).toMatchObject({
      facts: { rotationDays: 30 },
      credentials: [{ facts: { class: 'auto_managed' } }],
    })
    expect(only({ RotationEnabled: true, RotationRules: { AutomaticallyAfterDays: 365 } })).toMatchObject({
      facts: { rotationDays: 365 },
      credentials: [{ facts: { class: 'static' } }],
    })
    expect(only({ RotationEnabled: false, RotationRules: { AutomaticallyAfterDays: 30 } })).toMatchObject({
      facts: { rotationDays: null },
      credentials: [{ facts: { class: 'static' } }],
    })
  })

  it('take environment and owner from their tags', () => {
    expect(
      only({
        Tags: [
          { Key: 'stage', Value: 'Staging' },
          { Key: 'Owner', Value: 'ana@brackenport.example' },
          { Key: 'team', Value: 'x' },
        ],
      })?.facts,
    ).toMatchObject({ environments: ['staging'], technicalOwner: 'ana@brackenport.example' })
    expect(only({ Tags: [{ Key: 'env', Value: 'blue' }] })?.facts).toMatchObject({ environments: null, technicalOwner: null })
  })

  it('say when they are to be deleted, and which service made them', () => {
    expect(only({ DeletedDate: '2026-10-01T00:00:00Z' })).toMatchObject({
      facts: { status: 'disabled' },
      remarks: ['It is marked for deletion since 2026-10-01.'],
    })
    expect(only({ OwningService: 'rds' })?.facts.notes).toBe('Made and changed by the AWS service rds.')
  })

  it('leave out descriptions and values, and say so', () => {
    const parsed = parse(secret('a', { Description: canary, SecretString: canary, SecretBinary: canary }))
    expect(parsed).toMatchObject({
      secretsDropped: 2,
      warnings: [expect.stringContaining('plain secrets'), expect.stringContaining('“Description”')],
    })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('of several accounts call nothing gone, of one page neither, and fail without an ARN', () => {
    expect(parse(secret('a'), secret('b', { ARN: arn('b', '900000000002') }))).toMatchObject({ account: null, partial: true })
    expect(awsSecrets.parse(jsonFile({ SecretList: [secret('a')], NextToken: 'x' }), {}).partial).toBe(true)
    expect(parse(secret('a', { ARN: '' }), secret('b', { ARN: 'arn:aws:s3:::x' })).failed).toHaveLength(2)
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson(
      (entries) => parse(...entries),
      [
        secret('a', { Tags: [{ Key: 'owner', Value: fakeSecret }] }),
        secret('b', { RotationRules: { AutomaticallyAfterDays: 30 }, RotationEnabled: true }),
        secret('c', { OwningService: 'rds' }),
      ],
      ['SecretString', 'SecretBinary', 'Description'],
    )
  })
})
