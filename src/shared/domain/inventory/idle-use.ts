import type { CredentialFacts } from '../record/credential.ts'
import { type IdentityFacts, isInUse } from '../record/identity.ts'
import { all, not, type Tri } from '../record/tri.ts'
import { foldText } from '../values/fold-text.ts'
import { daysBetween, type PlainDate } from '../values/plain-date.ts'

// The one place that concludes that something is not used any more.

type Owner = Pick<IdentityFacts, 'name' | 'purpose' | 'expectedUse' | 'expectedIntervalDays'>
type Key = Pick<CredentialFacts, 'sealed' | 'lastUsedOn' | 'lastUsedState' | 'createdOn'>

/** How long something may rest before it counts as unused, and how long after it was made it may not have been used at all. */
export type RestLimit = Readonly<{ rest: number; neverUsed: number }>

/** Whether a key is not used any more. Unknown use is not disuse, and what is kept for emergencies is idle by design. */
export function isUnused(identity: Owner, key: Key, today: PlainDate, limit: RestLimit): Tri {
  return all(restsTooLong(identity, key, today, limit), not(isForEmergencies(identity, key)))
}

/** Days since it was last used, or since it was made where it never was; null where that day is not known. */
export function idleDays({ lastUsedOn, createdOn }: Pick<Key, 'lastUsedOn' | 'createdOn'>, today: PlainDate): number | null {
  const since = lastUsedOn ?? createdOn
  return since === null ? null : daysBetween(since, today)
}

/** Whether a key is kept for emergencies (break-glass): what is sealed is. Where only words speak of it, somebody has to say whether it is sealed. */
export function isForEmergencies(identity: Pick<Owner, 'name' | 'purpose' | 'expectedUse'>, { sealed }: Pick<Key, 'sealed'>): Tri {
  return sealed ?? (speaksOfEmergencies(identity) ? 'credential.sealed' : false)
}

/** Whether everything an identity logs in with is sealed for emergencies. */
export function isSealedAway(keys: readonly Pick<CredentialFacts, 'status' | 'sealed'>[]): boolean {
  const inUse = keys.filter(isInUse)
  return inUse.length > 0 && inUse.every(({ sealed }) => sealed === true)
}

function restsTooLong(identity: Owner, key: Key, today: PlainDate, limit: RestLimit): Tri {
  const idle = idleDays(key, today)
  // Something that runs once a quarter rests for a quarter without being forgotten.
  if (key.lastUsedOn !== null) return (idle ?? 0) > Math.max(limit.rest, 1.5 * (identity.expectedIntervalDays ?? 0))
  if (key.lastUsedState !== 'never') return 'credential.lastUsedOn'
  return idle === null ? 'credential.createdOn' : idle > limit.neverUsed
}

function speaksOfEmergencies({ name, purpose, expectedUse }: Pick<Owner, 'name' | 'purpose' | 'expectedUse'>): boolean {
  return [name, purpose, expectedUse].some((text) => text !== null && emergencyWords.test(foldText(text)))
}

// An account for emergencies in four languages; an alarm system that reports emergencies is none.
const emergencyWords = new RegExp(
  [
    'break ?glass',
    '(?:emergency|emergencies) (?:access|account|admin|login|logon|only|password|user)',
    '(?:for|in) (?:an )?(?:emergency|emergencies)',
    'notfall ?(?:account|admin|benutzer|konto|kennung|passwort|zugang|zugriff)',
    '(?:im|fur den) notfall',
    '(?:acces|compte|identifiant|utilisateur) (?:d urgence|de secours)|bris de glace|en cas d urgence',
    '(?:acceso|cuenta|usuario) de emergencia|en caso de emergencia',
  ]
    .map((words) => `\\b(?:${words})`)
    .join('|'),
)
