import fc from 'fast-check'
import { arbitraryCredential, arbitraryIdentity, arbitraryPeople } from '../../../shared/domain/findings/testing/arbitrary-facts.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { testToday } from '../test-context.ts'
import type { VaultPlan } from './vault-plan.ts'

// Days around today are where answers part: yesterday, today, tomorrow, the ends of a week, of 30 and of 90 days.
const nearDay = fc.constantFrom(-91, -90, -31, -30, -8, -7, -1, 0, 1, 7, 8, 30, 31, 90).map((days) => addDays(testToday, days))

const arbitraryKey = fc
  .record({
    known: arbitraryCredential,
    end: fc.option(nearDay, { nil: null, freq: 2 }),
    ended: fc.constantFrom(null, null, null, true, false),
  })
  .map(({ known: { id: _id, identityId: _identity, ...facts }, end, ended }) => ({
    ...facts,
    ...(end === null ? {} : { expiresOn: end, neverExpires: false }),
    ended,
    neverExpires: facts.neverExpires && end === null && ended !== true,
  }))

/** Any small vault, with what people write down and what they leave open. */
export const arbitraryPlan: fc.Arbitrary<VaultPlan> = fc.record({
  people: arbitraryPeople.map((people) => people.map(({ status, leftOn }) => ({ status, leftOn }))),
  identities: fc.array(
    fc
      .record({
        known: arbitraryIdentity,
        owner: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null, freq: 3 }),
        providerManaged: fc.constantFrom(false, false, false, false, true),
        nextReviewDueOn: fc.option(nearDay, { nil: null, freq: 1 }),
        keys: fc.array(arbitraryKey, { maxLength: 3 }),
      })
      .map(({ known, owner, providerManaged, nextReviewDueOn, keys }) => {
        // Only the people of the vault own anything.
        const { id: _id, technicalOwnerId: _owner, businessOwnerId: _business, backupOwnerId: _backup, knownBy: _known, ...facts } = known
        return { facts: { ...facts, providerManaged, nextReviewDueOn }, owner, keys }
      }),
    { minLength: 1, maxLength: 8 },
  ),
  review: fc.option(fc.record({ daysAgo: fc.constantFrom(0, 1, 29, 31, 89, 93, 200), finished: fc.boolean() }), { nil: null, freq: 3 }),
})
