import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { awsIamRoles } from './aws-iam-roles.ts'
import { trustOf } from './aws-roles-trust.ts'

type Json = Readonly<Record<string, unknown>>
const trust = (principal: unknown, condition?: unknown) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...(condition === undefined ? {} : { Condition: condition }) },
  ],
})
const role = (name: string, changes: Json = {}): Json => ({
  Path: '/',
  RoleName: name,
  RoleId: `AROA000${name}`,
  Arn: `arn:aws:iam::900000000001:role/${name}`,
  CreateDate: '2019-05-06T00:00:00+00:00',
  AssumeRolePolicyDocument: trust({ Service: 'lambda.amazonaws.com' }),
  MaxSessionDuration: 3600,
  ...changes,
})
const parse = (...roles: readonly unknown[]) => awsIamRoles.parse(jsonFile({ Roles: roles }), {})

describe('the roles of AWS', () => {
  it('are recognised as list, single answers and account details', () => {
    for (const value of [
      { Roles: [role('a')] },
      { Roles: [] },
      [role('a')],
      { Role: role('a') },
      role('a'),
      [{ Roles: [role('a')] }, { Roles: [role('b')] }],
      { RoleDetailList: [role('a')], UserDetailList: [] },
    ])
      expect(awsIamRoles.recognise(jsonFile(value))).not.toBeNull()
    for (const value of [{ SecretList: [] }, [{ RoleName: 'a' }], [], { Roles: [{ id: 7 }] }])
      expect(awsIamRoles.recognise(jsonFile(value))).toBeNull()
  })

  it('are cloud roles with who they trust', () => {
    const parsed = parse(
      role('ferry', {
        AssumeRolePolicyDocument: trust({
          Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'],
          Federated: 'cognito-identity.amazonaws.com',
        }),
      }),
    )
    expect(parsed).toMatchObject({ read: 1, account: '900000000001', partial: false })
    expect(parsed.drafts).toMatchObject([
      {
        key: 'arn:aws:iam::900000000001:role/ferry',
        facts: {
          name: 'ferry',
          kind: 'cloud_role',
          provider: 'aws',
          system: 'AWS 9000 0000 0001',
          createdOn: '2019-05-06',
          status: 'active',
          scopes: ['Service: ec2.amazonaws.com', 'Service: lambda.amazonaws.com', 'Federated: cognito-identity.amazonaws.com'],
          privileges: null,
        },
        credentials: [],
        providerManaged: false,
        remarks: [],
        nativeIds: ['arn:aws:iam::900000000001:role/ferry', 'aws-role-id:AROA000ferry'],
      },
    ])
  })

  it('given one by one say nothing about the others', () => {
    for (const documents of [
      [{ Role: role('a') }, { Role: role('b') }],
      [role('a'), role('b')],
    ])
      expect(awsIamRoles.parse(jsonFile(...documents), {})).toMatchObject({
        read: 2,
        partial: true,
        warnings: [expect.stringContaining('single entries')],
      })
  })

  it('are folded away when AWS made them', () => {
    const managed = (changes: Json) => parse(role('x', changes)).drafts[0]?.providerManaged
    expect(managed({ Path: '/aws-service-role/support.amazonaws.com/' })).toBe(true)
    expect(managed({ Path: '/aws-reserved/sso.amazonaws.com/' })).toBe(true)
    expect(managed({ Path: undefined, Arn: 'arn:aws:iam::900000000001:role/aws-service-role/x' })).toBe(true)
    expect(managed({ Path: '/service-role/' })).toBe(false)
  })

  it('know their last use where the export has it, and no date is not never', () => {
    expect(
      parse(role('a', { RoleLastUsed: { LastUsedDate: '2026-10-01T00:00:00Z', Region: 'eu-west-1' } })).drafts[0]?.credentials,
    ).toMatchObject([
      {
        facts: {
          type: 'role_session',
          class: 'short_lived',
          lastUsedOn: '2026-10-01',
          lastUsedState: 'used',
          notes: 'Last used in eu-west-1',
        },
      },
    ])
    expect([parse(role('a')), parse(role('a', { RoleLastUsed: {} }))].map(({ drafts }) => drafts[0]?.credentialsUntold)).toEqual([
      true,
      undefined,
    ])
    expect(parse(role('a', { RoleLastUsed: {} })).drafts[0]?.credentials).toMatchObject([
      { facts: { lastUsedState: 'unknown', notes: expect.stringContaining('400 days') as string } },
    ])
  })

  it('tell administrators by the policy of AWS itself', () => {
    const policies = (arn: string) => [{ PolicyName: 'AdministratorAccess', PolicyArn: arn }]
    expect(
      parse(role('a', { AttachedManagedPolicies: policies('arn:aws:iam::aws:policy/AdministratorAccess') })).drafts[0]?.facts,
    ).toMatchObject({ privileges: ['admin'], scopes: ['Service: lambda.amazonaws.com', 'Policy: AdministratorAccess'] })
    expect(
      parse(role('a', { AttachedManagedPolicies: policies('arn:aws:iam::900000000001:policy/AdministratorAccess') })).drafts[0]?.facts
        .privileges,
    ).toBeNull()
  })

  it('take environment and owner from tags', () => {
    expect(
      parse(
        role('a', {
          Tags: [
            { Key: 'Environment', Value: 'prod' },
            { Key: 'owner', Value: 'Ana Ivo' },
          ],
        }),
      ).drafts[0]?.facts,
    ).toMatchObject({ environments: ['production'], technicalOwner: 'Ana Ivo' })
  })

  it('leave out descriptions and say so', () => {
    const parsed = parse(role('a', { Description: canary }))
    expect(parsed.warnings).toEqual([expect.stringContaining('“Description”')])
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('fail without an ARN, on one page call nothing gone, and say what else the file lists', () => {
    expect(parse(role('a', { Arn: null }), role('b', { Arn: 'arn:x' }))).toMatchObject({
      failed: [
        { record: 2, reason: 'it has no ARN of an IAM role' },
        { record: 1, reason: 'it has no ARN' },
      ],
      partial: true,
    })
    expect(awsIamRoles.parse(jsonFile({ Roles: [role('a')], IsTruncated: true, Marker: 'x' }), {}).partial).toBe(true)
    expect(awsIamRoles.parse(jsonFile({ Role: role('a') }, { Role: role('b') }), {})).toMatchObject({ read: 2, partial: true })
    expect(awsIamRoles.parse(jsonFile({ RoleDetailList: [role('a')], UserDetailList: [{}] }), {}).warnings).toEqual([
      expect.stringContaining('Only the roles'),
    ])
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson(
      (entries) => parse(...entries),
      [
        role('a'),
        role('b', { Tags: [{ Key: 'owner', Value: fakeSecret }], RoleLastUsed: { LastUsedDate: '2026-01-01' } }),
        role('c', { AttachedManagedPolicies: [{ PolicyName: 'x' }] }),
      ],
      ['Description'],
    )
  })
})

describe('a trust policy', () => {
  const remarks = (principal: unknown, condition?: unknown) => trustOf(trust(principal, condition), '900000000001')?.remarks.length
  const foreign = 'arn:aws:iam::900000000002:root'

  it.each([
    ['everybody', '*', undefined, 1],
    ['everybody in words of AWS', { AWS: '*' }, undefined, 1],
    ['another account', { AWS: foreign }, undefined, 1],
    ['another account by its number', { AWS: ['900000000002'] }, undefined, 1],
    ['another account with an external id', { AWS: foreign }, { StringEquals: { 'sts:ExternalId': 'x' } }, 0],
    ['the own account', { AWS: 'arn:aws:iam::900000000001:user/ana' }, undefined, 0],
    ['a service', { Service: 'ec2.amazonaws.com' }, undefined, 0],
  ])('that lets in %s', (_, principal, condition, count) => {
    expect(remarks(principal, condition)).toBe(count)
  })

  it('is read as text, plain or URL-encoded, with one statement or several; what it denies does not count', () => {
    const text = JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'a.example' } } })
    expect(trustOf(text, null)?.trusted).toEqual(['Service: a.example'])
    expect(trustOf(encodeURIComponent(text), null)?.trusted).toEqual(['Service: a.example'])
    expect(trustOf({ Statement: [{ Effect: 'Deny', Principal: '*' }] }, null)).toEqual({ trusted: [], remarks: [] })
    expect(trustOf('%%%', null)).toBeNull()
  })
})
