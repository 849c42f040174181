import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankCredentialFacts, type CredentialFacts } from '../../record/credential.ts'
import { credentialIdSchema, identityIdSchema } from '../../values/ids.ts'
import { plainDate } from '../../values/plain-date.ts'
import type { CredentialDraft, IdentityDraft, IdentityDraftFacts, ParsedImport } from '../draft/draft.ts'
import { unknownIdentity } from '../draft/draft-facts.ts'
import { awsAccessKeys } from '../formats/aws/aws-access-keys.ts'
import { awsIamCredentialReport } from '../formats/aws/aws-iam-credential-report.ts'
import { awsKey, awsReport, awsRows } from '../formats/fixtures/aws-report.ts'
import { entraApps } from '../formats/fixtures/entra-list.ts'
import { googleList } from '../formats/fixtures/google-list.ts'
import { jsonFile } from '../formats/fixtures/tables.ts'
import { googleAccessedApps } from '../formats/google/google-accessed-apps.ts'
import { entraApplications } from '../formats/microsoft/entra-applications.ts'
import type { Selection } from '../mapping/import-choices.ts'
import type { CredentialPlan, FieldChange, IdentityPlan } from './import-plan.ts'
import type { KnownCredential, KnownIdentity } from './known-identity.ts'
import { planImport } from './match.ts'

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function parsed(drafts: readonly IdentityDraft[], changes: Partial<ParsedImport> = {}): ParsedImport {
  return {
    source: 'aws-iam-credential-report',
    account: null,
    asOf: null,
    read: drafts.length,
    drafts,
    skipped: [],
    failed: [],
    warnings: [],
    partial: false,
    secretsDropped: 0,
    questions: [],
    ...changes,
  }
}

function draft(facts: Partial<IdentityDraftFacts> = {}, credentials: readonly CredentialDraft[] = []): IdentityDraft {
  return { key: 'k1', facts: { ...unknownIdentity('Ferry'), ...facts }, credentials, records: [1], remarks: [] }
}

function known(facts: Partial<IdentityDraftFacts> = {}, changes: Partial<KnownIdentity> = {}): KnownIdentity {
  return {
    id: identityIdSchema.parse(uuid(1)),
    key: 'k1',
    facts: { ...unknownIdentity('Ferry'), ...facts },
    typedFields: new Set(),
    inScope: true,
    credentials: [],
    ...changes,
  }
}

function knownCredential(facts: Partial<CredentialFacts> = {}, changes: Partial<KnownCredential> = {}): KnownCredential {
  return {
    id: credentialIdSchema.parse(uuid(9)),
    key: 'c1',
    facts: { ...blankCredentialFacts('api_key'), ...facts },
    typedFields: new Set(),
    inScope: true,
    label: 'API key',
    ...changes,
  }
}

function planned(incoming: Partial<IdentityDraftFacts>, before: KnownIdentity) {
  return planImport(parsed([draft(incoming)]), { identities: [before] }).identities[0]
}

function credentialPlan(incoming: Partial<CredentialFacts>, before: KnownCredential): CredentialPlan | undefined {
  const credential = { key: 'c1', facts: { ...blankCredentialFacts('api_key'), ...incoming } }
  return planImport(parsed([draft({}, [credential])]), { identities: [known({}, { credentials: [before] })] }).identities[0]?.credentials[0]
}

