import { any, oneOf } from '../../record/tri.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { daysSince, dayWords, whenLow } from '../model/rule-case.ts'

/** USE-02: The work it served has ended. Source: controls.md 4. */
export const use02ItsWorkHasEnded: IdentityRule = {
  id: 'USE-02',
  about: 'identity',
  title: 'The work it served has ended',
  base: 'high',
  scaling: ['Low importance: medium', 'Critical identity, 14 days after the end: critical'],
  owasp: ['NHI1:2025'],
  controls: ['CIS 6.2', 'CSF ID.AM-08', 'ISO A.5.18', 'ISO A.5.11', 'SOC2 CC6.2'],
  fix: 'Remove it: the project, supplier or system it was for is gone.',
  why: 'Access that outlives its job serves only whoever finds it.',
  nextStep: 'remove',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { linkedSystemStatus, openEnded, thirdParty, projectEndsOn, vendorContractEndsOn } = c.identity
    const ended = (day: PlainDate | null, field: 'projectEndsOn' | 'vendorContractEndsOn') =>
      day === null ? (openEnded === null ? 'openEnded' : field) : day < c.today
    const condition = any(
      oneOf(linkedSystemStatus, ['retired'], 'linkedSystemStatus'),
      openEnded === true
        ? false
        : any(ended(projectEndsOn, 'projectEndsOn'), thirdParty === false ? false : ended(vendorContractEndsOn, 'vendorContractEndsOn')),
    )
    return verdictOf(condition, c, () => {
      const over = Math.max(daysSince(c, projectEndsOn) ?? 0, daysSince(c, vendorContractEndsOn) ?? 0)
      return {
        base: 'high',
        scaling: [
          whenLow(c, 'medium'),
          {
            when: c.isCritical && (over > 14 || linkedSystemStatus === 'retired'),
            to: 'critical',
            why: 'It is critical, and the end is over 14 days ago',
          },
        ],
        ownTier: true,
        because: linkedSystemStatus === 'retired' ? 'The system it was for is gone.' : `The work it was for ended ${dayWords(over)} ago.`,
      }
    })
  },
}
