import { reasonProblem } from '../../inventory/completeness.ts'
import { clear, fires, type IdentityRule, notApplicable } from '../model/rule.ts'
import { whenCritical, whenLow } from '../model/rule-case.ts'

/** OWN-04: No reason recorded. Source: controls.md 4. */
export const own04NoReasonRecorded: IdentityRule = {
  id: 'OWN-04',
  about: 'identity',
  title: 'No reason recorded',
  base: 'medium',
  scaling: ['Critical identity: high', 'Low importance: low'],
  owasp: ['NHI1:2025'],
  controls: ['CIS 5.5', 'CSF ID.AM-02', 'ISO A.5.9'],
  fix: 'Write one sentence: what it does and what breaks without it.',
  why: 'What nobody can explain, nobody dares to switch off.',
  nextStep: 'write_purpose',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const problem = reasonProblem(c.identity)
    if (problem === null) return clear
    const because =
      problem === 'missing'
        ? 'Nothing says what it is for.'
        : problem === 'repeats the name'
          ? 'The reason only repeats its name.'
          : 'The reason is too short to explain anything.'
    return fires(c, { base: 'medium', scaling: [whenCritical(c, 'high'), whenLow(c, 'low')], ownTier: true, because })
  },
}
