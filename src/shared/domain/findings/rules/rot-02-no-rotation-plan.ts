import { all, any, oneOf } from '../../record/tri.ts'
import { rotationPolicy } from '../../rotation/rotation-policy.ts'
import { type CredentialRule, notApplicable, verdictOf } from '../model/rule.ts'
import { inUse, isStatic, whenCritical, whenLow } from '../model/rule-case.ts'

/** ROT-02: No rotation plan or end date. Source: controls.md 4. */
export const rot02NoRotationPlan: CredentialRule = {
  id: 'ROT-02',
  about: 'credential',
  title: 'No plan to change its key, or no end date',
  base: 'medium',
  scaling: ['Critical identity: high', 'Only the end date is missing: low (critical identity: medium)', 'Low importance: low'],
  owasp: ['NHI7:2025'],
  controls: ['800-53 IA-5(f)', 'PCI 8.6.3', 'PCI 12.3.1', 'CIS-Azure 8.3.3', 'ISO A.5.17'],
  fix: 'Pick how often to change it, and give the next one an end date.',
  why: 'A key without a plan or an end is changed only after something has happened.',
  nextStep: 'set_rotation',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential) || !isStatic(credential)) return notApplicable
    const { provider, rotationDays, rotationMode } = c.identity
    const timed = rotationPolicy(c.identity, credential, c.tier) !== null
    // An interval somebody set is a plan, whatever else is filled in.
    const noPlan = timed && rotationDays === null ? oneOf(rotationMode, ['none'], 'rotationMode') : false
    const settable = provider === null ? 'provider' : c.lifecycle?.expiry.settable === 'yes' || c.lifecycle?.expiry.settable === 'forced'
    const noEnd = credential.expiresOn === null ? credential.neverExpires || 'credential.expiresOn' : false
    return verdictOf(any(noPlan, all(settable, noEnd)), c, () => ({
      base: 'medium',
      scaling: [
        { when: noPlan !== true, to: 'low', why: 'Only the end date is missing' },
        whenCritical(c, noPlan === true ? 'high' : 'medium'),
        whenLow(c, 'low'),
      ],
      ownTier: true,
      because: noPlan === true ? 'Nobody changes it, by hand or by machine.' : 'It has no end date, though the provider lets you set one.',
    }))
  },
}
