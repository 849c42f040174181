import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankCredentialFacts, type Credential, type CredentialFacts } from '../record/credential.ts'
import { blankIdentityFacts, type Identity, type IdentityFacts } from '../record/identity.ts'
import { reviewCounts, reviewObstacle, rowsInScope } from '../reviews/review.ts'
import { decisionDueOn, nextReviewOn } from '../rotation/review-cadence.ts'
import { credentialIdSchema, identityIdSchema } from '../values/ids.ts'
import { plainDate } from '../values/plain-date.ts'
import { dueItems, dueLists, overdueCounter } from './due-list.ts'
import { type InventoryRow, inventoryRow } from './inventory-row.ts'
import { inView } from './view.ts'

const today = plainDate('2026-11-01')
const identityId = identityIdSchema.parse('00000000-0000-4000-8000-000000000001')

function row(known: Partial<IdentityFacts>, ...credentials: readonly Partial<CredentialFacts>[]): InventoryRow {
  const identity: Identity = { ...blankIdentityFacts('x'), ...known, id: identityId }
  const all = credentials.map((facts, at): Credential => ({
    ...blankCredentialFacts('api_key'),
    ...facts,
    identityId,
    id: credentialIdSchema.parse(`00000000-0000-4000-8000-1000000000${String(at).padStart(2, '0')}`),
  }))
  return inventoryRow(identity, all, new Map(), today)
}

describe('a row of the sheet', () => {
  it.each([
    [[{ type: 'api_key' }], 'API key'],
    [[{ type: 'access_key' }, { type: 'access_key' }], '2 access keys'],
    [[{ type: 'api_key' }, { type: 'api_key' }, { type: 'api_key' }], '3 API keys'],
    [[{ type: 'webhook_url' }, { type: 'webhook_url' }], '2 webhook addresses'],
    [[{ type: 'api_key' }, { type: 'ssh_key' }], '2 credentials'],
    [[], null],
  ] as const)('says what it logs in with', (credentials, words) => {
    expect(row({}, ...credentials).credentialWords).toBe(words)
  })

  it('shows the latest use and the most urgent rotation of its credentials', () => {
    const shown = row(
      { provider: 'aws' },
      { type: 'access_key', lastRotatedOn: plainDate('2026-10-01'), lastUsedOn: plainDate('2026-03-01'), lastUsedState: 'used' },
      { type: 'access_key', lastRotatedOn: plainDate('2026-01-01'), lastUsedOn: plainDate('2026-10-01'), lastUsedState: 'used' },
    )
    expect(shown.lastUsed).toEqual({ state: 'used', on: '2026-10-01' })
    expect(shown.nextRotation).toMatchObject({ state: 'due', on: '2026-04-01' })
  })

  it('says never only when every credential is known to be unused', () => {
    expect(row({}, { lastUsedState: 'never' }, { lastUsedState: 'never' }).lastUsed.state).toBe('never')
    expect(row({}, { lastUsedState: 'never' }, { lastUsedState: 'unknown' }).lastUsed.state).toBe('unknown')
    expect(row({}).lastUsed.state).toBe('unknown')
  })
})

describe('the due lists', () => {
  it('put a credential due today into this week and yesterday into overdue', () => {
    const dueOn = (day: string) =>
      row({ name: day }, { createdOn: plainDate('2020-01-01'), expiresOn: plainDate(day), type: 'oauth_grant' })
    const lists = dueLists(['2026-10-31', '2026-11-01', '2026-11-08', '2026-11-09', '2026-12-01', '2026-12-02'].map(dueOn), [], today)
    expect(lists.overdue.map((item) => item.on)).toEqual(['2026-10-31'])
    expect(lists.thisWeek.map((item) => item.on)).toEqual(['2026-11-01', '2026-11-08'])
    expect(lists.next30Days.map((item) => item.on)).toEqual(['2026-11-09', '2026-12-01'])
  })

  it('name both days, and put what has just ended or soon will first, however late the rest is', () => {
    const item = (name: string, changedOn: string, endsOn: string | null) =>
      row({ name }, { lastRotatedOn: plainDate(changedOn), expiresOn: endsOn === null ? null : plainDate(endsOn), type: 'api_key' })
    const items = dueItems(
      [
        item('late by years', '2020-01-01', null),
        item('ends tomorrow', '2025-11-02', '2026-11-02'),
        item('ended yesterday', '2026-10-30', '2026-10-31'),
        item('ends today', '2026-10-30', '2026-11-01'),
        item('ended long ago', '2026-10-01', '2026-10-20'),
        item('ends in two weeks', '2025-01-01', '2026-11-15'),
        item('ends in three', '2025-06-01', '2026-11-16'),
      ],
      [],
      today,
      30,
    )
    expect(items.map(({ row: { name }, endsOn }) => `${name} ${endsOn ?? '–'}`)).toEqual([
      'ended yesterday 2026-10-31',
      'ends today 2026-11-01',
      'ends tomorrow 2026-11-02',
      'ends in two weeks 2026-11-15',
      'late by years –',
      'ends in three 2026-11-16',
      'ended long ago 2026-10-20',
    ])
    expect(items.map(({ policyOn }) => policyOn)).toContain('2026-05-01')
    for (const { on, endsOn, policyOn } of items) expect(on).toBe([endsOn, policyOn].filter((day) => day !== null).sort()[0])
  })

  it('count what cannot be judged instead of calling it fine', () => {
    expect(dueLists([row({}, {}, { lastRotatedOn: today })], [], today).cannotTell).toBe(1)
  })
})

