import type { Credential } from '../record/credential.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** The day the secret last became a new one: a change before its making is a slip of the pen. */
export function changedOn(credential: Pick<Credential, 'createdOn' | 'lastRotatedOn'>): PlainDate | null {
  const { createdOn, lastRotatedOn } = credential
  if (createdOn === null || lastRotatedOn === null) return lastRotatedOn ?? createdOn
  return lastRotatedOn > createdOn ? lastRotatedOn : createdOn
}
