import { isOwned } from '../../inventory/completeness.ts'
import { clear, fires, type IdentityRule, notApplicable } from '../model/rule.ts'
import { whenCritical, whenLow } from '../model/rule-case.ts'

/** OWN-01: No owner. Source: controls.md 4. */
export const own01NoOwner: IdentityRule = {
  id: 'OWN-01',
  about: 'identity',
  title: 'No owner',
  base: 'high',
  scaling: ['Critical identity: critical', 'Low importance: medium'],
  owasp: ['NHI1:2025'],
  controls: ['CIS 5.1', 'CIS 5.5', 'CSF PR.AA-01', 'CSF GV.RR-02', '800-53 AC-2(b)', 'ISO A.5.9', 'ISO A.5.16', 'SOC2 CC6.2', 'PCI 7.2.5'],
  fix: 'Name one person who may approve changes to this and can switch it off.',
  why: 'Without a name nobody may say yes or no to a change, and nobody is called when it goes wrong.',
  nextStep: 'assign_owner',
  longestExceptionDays: 90,
  check: (c) => {
    if (!c.active) return notApplicable
    if (isOwned(c.identity)) return clear
    return fires(c, {
      base: 'high',
      scaling: [whenCritical(c, 'critical'), whenLow(c, 'medium')],
      ownTier: true,
      because: 'Nobody is named as its owner.',
    })
  },
}
