import { openTasks, taskOf } from '../model/review-tasks.ts'
import { clear, fires, type IdentityRule, notApplicable, unknown } from '../model/rule.ts'
import { hasRunOut } from '../model/rule-exceptions.ts'
import type { RuleId } from '../model/rule-ids.ts'
import { graver, moved, type Severity } from '../model/severity.ts'

/** REV-02: A decision or exception has run out. Source: controls.md 4. */
export const rev02DecisionHasRunOut: IdentityRule = {
  id: 'REV-02',
  about: 'identity',
  title: 'A decision has run out',
  base: 'medium',
  scaling: ['Remove or rotate: high', 'An exception: as grave as the rule it covered', 'Critical identity: one step up'],
  owasp: ['NHI1:2025', 'NHI5:2025'],
  controls: ['PCI 7.2.5.1', 'PCI 8.2.2', 'PCI 8.6.1', 'CSF PR.AA-05', 'SOC2 CC6.3'],
  fix: 'Do what was decided, or decide again and write down why.',
  why: 'A decision nobody carries out is no decision.',
  nextStep: 'decide_again',
  longestExceptionDays: null,
  check: (c) => {
    // A later one replaces it even where it does not hold: the finding it was for is open then.
    const renewed = (rule: RuleId) => c.facts.exceptions.some((exception) => exception.rule === rule && !hasRunOut(exception, c.today))
    const exceptions = c.facts.exceptions.filter(
      (exception) => hasRunOut(exception, c.today) && !renewed(exception.rule) && c.severityOf(exception.rule) !== null,
    )
    const tasks = c.active ? openTasks(c.facts) : []
    const late = tasks.filter(({ dueOn }) => dueOn !== null && dueOn < c.today)
    if (exceptions.length === 0 && tasks.length === 0) return c.facts.exceptions.length + c.facts.reviews.length > 0 ? clear : notApplicable
    if (exceptions.length === 0 && late.length === 0) return tasks.some(({ dueOn }) => dueOn === null) ? unknown('review.dueOn') : clear
    const covered = exceptions
      .map((exception) => c.severityOf(exception.rule) ?? 'low')
      .reduce<Severity>((worst, severity) => graver(worst, severity), 'info')
    const decided =
      late.length > 0
        ? moveUp(late.some(({ decision }) => decision === 'remove' || decision === 'rotate') ? 'high' : 'medium', c.isCritical)
        : 'info'
    return fires(c, {
      base: 'medium',
      scaling: [
        {
          when: true,
          to: graver(covered, decided),
          why: exceptions.length > 0 && graver(covered, decided) === covered ? 'As grave as the rule it covered' : 'For what was decided',
        },
      ],
      ownTier: true,
      because:
        exceptions.length > 0
          ? `It was accepted for a while (${exceptions.map(({ rule }) => rule).join(', ')}), and that is over or lacks a reason, a name or an end.`
          : `Decided and not done: ${late.map(taskOf).join(', ')}.`,
    })
  },
}

function moveUp(severity: Severity, critical: boolean): Severity {
  return critical ? moved(severity, 1) : severity
}
