import { type CredentialRule, notApplicable, verdictOf } from '../model/rule.ts'
import { daysSince, dayWords, inUse, whenCritical, whenLow } from '../model/rule-case.ts'

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
    const { lastUsedOn, lastUsedState } = credential
    const idle = daysSince(c, lastUsedOn ?? credential.createdOn)
    // Something that runs once a quarter rests for a quarter without being forgotten.
    const limit = Math.max(45, 1.5 * (c.identity.expectedIntervalDays ?? 0))
    const unused =
      lastUsedOn !== null
        ? (idle ?? 0) > limit
        : lastUsedState !== 'never'
          ? 'credential.lastUsedOn'
          : idle === null
            ? 'credential.createdOn'
            : idle > 30
    return verdictOf(unused, c, () => ({
      base: 'medium',
      scaling: [
        { when: c.privileged === true, to: 'high', why: 'It is powerful' },
        whenCritical(c, 'high'),
        whenLow(c, 'low'),
        { when: (idle ?? 0) > 180, to: 1, why: 'For over 180 days' },
      ],
      ownTier: true,
      because: lastUsedOn === null ? `Made ${dayWords(idle ?? 0)} ago and never used.` : `Last used ${dayWords(idle ?? 0)} ago.`,
    }))
  },
}
