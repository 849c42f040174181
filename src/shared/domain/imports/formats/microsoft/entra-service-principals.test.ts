import { describe, expect, it } from 'vitest'
import { entraGrant, entraPrincipal, graphObject, graphPrincipal, microsoftServices } from '../fixtures/entra-consents.ts'
import { entraApp, entraCertificate, entraSecret } from '../fixtures/entra-list.ts'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { entraApplications } from './entra-applications.ts'
import { entraServicePrincipals } from './entra-service-principals.ts'

const parse = (...entries: readonly unknown[]) => entraServicePrincipals.parse(jsonFile({ value: entries }), {})
const assigned = (appRoleId: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  appRoleAssignments: [{ appRoleId, resourceId: graphObject, resourceDisplayName: 'Microsoft Graph', ...changes }],
})

describe('the service principals of Entra', () => {
  it('are recognised bare and in `value`, and not among app registrations or grants', () => {
    for (const value of [[entraPrincipal(1)], { value: [entraPrincipal(1)] }])
      expect(entraServicePrincipals.recognise(jsonFile(value))).not.toBeNull()
    // One per line, and with fields of one's own choice ($select), which also tell them from app registrations.
    expect(entraServicePrincipals.recognise(jsonFile(entraPrincipal(1), entraPrincipal(2)))).not.toBeNull()
    for (const entry of [
      { appId: 'a', displayName: 'A', accountEnabled: false, passwordCredentials: [], keyCredentials: [] },
      entraPrincipal(1, { servicePrincipalType: null }),
    ]) {
      expect(entraServicePrincipals.recognise(jsonFile([entry]))).not.toBeNull()
      expect(entraApplications.recognise(jsonFile([entry]))).toBeNull()
    }
    expect(entraServicePrincipals.recognise(jsonFile([entraApp(1)]))).toBeNull()
    expect(entraServicePrincipals.recognise(jsonFile([entraPrincipal(1)], { value: [entraGrant(1)] }))).toBeNull()
  })

  it('are identities known by application id and object, with what they log in with', () => {
    const parsed = parse(
      entraPrincipal(1, { passwordCredentials: [entraSecret(1)], verifiedPublisher: { displayName: 'Brackenport' } }),
      entraPrincipal(2, { accountEnabled: false }),
    )
    expect(parsed).toMatchObject({ read: 2, secretsDropped: 1 })
    expect(parsed.drafts).toMatchObject([
      {
        key: '00000000-beef-4000-8000-000000000001',
        facts: {
          name: 'App 1',
          kind: 'oauth_app',
          status: 'active',
          createdOn: '2024-05-06',
          notes: 'Made by Brackenport (publisher verified by Microsoft).',
        },
        credentials: [{ facts: { type: 'client_secret', expiresOn: '2027-02-20' } }],
        nativeIds: ['entra-app:00000000-beef-4000-8000-000000000001', 'entra-object:00000000-dead-4000-8000-000000000001'],
        providerManaged: false,
      },
      { facts: { status: 'disabled' } },
    ])
  })

  it('may be managed identities, whose certificates Azure renews', () => {
    expect(
      parse(entraPrincipal(1, { servicePrincipalType: 'ManagedIdentity', keyCredentials: [entraCertificate(1)] })).drafts[0],
    ).toMatchObject({
      facts: { kind: 'cloud_role', system: 'Azure', runsAs: 'machine' },
      credentials: [{ facts: { class: 'auto_managed' } }],
    })
  })

  it('are folded away when Microsoft owns them', () => {
    expect(
      parse(
        entraPrincipal(1, { appOwnerOrganizationId: microsoftServices }),
        entraPrincipal(2, { appId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' }),
        entraPrincipal(3),
      ).drafts.map(({ providerManaged }) => providerManaged),
    ).toEqual([true, true, false])
  })

  it('list the permissions they were given by name where they are known', () => {
    const facts = (changes: Readonly<Record<string, unknown>>) => parse(entraPrincipal(1, changes), graphPrincipal).drafts[0]?.facts
    expect(facts(assigned('b633e1c5-b582-4048-a93e-9f11b44c7e96'))).toMatchObject({
      scopes: ['Mail.Send (application)'],
      privileges: ['write'],
    })
    expect(facts(assigned('00000000-0000-4000-8000-000000000000'))).toMatchObject({
      scopes: ['Microsoft Graph: 00000000-0000-4000-8000-000000000000 (application)'],
      privileges: null,
    })
    expect(
      facts(assigned('b633e1c5-b582-4048-a93e-9f11b44c7e96', { resourceId: 'other', resourceDisplayName: 'Payroll API' })),
    ).toMatchObject({ scopes: ['Payroll API: b633e1c5-b582-4048-a93e-9f11b44c7e96 (application)'], privileges: null })
  })

  it('list a sign-in certificate once, although its private half stands among the secrets', () => {
    const keyId = '00000000-cafe-4000-8000-000000000011'
    expect(
      parse(entraPrincipal(1, { keyCredentials: [entraCertificate(1)], passwordCredentials: [entraSecret(1, { keyId })] })).drafts[0]
        ?.credentials,
    ).toMatchObject([{ key: keyId, facts: { type: 'certificate' } }])
  })

  it('leave out notes and secrets and say so', () => {
    const parsed = parse(entraPrincipal(1, { notes: canary, passwordCredentials: [entraSecret(1, { secretText: canary, hint: canary })] }))
    expect(parsed).toMatchObject({
      secretsDropped: 2,
      warnings: [expect.stringContaining('plain secrets'), expect.stringContaining('“notes”')],
    })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson(
      (entries) => parse(...entries),
      [
        entraPrincipal(1, { passwordCredentials: [entraSecret(1, { displayName: fakeSecret })] }),
        entraPrincipal(2, assigned('x')),
        graphPrincipal,
      ],
      ['notes'],
    )
  })
})
