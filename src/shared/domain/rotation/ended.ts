import { endsAsItsDayBegins } from '../providers/provider-lifecycle.ts'
import type { CredentialType, RecordState, RecordStatus } from '../record/facts/vocabulary.ts'
import { isInUse } from '../record/identity.ts'
import type { PlainDate } from '../values/plain-date.ts'

type Ending = Readonly<{ status: RecordStatus; expiresOn: PlainDate | null; ended: boolean | null }>
type At = Readonly<{ provider: string | null }>
type Ended = At & Readonly<{ status: RecordStatus; credentials: readonly Ending[] }>

/** Its last day is over, or its source says that it has expired. What ends today still works today, but for providers who end it as the day begins. */
export function isPastItsEnd({ expiresOn, ended }: Pick<Ending, 'expiresOn' | 'ended'>, { provider }: At, today: PlainDate): boolean {
  if (ended === true) return true
  return expiresOn !== null && (expiresOn < today || (expiresOn === today && endsAsItsDayBegins(provider)))
}

/** Expired: a credential nobody switched off that has stopped working by itself. */
export function hasEnded(credential: Ending, identity: At, today: PlainDate): boolean {
  return isInUse(credential) && isPastItsEnd(credential, identity, today)
}

/** Whether an identity nobody switched off has nothing left to log in with: all its credentials have ended or were switched off, and one has ended. */
export function hasEndedAltogether(identity: Ended, today: PlainDate): boolean {
  const { status, credentials } = identity
  return (
    isInUse({ status }) &&
    credentials.some((credential) => hasEnded(credential, identity, today)) &&
    credentials.every((credential) => hasEnded(credential, identity, today) || !isInUse(credential))
  )
}

/** How a credential stands today: as recorded, or expired. */
export function credentialState(credential: Ending, identity: At, today: PlainDate): RecordState {
  return hasEnded(credential, identity, today) ? 'expired' : credential.status
}

/** How an identity stands today: as recorded, or expired with the last of its credentials. */
export function identityState(identity: Ended, today: PlainDate): RecordState {
  return hasEndedAltogether(identity, today) ? 'expired' : identity.status
}

type Sibling = Ending & Readonly<{ type: CredentialType | null; neverExpires: boolean }>

/** Replaced: it has ended, and one of its kind beside it is known to be on and to last, which makes it litter and no reminder. */
export function isReplaced(credential: Sibling, siblings: readonly Sibling[], identity: At, today: PlainDate): boolean {
  if (!isPastItsEnd(credential, identity, today) || credential.type === null) return false
  return siblings.some(
    (other) =>
      other !== credential &&
      other.type === credential.type &&
      other.status === 'active' &&
      !isPastItsEnd(other, identity, today) &&
      (other.expiresOn !== null || other.neverExpires),
  )
}
