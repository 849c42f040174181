import { any, oneOf, type Tri } from '../../record/tri.ts'
import { changedOn } from '../../rotation/changed-on.ts'
import { dayNumber, type PlainDate, plainDate } from '../../values/plain-date.ts'
import { type CredentialRule, notApplicable, unknown, verdictOf } from '../model/rule.ts'
import { dayWords, inUse, isStatic, type RuleCase, whenLow } from '../model/rule-case.ts'
import type { RuleCredential } from '../model/rule-facts.ts'

/** ROT-03: Lives too long. Source: controls.md 4. */
export const rot03LivesTooLong: CredentialRule = {
  id: 'ROT-03',
  about: 'credential',
  title: 'Lives too long',
  base: 'medium',
  scaling: ['Powerful: high', 'Over 730 days old: one step up', 'Low importance: low'],
  owasp: ['NHI7:2025'],
  controls: ['CA/B BR 6.3.2', 'CIS-M365 5.1.5.4', 'CIS-M365 5.1.5.6', 'CIS-Azure 8.3.11', '800-53 IA-5(f)'],
  fix: 'Replace it with one that lives months, not years.',
  why: 'Over the years a key passes through hands nobody remembers.',
  nextStep: 'replace_key',
  longestExceptionDays: 365,
  check: (c, credential) => {
    if (!inUse(c, credential) || !isStatic(credential)) return notApplicable
    const since = changedOn(credential)
    if (since === null) return unknown('credential.createdOn')
    const age = c.now - dayNumber(since)
    const days = credential.expiresOn === null ? null : dayNumber(credential.expiresOn) - dayNumber(since)
    const tooLong = days === null ? (credential.neverExpires ? false : 'credential.expiresOn') : beyondMaximum(c, credential, since, days)
    return verdictOf(any(age > 365, tooLong), c, () => ({
      base: 'medium',
      scaling: [
        { when: c.privileged === true, to: 'high', why: 'It is powerful' },
        whenLow(c, 'low'),
        { when: age > 730, to: 1, why: 'Over two years old' },
      ],
      ownTier: true,
      because: age > 365 ? `The same key for ${dayWords(age)}.` : `It is made to live ${dayWords(days ?? 0)}.`,
    }))
  },
}

// Public web certificates by day of issue. Source: CA/B Baseline Requirements 6.3.2.
const tlsMaximum = [
  { from: plainDate('2029-03-15'), days: 47 },
  { from: plainDate('2027-03-15'), days: 100 },
  { from: plainDate('2026-03-15'), days: 200 },
  { from: plainDate('1900-01-01'), days: 398 },
] as const

// One directory holds the application secrets of both.
const entraProviders = ['azure', 'microsoft-365'] as const

// Source for 180: CIS Microsoft 365 v7.0.0 5.1.5.4 and 5.1.5.6.
function beyondMaximum(c: RuleCase, credential: RuleCredential, since: PlainDate, days: number): Tri {
  const { type } = credential
  if (type === 'tls_certificate') return days > (tlsMaximum.find(({ from }) => since >= from)?.days ?? 398)
  // Old web certificates may live longer than anything else, so a missing type leaves these open.
  if (type === null) return days > 398 ? true : days > 47 ? 'credential.type' : false
  if (days > 365) return true
  if (type !== 'client_secret' && type !== 'certificate') return false
  return days > 180 ? oneOf(c.identity.provider, entraProviders, 'provider') : false
}
