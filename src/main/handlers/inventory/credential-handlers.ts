import {
  blankCredentialFacts,
  type Credential,
  type CredentialFacts,
  storedCredentialSchema,
} from '../../../shared/domain/record/credential.ts'
import { isGovernanceCredentialField, withGovernance } from '../../../shared/domain/record/governance-record.ts'
import type { CredentialId } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { CredentialPatch } from '../../../shared/ipc/record-edit.ts'
import { actionWords } from '../../services/action-words.ts'
import { changedFields, recordAction } from '../../services/change-recorder.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { findCredential } from '../../store/credential-table.ts'
import type { ReadableDb } from '../../store/database.ts'
import { requireIdentity, withoutUndefined } from './identity-handlers.ts'

export const credentialHandlers: HandlersOf<'credentials.create' | 'credentials.update' | 'credentials.remove' | 'rotations.markRotated'> =
  {
    'credentials.create': ({ identityId, facts }, context) => {
      const identity = requireIdentity(context.vault.db(), identityId)
      return recordAction(context, { kind: 'edit', label: `Add a credential to ${identity.name}` }, (recorder) =>
        recorder.createCredential(identityId, mergedCredential(blankCredentialFacts(facts.type ?? null), facts)),
      )
    },

    'credentials.update': ({ id, patch }, context) => {
      const { credential, name } = requireCredential(context.vault.db(), id)
      const after = mergedCredential(credential, patch)
      if (changedFields<CredentialFacts>(credential, after).length === 0) return null
      return recordAction(context, { kind: 'edit', label: actionWords(patch, name) }, (recorder) => {
        recorder.updateCredential(id, credential, after)
        return null
      })
    },

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
        recorder.updateCredential(credentialId, credential, {
          ...credential,
          lastRotatedOn: on,
          ...(expiresOn === undefined ? { expiresOn: ended ? null : credential.expiresOn } : { expiresOn, neverExpires: false }),
        })
        return null
      })
    },
  }

const wholeCredentialSchema = storedCredentialSchema.omit({ id: true, identityId: true })

export function requireCredential(db: ReadableDb, id: CredentialId): Readonly<{ credential: Credential; name: string }> {
  const credential = findCredential(db, id)
  if (credential === null) throw new AppError('not_found')
  return { credential, name: requireIdentity(db, credential.identityId).name }
}

/** The record as it will be, with fields that say one thing kept in agreement. */
export function mergedCredential(before: CredentialFacts, patch: CredentialPatch): CredentialFacts {
  const named = Object.entries(withoutUndefined(patch))
  const governance = withGovernance(before.governance, Object.fromEntries(named.filter(([field]) => isGovernanceCredentialField(field))))
  const facts = { ...before, ...Object.fromEntries(named.filter(([field]) => !isGovernanceCredentialField(field))), governance }
  return wholeCredentialSchema.parse(consistent(facts, patch))
}

// Pairs of fields that say one thing must not contradict each other: the one just edited wins.
function consistent(facts: CredentialFacts, patch: CredentialPatch): CredentialFacts {
  const used =
    patch.lastUsedOn !== undefined && patch.lastUsedState === undefined
      ? { lastUsedState: patch.lastUsedOn === null ? ('unknown' as const) : ('used' as const) }
      : {}
  const unused = patch.lastUsedState !== undefined && patch.lastUsedState !== 'used' ? { lastUsedOn: null } : {}
  const ends = patch.expiresOn !== undefined && patch.expiresOn !== null ? { neverExpires: false } : {}
  const endless = patch.neverExpires === true ? { expiresOn: null } : {}
  return { ...facts, ...used, ...unused, ...ends, ...endless }
}
