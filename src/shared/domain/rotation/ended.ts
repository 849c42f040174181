import { isInUse } from '../record/identity.ts'
import type { PlainDate } from '../values/plain-date.ts'

type Ending = Readonly<{ status: string; expiresOn: PlainDate | null }>

/** Whether a credential nobody switched off has stopped working by itself. What ends today still ends today. */
export function hasEnded({ status, expiresOn }: Ending, today: PlainDate): boolean {
  return isInUse({ status }) && expiresOn !== null && expiresOn < today
}

/** Whether an identity nobody switched off has nothing left to log in with: all its credentials have ended or were switched off, and one has ended. */
export function hasEndedAltogether(identity: Readonly<{ status: string; credentials: readonly Ending[] }>, today: PlainDate): boolean {
  const { status, credentials } = identity
  return (
    isInUse({ status }) &&
    credentials.some((credential) => hasEnded(credential, today)) &&
    credentials.every((credential) => hasEnded(credential, today) || !isInUse(credential))
  )
}
