import { credentialAfter } from '../../../shared/domain/inventory/apply-patch.ts'
import { blankPerson, type PersonFacts } from '../../../shared/domain/people/person-record.ts'
import { blankCredentialFacts, type CredentialFacts } from '../../../shared/domain/record/credential.ts'
import { blankIdentityFacts, type IdentityFacts } from '../../../shared/domain/record/identity.ts'
import type { PersonId } from '../../../shared/domain/values/ids.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { recordAction } from '../../services/change-recorder.ts'
import { fixedClock } from '../../services/clock.ts'
import { ask, openTestContext, type TestContext, testToday, withClock } from '../test-context.ts'

/** A vault as a list of facts: what is not said is not known. `owner` is a place among the people. */
export type VaultPlan = Readonly<{
  people: readonly Partial<PersonFacts>[]
  identities: readonly Readonly<{ facts: Partial<IdentityFacts>; owner: number | null; keys: readonly Partial<CredentialFacts>[] }>[]
  /** A review of everything so many days ago, in which everything was kept; null: none was ever held. */
  review: Readonly<{ daysAgo: number; finished: boolean }> | null
}>

/** A real encrypted vault that holds what the plan says, on the day of the tests. The caller removes it. */
export async function vaultOf({ people, identities, review }: VaultPlan): Promise<TestContext> {
  const context = await openTestContext()
  const owners: PersonId[] = []
  for (const [place, facts] of people.entries()) {
    const { name: _name, ...known } = { ...blankPerson(''), ...facts }
    owners.push(await ask(context, 'people.create', { facts: { name: `Person ${place + 1}`, ...known } }))
  }
  recordAction(context, { kind: 'edit', label: 'plan' }, (recorder) => {
    for (const [place, { facts, owner, keys }] of identities.entries()) {
      const technicalOwnerId = owner === null ? null : (owners[owner] ?? null)
      const id = recorder.createIdentity({ ...blankIdentityFacts(`identity ${place + 1}`), ...facts, technicalOwnerId })
      for (const key of keys) {
        const blank = blankCredentialFacts(key.type ?? null)
        recorder.createCredential(id, credentialAfter(blank, { ...blank, ...key }, testToday))
      }
    }
  })
  context.evaluation.settle()
  if (review !== null) await hold(context, review)
  return { ...context, ...withClock(context, fixedClock(testToday)) }
}

async function hold(context: TestContext, { daysAgo, finished }: NonNullable<VaultPlan['review']>): Promise<void> {
  const then = withClock(context, fixedClock(addDays(testToday, -daysAgo)))
  if ((await ask(then, 'reviews.scopes', undefined)).everything === 0) return
  const { id } = await ask(then, 'reviews.start', { name: 'Everything', scope: 'everything', reviewer: 'Ann Lee' })
  if (!finished) return
  const { items } = await ask(then, 'reviews.get', { id })
  const identityIds = items.map(({ identityId }) => identityId)
  await ask(then, 'reviews.decide', { reviewId: id, identityIds, decision: 'keep', note: 'It is still needed.' })
  await ask(then, 'reviews.finish', { id })
}
