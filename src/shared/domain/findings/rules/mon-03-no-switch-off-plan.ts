import { all, any, not, stated } from '../../record/tri.ts'
import { clear, type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { daysSince, dayWords, whenCritical } from '../model/rule-case.ts'

/** MON-03: No emergency switch-off plan. Source: controls.md 4. */
export const mon03NoSwitchOffPlan: IdentityRule = {
  id: 'MON-03',
  about: 'identity',
  title: 'No emergency switch-off plan',
  base: 'medium',
  scaling: ['Critical identity: high', 'Only the rehearsal is old or missing: low'],
  owasp: ['NHI1:2025'],
  controls: ['CIS 17.1', 'CIS 17.4', 'CSF RS.MI-01', 'ISO A.5.24', '800-53 IA-5(d)'],
  fix: 'Write the steps to switch it off and time yourself doing them once.',
  why: 'In an emergency nobody has time to find out where the switch is.',
  nextStep: 'write_switch_off_plan',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const plan = c.identity.revokePlan
    const noPlan = not(stated(plan?.documented, 'revokePlan.documented'))
    const rehearsed = daysSince(c, plan?.rehearsedOn ?? null)
    // Once a plan is written, a missing rehearsal is a gap.
    const unrehearsed = all(not(noPlan), c.critical, rehearsed === null || rehearsed > 365)
    if (c.isLow) return noPlan === false ? clear : notApplicable
    return verdictOf(any(noPlan, unrehearsed), c, () => ({
      base: 'medium',
      scaling: [
        { ...whenCritical(c, 'high'), when: c.isCritical && noPlan === true },
        { when: noPlan !== true, to: 'low', why: 'Only the rehearsal is missing' },
      ],
      ownTier: true,
      because:
        noPlan === true
          ? 'Nothing says how to switch it off.'
          : rehearsed === null
            ? 'The plan has never been tried.'
            : `The plan was last tried ${dayWords(rehearsed)} ago.`,
    }))
  },
}
