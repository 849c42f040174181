import { all, any, holds, not, oneOf, stated } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'
import { daysSince, dayWords, whenCritical } from '../model/rule-case.ts'

/** TPI-01: Outside app not checked. Source: controls.md 4. */
export const tpi01OutsideAppNotChecked: IdentityRule = {
  id: 'TPI-01',
  about: 'identity',
  title: 'Outside app not checked',
  base: 'medium',
  scaling: ['Critical identity: high', 'The company turned out not to be who it says: one step up'],
  owasp: ['NHI3:2025'],
  controls: [
    'CIS 15.1',
    'CIS 15.6',
    'CIS-GWS 4.2.1.2',
    'CIS-GitHub 1.4.1',
    'CIS-GitHub 1.4.3',
    'CSF GV.SC-04',
    'CSF DE.CM-06',
    'ISO A.5.19',
    'ISO A.5.23',
    'SOC2 CC9.2',
    'CE cloud services in scope',
  ],
  fix: 'Check that you still need it, what it can reach, and that the vendor is who it says it is.',
  why: 'What happens at the other company happens to your data.',
  nextStep: 'check_vendor',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { thirdParty, dataSensitivity, privileges, vendorCheckedOn, vendorVerified } = c.identity
    const matters = any(
      oneOf(dataSensitivity, ['confidential', 'restricted'], 'dataSensitivity'),
      holds(privileges, ['write', 'admin', 'grant', 'root'], 'privileges'),
    )
    const outside = all(stated(thirdParty, 'thirdParty'), matters)
    const checked = daysSince(c, vendorCheckedOn)
    return gatedVerdict(outside, any(checked === null || checked > 365, not(stated(vendorVerified, 'vendorVerified'))), c, () => ({
      base: 'medium',
      scaling: [whenCritical(c, 'high'), { when: vendorVerified === false, to: 1, why: 'The company is not who it says it is' }],
      ownTier: true,
      because:
        vendorVerified === false
          ? 'The check failed.'
          : checked === null
            ? 'Nobody has checked the company behind it.'
            : `The company behind it was last checked ${dayWords(checked)} ago.`,
    }))
  },
}
