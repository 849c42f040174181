import { describe, expect, it } from 'vitest'
import { entraGrant, entraPrincipal, entraSignIn, graphPrincipal } from '../fixtures/entra-consents.ts'
import { entraApp, entraSecret } from '../fixtures/entra-list.ts'
import { canary, importedRecords, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { entraGrants } from './entra-grants.ts'

const parse = (...documents: readonly unknown[]) => entraGrants.parse(jsonFile(...documents), {})
const value = (...entries: readonly unknown[]) => ({ value: entries })

describe('the consents of Entra', () => {
  it('are recognised alone and mixed with service principals', () => {
    for (const documents of [
      [value(entraGrant(1))],
      [[entraGrant(1)]],
      [value(entraSignIn(1, null))],
      [value(entraPrincipal(1)), value(entraGrant(1))],
      [[value(entraPrincipal(1)), value(entraGrant(1))]],
      [{ '@odata.context': 'https://graph.example/v1.0/$metadata#oauth2PermissionGrants', value: [] }],
    ]) {
      expect(entraGrants.recognise(jsonFile(...documents))).not.toBeNull()
    }
    for (const documents of [[value(entraPrincipal(1))], [[entraApp(1)]], [value()], [7]])
      expect(entraGrants.recognise(jsonFile(...documents))).toBeNull()
  })

  it('join a grant to its service principal by the object and to its sign-in by the application id', () => {
    const parsed = parse(
      value(entraPrincipal(1), graphPrincipal),
      value(entraGrant(1), entraGrant(1, { consentType: 'Principal', principalId: 'ana', scope: 'Mail.Send Files.Read' })),
      value(entraSignIn(1, '2026-10-30T00:00:00Z')),
    )
    expect(parsed).toMatchObject({ read: 5, skipped: [], failed: [], partial: false, warnings: [] })
    expect(parsed.drafts[0]).toMatchObject({
      key: '00000000-beef-4000-8000-000000000001',
      facts: {
        name: 'App 1',
        externalId: '00000000-beef-4000-8000-000000000001',
        scopes: ['User.Read (delegated)', 'Mail.Send (delegated)', 'Files.Read (delegated)'],
        privileges: ['read', 'write'],
      },
      credentials: [
        {
          key: 'consent',
          facts: { type: 'oauth_grant', lastUsedOn: '2026-10-30', lastUsedState: 'used', notes: 'Allowed for everybody and by 1 person.' },
        },
      ],
      records: [1, 3, 4, 5],
      nativeIds: ['entra-app:00000000-beef-4000-8000-000000000001', 'entra-object:00000000-dead-4000-8000-000000000001'],
      remarks: ['An administrator allowed it for everybody in the organisation.'],
    })
    expect(parsed.drafts[1]).toMatchObject({ facts: { name: 'Microsoft Graph' }, providerManaged: true, credentials: [] })
  })

  it('count the permissions of the app itself as well', () => {
    const role = { appRoleId: '19dbc75e-c2e2-444c-a770-ec69d8559fc7', resourceDisplayName: 'Microsoft Graph' }
    expect(
      parse(value(entraPrincipal(1, { appRoleAssignments: [role] }), graphPrincipal), value(entraGrant(1, { scope: 'openid' }))).drafts[0]
        ?.facts,
    ).toMatchObject({ scopes: ['Directory.ReadWrite.All (application)', 'openid (delegated)'], privileges: ['read', 'write', 'admin'] })
  })

  it('claim no privileges for a service that is not known to be Graph, and name it where they can', () => {
    expect(parse(value(entraPrincipal(1)), value(entraGrant(1))).drafts[0]?.facts).toMatchObject({
      scopes: ['User.Read (delegated)', 'Mail.Send (delegated)'],
      privileges: null,
    })
    expect(
      parse(
        value(entraPrincipal(1), entraPrincipal(2, { displayName: 'Payroll API' })),
        value(entraGrant(1, { resourceId: '00000000-dead-4000-8000-000000000002' })),
      ).drafts[0]?.facts.scopes?.[0],
    ).toBe('Payroll API: User.Read (delegated)')
  })

  it('without service principals name apps by a number that never replaces a name', () => {
    const parsed = parse(value(entraGrant(1)), value(entraSignIn(2, null)))
    expect(parsed).toMatchObject({ partial: true, warnings: [expect.stringContaining('no service principals')] })
    expect(parsed.drafts).toMatchObject([
      {
        key: 'entra-object:00000000-dead-4000-8000-000000000001',
        facts: { name: 'App 00000000-dead-4000-8000-000000000001', externalId: null, status: 'unknown' },
        nativeIds: ['entra-object:00000000-dead-4000-8000-000000000001'],
      },
      {
        key: '00000000-beef-4000-8000-000000000002',
        facts: { externalId: '00000000-beef-4000-8000-000000000002' },
        credentials: [{ facts: { lastUsedOn: null, lastUsedState: 'unknown' } }],
        nativeIds: ['entra-app:00000000-beef-4000-8000-000000000002'],
      },
    ])
    expect(parsed.drafts.every(({ standIns }) => standIns?.includes('name'))).toBe(true)
  })

  it('keep the last use of a managed identity as the use of a role', () => {
    expect(
      parse(value(entraPrincipal(1, { servicePrincipalType: 'ManagedIdentity' })), value(entraSignIn(1, '2026-10-30T00:00:00Z'))).drafts[0]
        ?.credentials,
    ).toMatchObject([{ facts: { type: 'role_session', class: 'short_lived', lastUsedOn: '2026-10-30' } }])
  })

  it('fail what is neither of the three, in the numbers of the whole file', () => {
    expect(
      parse(value(entraPrincipal(1)), value(entraGrant(1), entraGrant(2, { clientId: '' }), { hello: 1 }, entraPrincipal(1))).failed,
    ).toEqual([
      { record: 3, label: 'Entry 3', reason: 'it names no app' },
      { record: 4, label: 'Entry 4', reason: 'it has no application id' },
    ])
    expect(parse(value(entraPrincipal(1)), value(entraGrant(1), entraPrincipal(1))).skipped).toEqual([
      { record: 3, label: 'App 1', reason: 'repeats entry 1' },
    ])
  })

  it('on one page of several call nothing gone, and never let a secret through', () => {
    const parsed = parse(
      {
        ...value(entraPrincipal(1, { passwordCredentials: [entraSecret(1, { secretText: canary })], notes: canary })),
        '@odata.nextLink': 'x',
      },
      value(entraGrant(1)),
    )
    expect(parsed.partial).toBe(true)
    expect(parsed.warnings).toEqual([
      expect.stringContaining('plain secrets'),
      expect.stringContaining('“notes”'),
      expect.stringContaining('one page'),
    ])
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('stay sound whatever their fields hold', () => {
    const entries = [entraPrincipal(1), graphPrincipal, entraGrant(1), entraGrant(2), entraSignIn(1, '2026-01-01'), entraSignIn(3, null)]
    expectSoundJson((list) => parse(value(...list)), entries, ['notes'])
    expect(importedRecords(parse(value(...entries)))).toBe(6)
  })
})
