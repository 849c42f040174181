import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankCredentialFacts, type Credential, type CredentialFacts } from '../record/credential.ts'
import { blankIdentityFacts, type IdentityFacts } from '../record/identity.ts'
import { credentialIdSchema, type IdentityId, identityIdSchema } from '../values/ids.ts'
import { addDays, daysBetween, plainDate } from '../values/plain-date.ts'
import { type DecisionDay, identityDays } from './due-days.ts'
import { dueItems, dueLists, isDueWithin, isLate, overdueCounter } from './due-list.ts'
import { type InventoryRow, inventoryRow } from './inventory-row.ts'

const today = plainDate('2026-11-30')
const ahead = (days: number) => addDays(today, days)
const idOf = (at: number): IdentityId => identityIdSchema.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`)

function row(known: Partial<IdentityFacts>, credentials: readonly Partial<CredentialFacts>[] = [], at = 1): InventoryRow {
  const keys = credentials.map((facts, place): Credential => ({
    ...blankCredentialFacts('api_key'),
    ...facts,
    identityId: idOf(at),
    id: credentialIdSchema.parse(`00000000-0000-4000-9000-${String(at * 100 + place).padStart(12, '0')}`),
  }))
  return inventoryRow({ ...blankIdentityFacts('x'), ...known, id: idOf(at) }, keys, new Map(), today)
}

describe('the days of an identity itself', () => {
  it.each<readonly [string, Partial<IdentityFacts>, readonly Partial<CredentialFacts>[], readonly string[]]>([
    ['a contract', { vendorContractEndsOn: ahead(5) }, [], ['contract 2026-12-05']],
    ['a contract that is over', { vendorContractEndsOn: ahead(-5), thirdParty: true }, [], ['contract 2026-11-25']],
    ['a contract with oneself', { vendorContractEndsOn: ahead(5), thirdParty: false }, [], []],
    ['work that ends', { kind: 'ai_agent', projectEndsOn: ahead(9) }, [], ['agent_end 2026-12-09']],
    ['work without an end', { projectEndsOn: ahead(9), vendorContractEndsOn: ahead(9), openEnded: true }, [], []],
    ['both', { projectEndsOn: ahead(9), vendorContractEndsOn: ahead(3) }, [], ['contract 2026-12-03', 'agent_end 2026-12-09']],
    ['one that is switched off', { status: 'disabled', projectEndsOn: ahead(9) }, [], []],
    ['one the provider looks after', { providerManaged: true, projectEndsOn: ahead(9) }, [], []],
    ['a provider that stops it', { provider: 'zendesk', kind: 'api_key' }, [{ createdOn: ahead(-20) }], ['retirement 2027-04-30 stops']],
    ['a provider that switches it off', { provider: 'microsoft-365', kind: 'app_password' }, [], ['retirement 2026-12-31']],
    [
      'a provider that stopped it',
      { provider: 'airtable', kind: 'api_key' },
      [{ createdOn: plainDate('2023-01-01') }],
      ['retirement 2024-02-01 stops'],
    ],
    // Nobody knows that it is as old as that, so it is not late: a finding asks.
    ['a provider that may have stopped it', { provider: 'airtable', kind: 'api_key' }, [{}], []],
    ['a provider that takes no new ones', { provider: 'salesforce', kind: 'oauth_app' }, [], []],
  ])('%s', (_, known, keys, days) => {
    expect(
      identityDays(row(known, keys), today).map(({ because, on, endsOn }) => `${because} ${on}${endsOn === null ? '' : ' stops'}`),
    ).toEqual(days)
  })
})

const decision = (at: number, on: number, because: DecisionDay['because'] = 'exception'): DecisionDay => ({
  identityId: idOf(at),
  on: ahead(on),
  endsOn: null,
  because,
  basis: 'Accepted until then',
})

describe('what is due', () => {
  it('names the reason, and no credential where it is about none', () => {
    const rows = [
      row({ name: 'a', vendorContractEndsOn: ahead(2) }, [{ createdOn: ahead(-400) }], 1),
      row({ name: 'b' }, [{ createdOn: ahead(-10), expiresOn: ahead(1) }], 2),
    ]
    const items = dueItems(rows, [decision(2, -1, 'review_job'), decision(1, 0), decision(9, 0)], today, 30)
    expect(items.map(({ row: { name }, because, credential, daysLeft }) => [name, because, credential === null, daysLeft])).toEqual([
      ['b', 'expiry', false, 1],
      ['a', 'policy', false, -220],
      ['b', 'review_job', true, -1],
      ['a', 'exception', true, 0],
      ['a', 'contract', true, 2],
    ])
  })

  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('a day %i days from today is late: %s', (days, late) => {
    expect(isLate({ on: ahead(days) }, today)).toBe(late)
    for (const facts of [
      { type: 'tls_certificate', expiresOn: ahead(days) },
      { type: 'certificate', expiresOn: ahead(days) },
    ] as const) {
      const [item] = dueItems([row({}, [facts])], [], today, 30)
      expect([item !== undefined && isLate(item, today), item?.expiredOn]).toEqual([late, late ? ahead(days) : null])
    }
  })

  it('counts the days since it ended for a key that has ended, however long its change is overdue', () => {
    const [item] = dueItems([row({}, [{ createdOn: ahead(-487), expiresOn: ahead(-32) }])], [], today, 30)
    expect(item).toMatchObject({ on: ahead(-307), policyOn: ahead(-307), endsOn: ahead(-32), daysLeft: -32 })
  })
})

const day = fc.integer({ min: -60, max: 60 }).map(ahead)
const someRows = fc
  .array(
    fc.record({
      vendorContractEndsOn: fc.option(day),
      projectEndsOn: fc.option(day),
      keys: fc.array(fc.record({ createdOn: fc.option(day), expiresOn: fc.option(day) }), { maxLength: 3 }),
    }),
    { maxLength: 5 },
  )
  .map((all) => all.map(({ keys, ...known }, at) => row({ name: `row ${String(at)}`, rotationDays: 30, ...known }, keys, at + 1)))
const someDecisions = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: -60, max: 60 })), { maxLength: 5 })
  .map((all) => all.map(([at, on]) => decision(at, on)))

describe('one definition', () => {
  it('puts what has just ended or soon will first by its end, then everything by its day', () => {
    fc.assert(
      fc.property(someRows, someDecisions, (rows, decisions) => {
        const items = dueItems(rows, decisions, today, 30)
        const near = items.map(({ endsOn }) => {
          const left = endsOn === null ? null : daysBetween(today, endsOn)
          return left !== null && left >= -7 && left <= 14 ? endsOn : null
        })
        const split = near.findIndex((end) => end === null)
        const [first, rest] = split === -1 ? [near, []] : [near.slice(0, split), items.slice(split)]
        expect(near.slice(first.length).every((end) => end === null)).toBe(true)
        expect([...first].sort()).toEqual(first)
        expect(rest.map(({ on }) => on).sort()).toEqual(rest.map(({ on }) => on))
      }),
    )
  })

  it('is the same for the number in the rail, the lists of the screen and the view of the sheet', () => {
    fc.assert(
      fc.property(someRows, someDecisions, (rows, decisions) => {
        const mine = decisions.filter(({ identityId }) => rows.some(({ id }) => id === identityId))
        const lists = dueLists(rows, decisions, today)
        expect(overdueCounter(today)(rows) + mine.filter((one) => isLate(one, today)).length).toBe(lists.overdue.length)
        const all = [...lists.overdue, ...lists.thisWeek, ...lists.next30Days]
        expect(all.length).toBe(dueItems(rows, decisions, today, 30).length)
        const byFacts = new Set(dueItems(rows, [], today, 30).map((item) => item.row.id))
        for (const one of rows) expect(isDueWithin(one, today, 30)).toBe(byFacts.has(one.id))
      }),
    )
  })
})