describe('matching an import with what is known', () => {
  it('takes an id that two accounts may share only where one side does not know its account', () => {
    const state = (mine: string | null, theirs: string | null, id = 'in-any-account:aws-user:courier/1') => {
      const facts = (account: string | null) => ({ ...unknownIdentity('courier'), provider: 'aws', account })
      const before = known(facts(theirs), { key: null, inScope: false, nativeIds: [id] })
      return planImport(parsed([{ ...draft(facts(mine)), nativeIds: [id] }]), { identities: [before] }).identities[0]?.state
    }
    expect([state(null, '9'), state('9', null), state(null, null), state('9', '9'), state('8', '9')]).toEqual([
      'same',
      'changed',
      'same',
      'new',
      'new',
    ])
    expect(state('8', '9', 'aws-user:courier')).toBe('changed')
  })

  it('joins the report and the key list of one AWS account although the list does not name it', () => {
    const [user] = awsIamCredentialReport.parse(awsReport(), {}).drafts.filter(({ facts }) => facts.name === 'courier')
    if (user === undefined) throw new Error('the report lost its user')
    const listed = (made: unknown) =>
      awsAccessKeys.parse(
        jsonFile({ AccessKeyMetadata: [{ UserName: 'courier', AccessKeyId: 'AKIA000FAKE000000001', Status: 'Active', CreateDate: made }] }),
        {},
      )
    const before = known(user.facts, {
      key: null,
      inScope: false,
      ...(user.nativeIds === undefined ? {} : { nativeIds: user.nativeIds }),
      credentials: user.credentials.map(({ key, facts }) => knownCredential(facts, { key })),
    })
    expect(planImport(listed(awsKey.access_key_1_last_rotated.replace('Z', '+00:00')), { identities: [before] }).identities).toMatchObject([
      {
        state: 'same',
        id: uuid(1),
        credentials: [
          {
            state: 'changed',
            changes: expect.arrayContaining([{ field: 'externalId', before: null, after: 'AKIA000FAKE000000001', kept: null }]) as unknown,
          },
        ],
      },
    ])
    expect(planImport(listed('2020-01-01T00:00:00+00:00'), { identities: [before] }).identities).toMatchObject([{ state: 'new' }])
  })

  it('goes by the key of an earlier import', () => {
    expect(planned({ name: 'Renamed' }, known())).toMatchObject({
      state: 'changed',
      id: uuid(1),
      changes: [{ field: 'name', before: 'Ferry', after: 'Renamed', kept: null }],
    })
  })

  it('else goes by provider, account and the id at the provider', () => {
    const ids = { provider: 'aws', account: '9', externalId: 'arn:x' }
    expect(planned(ids, known(ids, { key: null, inScope: false }))).toMatchObject({ state: 'same' })
    expect(planned(ids, known({ ...ids, provider: 'gcp' }, { key: null, inScope: false }))).toMatchObject({ state: 'new' })
  })

  it('finds a vendor id again when one of the exports did not name the account', () => {
    expect(
      planned(
        { provider: 'azure', account: null, externalId: uuid(9) },
        known({ provider: 'azure', account: 'x.example', externalId: uuid(9) }, { key: null, inScope: false }),
      ),
    ).toMatchObject({ state: 'same' })
  })

  it('does not take the same count in two accounts for one thing', () => {
    expect(
      planned(
        { provider: 'gitlab', account: null, externalId: '17' },
        known({ provider: 'gitlab', account: 'x.example', externalId: '17' }, { key: null, inScope: false }),
      ),
    ).toMatchObject({ state: 'new' })
  })

  it('goes by an id another export told for it', () => {
    const entry = known(
      { provider: 'gcp', externalId: '1234' },
      { key: null, inScope: false, nativeIds: ['email:a@b.example', 'unique-id:1234'] },
    )
    const plan = (nativeIds: readonly string[]) =>
      planImport(parsed([{ ...draft({ provider: 'gcp' }), nativeIds }]), { identities: [entry] }).identities[0]?.state
    expect(plan(['email:a@b.example'])).toBe('same')
    expect(plan(['email:c@b.example'])).toBe('new')
  })

  it('goes by the id of one of its keys, where that id names one thing in the world', () => {
    const keyed = (externalId: string) => ({ key: externalId, facts: { ...blankCredentialFacts('access_key'), externalId } })
    const plan = (externalId: string) =>
      planImport(parsed([draft({ provider: 'aws' }, [keyed(externalId)])]), {
        identities: [
          known({ provider: 'aws' }, { key: null, inScope: false, credentials: [knownCredential({ externalId }, { key: null })] }),
        ],
      }).identities[0]?.state
    expect(plan(['AKIA000', 'FAKE000000005'].join(''))).toBe('same')
    expect(plan('17')).toBe('new')
  })

  it('joins a key without an id to the one that has it by type and birthday, where only one fits', () => {
    const day = plainDate('2026-01-10')
    const id = ['AKIA000', 'FAKE000000007'].join('')
    const key = (key: string, facts: Partial<CredentialFacts>): CredentialDraft => ({
      key,
      facts: { ...blankCredentialFacts('access_key'), createdOn: day, ...facts },
    })
    const states = (drafts: readonly CredentialDraft[], ...entries: readonly KnownCredential[]) =>
      planImport(parsed([draft({}, drafts)]), { identities: [known({}, { credentials: entries })] }).identities[0]?.credentials.map(
        ({ state }) => state,
      )
    const slot = knownCredential({ type: 'access_key', createdOn: day }, { key: null, inScope: false })
    expect(states([key(id, { externalId: id })], slot)).toEqual(['changed'])
    expect(
      states([key('slot-1', {})], knownCredential({ type: 'access_key', createdOn: day, externalId: id }, { key: null, inScope: false })),
    ).toEqual(['same'])
    expect(
      states(
        [key(id, { externalId: id })],
        knownCredential({ type: 'access_key', createdOn: day, externalId: `${id}X` }, { key: null, inScope: false }),
      ),
    ).toEqual(['new'])
    expect(states([key(id, { externalId: id })], slot, { ...slot, id: credentialIdSchema.parse(uuid(8)) })).toEqual(['new'])
  })

  it('leaves out what was not ticked, without calling it gone', () => {
    const left = { ...draft(), leftOut: 'a login of a person' }
    const plan = (selection: Selection) => planImport(parsed([left]), { identities: [known()] }, { selection, policies: {} })
    expect(plan({ base: 'suggested', except: [] })).toMatchObject({
      identities: [{ taken: false }],
      counts: { identities: { same: 0, gone: 0 } },
    })
    expect(plan({ base: 'suggested', except: ['k1'] })).toMatchObject({
      identities: [{ taken: true }],
      counts: { identities: { same: 1 } },
    })
    expect(plan({ base: 'all', except: [] })).toMatchObject({ identities: [{ taken: true }] })
    expect(plan({ base: 'all', except: ['k1'] })).toMatchObject({ identities: [{ taken: false }] })
  })

  it('calls nothing gone when a later export of the same list is already in', () => {
    expect(planImport(parsed([]), { identities: [known()], staleScope: true }).counts.identities.gone).toBe(0)
  })

  it('never goes by name', () => {
    expect(planned({}, known({}, { key: null, inScope: false }))).toMatchObject({ state: 'new' })
  })

  it('gives one known identity to one draft only, the better match first', () => {
    const ids = { provider: 'aws', externalId: 'arn:x' }
    const plan = planImport(parsed([{ ...draft(ids), key: 'other' }, draft()]), { identities: [known(ids)] })
    expect(plan.identities.map(({ state }) => state)).toEqual(['new', 'same'])
  })
})

