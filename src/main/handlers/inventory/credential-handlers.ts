import type { Credential } from '../../../shared/domain/record/credential.ts'
import type { CredentialId } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { recordAction } from '../../services/change-recorder.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { findCredential } from '../../store/credential-table.ts'
import type { ReadableDb } from '../../store/database.ts'
import { requireIdentity } from './identity-handlers.ts'

export const credentialHandlers: HandlersOf<'credentials.remove'> = {
  'credentials.remove': ({ id }, context) => {
    const { name } = requireCredential(context.vault.db(), id)
    return recordAction(context, { kind: 'edit', label: `Remove a credential of ${name}` }, (recorder) => {
      recorder.removeCredential(id, context.clock.today())
      return null
    })
  },
}

/** The credential, and the name of the identity it belongs to; refused when it is no longer there. */
export function requireCredential(db: ReadableDb, id: CredentialId): Readonly<{ credential: Credential; name: string }> {
  const credential = findCredential(db, id)
  if (credential === null) throw new AppError('not_found')
  return { credential, name: requireIdentity(db, credential.identityId).name }
}