describe('the number of overdue credentials', () => {
  const days = ['2026-10-01', '2026-10-31', '2026-11-01', '2027-01-01'].map((day) =>
    row({}, { createdOn: plainDate('2020-01-01'), expiresOn: plainDate(day), type: 'oauth_grant' }),
  )

  it('is the same however the list changed since it was counted last', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...days), { maxLength: 5 }), { maxLength: 6 }), (lists) => {
        const count = overdueCounter(today)
        for (const rows of lists) expect(count(rows)).toBe(dueLists(rows, [], today).overdue.length)
      }),
    )
  })
})

describe('shipped views', () => {
  it('unused means known not to be used, not merely unknown', () => {
    expect(inView('unused-90', row({}, { lastUsedOn: plainDate('2026-01-01'), lastUsedState: 'used' }), today)).toBe(true)
    expect(inView('unused-90', row({}, { lastUsedState: 'unknown', createdOn: plainDate('2020-01-01') }), today)).toBe(false)
    expect(inView('unused-90', row({}, { lastUsedState: 'never', createdOn: plainDate('2020-01-01') }), today)).toBe(true)
    expect(inView('unused-90', row({}, { lastUsedState: 'never', createdOn: plainDate('2026-10-20') }), today)).toBe(false)
  })

  it('no owner leaves out what is switched off', () => {
    expect(inView('no-owner', row({}), today)).toBe(true)
    expect(inView('no-owner', row({ status: 'disabled' }), today)).toBe(false)
  })
})

describe('a review', () => {
  it('is due monthly for T1 and quarterly for the rest', () => {
    expect(nextReviewOn(true, plainDate('2026-01-31'))).toBe('2026-02-28')
    expect(nextReviewOn(false, plainDate('2026-01-31'))).toBe('2026-04-30')
    expect(nextReviewOn(true, null)).toBeNull()
  })

  it('comes monthly for an AI agent that can change things, and for everything where the firm wants it so', () => {
    const seen = new Map([[identityId, plainDate('2026-09-15')]])
    const scope = (facts: Parameters<typeof row>[0], everyMonth = false) => rowsInScope('due', [row(facts)], seen, today, everyMonth).length
    expect(scope({ environments: ['test'], privileges: ['read'] })).toBe(0)
    expect(scope({ environments: ['test'], privileges: ['read'] }, true)).toBe(1)
    expect(scope({ environments: ['test'], privileges: ['write'], kind: 'ai_agent' })).toBe(1)
    expect(scope({ environments: ['test'], privileges: ['read'], kind: 'ai_agent' })).toBe(0)
  })

  it.each([
    ['remove', 'T1', '2026-11-08'],
    ['reduce', 'T2', '2026-12-01'],
    ['rotate', 'T3', '2027-01-30'],
    ['keep', 'T1', null],
    [null, 'T1', null],
  ] as const)('%s in %s is to be carried out by %s', (decision, tier, on) => {
    expect(decisionDueOn(decision, tier, today)).toBe(on)
  })

  it('asks about what was never reviewed or is due again, and leaves out what is switched off', () => {
    const rows = [row({}), row({ status: 'revoked' })]
    expect(rowsInScope('due', rows, new Map(), today)).toHaveLength(1)
    expect(rowsInScope('due', rows, new Map([[identityId, plainDate('2026-10-15')]]), today)).toHaveLength(0)
    expect(rowsInScope('due', rows, new Map([[identityId, plainDate('2026-07-15')]]), today)).toHaveLength(1)
    expect(rowsInScope('critical', rows, new Map(), today)).toHaveLength(0)
  })

  it('counts decisions so that they add up', () => {
    const items = [{ decision: 'keep' }, { decision: 'remove' }, { decision: null }] as const
    expect(reviewCounts(items)).toEqual({ keep: 1, reduce: 0, rotate: 0, disable: 0, remove: 1, undecided: 1, total: 3 })
  })

  it('cannot end while something is undecided', () => {
    expect(reviewObstacle([{ decision: null, note: '' }])).toBe('One identity has no decision yet.')
    expect(reviewObstacle([{ decision: 'keep', note: '' }])).toBeNull()
    expect(
      reviewObstacle([
        { decision: 'remove', note: ' ' },
        { decision: 'keep', note: '' },
      ]),
    ).toBe('One decision to change something has no reason.')
    expect(
      reviewObstacle([
        { decision: 'remove', note: '' },
        { decision: 'rotate', note: '' },
      ]),
    ).toBe('2 decisions to change something have no reason.')
    expect(reviewObstacle([{ decision: 'remove', note: 'The job ended.' }])).toBeNull()
  })
})
