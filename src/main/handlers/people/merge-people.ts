import { identityWith } from '../../../shared/domain/inventory/apply-patch.ts'
import type { PersonRecord } from '../../../shared/domain/people/person-record.ts'
import { personFacts } from '../../../shared/domain/record/facts/by-name.ts'
import type { IdentityId, PersonId } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { recordAction, type Recorder } from '../../services/change-recorder.ts'
import type { WritingContext } from '../../services/handler-context.ts'
import { takeBackChanges } from '../../services/take-back.ts'
import { changesOf, lastActionSetting } from '../../store/change-log.ts'
import { drillTable } from '../../store/drill-table.ts'
import { exceptionTable } from '../../store/exception-table.ts'
import { findIdentity, identitiesNaming } from '../../store/identity-table.ts'
import { personTable } from '../../store/person-table.ts'
import { requireIdentity } from '../inventory/identity-handlers.ts'

/** Two entries turn out to be one person: everything moves over, and the old name leads to the other from now on. */
export function mergePeople(context: WritingContext, from: PersonRecord, into: PersonRecord): null {
  if (from.id === into.id)
    throw new AppError('invalid_input', { message: 'This is the same person twice. Nothing was changed. Choose two different people.' })
  return recordAction(context, { kind: 'edit', label: `Merge ${from.name} into ${into.name}` }, (recorder) => {
    const { db, updateSide } = recorder
    for (const id of identitiesNaming(db, from.id)) moveOver(recorder, id, from.id, into.id)
    for (const { id } of exceptionTable.list(db, 'approved_by = @from', { from: from.id }))
      updateSide('exception', id, { approvedBy: into.id })
    for (const { id } of drillTable.list(db, 'person_id = @from', { from: from.id })) updateSide('drill', id, { personId: into.id })
    updateSide('person', from.id, { mergedInto: into.id })
    return null
  })
}

/** Takes a merge back: what nobody changed since returns to the person it came from. */
export function takeApart(context: WritingContext, id: PersonId): null {
  const db = context.vault.db()
  const person = personTable.find(db, id)
  const merge = person?.mergedInto == null ? null : lastActionSetting(db, id, 'mergedInto', person.mergedInto)
  if (person === null || merge === null) throw new AppError('not_found')
  return recordAction(context, { kind: 'edit', label: `Take ${person.name} apart again` }, (recorder) => {
    takeBackChanges(recorder, changesOf(recorder.db, merge), context.clock.today())
    return null
  })
}

// In two steps: an owner who is replaced is written among those who know the secret, which a merged one is not.
function moveOver({ db, updateIdentity }: Recorder, id: IdentityId, from: PersonId, into: PersonId): void {
  const before = requireIdentity(db, id)
  const moved = (person: PersonId) => (person === from ? into : person)
  const owners = personFacts.flatMap(({ field }) => {
    const owner = before[field]
    return typeof owner === 'string' ? [[field, moved(owner)] as const] : []
  })
  updateIdentity(id, before, identityWith(before, Object.fromEntries(owners)))
  const present = findIdentity(db, id)
  const knownBy = present?.knownBy
  if (present === null || knownBy?.includes(from) !== true) return
  const rest = [...new Set(before.knownBy?.map(moved) ?? [])]
  updateIdentity(id, present, identityWith(present, { knownBy: rest }))
}
