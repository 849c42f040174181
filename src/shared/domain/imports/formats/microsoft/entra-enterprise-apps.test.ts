import { describe, expect, it } from 'vitest'
import { tableFile } from '../fixtures/tables.ts'
import { expectSoundTable } from '../testing/sound-import.ts'
import { entraEnterpriseAppsState } from './entra-enterprise-apps-state.ts'
import { entraEnterpriseAppsType } from './entra-enterprise-apps-type.ts'

const stateHeaders = [
  'id',
  'displayName',
  'appId',
  'homepage',
  'createdDateTime',
  'state',
  'certificateExpiryStatus',
  'activeCertificateExpiryDate',
  'appStatus',
  'appVisibility',
  'appProxy',
  'identifierUri',
] as const
const typeHeaders = [
  'id',
  'displayName',
  'appId',
  'homepageUrl',
  'createdDateTime',
  'applicationType',
  'accountEnabled',
  'applicationVisibility',
  'assignmentRequired',
  'isAppProxy',
  'identifierUri',
] as const
const id = (number: number) => `00000000-beef-4000-8000-00000000000${number}`
const exchange = '00000002-0000-0ff1-ce00-000000000000'

function stateRow(number: number, cells: Readonly<Partial<Record<(typeof stateHeaders)[number], string>>> = {}): readonly string[] {
  const row: Readonly<Record<string, string>> = {
    id: `00000000-cafe-4000-8000-00000000000${number}`,
    displayName: `App ${number}`,
    appId: id(number),
    createdDateTime: '04/13/2022',
    state: 'Activated',
    appStatus: 'Enabled',
    appVisibility: 'Visible',
    appProxy: 'No',
    ...cells,
  }
  return stateHeaders.map((header) => row[header] ?? '')
}

function typeRow(number: number, cells: Readonly<Partial<Record<(typeof typeHeaders)[number], string>>> = {}): readonly string[] {
  const row: Readonly<Record<string, string>> = {
    id: 'aaa',
    displayName: `App ${number}`,
    appId: id(number),
    createdDateTime: '2019-11-12T02:36:30Z',
    applicationType: 'Enterprise Application',
    accountEnabled: 'TRUE',
    applicationVisibility: 'Visible',
    assignmentRequired: 'TRUE',
    isAppProxy: 'FALSE',
    ...cells,
  }
  return typeHeaders.map((header) => row[header] ?? '')
}

const parseState = (rows: readonly (readonly string[])[], answers: Readonly<Record<string, string>> = {}) =>
  entraEnterpriseAppsState.parse(tableFile(stateHeaders, rows), answers)
const parseType = (rows: readonly (readonly string[])[]) => entraEnterpriseAppsType.parse(tableFile(typeHeaders, rows), {})

