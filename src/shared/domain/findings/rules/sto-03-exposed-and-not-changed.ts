import { changedOn } from '../../rotation/changed-on.ts'
import { type CredentialRule, notApplicable, unknown, verdictOf } from '../model/rule.ts'
import { daysSince, dayWords } from '../model/rule-case.ts'

/** STO-03: May be exposed and not yet changed. Source: controls.md 4. */
export const sto03ExposedAndNotChanged: CredentialRule = {
  id: 'STO-03',
  about: 'credential',
  title: 'May be exposed and not yet changed',
  base: 'critical',
  scaling: ['Always critical, with the clock from the day it was reported'],
  owasp: ['NHI2:2025'],
  controls: ['PCI 8.6.3', '800-63B evidence of compromise', 'CSF RS.MI-01', 'ISO A.5.26', 'CIS 17.4'],
  fix: 'Switch it off for good at the provider now (revoke it), by its switch-off plan. Every hour counts.',
  why: 'Found keys are tried within minutes, by machines.',
  nextStep: 'revoke_now',
  longestExceptionDays: null,
  check: (c, credential) => {
    if (c.identity.status === 'revoked' || credential.status === 'revoked' || credential.exposure === null || credential.exposure.drill)
      return notApplicable
    const { reportedOn } = credential.exposure
    const changed = changedOn(credential)
    const unchanged = reportedOn === null ? 'exposure.reportedOn' : changed === null ? 'credential.createdOn' : changed < reportedOn
    return verdictOf(unchanged, c, () => ({
      base: 'critical',
      ownTier: true,
      because: `Reported ${dayWords(daysSince(c, reportedOn) ?? 0)} ago and not changed since.`,
    }))
  },
  withoutCredentials: (c) => (c.identity.status === 'revoked' ? notApplicable : unknown('credentials')),
}
