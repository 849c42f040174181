import { describe, expect, it } from 'vitest'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { awsParameters } from './aws-parameters.ts'

type Json = Readonly<Record<string, unknown>>
const user = 'arn:aws:iam::900000000001:user/bots/courier'
const parameter = (name: string, changes: Json = {}): Json => ({
  Name: name,
  Type: 'SecureString',
  KeyId: 'alias/aws/ssm',
  LastModifiedDate: 1523477145.729,
  LastModifiedUser: user,
  Version: 3,
  Tier: 'Standard',
  Policies: [],
  DataType: 'text',
  ...changes,
})
const parse = (...parameters: readonly unknown[]) => awsParameters.parse(jsonFile({ Parameters: parameters }), {})

describe('the parameters of AWS Systems Manager', () => {
  it('are recognised by their types, and not other lists with names', () => {
    for (const value of [{ Parameters: [parameter('a')] }, [parameter('a', { Type: 'String' })]])
      expect(awsParameters.recognise(jsonFile(value))).not.toBeNull()
    for (const value of [[], { Parameters: { a: 1 } }, [{ Name: 'a', Type: 'x', LastModifiedDate: 1 }], [{ Name: 'a', Type: 'String' }]])
      expect(awsParameters.recognise(jsonFile(value))).toBeNull()
  })

  it('count as secrets when they are kept as such; the others are settings', () => {
    const parsed = parse(parameter('/shop/mail'), parameter('/shop/colour', { Type: 'String' }))
    expect(parsed).toMatchObject({
      read: 2,
      account: '900000000001',
      questions: [],
      skipped: [{ record: 2, label: '/shop/colour', reason: 'an open setting, not kept as a secret' }],
    })
    expect(parsed.drafts).toMatchObject([
      {
        facts: { name: '/shop/mail', provider: 'aws', system: 'AWS 9000 0000 0001', createdOn: null, notes: 'Last changed by courier.' },
        credentials: [{ facts: { lastRotatedOn: '2018-04-11', lastUsedState: 'unknown', storage: ['secrets_manager'] } }],
      },
    ])
  })

  it('were made on the day of the first version', () => {
    expect(parse(parameter('a', { Version: 1 })).drafts[0]?.facts.createdOn).toBe('2018-04-11')
  })

  it('take key and account from their ARN, or ask for the account', () => {
    const arn = 'arn:aws:ssm:eu-west-1:900000000002:parameter/a'
    expect(parse(parameter('a', { ARN: arn }))).toMatchObject({ scope: 'eu-west-1', partial: false })
    expect(parse(parameter('a', { ARN: arn })).drafts[0]).toMatchObject({
      key: arn,
      facts: { externalId: arn, account: '900000000002' },
      nativeIds: [arn],
    })
    const file = jsonFile({ Parameters: [parameter('a', { LastModifiedUser: null })] })
    expect(awsParameters.parse(file, {})).toMatchObject({
      account: null,
      questions: [{ id: 'account', answer: null }],
      drafts: [{ key: 'parameter::a' }],
    })
    expect(awsParameters.parse(file, { account: '900000000003' })).toMatchObject({
      account: '900000000003',
      questions: [{ answer: '900000000003' }],
      drafts: [{ key: 'parameter:900000000003:a', facts: { account: '900000000003' } }],
    })
  })

  it('never let a value or description through', () => {
    const parsed = parse(parameter('a', { Value: canary, Description: canary }))
    expect(parsed).toMatchObject({
      secretsDropped: 1,
      warnings: [
        expect.stringContaining('plain secrets'),
        expect.stringContaining('“Description”'),
        expect.stringContaining('which region'),
      ],
    })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson(
      (entries) => parse(...entries),
      [parameter('a'), parameter('b', { Version: 1 }), parameter('c', { Type: 'StringList' })],
      ['Value', 'Description'],
    )
  })
})
