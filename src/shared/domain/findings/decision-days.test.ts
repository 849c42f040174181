import { expect, it } from 'vitest'
import { decisionDays } from './decision-days.ts'
import { evaluateIdentity } from './finding.ts'
import { ago, ahead, anna, facts, type Known, normal, people, today } from './testing/sample-facts.ts'

const world = { today, people: new Map(people.map((person) => [person.id, person])) }
const unowned = { ...normal, technicalOwnerId: null }
const accepted = { rule: 'OWN-01' } as const

it.each<readonly [string, Known, readonly string[]]>([
  ['an accepted finding', { identity: unowned, exceptions: [{ ...accepted, until: ahead(30) }] }, ['exception 2026-12-01']],
  ['one accepted until today', { identity: unowned, exceptions: [{ ...accepted, until: today }] }, ['exception 2026-11-01']],
  ['one that has run out', { identity: unowned, exceptions: [{ ...accepted, until: ago(1) }] }, ['exception 2026-10-31']],
  [
    'one that was renewed',
    {
      identity: unowned,
      exceptions: [
        { ...accepted, id: 'a', until: ago(1) },
        { ...accepted, id: 'b', until: ahead(9) },
      ],
    },
    ['exception 2026-11-10'],
  ],
  ['one whose finding is gone', { identity: { ...normal, technicalOwnerId: anna }, exceptions: [{ ...accepted, until: ahead(30) }] }, []],
  ['one without an end', { identity: unowned, exceptions: [{ ...accepted, until: null }] }, []],
  [
    'of an identity that is switched off',
    { identity: { ...unowned, status: 'disabled' }, exceptions: [{ ...accepted, until: ahead(30) }] },
    [],
  ],
  ['a job of a finished review', { identity: normal, reviews: [{ decision: 'remove', dueOn: ahead(20) }] }, ['review_job 2026-11-21']],
  ['one that is late', { identity: normal, reviews: [{ decision: 'disable', dueOn: ago(2) }] }, ['review_job 2026-10-30']],
  ['one that was done', { identity: normal, reviews: [{ decision: 'remove', dueOn: ago(2), doneOn: ago(3) }] }, []],
  ['one of a review under way', { identity: normal, reviews: [{ finishedOn: null, decision: 'remove', dueOn: ahead(20) }] }, []],
  ['one that was decided again', { identity: normal, reviews: [{ decision: 'remove', dueOn: ahead(20) }, { decision: 'keep' }] }, []],
  [
    'a change made since',
    { identity: normal, credentials: [{ lastRotatedOn: ago(5) }], reviews: [{ decision: 'rotate', decidedOn: ago(10), dueOn: ahead(20) }] },
    [],
  ],
  ['something to keep', { identity: normal, reviews: [{ decision: 'keep', dueOn: null }] }, []],
])('%s', (_, known, days) => {
  const record = facts(known)
  const found = decisionDays(record, evaluateIdentity(record, world, { sameNameInSystem: false }))
  expect(found.map(({ because, on }) => `${because} ${on}`)).toEqual(days)
})
