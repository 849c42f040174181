import { all, anyOf, type Tri } from '../../record/tri.ts'
import { type CredentialRule, notApplicable, verdictOf } from '../model/rule.ts'
import { daysSince, inUse, type RuleCase, whenCritical, whenLow } from '../model/rule-case.ts'
import type { RuleCredential } from '../model/rule-facts.ts'

/** ROT-07: Rotation not finished. Source: controls.md 4. */
export const rot07RotationNotFinished: CredentialRule = {
  id: 'ROT-07',
  about: 'credential',
  title: 'Key change not finished',
  base: 'medium',
  scaling: ['Critical identity: high', 'Low importance: low'],
  owasp: ['NHI7:2025', 'NHI2:2025'],
  controls: ['CIS-AWS 1.13 (v1.4)', '800-53 IA-5', 'SOC2 CC6.2'],
  fix: 'Switch off the older key: the change is only half done.',
  why: 'Until the old key is off, changing it has achieved nothing.',
  nextStep: 'switch_off',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential)) return notApplicable
    const others = c.credentials.filter((other) => other !== credential && inUse(c, other))
    if (others.length === 0) return notApplicable
    return verdictOf(
      anyOf(others, (other) => supersededBy(c, credential, other)),
      c,
      () => ({
        base: 'medium',
        scaling: [whenCritical(c, 'high'), whenLow(c, 'low')],
        ownTier: true,
        because: 'A newer one of the same kind has been there for over 14 days, and this one still works.',
      }),
    )
  },
}

function supersededBy(c: RuleCase, older: RuleCredential, newer: RuleCredential): Tri {
  // A copy sealed for emergencies stands beside the key in use and does not replace it.
  if (older.sealed === true || newer.sealed === true) return false
  const sameType = older.type === null || newer.type === null ? 'credential.type' : older.type === newer.type
  const age = daysSince(c, newer.createdOn)
  if (older.createdOn === null || newer.createdOn === null || age === null) return all(sameType, 'credential.createdOn')
  // Two made on one day: the answer must not depend on their order in the list.
  const isNewer = newer.createdOn === older.createdOn ? newer.id > older.id : newer.createdOn > older.createdOn
  return all(sameType, isNewer && age > 14)
}
