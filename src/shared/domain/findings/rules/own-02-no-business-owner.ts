import { any, oneOf } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'
import { whenCritical } from '../model/rule-case.ts'

/** OWN-02: No business owner for something sensitive. Source: controls.md 4. */
export const own02NoBusinessOwner: IdentityRule = {
  id: 'OWN-02',
  about: 'identity',
  title: 'No business owner for something sensitive',
  base: 'medium',
  scaling: ['Critical identity: high'],
  owasp: ['NHI1:2025'],
  controls: ['CIS 5.5', 'ISO A.5.9', 'ISO A.5.15', 'SOC2 CC6.3', 'PCI 7.2.5.1'],
  fix: 'Name the person in the business who would notice first if this stopped or went wrong.',
  why: 'The person who runs it knows how it works; somebody in the business has to know whether it may.',
  nextStep: 'assign_business_owner',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const sensitive = any(oneOf(c.identity.dataSensitivity, ['confidential', 'restricted'], 'dataSensitivity'), c.critical)
    // Without any owner the missing owner is the finding, and this one waits.
    const missing = c.identity.businessOwnerId === null && (c.identity.technicalOwnerId !== null || 'technicalOwnerId')
    return gatedVerdict(sensitive, missing, c, () => ({
      base: 'medium',
      scaling: [whenCritical(c, 'high')],
      ownTier: true,
      because: 'It matters a lot, and nobody in the business is named for it.',
    }))
  },
}
