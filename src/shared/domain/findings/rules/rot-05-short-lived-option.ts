import { evidenceOf } from '../../providers/provider-evidence.ts'
import { type CredentialRule, gatedVerdict, notApplicable } from '../model/rule.ts'
import { inUse, isStatic, whenCritical } from '../model/rule-case.ts'

/** ROT-05: A safer short-lived option exists. Source: controls.md 4. */
export const rot05ShortLivedOption: CredentialRule = {
  id: 'ROT-05',
  about: 'credential',
  title: 'A safer way without a lasting key exists',
  base: 'info',
  scaling: ['Critical identity: low', 'Critical and powerful: medium'],
  owasp: ['NHI4:2025', 'NHI6:2025', 'NHI2:2025'],
  controls: ['CIS-AWS 2.16', 'CIS-GCP 1.5', 'CIS-M365 5.1.5.3', 'CSF PR.AA-03', 'SOC2 CC6.1'],
  fix: 'Ask whoever runs this to move to what the provider offers instead (open this line to see it); then there is no key to lose.',
  why: 'A key that lives an hour cannot be lost for a year.',
  nextStep: 'move_to_short_lived',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential) || !isStatic(credential)) return notApplicable
    const option = c.lifecycle?.shortLivedAlternative ?? null
    const offered = c.identity.provider === null ? 'provider' : option !== null
    return gatedVerdict(offered, c.production, c, () => ({
      base: 'info',
      scaling: [whenCritical(c, 'low'), { when: c.isCritical && c.privileged === true, to: 'medium', why: 'It is critical and powerful' }],
      ownTier: true,
      because: `The provider offers: ${option ?? ''}${isFromMemory(c.lifecycle?.id) ? ' (from memory: check with the provider)' : ''}.`,
    }))
  },
}

// What nobody looked up is said to be so, or people plan on it.
function isFromMemory(providerId: string | undefined): boolean {
  return providerId !== undefined && evidenceOf(providerId, 'shortLived')?.certainty === 'memory'
}
