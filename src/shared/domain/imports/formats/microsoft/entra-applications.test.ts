import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entraApp, entraApps, entraCertificate, entraPermissions, entraSecret } from '../fixtures/entra-list.ts'
import { canary, fakeSecret, importedRecords, jsonFile } from '../fixtures/tables.ts'
import { entraApplications } from './entra-applications.ts'

const parse = (value: unknown = entraApps) => entraApplications.parse(jsonFile(value), {})

describe('the Entra app registrations', () => {
  it('are recognised as a bare list, in `value`, and as a single app', () => {
    expect(entraApplications.recognise(jsonFile(entraApps))).not.toBeNull()
    expect(entraApplications.recognise(jsonFile({ value: entraApps }))).not.toBeNull()
    expect(entraApplications.recognise(jsonFile(entraApp(1)))).not.toBeNull()
    expect(entraApplications.parse(jsonFile([{ value: entraApps }, { value: [entraApp(5)] }]), {})).toMatchObject({
      read: entraApps.length + 1,
      failed: [],
    })
    expect(
      entraApplications.recognise(jsonFile({ '@odata.context': 'https://graph.example/v1.0/$metadata#applications', value: [] })),
    ).not.toBeNull()
  })

  it('are not confused with service principals or other lists', () => {
    expect(entraApplications.recognise(jsonFile([{ ...entraApp(1), servicePrincipalType: 'Application' }]))).toBeNull()
    expect(entraApplications.recognise(jsonFile([{ appId: 'x' }]))).toBeNull()
    expect(entraApplications.recognise(jsonFile([{ value: entraApps }, { value: [{ id: 'x' }] }]))).toBeNull()
    expect(entraApplications.recognise(jsonFile([]))).toBeNull()
    expect(entraApplications.recognise(jsonFile(null))).toBeNull()
  })

  it('become one identity each, with their secrets and certificates', () => {
    const parsed = parse()
    expect(parsed).toMatchObject({ read: 4, account: 'brackenport.example', skipped: [], failed: [], partial: false, secretsDropped: 3 })
    expect(parsed.drafts.map(({ credentials }) => credentials.length)).toEqual([2, 2, 1, 0])
    expect(parsed.drafts[0]).toMatchObject({
      key: '00000000-beef-4000-8000-000000000001',
      facts: {
        name: 'Lohnbüro',
        kind: 'oauth_app',
        provider: 'azure',
        system: 'Microsoft 365',
        createdOn: '2021-01-15',
        scopes: ['User.Read.All (application)'],
        privileges: ['read'],
        notes: null,
      },
      credentials: [
        {
          key: '00000000-cafe-4000-8000-000000000001',
          facts: {
            label: 'prod',
            type: 'client_secret',
            createdOn: '2024-02-20',
            lastRotatedOn: '2024-02-20',
            expiresOn: '2027-02-20',
            neverExpires: false,
            lastUsedState: 'unknown',
          },
        },
        { key: '00000000-cafe-4000-8000-000000000002', facts: { label: 'Client secret', expiresOn: null, neverExpires: true } },
      ],
    })
    expect(parsed.drafts[0]?.remarks).toHaveLength(1)
  })

  it('listed without their secrets or certificates say nothing about them', () => {
    const untold = (changes: Readonly<Record<string, unknown>>) =>
      entraApplications.parse(jsonFile([{ ...entraApp(1), ...changes }].map((app) => JSON.parse(JSON.stringify(app)) as unknown)), {})
        .drafts[0]?.credentialsUntold
    expect([
      untold({}),
      untold({ keyCredentials: undefined }),
      untold({ passwordCredentials: undefined }),
      untold({ passwordCredentials: null }),
    ]).toEqual([undefined, true, true, undefined])
  })

  it('are noted as open to others when their audience is wider than the tenant', () => {
    expect(parse().drafts[2]?.facts.notes).toBe('Open to other organisations.')
  })

  it('say how many have notes, and never read them', () => {
    const parsed = parse([entraApp(1, { notes: 'ask Ana' }), entraApp(2, { notes: 'x' }), entraApp(3, { notes: '' })])
    expect(parsed.warnings).toEqual([
      '2 entries have a text under “Internal notes”. They were left out, because such texts often hold secrets.',
    ])
    expect(JSON.stringify(parsed)).not.toContain('ask Ana')
  })

  it('tell the ids other exports know them by', () => {
    expect(parse([entraApp(1)]).drafts[0]?.nativeIds).toEqual([
      'entra-app:00000000-beef-4000-8000-000000000001',
      'entra-object:00000000-beef-4000-8000-000000000101',
    ])
  })

  it('are read under other wrappers and with the dates of old command lines', () => {
    const { startDateTime: startDate, endDateTime: endDate, ...secret } = entraSecret(1)
    expect(
      parse({ data: [entraApp(1, { passwordCredentials: [{ ...secret, startDate, endDate }] })] }).drafts[0]?.credentials[0]?.facts,
    ).toMatchObject({ createdOn: '2024-02-20', expiresOn: '2027-02-20' })
  })

  it('warn of plain secrets in an answer that made one', () => {
    expect(parse([entraApp(1, { passwordCredentials: [entraSecret(1, { hint: null, secretText: canary })] })])).toMatchObject({
      secretsDropped: 1,
      warnings: [expect.stringContaining('plain secrets')],
    })
  })

  it('count as disabled when Microsoft switched them off', () => {
    expect(parse([entraApp(1, { disabledByMicrosoftStatus: 'DisabledDueToViolationOfServicesAgreement' })]).drafts[0]?.facts.status).toBe(
      'disabled',
    )
    expect(parse([entraApp(1, { disabledByMicrosoftStatus: 'NotDisabled' })]).drafts[0]?.facts.status).toBe('active')
  })

  it('carry an account only when all name the same domain', () => {
    const parsed = parse([entraApp(1), entraApp(2, { publisherDomain: 'other.example' })])
    expect(parsed.account).toBeNull()
    expect(parsed.drafts.map(({ facts }) => facts.account)).toEqual([null, null])
  })

  it('on one page of several call nothing gone', () => {
    expect(parse({ value: entraApps, '@odata.nextLink': 'https://graph.example/next' })).toMatchObject({
      partial: true,
      warnings: [expect.stringContaining('only one page')],
    })
  })

  it('fail one by one with a reason', () => {
    const parsed = parse([entraApp(1), { displayName: 'nameless' }, entraApp(2, { passwordCredentials: [{ displayName: 'x' }] }), 7])
    expect(parsed.failed).toEqual([
      { record: 2, label: 'Entry 2', reason: 'it has no application id' },
      { record: 3, label: 'Entry 3', reason: 'its client secrets cannot be read' },
      { record: 4, label: 'Entry 4', reason: 'it is not an app registration' },
    ])
    expect(parsed).toMatchObject({ read: 4, partial: false })
    expect(parsed.unread).toEqual(expect.arrayContaining(['nameless', 'App 2', '00000000-beef-4000-8000-000000000002']))
  })

  it('skip an app listed twice and merge a certificate listed for two uses', () => {
    expect(parse([entraApp(1), entraApp(1)]).skipped).toEqual([{ record: 2, label: 'App 1', reason: 'repeats entry 1' }])
    expect(
      parse([entraApp(1, { keyCredentials: [entraCertificate(1), entraCertificate(1, { usage: 'Sign' })] })]).drafts[0]?.credentials,
    ).toHaveLength(1)
  })

  it('name permissions they do not know by their id and then claim no privileges', () => {
    const app = entraApp(1, {
      requiredResourceAccess: [
        entraPermissions(
          { id: 'b633e1c5-b582-4048-a93e-9f11b44c7e96', type: 'Role' },
          { id: '00000000-0000-4000-8000-000000000000', type: 'Scope' },
        ),
      ],
    })
    expect(parse([app]).drafts[0]?.facts).toMatchObject({
      scopes: ['Mail.Send (application)', '00000000-0000-4000-8000-000000000000 (delegated)'],
      privileges: null,
    })
  })

  it('never let a secret, its hint or a key through', () => {
    const parsed = parse([
      entraApp(1, {
        displayName: fakeSecret,
        notes: canary,
        passwordCredentials: [entraSecret(1, { hint: canary, secretText: canary, customKeyIdentifier: canary, displayName: fakeSecret })],
        keyCredentials: [entraCertificate(1, { key: canary, customKeyIdentifier: canary })],
      }),
    ])
    expect(JSON.stringify(parsed)).not.toContain(canary)
    expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
    expect(parsed.drafts[0]?.facts.name).toBe('00000000-beef-4000-8000-000000000001')
    expect(parsed.secretsDropped).toBe(5)
  })

  it('are counted once each whatever their fields hold', () => {
    const change = fc.record({
      app: fc.nat(entraApps.length - 1),
      field: fc.constantFrom(
        'appId',
        'displayName',
        'createdDateTime',
        'passwordCredentials',
        'keyCredentials',
        'requiredResourceAccess',
        'publisherDomain',
        'signInAudience',
      ),
      value: fc.jsonValue(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(entraApps.length), (changes, keep) => {
        const apps = changes
          .reduce(
            (list, { app, field, value }) => list.map((entry, index) => (index === app ? { ...entry, [field]: value } : entry)),
            entraApps,
          )
          .slice(0, keep)
        const parsed = parse({ value: apps, '@odata.context': '#applications' })
        expect(parsed.read).toBe(keep)
        expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
      }),
    )
  })
})
