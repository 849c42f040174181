import type { FactField } from '../../record/fact-fields.ts'
import type { RecordStatus } from '../../record/facts/vocabulary.ts'
import { all, any, stated, type Tri } from '../../record/tri.ts'
import { longDay, type PlainDate } from '../../values/plain-date.ts'
import { type CredentialRule, notApplicable, unknown, verdictOf } from '../model/rule.ts'
import type { RuleCredential } from '../model/rule-facts.ts'

/** USE-03: Used after being switched off. Source: controls.md 4. */
export const use03UsedAfterSwitchOff: CredentialRule = {
  id: 'USE-03',
  about: 'credential',
  title: 'Used after being switched off',
  base: 'critical',
  scaling: ['Always critical'],
  owasp: ['NHI1:2025'],
  controls: ['800-53 AC-2(3)', 'CSF RS.MI-01', 'SOC2 CC6.2', 'ISO A.5.26'],
  fix: 'Switch it off for good at the provider now (revoke it), and find out who or what still uses it.',
  why: 'Something that is off and still works is either not off or in the wrong hands.',
  nextStep: 'revoke_now',
  longestExceptionDays: null,
  check: (c, credential) => {
    const { status, statusChangedOn, seenEnabledSinceOff } = c.identity
    const off = switchedOff(status, 'status')
    const keyOff = switchedOff(credential.status, 'credential.status')
    if (off === false && keyOff === false) return notApplicable
    const condition = any(
      all(off, any(usedAfter(credential, statusChangedOn, 'statusChangedOn'), stated(seenEnabledSinceOff, 'seenEnabledSinceOff'))),
      all(keyOff, usedAfter(credential, credential.statusChangedOn, 'credential.statusChangedOn')),
    )
    return verdictOf(condition, c, () => ({
      base: 'critical',
      ownTier: true,
      because:
        credential.lastUsedOn === null
          ? 'It is marked as off, and a later look showed it on.'
          : `It is marked as off, and was used on ${longDay(credential.lastUsedOn)}.`,
    }))
  },
  withoutCredentials: (c) => {
    const off = switchedOff(c.identity.status, 'status')
    if (off === false) return unknown('credentials')
    return verdictOf(all(off, any(stated(c.identity.seenEnabledSinceOff, 'seenEnabledSinceOff'), 'credentials')), c, () => ({
      base: 'critical',
      ownTier: true,
      because: 'It is marked as off, and a later look showed it on.',
    }))
  },
}

function switchedOff(status: RecordStatus, field: FactField): Tri {
  return status === 'unknown' ? field : status === 'disabled' || status === 'revoked'
}

function usedAfter(credential: RuleCredential, off: PlainDate | null, field: FactField): Tri {
  if (credential.lastUsedOn === null) return credential.lastUsedState === 'never' ? false : 'credential.lastUsedOn'
  return off === null ? field : credential.lastUsedOn > off
}
