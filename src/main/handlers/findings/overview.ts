import { allFindings, totals } from '../../../shared/domain/findings/evaluation.ts'
import {
  type FindingGroup,
  findingGroups,
  findingGroupWords,
  groupOf,
  type RuleId,
} from '../../../shared/domain/findings/model/rule-ids.ts'
import { graver, severities, type Severity } from '../../../shared/domain/findings/model/severity.ts'
import { ruleById } from '../../../shared/domain/findings/rules/rule-list.ts'
import { scoreOf } from '../../../shared/domain/findings/score.ts'
import { controlWords } from '../../../shared/domain/programme/control-words.ts'
import type { FindingsOverview } from '../../../shared/ipc/areas/findings-contract.ts'
import type { KeptEvaluation } from '../../services/evaluation-cache.ts'

type Count = { open: number; accepted: number; identities: number; worst: Severity | null; last: string }

/** Everything counted once: by severity, by group, by rule, and the score with its sums. */
export function overviewOf({ evaluation }: KeptEvaluation): FindingsOverview {
  const sums = totals(evaluation)
  const rules = new Map<RuleId, Count>()
  const groups = new Map<FindingGroup, Count>()
  let withFindings = 0
  for (const { id, findings } of allFindings(evaluation)) {
    for (const { rule, severity, accepted } of findings) {
      add(rules, rule, id, severity, accepted === null)
      add(groups, groupOf(rule), id, severity, accepted === null)
    }
    if (findings.some(({ accepted }) => accepted === null)) withFindings += 1
  }
  return {
    groups: findingGroups.map((group) => ({ group, ...findingGroupWords[group], ...counted(groups.get(group)) })),
    bySeverity: sums.bySeverity,
    open: severities.reduce((sum, severity) => sum + sums.bySeverity[severity], 0),
    accepted: sums.accepted,
    cannotTell: sums.byRule.reduce((sum, { cannotTell }) => sum + cannotTell, 0),
    active: sums.active,
    withFindings,
    rules: sums.byRule.map((standing) => {
      const { title, why, fix, nextStep, controls, owasp, longestExceptionDays } = ruleById(standing.rule)
      const { worst, identities } = counted(rules.get(standing.rule))
      return {
        ...standing,
        title,
        why,
        fix,
        nextStep,
        group: groupOf(standing.rule),
        controls: controls.map(controlWords),
        owasp,
        longestExceptionDays,
        worst,
        identities,
      }
    }),
    score: scoreOf(sums),
  }
}

function add<Key>(counts: Map<Key, Count>, key: Key, id: string, severity: Severity, isOpen: boolean): void {
  const count = counts.get(key) ?? { open: 0, accepted: 0, identities: 0, worst: null, last: '' }
  counts.set(key, count)
  if (!isOpen) {
    count.accepted += 1
    return
  }
  count.open += 1
  count.worst = count.worst === null ? severity : graver(count.worst, severity)
  if (count.last !== id) count.identities += 1
  count.last = id
}

function counted(count: Count | undefined): Readonly<{ open: number; accepted: number; identities: number; worst: Severity | null }> {
  return { open: count?.open ?? 0, accepted: count?.accepted ?? 0, identities: count?.identities ?? 0, worst: count?.worst ?? null }
}
