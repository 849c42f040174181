import { mayIn } from '../../record/settled-rights.ts'
import { holds } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'
import { whenLow } from '../model/rule-case.ts'

/** PRV-01: Admin rights without a written reason. Source: controls.md 4. */
export const prv01AdminWithoutReason: IdentityRule = {
  id: 'PRV-01',
  about: 'identity',
  title: 'Admin rights without a written reason',
  base: 'high',
  scaling: ['Critical identity in production: critical', 'Low importance: medium'],
  owasp: ['NHI5:2025'],
  controls: ['CIS 5.4', 'CIS 6.8', 'CIS-GCP 1.6', 'CSF PR.AA-05', '800-53 AC-6(5)', 'ISO A.8.2', 'SOC2 CC6.3', 'PCI 7.2.5'],
  fix: 'Write why it needs admin, or give it a smaller role.',
  why: 'Admin rights that were granted in a hurry stay for ever.',
  nextStep: 'write_privilege_reason',
  longestExceptionDays: 90,
  check: (c) => {
    if (!c.active) return notApplicable
    const admin = holds(c.identity.privileges, ['admin', 'grant'], 'privileges')
    const unexplained = (c.identity.privilegeReason?.trim() ?? '') === ''
    return gatedVerdict(admin, unexplained, c, () => ({
      base: 'high',
      scaling: [
        {
          when: c.isCritical && mayIn(c.identity, 'production', ['admin', 'grant']) !== false,
          to: 'critical',
          why: 'It is critical and runs in production',
        },
        whenLow(c, 'medium'),
      ],
      ownTier: true,
      because: 'It may administer or grant access, and nothing says why.',
    }))
  },
}