describe('what an import changes', () => {
  it('leaves alone what the file does not tell', () => {
    expect(planned({ purpose: null, status: 'unknown' }, known({ purpose: 'Ships parcels', status: 'disabled' }))).toMatchObject({
      state: 'same',
      changes: [],
    })
  })

  it('keeps what a person typed and shows it', () => {
    expect(planned({ purpose: 'new' }, known({ purpose: 'mine' }, { typedFields: new Set(['purpose']) }))).toMatchObject({
      state: 'same',
      changes: [{ field: 'purpose', before: 'mine', after: 'new', kept: 'typed' }],
    })
  })

  it('fills what a person left empty', () => {
    expect(planned({ purpose: 'new', status: 'active' }, known({}, { typedFields: new Set(['purpose', 'status']) }))).toMatchObject({
      state: 'changed',
      changes: [
        { field: 'status', kept: null },
        { field: 'purpose', kept: null },
      ],
    })
  })

  it('takes lists in another order for the same', () => {
    expect(planned({ scopes: ['b', 'a'] }, known({ scopes: ['a', 'b'] }))).toMatchObject({ state: 'same' })
    expect(planned({ scopes: ['a'] }, known({ scopes: ['a', 'b'] }))).toMatchObject({ state: 'changed' })
  })
})

describe('what an import changes on a credential', () => {
  it.each([
    [
      'a later use counts',
      { lastUsedOn: plainDate('2026-02-01'), lastUsedState: 'used' },
      { lastUsedOn: plainDate('2026-01-01'), lastUsedState: 'used' },
      ['lastUsedOn'],
    ],
    [
      'an older export does not turn the last use back',
      { lastUsedOn: plainDate('2025-01-01'), lastUsedState: 'used' },
      { lastUsedOn: plainDate('2026-01-01'), lastUsedState: 'used' },
      [],
    ],
    ['an unknown use changes nothing', { lastUsedState: 'unknown' }, { lastUsedOn: plainDate('2026-01-01'), lastUsedState: 'used' }, []],
    [
      'never used does not undo a known use',
      { lastUsedState: 'never' },
      { lastUsedOn: plainDate('2026-01-01'), lastUsedState: 'used' },
      [],
    ],
    [
      'a newer key in the same slot starts afresh',
      { lastUsedState: 'never', createdOn: plainDate('2026-02-01') },
      { lastUsedOn: plainDate('2026-01-01'), lastUsedState: 'used', createdOn: plainDate('2020-01-01') },
      ['createdOn', 'lastUsedOn', 'lastUsedState'],
    ],
    ['no word about expiry changes nothing', { neverExpires: false }, { expiresOn: plainDate('2027-01-01') }, []],
    [
      'never expiring takes the old end away',
      { neverExpires: true },
      { expiresOn: plainDate('2027-01-01') },
      ['expiresOn', 'neverExpires'],
    ],
    ['an end replaces never expiring', { expiresOn: plainDate('2027-01-01') }, { neverExpires: true }, ['expiresOn', 'neverExpires']],
    ['an unknown status changes nothing', { status: 'unknown' }, { status: 'disabled' }, []],
  ] satisfies readonly (readonly [string, Partial<CredentialFacts>, Partial<CredentialFacts>, readonly string[]])[])(
    '%s',
    (_, incoming, before, fields) => {
      expect(credentialPlan(incoming, knownCredential(before))).toMatchObject({
        state: fields.length > 0 ? 'changed' : 'same',
        changes: fields.map((field) => ({ field, kept: null })),
      })
    },
  )

  it('keeps an end a person typed, with both its fields', () => {
    const before = knownCredential({ expiresOn: plainDate('2027-01-01') }, { typedFields: new Set(['expiresOn']) })
    expect(credentialPlan({ neverExpires: true }, before)).toMatchObject({
      state: 'same',
      changes: [
        { field: 'expiresOn', kept: 'typed' },
        { field: 'neverExpires', kept: 'typed' },
      ],
    })
  })

  it('fills use and end of a credential typed without them', () => {
    const before = knownCredential({}, { typedFields: new Set(['lastUsedState', 'neverExpires', 'status']) })
    expect(
      credentialPlan({ lastUsedOn: plainDate('2026-01-01'), lastUsedState: 'used', expiresOn: plainDate('2027-01-01') }, before),
    ).toMatchObject({ state: 'changed', changes: [{ kept: null }, { kept: null }, { kept: null }] })
  })

  it('matches by the id at the provider where no key is known', () => {
    expect(credentialPlan({ externalId: 'id-1' }, knownCredential({ externalId: 'id-1' }, { key: null }))).toMatchObject({ state: 'same' })
    expect(credentialPlan({ label: 'prod' }, knownCredential({ label: 'prod' }, { key: null }))).toMatchObject({ state: 'new' })
  })
})

