import { all, any, stated } from '../../record/tri.ts'
import { clear, type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { daysSince, dayWords } from '../model/rule-case.ts'

/** OWN-06: Unknown identity waiting for a decision. Source: controls.md 4. */
export const own06WaitingForADecision: IdentityRule = {
  id: 'OWN-06',
  about: 'identity',
  title: 'Unknown, and nobody has decided about it',
  base: 'medium',
  scaling: ['Waiting over 30 days: high', 'Powerful or from another company: high at once, critical after 7 days'],
  owasp: ['NHI1:2025', 'NHI3:2025'],
  controls: ['CIS 5.1', 'CSF ID.AM-02', 'CSF ID.AM-08', 'ISO A.5.9', 'SOC2 CC6.1'],
  fix: 'Decide: keep it and name an owner, or switch it off.',
  why: 'Something logs in to your systems and nobody has said that it may.',
  nextStep: 'decide',
  longestExceptionDays: 30,
  check: (c) => {
    if (c.identity.status === 'revoked') return notApplicable
    if (c.identity.triage === 'known') return clear
    const waiting = daysSince(c, c.identity.firstSeenOn)
    const urgent = any(c.privileged, stated(c.identity.thirdParty, 'thirdParty'))
    const long = waiting === null ? 'firstSeenOn' : waiting > 7
    const condition = all(c.identity.triage === 'unknown' || 'triage', any(urgent, long))
    return verdictOf(condition, c, () => ({
      base: 'medium',
      scaling: [
        { when: waiting !== null && waiting > 30, to: 'high', why: 'Waiting for over 30 days' },
        { when: urgent === true, to: 'high', why: 'It is powerful or belongs to another company' },
        { when: urgent === true && long !== false, to: 'critical', why: 'And nobody has decided for over 7 days' },
      ],
      ownTier: false,
      because: waiting === null ? 'Nobody has decided about it.' : `Nobody has decided about it for ${dayWords(waiting)}.`,
    }))
  },
}
