import { z } from 'zod'
import type { Identity } from '../../../shared/domain/record/identity.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { identityIdSchema } from '../../../shared/domain/values/ids.ts'
import { plainDateSchema } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { TrashedIdentity } from '../../../shared/ipc/areas/inventory-contract.ts'
import { recordAction } from '../../services/change-recorder.ts'
import type { HandlersOf } from '../../services/handler-context.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findIdentity, listTrashedIdentities } from '../../store/identity-table.ts'

export const identityHandlers: HandlersOf<'identities.trash' | 'identities.restore' | 'identities.listTrash'> = {
  'identities.trash': ({ ids }, context) => {
    const db = context.vault.db()
    const names = ids.map((id) => requireIdentity(db, id).name)
    return recordAction(
      context,
      { kind: 'edit', label: names.length === 1 ? `Delete ${names[0] ?? ''}` : `Delete ${names.length} identities` },
      (recorder) => {
        for (const id of ids) recorder.trashIdentity(id, context.clock.today())
        return null
      },
    )
  },

  'identities.restore': ({ ids }, context) => {
    const db = context.vault.db()
    const names = ids.map((id) => requireIdentity(db, id).name)
    return recordAction(
      context,
      { kind: 'edit', label: names.length === 1 ? `Restore ${names[0] ?? ''}` : `Restore ${names.length} identities` },
      (recorder) => {
        for (const id of ids) recorder.trashIdentity(id, null)
        return null
      },
    )
  },

  'identities.listTrash': (_, context) => listTrashedIdentities(context.vault.db()).map((row): TrashedIdentity => trashedSchema.parse(row)),
}

const trashedSchema = z.object({ id: identityIdSchema, name: z.string(), system: z.string().nullable(), deletedOn: plainDateSchema })

export function requireIdentity(db: ReadableDb, id: IdentityId): Identity {
  const identity = findIdentity(db, id)
  if (identity === null) throw new AppError('not_found')
  return identity
}