describe('what an import no longer lists', () => {
  it('is gone with its credentials, when this source showed it before', () => {
    const before = known(
      {},
      { credentials: [knownCredential(), knownCredential({}, { id: credentialIdSchema.parse(uuid(8)), inScope: false })] },
    )
    const plan = planImport(parsed([], { account: '42', read: 1 }), {
      identities: [before, known({}, { id: identityIdSchema.parse(uuid(2)), key: null, inScope: false })],
    })
    expect(plan.identities).toEqual([
      { state: 'gone', id: uuid(1), name: 'Ferry', credentials: [{ state: 'gone', id: uuid(9), label: 'API key' }] },
    ])
    expect(plan.counts).toEqual({
      identities: { new: 0, changed: 0, same: 0, gone: 1 },
      credentials: { new: 0, changed: 0, same: 0, gone: 1 },
    })
  })

  it('is not gone when the file is only a part of the list', () => {
    expect(planImport(parsed([], { partial: true }), { identities: [known()] }).identities).toEqual([])
    expect(
      planImport(parsed([draft()], { partial: true }), { identities: [known({}, { credentials: [knownCredential()] })] }).counts.credentials
        .gone,
    ).toBe(0)
  })

  it('counts a missing credential of an identity that is still there', () => {
    expect(planImport(parsed([draft()]), { identities: [known({}, { credentials: [knownCredential()] })] }).identities[0]).toMatchObject({
      state: 'same',
      credentials: [{ state: 'gone', id: uuid(9) }],
    })
    expect(
      planImport(parsed([{ ...draft(), credentialsUntold: true }]), { identities: [known({}, { credentials: [knownCredential()] })] })
        .identities[0],
    ).toMatchObject({ state: 'same', credentials: [] })
  })

  it("is not gone because of another table of one's own", () => {
    const first = [1, 2, 3].map((number) => known({}, { id: identityIdSchema.parse(uuid(number)), key: `k${number}` }))
    expect(
      planImport(parsed([{ ...draft(), key: 'x' }], { source: 'generic-csv' }), { identities: first }).counts.identities,
    ).toMatchObject({ new: 1, gone: 0 })
    expect(
      planImport(
        parsed(
          [
            { ...draft(), key: 'k1' },
            { ...draft(), key: 'k2' },
          ],
          { source: 'generic-csv' },
        ),
        { identities: first },
      ).counts.identities,
    ).toMatchObject({ same: 2, gone: 1 })
  })
})

