import { identityWith } from '../../../shared/domain/inventory/apply-patch.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { Recorder } from '../../services/change-recorder.ts'
import { exceptionTable } from '../../store/exception-table.ts'
import { listIdentities } from '../../store/identity-table.ts'

/** One identity becomes a part of another: its exceptions and the agents that use it lead there, and its own record lies in the Trash with all that was said in reviews. */
export function absorbIdentity(recorder: Recorder, from: IdentityId, into: IdentityId, today: PlainDate): void {
  const { db } = recorder
  for (const { id } of exceptionTable.list(db, 'identity_id = @from', { from })) recorder.updateSide('exception', id, { identityId: into })
  for (const user of listIdentities(db)) {
    const used = user.agent?.credentialsUsed
    if (user.agent === null || used?.includes(from) !== true) continue
    const credentialsUsed = [...new Set(used.map((id) => (id === from ? into : id)))].filter((id) => id !== user.id)
    recorder.updateIdentity(user.id, user, identityWith(user, { agent: { ...user.agent, credentialsUsed } }))
  }
  recorder.trashIdentity(from, today)
}
