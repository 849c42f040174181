import { credentialWith } from '../../../shared/domain/inventory/apply-patch.ts'
import { dueLists } from '../../../shared/domain/inventory/due-list.ts'
import { AppError } from '../../../shared/errors.ts'
import type { rotationContract } from '../../../shared/ipc/areas/rotation-contract.ts'
import { recordAction } from '../../services/change-recorder.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import { requireCredential } from '../inventory/credential-handlers.ts'
import { inventoryRows } from '../inventory/inventory-handlers.ts'
import { decidedDays } from './due-sources.ts'

export const rotationHandlers: HandlersOf<keyof typeof rotationContract> = {
  'rotations.due': (_, context) => dueLists(inventoryRows(context), decidedDays(context), context.clock.today()),

  'rotations.decided': (_, context) => decidedDays(context),

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
      const after = credentialWith(credential, { lastRotatedOn: on, ended: null, ...ends }, context.clock.today())
      recorder.updateCredential(credentialId, credential, after)
      return null
    })
  },
}