describe('the work of a plan', () => {
  // How often a known identity is looked at, for `count` records of which each is known under its key, or none.
  const looks = (count: number, areKnown: boolean): number => {
    let seen = 0
    const watched = (identity: KnownIdentity) =>
      new Proxy(identity, {
        get: (target, name, receiver) => {
          seen += 1
          return Reflect.get(target, name, receiver) as unknown
        },
      })
    const drafts = Array.from({ length: count }, (_, at) => ({ ...draft(), key: `k${at}`, records: [at + 1] }))
    const identities = drafts.map(({ key }, at) =>
      watched(known({}, { id: identityIdSchema.parse(uuid(at)), key: areKnown ? key : `other ${key}` })),
    )
    const { counts } = planImport(parsed(drafts, { source: 'generic-csv' }), { identities })
    expect(counts.identities).toMatchObject(areKnown ? { new: 0, same: count } : { new: count, same: 0 })
    return seen
  }

  it.each([
    ['again', true],
    ['beside as many others', false],
  ])('grows with the number of records and no faster, for a list that comes in %s', (_, areKnown) => {
    const few = looks(100, areKnown)
    expect(looks(1000, areKnown)).toBeLessThanOrEqual(10 * few)
  })
})

describe('planning the same file again after it was taken over', () => {
  const imports = [
    awsIamCredentialReport.parse(awsReport(), {}),
    googleAccessedApps.parse(googleList(), {}),
    entraApplications.parse(jsonFile(entraApps), {}),
  ]

  it.each(imports.map((item) => [item.source, item] as const))('finds everything the same: %s', (_, item) => {
    const plan = planImport(item, { identities: [] })
    expect(plan.counts.identities.new).toBe(item.drafts.length)
    expect(again(item, apply(plan.identities, []))).toEqual({
      identities: { new: 0, changed: 0, same: plan.counts.identities.new, gone: 0 },
      credentials: { new: 0, changed: 0, same: plan.counts.credentials.new, gone: 0 },
    })
  })

  it('finds everything the same after a changed export, too', () => {
    const cell = fc.record({
      row: fc.nat(awsRows.length - 1),
      column: fc.integer({ min: 2, max: 21 }),
      text: fc.constantFrom('N/A', 'true', 'false', '2026-05-05T00:00:00Z', '2019-05-05T00:00:00Z', 's3'),
    })
    const report = fc
      .array(cell, { maxLength: 10 })
      .map((cells) =>
        awsIamCredentialReport.parse(
          awsReport(
            cells.reduce<readonly (readonly string[])[]>(
              (rows, { row, column, text }) => rows.map((entry, index) => (index === row ? entry.with(column, text) : entry)),
              awsRows,
            ),
          ),
          {},
        ),
      )
    fc.assert(
      fc.property(report, report, (first, second) => {
        const taken = apply(planImport(first, { identities: [] }).identities, [])
        const present = apply(planImport(second, { identities: taken }).identities, taken)
        const { identities, credentials } = again(second, present)
        expect([identities.new, identities.changed, credentials.new, credentials.changed]).toEqual([0, 0, 0, 0])
      }),
    )
  })
})

