import { deadlineKey, lifecycleOf, type ProviderDeadline } from '../providers/provider-lifecycle.ts'
import type { CredentialFacts } from '../record/credential.ts'
import { type IdentityFacts, isInUse } from '../record/identity.ts'
import { addDays, type PlainDate } from '../values/plain-date.ts'
import { changedOn } from './changed-on.ts'

type Owner = Pick<IdentityFacts, 'provider' | 'kind' | 'deadlinesNotApplying'>
type Key = Pick<CredentialFacts, 'status' | 'createdOn' | 'lastRotatedOn' | 'lastUsedOn'>

/** What its provider withdraws of its kind, unless somebody marked it as not applying or its keys are known to be other ones. */
export function withdrawals({ provider, kind, deadlinesNotApplying }: Owner, keys: readonly Key[]): readonly ProviderDeadline[] {
  if (provider === null || kind === null) return []
  return (lifecycleOf(provider)?.deadlines ?? []).filter(
    (deadline) =>
      deadline.kinds.includes(kind) &&
      deadlinesNotApplying?.includes(deadlineKey(provider, deadline)) !== true &&
      (deadline.effect !== 'stops' || !isOutlived(keys, deadline)),
  )
}

/** Whether one of its keys is known to be old enough to be what was stopped. */
export function isKnownToStop(deadline: ProviderDeadline, keys: readonly Key[]): boolean {
  return keys.some((key) => {
    const since = isInUse(key) ? changedOn(key) : null
    return since !== null && since < newFrom(deadline) && !outlives(key, deadline)
  })
}

function isOutlived(keys: readonly Key[], deadline: ProviderDeadline): boolean {
  const inUse = keys.filter(isInUse)
  return inUse.length > 0 && inUse.every((key) => outlives(key, deadline))
}

// A key made or used after its kind had ended is of another kind.
function outlives(key: Key, deadline: ProviderDeadline): boolean {
  const since = changedOn(key)
  return (since !== null && since >= newFrom(deadline)) || (key.lastUsedOn !== null && key.lastUsedOn > deadline.date)
}

function newFrom({ date, madeBefore }: ProviderDeadline): PlainDate {
  return madeBefore ?? addDays(date, 1)
}
