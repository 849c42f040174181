import type { FindingGroup, RuleId } from '../../../shared/domain/findings/model/rule-ids.ts'
import type { Severity } from '../../../shared/domain/findings/model/severity.ts'
import type { FindingFilter } from '../../../shared/ipc/areas/findings-contract.ts'

/** One filter at a time, so that every number is exactly what it opens. */
export type Chosen =
  | Readonly<{ by: 'everything' }>
  | Readonly<{ by: 'group'; group: FindingGroup }>
  | Readonly<{ by: 'severity'; severity: Severity }>
  | Readonly<{ by: 'rule'; rule: RuleId }>

export const everything: Chosen = { by: 'everything' }

/** The filter as main takes it. */
export function filterOf(chosen: Chosen, state: 'fail' | 'accepted'): FindingFilter {
  switch (chosen.by) {
    case 'everything':
      return { state }
    case 'group':
      return { groups: [chosen.group], state }
    case 'severity':
      return { severities: [chosen.severity], state }
    case 'rule':
      return { rules: [chosen.rule], state }
  }
}
