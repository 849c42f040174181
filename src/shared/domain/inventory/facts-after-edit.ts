import type { Credential } from '../record/credential.ts'
import type { Identity } from '../record/identity.ts'
import { changedOn } from '../rotation/changed-on.ts'
import type { PersonId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { leakyPlaces } from './storage-places.ts'

// What an edit has to leave behind so that tidying up a record does not tidy away what happened. The store sets these with the edit.

type Owners = Pick<Identity, 'technicalOwnerId' | 'businessOwnerId' | 'backupOwnerId' | 'knownBy'>
type Leak = Pick<Credential, 'storage' | 'createdOn' | 'lastRotatedOn' | 'leakedOn'>

/** Who has known the secret after an edit: an owner that was replaced still knows it. Stays unknown where nobody had made the list. */
export function knownByAfter(before: Owners, after: Owners): readonly PersonId[] | null {
  if (after.knownBy === null) return null
  const owners = (identity: Owners) =>
    [identity.technicalOwnerId, identity.businessOwnerId, identity.backupOwnerId].filter((id) => id !== null)
  const former = owners(before).filter((id) => !owners(after).includes(id))
  return [...new Set([...after.knownBy, ...former])]
}

/** The first day a secret was found where it can leak, after an edit: set by a leaky place, kept when the place is taken away, gone once the secret is a new one. */
export function leakedOnAfter(before: Leak, after: Leak, today: PlainDate): PlainDate | null {
  const leaks = after.storage?.some((place) => leakyPlaces.includes(place)) === true
  const seen = before.leakedOn ?? (leaks || before.storage?.some((place) => leakyPlaces.includes(place)) === true ? today : null)
  if (leaks || seen === null) return seen
  const changed = changedOn(after)
  return changed !== null && changed >= seen && changed !== changedOn(before) ? null : seen
}
