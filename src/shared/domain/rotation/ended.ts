import type { RecordState, RecordStatus } from '../record/facts/vocabulary.ts'
import { isInUse } from '../record/identity.ts'
import type { PlainDate } from '../values/plain-date.ts'

type Ending = Readonly<{ status: RecordStatus; expiresOn: PlainDate | null; ended: boolean | null }>
type Ended = Readonly<{ status: RecordStatus; credentials: readonly Ending[] }>

/** Its last day is over, or its source says that it has expired. What ends today still works today. */
export function isPastItsEnd({ expiresOn, ended }: Pick<Ending, 'expiresOn' | 'ended'>, today: PlainDate): boolean {
  return ended === true || (expiresOn !== null && expiresOn < today)
}

/** Expired: a credential nobody switched off that has stopped working by itself. */
export function hasEnded(credential: Ending, today: PlainDate): boolean {
  return isInUse(credential) && isPastItsEnd(credential, today)
}

/** Whether an identity nobody switched off has nothing left to log in with: all its credentials have ended or were switched off, and one has ended. */
export function hasEndedAltogether(identity: Ended, today: PlainDate): boolean {
  const { status, credentials } = identity
  return (
    isInUse({ status }) &&
    credentials.some((credential) => hasEnded(credential, today)) &&
    credentials.every((credential) => hasEnded(credential, today) || !isInUse(credential))
  )
}

/** How a credential stands today: as recorded, or expired. */
export function credentialState(credential: Ending, today: PlainDate): RecordState {
  return hasEnded(credential, today) ? 'expired' : credential.status
}

/** How an identity stands today: as recorded, or expired with the last of its credentials. */
export function identityState(identity: Ended, today: PlainDate): RecordState {
  return hasEndedAltogether(identity, today) ? 'expired' : identity.status
}
