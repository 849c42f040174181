import type { FactField } from '../../record/fact-fields.ts'
import { changedOn } from '../../rotation/changed-on.ts'
import { isReplaced } from '../../rotation/ended.ts'
import { type RotationPolicy, rotationPolicy, strictestRotationDays } from '../../rotation/rotation-policy.ts'
import { clear, type CredentialRule, fires, notApplicable, unknown, type Verdict } from '../model/rule.ts'
import { daysSince, dayWords, inUse, isStatic, type RuleCase, whenCritical } from '../model/rule-case.ts'
import type { RuleCredential } from '../model/rule-facts.ts'

/** ROT-01: Rotation overdue. Source: controls.md 4. */
export const rot01RotationOverdue: CredentialRule = {
  id: 'ROT-01',
  about: 'credential',
  title: 'Key change overdue (rotation)',
  base: 'low',
  scaling: [
    '1 to 30 days late: low',
    '31 to 90 days late: medium',
    'Over 90 days late, or twice the interval: high',
    'Critical identity: one step up',
    'In the 14 days before, or later than a control asks but in the time somebody set: good to know',
  ],
  owasp: ['NHI7:2025', 'NHI2:2025'],
  controls: [
    'CIS-AWS 2.12',
    'CIS-GCP 1.8',
    'CIS-GCP 1.16',
    'CIS-Azure 9.3.1.2',
    '800-53 IA-5(f)',
    'CSF PR.AA-01',
    'ISO A.5.17',
    'PCI 8.6.3',
  ],
  fix: 'Make a new key at the provider, put it in place of the old one, then write the day down here. Most take under 20 minutes.',
  why: 'The longer a key lives, the more copies of it lie about.',
  nextStep: 'mark_rotated',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential) || !isStatic(credential) || isReplaced(credential, c.credentials, c.identity, c.today)) return notApplicable
    const policy = rotationPolicy(c.identity, credential, c.tier)
    if (policy === null) return notApplicable
    const age = daysSince(c, changedOn(credential))
    if (age === null) return unknown('credential.createdOn')
    const late = age - policy.days
    if (late >= -14 || age > (policy.asked ?? Infinity)) return overdue(c, age, policy)
    // In policy as far as known; the facts that are missing could ask for less.
    const strictest = strictestRotationDays(c.identity, credential, c.critical !== false) ?? policy.days
    return age - strictest < -14 ? clear : unknown(open(c, credential))
  },
}

function overdue(c: RuleCase, age: number, policy: RotationPolicy): Verdict {
  const late = age - policy.days
  const because = `Changed ${dayWords(age)} ago; ${dayWords(policy.days)} is the limit (${policy.basis}).`
  // A reminder, or what somebody decided knowing better: not a lapse, so nothing raises it.
  if (late <= 0) return fires(c, { base: 'info', ownTier: true, because })
  return fires(c, {
    base: 'low',
    scaling: [
      { when: late > 30, to: 'medium', why: 'Over 30 days late' },
      { when: late > 90, to: 'high', why: 'Over 90 days late' },
      { when: age > 2 * policy.days, to: 'high', why: 'Twice as old as it should be' },
      whenCritical(c, 1),
    ],
    ownTier: true,
    because,
  })
}

function open(c: RuleCase, credential: RuleCredential): FactField {
  if (c.identity.provider === null) return 'provider'
  if (credential.type === null) return 'credential.type'
  return typeof c.critical === 'string' ? c.critical : 'privileges'
}
