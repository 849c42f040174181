import { describe, expect, it } from 'vitest'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { awsKeyPairs } from './aws-key-pairs.ts'

type Json = Readonly<Record<string, unknown>>
const pair = (number: number, changes: Json = {}): Json => ({
  KeyPairId: `key-000fake${number}`,
  KeyFingerprint: `00:11:22:0${number}`,
  KeyName: 'ferry',
  KeyType: 'rsa',
  Tags: [],
  CreateTime: '2022-05-06T00:00:00+00:00',
  ...changes,
})
const parse = (...pairs: readonly unknown[]) => awsKeyPairs.parse(jsonFile({ KeyPairs: pairs }), {})

describe('the EC2 key pairs of AWS', () => {
  it('are recognised by list or entry', () => {
    for (const value of [{ KeyPairs: [] }, [pair(1)]]) expect(awsKeyPairs.recognise(jsonFile(value))).not.toBeNull()
    expect(awsKeyPairs.recognise(jsonFile([{ KeyName: 'x' }]))).toBeNull()
  })

  it('are SSH keys told apart by id, because names repeat', () => {
    const parsed = parse(pair(1, { Tags: [{ Key: 'environment', Value: 'dev' }] }), pair(2, { KeyPairId: null }))
    expect(parsed.drafts).toMatchObject([
      {
        key: 'key-000fake1',
        facts: { name: 'ferry', kind: 'ssh_key', externalId: 'key-000fake1', createdOn: '2022-05-06', environments: ['development'] },
        credentials: [
          {
            facts: {
              type: 'ssh_key',
              label: 'SSH key (rsa)',
              externalId: '00:11:22:01',
              createdOn: '2022-05-06',
              lastRotatedOn: null,
              lastUsedState: 'unknown',
            },
          },
        ],
      },
      { key: '00:11:22:02', nativeIds: [] },
    ])
    expect(parsed.questions).toMatchObject([{ id: 'account' }])
    expect(awsKeyPairs.parse(jsonFile({ KeyPairs: [pair(1)] }), { account: '900000000001' })).toMatchObject({
      account: '900000000001',
      drafts: [{ facts: { system: 'AWS 9000 0000 0001' } }],
    })
  })

  it('never let the private half through', () => {
    const parsed = parse(pair(1, { KeyMaterial: canary }))
    expect(parsed).toMatchObject({
      secretsDropped: 1,
      partial: true,
      warnings: [expect.stringContaining('plain secrets'), expect.stringContaining('which region')],
    })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('fail with neither id nor fingerprint', () => {
    expect(parse(pair(1, { KeyPairId: null, KeyFingerprint: '' })).failed).toEqual([
      { record: 1, label: 'Entry 1', reason: 'it has neither an id nor a fingerprint' },
    ])
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson((entries) => parse(...entries), [pair(1), pair(2)], ['KeyMaterial'])
  })
})
