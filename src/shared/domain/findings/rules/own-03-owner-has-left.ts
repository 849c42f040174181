import { any } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { hasLeft, type RuleCase, whenCritical } from '../model/rule-case.ts'

/** OWN-03: Owner has left. Source: controls.md 4. */
export const own03OwnerHasLeft: IdentityRule = {
  id: 'OWN-03',
  about: 'identity',
  title: 'Owner has left',
  base: 'high',
  scaling: ['Critical identity: critical', 'Nobody watches it: one step up'],
  owasp: ['NHI1:2025'],
  controls: [
    'CIS 6.2',
    'CSF PR.AA-05',
    '800-53 AC-2(3)(b)',
    '800-53 AC-2(l)',
    'ISO A.6.5',
    'ISO A.5.18',
    'SOC2 CC6.2',
    'PCI 8.2.5',
    'CE user access control',
  ],
  fix: 'Choose a new owner today, then change the key the old owner could see.',
  why: 'Somebody who left cannot look after it, and may still be able to use it.',
  nextStep: 'assign_owner',
  longestExceptionDays: null,
  check: (c) => {
    if (!c.active) return notApplicable
    const owner = c.identity.technicalOwnerId
    const left = owner === null ? 'technicalOwnerId' : hasLeft(c, owner)
    const silent = lastTwoUnanswered(c)
    const watched = (c.identity.logging === 'partly' || c.identity.logging === 'full') && c.identity.alertTo !== null
    return verdictOf(any(left, silent), c, () => ({
      base: 'high',
      scaling: [whenCritical(c, 'critical'), { when: !watched, to: 1, why: 'Nobody is known to watch it' }],
      ownTier: true,
      because: left === true ? 'Its owner has left.' : 'Its owner did not answer the last two reviews.',
    }))
  },
}

function lastTwoUnanswered(c: RuleCase): boolean {
  const finished = c.facts.reviews.filter((review) => review.finishedOn !== null)
  return finished.length >= 2 && finished.slice(-2).every((review) => !review.answered)
}
