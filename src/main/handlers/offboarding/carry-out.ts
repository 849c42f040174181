import { credentialWith, identityWith } from '../../../shared/domain/inventory/apply-patch.ts'
import type { Drill, DrillItem } from '../../../shared/domain/offboarding/drill.ts'
import { isInUse } from '../../../shared/domain/record/identity.ts'
import type { PersonId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import type { ParsedInput } from '../../../shared/ipc/contract.ts'
import type { Recorder } from '../../services/change-recorder.ts'
import { credentialsAmong } from '../../store/credential-table.ts'
import { findOrAddPerson } from '../../store/person-table.ts'
import { requireIdentity } from '../inventory/identity-handlers.ts'

/** Does to the record what was decided about it in a drill. */
export function carryOut(
  recorder: Recorder,
  drill: Drill,
  item: DrillItem,
  { outcome, newOwner }: ParsedInput<'drills.decide'>,
  today: PlainDate,
): void {
  switch (outcome) {
    case 'transferred':
      return transfer(recorder, drill, item, newOwner ?? '')
    case 'rotated':
      return rotate(recorder, item, today)
    case 'switched_off':
      return switchOff(recorder, item, today)
    case 'not_theirs':
      return
    default:
      return unreachable(outcome)
  }
}

// Whatever the person was for it, the new one is from now on; who made it stays history.
function transfer({ db, updateIdentity }: Recorder, { personId }: Drill, { identityId, ties }: DrillItem, newOwner: string): void {
  const before = requireIdentity(db, identityId)
  const next = findOrAddPerson(db, newOwner)
  const held = (id: PersonId | null) => (personId !== null && id === personId ? next : id)
  const { agent } = before
  const changed = {
    backupOwnerId: held(before.backupOwnerId),
    ...(ties.includes('is_alerted') && before.alertTo !== null ? { alertTo: newOwner } : {}),
    ...(agent === null
      ? {}
      : {
          agent: {
            ...agent,
            ...(ties.includes('runs') ? { runBy: newOwner } : {}),
            ...(ties.includes('may_stop') ? { mayStop: newOwner } : {}),
          },
        }),
  }
  const after = identityWith(before, {
    ...changed,
    // For a project or a supplier there is no person before: whoever takes it over owns it.
    technicalOwnerId: personId === null || before.technicalOwnerId === null ? next : held(before.technicalOwnerId),
    businessOwnerId: held(before.businessOwnerId),
  })
  updateIdentity(identityId, before, after)
}

function rotate({ db, updateCredential }: Recorder, { identityId }: DrillItem, today: PlainDate): void {
  for (const credential of credentialsAmong(db, [identityId]).filter(isInUse)) {
    const ended = credential.expiresOn !== null && credential.expiresOn <= today
    const after = credentialWith(credential, { lastRotatedOn: today, expiresOn: ended ? null : credential.expiresOn }, today)
    updateCredential(credential.id, credential, after)
  }
}

function switchOff({ db, updateIdentity, updateCredential }: Recorder, { identityId }: DrillItem, today: PlainDate): void {
  const before = requireIdentity(db, identityId)
  const off = { status: 'disabled', statusChangedOn: today } as const
  if (isInUse(before)) updateIdentity(identityId, before, identityWith(before, off))
  for (const credential of credentialsAmong(db, [identityId]).filter(isInUse)) {
    updateCredential(credential.id, credential, credentialWith(credential, off, today))
  }
}
