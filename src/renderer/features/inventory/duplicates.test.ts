import { expect, test } from 'vitest'
import { recordFacts } from '../../../shared/domain/record/facts/fact.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { recordEditSchema } from '../../../shared/ipc/areas/inventory-contract.ts'
import { duplicateOf } from './duplicates.ts'
import { sampleRow } from './sample-row.ts'

const day = plainDate('2026-10-01')
const row = {
  ...sampleRow(
    {
      name: 'till',
      system: 'Shop',
      privileges: ['read'],
      logging: 'full',
      contextLimits: [],
      revokePlan: { documented: true, rehearsedOn: null, minutes: 12, steps: 'Ask Maya.' },
      externalId: 'arn-1',
      createdOn: day,
      firstSeenOn: day,
      statusChangedOn: day,
    },
    [{ type: 'api_key' }],
  ),
  backupOwner: 'Maya Ortiz',
  knownByNames: ['Sam Okafor'],
}

test('a copy has what the row says, and none of what holds for that one only', () => {
  const edit = duplicateOf(row)
  const saved = recordEditSchema.parse(edit)
  expect(saved).toMatchObject({
    kind: 'new-identity',
    facts: { name: 'till (copy)', system: 'Shop', privileges: ['read'], logging: 'full', contextLimits: [], backupOwner: 'Maya Ortiz' },
    credential: { type: 'api_key' },
  })
  expect(saved).toMatchObject({ facts: { revokePlan: row.revokePlan } })
  for (const { key } of recordFacts.filter(({ ofThisOne }) => ofThisOne)) expect(edit).not.toHaveProperty(['facts', key])
  expect(recordFacts.filter(({ ofThisOne }) => ofThisOne).map(({ key }) => key)).toContain('knownBy')
})
