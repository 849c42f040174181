import type { RuleId } from '../../shared/domain/findings/model/rule-ids.ts'
import type { ExceptionId, IdentityId, PersonId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { sideTable } from './side-table.ts'

/** An exception as it was granted; `endedOn` when somebody ended it before its time. */
export type StoredException = Readonly<{
  id: ExceptionId
  rule: RuleId
  identityId: IdentityId
  reason: string
  approvedBy: PersonId
  approvedOn: PlainDate
  until: PlainDate
  endedOn: PlainDate | null
}>

export const exceptionTable = sideTable<StoredException>(
  'exception',
  {
    rule: { column: 'rule', as: 'plain' },
    identityId: { column: 'identity_id', as: 'plain' },
    reason: { column: 'reason', as: 'plain' },
    approvedBy: { column: 'approved_by', as: 'plain' },
    approvedOn: { column: 'approved_on', as: 'plain' },
    until: { column: 'until', as: 'plain' },
    endedOn: { column: 'ended_on', as: 'plain' },
  },
  'until, rowid',
)
