import type { Credential } from '../record/credential.ts'
import { type Identity, isInUse } from '../record/identity.ts'
import { textKey } from '../values/text-key.ts'

// What has to be known about something before it can be looked after. The rules, the views, the numbers and the papers ask here.

/** Owned: somebody is named who answers for it. Whether that person still works here is a question of its own. */
export function isOwned({ technicalOwnerId }: Pick<Identity, 'technicalOwnerId'>): boolean {
  return technicalOwnerId !== null
}

/** What is wrong with the reason it is there for; null where it explains something. */
export function reasonProblem({ name, purpose }: Pick<Identity, 'name' | 'purpose'>): 'missing' | 'repeats the name' | 'too short' | null {
  const reason = purpose?.trim() ?? ''
  if (reason === '') return 'missing'
  if (textKey(reason) === textKey(name)) return 'repeats the name'
  return reason.length < shortestReason ? 'too short' : null
}

const shortestReason = 12

type Labels = Pick<Identity, 'status' | 'environments' | 'dataSensitivity' | 'privileges' | 'system'>
type KeyLabels = Pick<Credential, 'status' | 'type' | 'storage' | 'class'>

/** The labels nobody has filled in, in words. Source: controls.md 4, OWN-05. */
export function missingLabels(identity: Labels, credentials: readonly KeyLabels[]): readonly string[] {
  const keys = isInUse(identity) ? credentials.filter(isInUse) : []
  const none = credentials.length === 0
  return [
    identity.environments === null && 'where it runs',
    identity.dataSensitivity === null && 'which data it reaches',
    identity.privileges === null && 'what it may do',
    identity.system === null && 'where it lives',
    (none || keys.some(({ type }) => type === null)) && 'what it logs in with',
    // What lives for a day at most is kept nowhere.
    (none || keys.some((key) => key.storage === null && key.class !== 'short_lived')) && 'where the secret is kept',
  ].filter((word) => word !== false)
}

/** Complete: it has an owner, a reason that explains it, and every label. */
export function isComplete(
  identity: Labels & Pick<Identity, 'technicalOwnerId' | 'name' | 'purpose'>,
  credentials: readonly KeyLabels[],
): boolean {
  return isOwned(identity) && reasonProblem(identity) === null && missingLabels(identity, credentials).length === 0
}
