import { type CredentialRule, gatedVerdict, notApplicable } from '../model/rule.ts'
import { inUse, isStatic, whenCritical } from '../model/rule-case.ts'

/** PRV-05: Works from anywhere, for anything. Source: controls.md 4. */
export const prv05WorksFromAnywhere: CredentialRule = {
  id: 'PRV-05',
  about: 'credential',
  title: 'Works from anywhere, for anything',
  base: 'low',
  scaling: ['Critical identity: medium'],
  owasp: ['NHI4:2025', 'NHI6:2025'],
  controls: ['CIS-GCP 1.14', 'CIS-GCP 1.15', 'CSF PR.AA-03', 'CSF PR.AA-05', 'SOC2 CC6.1'],
  fix: 'Limit where it can be used from and what it can reach.',
  why: 'A stolen key is worth little where it only works from your own machines.',
  nextStep: 'limit_use',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential) || !isStatic(credential)) return notApplicable
    const { contextLimits } = c.identity
    const unlimited = contextLimits === null ? 'contextLimits' : contextLimits.length === 0
    return gatedVerdict(c.privileged, unlimited, c, () => ({
      base: 'low',
      scaling: [whenCritical(c, 'medium')],
      ownTier: true,
      because: 'It is powerful and works from everywhere, at any time, for everything.',
    }))
  },
}
