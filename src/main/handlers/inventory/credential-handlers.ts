import { credentialWith } from '../../../shared/domain/inventory/apply-patch.ts'
import type { Credential } from '../../../shared/domain/record/credential.ts'
import type { CredentialId } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { recordAction } from '../../services/change-recorder.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { findCredential } from '../../store/credential-table.ts'
import type { ReadableDb } from '../../store/database.ts'
import { requireIdentity } from './identity-handlers.ts'

export const credentialHandlers: HandlersOf<'credentials.remove' | 'rotations.markRotated'> = {
  'credentials.remove': ({ id }, context) => {
    const { name } = requireCredential(context.vault.db(), id)
    return recordAction(context, { kind: 'edit', label: `Remove a credential of ${name}` }, (recorder) => {
      recorder.removeCredential(id, context.clock.today())
      return null
    })
  },

  'rotations.markRotated': ({ credentialId, on, expiresOn }, context) => {
    const { credential, name } = requireCredential(context.vault.db(), credentialId)
    if (on > context.clock.today())
      throw new AppError('invalid_input', {
        message: 'A rotation cannot lie in the future. Nothing was changed. Choose today or an earlier day.',
      })
    return recordAction(context, { kind: 'rotation', label: `Mark ${name} as rotated` }, (recorder) => {
      // The end date belonged to the value that is gone; the new one's is not known until somebody writes it or imports it.
      const ended = credential.expiresOn !== null && credential.expiresOn <= on
      const ends = expiresOn === undefined ? { expiresOn: ended ? null : credential.expiresOn } : { expiresOn, neverExpires: false }
      const after = credentialWith(credential, { lastRotatedOn: on, ...ends }, context.clock.today())
      recorder.updateCredential(credentialId, credential, after)
      return null
    })
  },
}

export function requireCredential(db: ReadableDb, id: CredentialId): Readonly<{ credential: Credential; name: string }> {
  const credential = findCredential(db, id)
  if (credential === null) throw new AppError('not_found')
  return { credential, name: requireIdentity(db, credential.identityId).name }
}
