import { describe, expect, it } from 'vitest'
import { evaluateAll, findingsOf } from '../findings/evaluation.ts'
import {
  ago,
  ahead,
  anna,
  ben,
  carla,
  critical,
  facts,
  identityId,
  type Known,
  normal,
  people,
  personId,
  today,
} from '../findings/testing/sample-facts.ts'
import { addDays, type PlainDate, plainDate } from '../values/plain-date.ts'
import { askedWords, personToAsk } from './asked-person.ts'
import { type OffCycleInput, offCycleTriggers } from './off-cycle.ts'

type Around = Partial<Pick<OffCycleInput, 'lastReviewedOn' | 'labelsThen'>> & Readonly<{ labelsChangedOn?: PlainDate }>

function triggers(known: Known, { labelsChangedOn, ...around }: Around = {}) {
  const record = facts(known)
  const findings = findingsOf(evaluateAll([record], people, today), identityId(1))
  if (findings === null) throw new Error('not evaluated')
  return offCycleTriggers({
    facts: record,
    findings,
    lastReviewedOn: null,
    labelsThen: null,
    labelsChangedOn: () => labelsChangedOn ?? null,
    openSince: () => ago(3),
    today,
    ...around,
  })
}

const then = { privileges: ['write'], environments: ['production'], rightsByEnvironment: null, dataSensitivity: 'confidential' } as const
const contract = { ...normal, vendorContractEndsOn: ago(5) }

describe('a look out of turn', () => {
  it.each<readonly [string, Known, Around, readonly (readonly [string, string])[]]>([
    ['an owner left', { identity: { ...normal, technicalOwnerId: carla } }, {}, [['Its owner has left.', ahead(4)]]],
    ['of a critical one: two days', { identity: { ...critical, technicalOwnerId: carla } }, {}, [['Its owner has left.', ago(1)]]],
    [
      'a secret may be out, counted from the report',
      {
        identity: normal,
        credentials: [
          {
            type: 'api_key',
            createdOn: ago(90),
            exposure: { reportedOn: ago(1), reportedAt: null, revokedAt: null, how: null, drill: false },
          },
        ],
      },
      {},
      [['Its secret may be exposed and was not changed yet.', ahead(6)]],
    ],
    [
      'used after it was switched off',
      {
        identity: { ...normal, status: 'disabled', statusChangedOn: ago(20) },
        credentials: [{ lastUsedOn: ago(2), lastUsedState: 'used' }],
      },
      {},
      [['It was used after it was switched off.', ahead(4)]],
    ],
    [
      'an exception ends within 14 days',
      {
        identity: { ...normal, technicalOwnerId: anna, rotationMode: 'none' },
        credentials: [{ type: 'api_key', expiresOn: ahead(90) }],
        exceptions: [{ until: ahead(10) }],
      },
      {},
      [[`The exception to ROT-02 ends on 11 Nov 2026.`, ahead(3)]],
    ],
    ['an exception ends later', { identity: normal, exceptions: [{ until: ahead(15) }] }, {}, []],
    ['the contract with the vendor has ended', { identity: contract }, {}, [['The contract with its vendor has ended.', ahead(2)]]],
    ['it was looked at since', { identity: contract }, { lastReviewedOn: ago(5) }, []],
    [
      'it was looked at before',
      { identity: contract },
      { lastReviewedOn: ago(6) },
      [['The contract with its vendor has ended.', ahead(2)]],
    ],
    [
      'a right was added',
      { identity: { ...normal, privileges: ['write', 'deploy'], environments: ['test'] } },
      { labelsThen: { ...then, environments: ['test'] }, labelsChangedOn: ago(1), lastReviewedOn: ago(10) },
      [['Since its last review: it may do more.', ahead(6)]],
    ],
    [
      'it writes to live systems, which it only read',
      {
        identity: {
          ...normal,
          environments: ['production', 'test'],
          privileges: ['read', 'write'],
          rightsByEnvironment: { production: ['read', 'write'], test: ['write'] },
        },
      },
      {
        labelsThen: {
          ...then,
          environments: ['production', 'test'],
          privileges: ['read', 'write'],
          rightsByEnvironment: { production: ['read'], test: ['write'] },
        },
        labelsChangedOn: ago(1),
        lastReviewedOn: ago(10),
      },
      [['Since its last review: it may do more in production.', ahead(6)]],
    ],
    [
      'it runs in production now, on data that matters more',
      { identity: normal },
      {
        labelsThen: { privileges: ['write'], environments: ['test'], rightsByEnvironment: null, dataSensitivity: 'internal' },
        labelsChangedOn: ago(1),
        lastReviewedOn: ago(10),
      },
      [['Since its last review: it runs in production, it reaches data that matters more.', ahead(6)]],
    ],
    [
      'rights, places and data became fewer',
      { identity: normal },
      {
        labelsThen: {
          privileges: ['write', 'admin'],
          environments: ['production', 'test'],
          rightsByEnvironment: null,
          dataSensitivity: 'restricted',
        },
        labelsChangedOn: ago(1),
        lastReviewedOn: ago(10),
      },
      [],
    ],
    [
      'what it may do was not written down then',
      { identity: normal },
      { labelsThen: { ...then, privileges: null }, labelsChangedOn: ago(1), lastReviewedOn: ago(10) },
      [],
    ],
    ['nothing happened', { identity: normal }, {}, []],
    ['switched off, and its contract ended', { identity: { ...contract, status: 'revoked' } }, {}, []],
  ])('%s', (_, known, around, expected) => {
    expect(triggers(known, around).map(({ words, dueOn }) => [words, dueOn])).toEqual(expected)
  })

  it('a provider that withdraws it asks sixty days before, unless it does not apply', () => {
    const withdrawn = { ...normal, kind: 'app_password', provider: 'microsoft-365' } as const
    expect(triggers({ identity: withdrawn })).toEqual([
      { words: 'The provider withdraws it on 31 Dec 2026.', since: addDays(plainDate('2026-12-31'), -60), dueOn: ahead(7) },
    ])
    expect(triggers({ identity: { ...withdrawn, deadlinesNotApplying: ['microsoft-365:2026-12-31:SMTP AUTH basic'] } })).toEqual([])
    expect(triggers({ identity: { ...withdrawn, kind: 'integration' } })).toEqual([])
  })
})

describe('who is asked', () => {
  const held = { technicalOwnerId: null, backupOwnerId: null, businessOwnerId: null }
  const known = new Map(people.map((person) => [person.id, person]))
  it.each([
    ['the owner', { ...held, technicalOwnerId: ben, backupOwnerId: anna }, { name: 'Ben', as: 'owner' }, null],
    [
      'the backup owner where there is none',
      { ...held, backupOwnerId: ben },
      { name: 'Ben', as: 'backup_owner' },
      'Ask Ben, who steps in for the owner.',
    ],
    [
      'the business owner where the others have left',
      { technicalOwnerId: carla, backupOwnerId: carla, businessOwnerId: ben },
      { name: 'Ben', as: 'business_owner' },
      'Ask Ben, who owns it in the business.',
    ],
    [
      'whoever answers for the list',
      { ...held, technicalOwnerId: personId(9) },
      { name: 'Anna', as: 'responsible' },
      'Ask Anna, who answers for the list.',
    ],
  ] as const)('%s', (_, who, expected, words) => {
    const asked = personToAsk(who, known, today)
    expect(asked).toEqual(expected)
    expect(askedWords(asked)).toBe(words)
  })

  it('nobody, which is said', () => {
    expect(personToAsk(held, new Map(), today)).toBeNull()
    expect(askedWords(null)).toMatch(/^Nobody is named/)
  })
})