describe('the list of enterprise apps with state', () => {
  it('is told apart from the one with type', () => {
    expect(entraEnterpriseAppsState.recognise(tableFile(stateHeaders, []))).not.toBeNull()
    expect(entraEnterpriseAppsType.recognise(tableFile(stateHeaders, []))).toBeNull()
    expect(entraEnterpriseAppsType.recognise(tableFile(typeHeaders, []))).not.toBeNull()
    expect(entraEnterpriseAppsState.recognise(tableFile(typeHeaders, []))).toBeNull()
  })

  it('has one app per line, known by its application id and its object', () => {
    expect(parseState([stateRow(1)])).toMatchObject({
      read: 1,
      account: null,
      questions: [],
      warnings: [],
      drafts: [
        {
          key: id(1),
          facts: {
            name: 'App 1',
            kind: 'oauth_app',
            provider: 'azure',
            externalId: id(1),
            createdOn: '2022-04-13',
            status: 'active',
            notes: null,
          },
          credentials: [],
          nativeIds: [`entra-app:${id(1)}`, 'entra-object:00000000-cafe-4000-8000-000000000001'],
          providerManaged: false,
        },
      ],
    })
  })

  it('settles the order of day and month for both of its date columns', () => {
    const parsed = parseState([
      stateRow(1),
      stateRow(2, { createdDateTime: '05/04/2022', certificateExpiryStatus: 'Expired', activeCertificateExpiryDate: '11/12/2024' }),
    ])
    expect(parsed.drafts[1]).toMatchObject({
      facts: { createdOn: '2022-05-04' },
      credentials: [{ key: 'sign-in-certificate', facts: { type: 'certificate', expiresOn: '2024-11-12', status: 'active' } }],
    })
    const open = [stateRow(1, { createdDateTime: '05/04/2022' })]
    expect(parseState(open)).toMatchObject({
      questions: [{ id: 'dates:createdDateTime', answer: null }],
      drafts: [{ facts: { createdOn: null } }],
    })
    expect(parseState(open, { 'dates:createdDateTime': 'day-month' })).toMatchObject({
      questions: [{ answer: 'day-month' }],
      drafts: [{ facts: { createdOn: '2022-04-05' } }],
    })
    expect(
      parseState([stateRow(1, { createdDateTime: '13/04/2022', activeCertificateExpiryDate: '05/04/2022' })]).drafts[0]?.credentials[0]
        ?.facts.expiresOn,
    ).toBe('2022-04-05')
  })

  it('has a sign-in certificate only where one is told, whatever stands where there is none', () => {
    const credentials = (status: string, ends: string) =>
      parseState([stateRow(1, { certificateExpiryStatus: status, activeCertificateExpiryDate: ends })]).drafts[0]?.credentials.map(
        ({ facts }) => facts.expiresOn,
      )
    for (const [status, ends] of [
      ['', ''],
      ['-', '-'],
      ['N/A', ''],
      ['None', '–'],
    ] as const)
      expect(credentials(status, ends)).toEqual([])
    expect(credentials('', '01/15/2027')).toEqual(['2027-01-15'])
    expect(credentials('Current', '-')).toEqual([null])
  })

  it('keeps an app nobody can sign in to as disabled, whichever switch did it', () => {
    const facts = (cells: Parameters<typeof stateRow>[1]) => parseState([stateRow(1, cells)]).drafts[0]?.facts
    expect(facts({ state: 'Deactivated' })).toMatchObject({
      status: 'disabled',
      notes: 'Disabled for sign-in: its state is Deactivated although its status is Enabled.',
    })
    expect(facts({ appStatus: 'Disabled', appVisibility: 'Hidden', appProxy: 'Yes' })).toMatchObject({
      status: 'disabled',
      notes: 'Hidden from people. Reached through the application proxy.',
    })
    expect(facts({ state: '', appStatus: '' })?.status).toBe('unknown')
  })

  it("folds away Microsoft's own apps by their ids, not by their names", () => {
    expect(
      parseState([stateRow(1, { appId: exchange }), stateRow(2, { displayName: 'Microsoft Office' })]).drafts.map(
        ({ providerManaged }) => providerManaged,
      ),
    ).toEqual([true, false])
  })

  it('fails a line without an application id and skips repeats', () => {
    expect(parseState([stateRow(1), stateRow(2, { appId: '' }), stateRow(1)])).toMatchObject({
      partial: false,
      unread: expect.arrayContaining(['App 2']) as readonly string[],
      failed: [{ record: 2, label: 'App 2', reason: 'it has no application id' }],
      skipped: [{ record: 3, reason: 'repeats line 2' }],
    })
  })

  it('stays sound whatever its cells hold', () => {
    expectSoundTable((rows) => parseState(rows), [stateRow(1), stateRow(2, { activeCertificateExpiryDate: '01/02/2027' }), stateRow(3)])
  })
})

describe('the list of enterprise apps with type', () => {
  it('knows managed identities and apps of Microsoft, also as one of two types', () => {
    const [own, microsoft, both, identity] = parseType([
      typeRow(1),
      typeRow(2, { applicationType: 'Microsoft Application' }),
      typeRow(3, { applicationType: 'Enterprise Application & Microsoft Application' }),
      typeRow(4, { applicationType: 'Managed Identity' }),
    ]).drafts
    expect([own, microsoft, both, identity].map((draft) => [draft?.facts.kind, draft?.providerManaged])).toEqual([
      ['oauth_app', false],
      ['oauth_app', true],
      ['oauth_app', true],
      ['cloud_role', false],
    ])
    expect(identity?.facts).toMatchObject({ runsAs: 'machine', system: 'Azure' })
  })

  it('reads switches in the languages Excel writes them, and an id only when it is one', () => {
    const status = (accountEnabled: string) => parseType([typeRow(1, { accountEnabled })]).drafts[0]?.facts.status
    expect(['TRUE', 'false', 'WAHR', 'FALSCH', 'VRAI', 'x', ''].map(status)).toEqual([
      'active',
      'disabled',
      'active',
      'disabled',
      'active',
      'active',
      'unknown',
    ])
    expect(parseType([typeRow(1, { accountEnabled: 'vielleicht' })]).warnings).toEqual([
      '1 cell could not be read as yes or no and stays unknown.',
    ])
    expect(parseType([typeRow(1)]).drafts[0]?.nativeIds).toEqual([`entra-app:${id(1)}`])
  })

  it('notes that nobody has to be assigned, and takes an empty day for unknown', () => {
    expect(parseType([typeRow(1, { assignmentRequired: 'FALSE', createdDateTime: '' })])).toMatchObject({
      warnings: [],
      drafts: [{ facts: { createdOn: null, notes: 'Open to everybody in the organisation: nobody has to be assigned.' } }],
    })
  })

  it('stays sound whatever its cells hold', () => {
    expectSoundTable((rows) => parseType(rows), [typeRow(1), typeRow(2, { applicationType: 'Managed Identity' })])
  })
})
