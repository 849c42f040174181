import { idleDays, isUnused } from '../../inventory/idle-use.ts'
import { type CredentialRule, notApplicable, verdictOf } from '../model/rule.ts'
import { dayWords, inUse, whenCritical, whenLow } from '../model/rule-case.ts'

/** USE-01: Not used any more. Source: controls.md 4. */
export const use01NotUsedAnyMore: CredentialRule = {
  id: 'USE-01',
  about: 'credential',
  title: 'Not used any more',
  base: 'medium',
  scaling: ['Powerful or critical: high', 'Low importance: low', 'Unused for over 180 days: one step up'],
  owasp: ['NHI1:2025', 'NHI3:2025'],
  controls: ['CIS 5.3', 'CIS-AWS 2.11', 'CIS-GitHub 1.4.2', '800-53 AC-2(3)(d)', 'PCI 8.2.6', 'ISO A.5.18', 'CE user access control'],
  fix: 'Switch it off for a week. If nobody notices, delete it.',
  why: 'Every key that nobody needs is a door nobody watches.',
  nextStep: 'switch_off',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential)) return notApplicable
    // Kept for emergencies it is idle by design: its seal, its rehearsal and its alert are what is looked at.
    if (credential.sealed === true) return notApplicable
    const idle = idleDays(credential, c.today) ?? 0
    return verdictOf(isUnused(c.identity, credential, c.today, dormantAfter), c, () => ({
      base: 'medium',
      scaling: [
        { when: c.privileged === true, to: 'high', why: 'It is powerful' },
        whenCritical(c, 'high'),
        whenLow(c, 'low'),
        { when: idle > 180, to: 1, why: 'For over 180 days' },
      ],
      ownTier: true,
      because: credential.lastUsedOn === null ? `Made ${dayWords(idle)} ago and never used.` : `Last used ${dayWords(idle)} ago.`,
    }))
  },
}

// Source for 45: CIS Controls v8.1 5.3.
const dormantAfter = { rest: 45, neverUsed: 30 } as const
