import type { Tri } from '../../record/tri.ts'
import { changedOn } from '../../rotation/changed-on.ts'
import { isPastItsEnd, isReplaced } from '../../rotation/ended.ts'
import { dayNumber, type PlainDate } from '../../values/plain-date.ts'
import { clear, type CredentialRule, fires, notApplicable, unknown, type Verdict, verdictOf } from '../model/rule.ts'
import { dayWords, inUse, type RuleCase } from '../model/rule-case.ts'
import type { RuleCredential } from '../model/rule-facts.ts'

/** ROT-04: Expiring or expired. Source: controls.md 4. */
export const rot04ExpiringOrExpired: CredentialRule = {
  id: 'ROT-04',
  about: 'credential',
  title: 'Expiring or expired',
  base: 'medium',
  scaling: ['7 days or fewer: high', 'Expired and still needed: high (critical identity: critical)', 'Renews itself: low'],
  owasp: ['NHI7:2025'],
  controls: ['CIS-AWS 2.17', 'ISO A.8.24', '800-53 AC-2(3)(a)', 'CSF PR.AA-01'],
  fix: 'Renew it before it ends, or what depends on it stops.',
  why: 'On that day it stops working, usually at night.',
  nextStep: 'renew',
  longestExceptionDays: null,
  check: (c, credential) => {
    if (!inUse(c, credential) || credential.class === 'short_lived' || isReplaced(credential, c.credentials, c.identity, c.today))
      return notApplicable
    const { expiresOn } = credential
    if (credential.ended === true && (expiresOn === null || expiresOn >= c.today)) return endedBySource(c, credential)
    if (expiresOn === null) return credential.neverExpires ? clear : unknown('credential.expiresOn')
    const left = dayNumber(expiresOn) - c.now
    if (left > 30) return clear
    const isOver = isPastItsEnd(credential, c.identity, c.today)
    const renews = credential.autoRenew === true || credential.class === 'auto_managed'
    return verdictOf(renews && !isOver ? lastSixth(credential, expiresOn, left) : true, c, () => ({
      base: 'medium',
      scaling: [
        { when: left <= 7, to: 'high', why: '7 days or fewer are left' },
        { when: isOver && c.isCritical, to: 'critical', why: 'It has expired, and it is critical' },
        { when: renews && !isOver, to: 'low', why: 'It should renew itself' },
      ],
      ownTier: true,
      because: endWords(left, isOver),
    }))
  },
}

function endWords(left: number, isOver: boolean): string {
  if (left === 0) return isOver ? 'It ended today.' : 'It ends today.'
  return isOver ? `It expired ${dayWords(-left)} ago.` : `It ends in ${dayWords(left)}.`
}

function endedBySource(c: RuleCase, { expiresOn }: RuleCredential): Verdict {
  return fires(c, {
    base: 'high',
    scaling: [{ when: c.isCritical, to: 'critical', why: 'It has expired, and it is critical' }],
    ownTier: true,
    because: `Its source says that it has expired${expiresOn === null ? '; the day is not known' : ''}.`,
  })
}

// A machine that renews does so well before the end; in the last sixth it has failed to.
function lastSixth(credential: RuleCredential, expiresOn: PlainDate, left: number): Tri {
  const since = changedOn(credential)
  return since === null ? 'credential.createdOn' : left * 6 <= dayNumber(expiresOn) - dayNumber(since)
}