function again(item: ParsedImport, identities: readonly KnownIdentity[]) {
  return planImport(item, { identities }).counts
}

// Does what the import handler does, in memory: new records, taken changes, and the keys under which they were seen.
function apply(plans: readonly IdentityPlan[], before: readonly KnownIdentity[]): readonly KnownIdentity[] {
  return plans.map((plan, index): KnownIdentity => {
    const present = plan.state === 'new' ? undefined : before.find(({ id }) => id === plan.id)
    if (plan.state === 'gone' && present !== undefined) return present
    if (plan.state === 'gone') throw new Error('gone without being known')
    const facts = plan.state === 'new' || present === undefined ? plan.draft.facts : withChanges(present.facts, plan.changes)
    return {
      id: present?.id ?? identityIdSchema.parse(uuid(1000 + before.length + index)),
      key: plan.draft.key,
      facts,
      typedFields: new Set(),
      inScope: true,
      credentials: plan.credentials.flatMap((credential, at) =>
        applyCredential(credential, present?.credentials ?? [], 100_000 + index * 100 + at),
      ),
    }
  })
}

function applyCredential(plan: CredentialPlan, before: readonly KnownCredential[], number: number): readonly KnownCredential[] {
  const present = plan.state === 'new' ? undefined : before.find(({ id }) => id === plan.id)
  if (plan.state === 'gone') return present === undefined ? [] : [present]
  const facts = plan.state === 'new' || present === undefined ? plan.draft.facts : withChanges(present.facts, plan.changes)
  const fresh = before.length + number
  return [
    {
      id: present?.id ?? credentialIdSchema.parse(uuid(fresh)),
      key: plan.draft.key,
      facts,
      typedFields: new Set(),
      inScope: true,
      label: 'x',
    },
  ]
}

function withChanges<Facts extends object>(facts: Facts, changes: readonly FieldChange[]): Facts {
  return { ...facts, ...Object.fromEntries(changes.filter(({ kept }) => !kept).map(({ field, after }) => [field, after])) }
}

describe('records that could not be read', () => {
  const others = [1, 2, 3].map((number) =>
    known(
      { name: `Bot ${number}`, externalId: `ext-${number}` },
      {
        id: identityIdSchema.parse(uuid(number)),
        key: `k${number}`,
        credentials: [
          knownCredential({ externalId: `key-${number}` }, { id: credentialIdSchema.parse(uuid(90 + number)), key: `c${number}` }),
        ],
      },
    ),
  )
  const gone = (unread: readonly string[]) =>
    planImport(parsed([{ ...draft({ name: 'Bot 1', externalId: 'ext-1' }), key: 'k1' }], { account: 'a', unread }), { identities: others })
      .identities.filter(({ state }) => state === 'gone')
      .map((plan) => ('name' in plan ? plan.name : null))

  it.each([
    ['nothing', [], ['Bot 2', 'Bot 3']],
    ['the key of one', ['K2'], ['Bot 3']],
    ['the name of one', ['bot 3'], ['Bot 2']],
    ['the id of one of its keys', ['key-2'], ['Bot 3']],
    ['something else', ['ext-9', 'Bot'], ['Bot 2', 'Bot 3']],
  ])('that name %s protect just that', (_, unread, names) => {
    expect(gone(unread)).toEqual(names)
  })

  it('protect a credential of an identity that is listed', () => {
    const plan = (unread: readonly string[]) =>
      planImport(parsed([{ ...draft({ name: 'Bot 2' }), key: 'k2' }], { account: 'a', unread }), { identities: others }).identities.find(
        (identity) => identity.state !== 'gone' && identity.state !== 'new' && identity.id === uuid(2),
      )?.credentials
    expect(plan([])?.map(({ state }) => state)).toEqual(['gone'])
    expect(plan(['key-2'])).toEqual([])
  })
})
