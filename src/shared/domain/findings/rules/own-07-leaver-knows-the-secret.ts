import { all, any, anyOf, type Tri } from '../../record/tri.ts'
import { changedOn } from '../../rotation/changed-on.ts'
import type { PersonId } from '../../values/ids.ts'
import { type CredentialRule, notApplicable, verdictOf } from '../model/rule.ts'
import { daysSince, dayWords, hasLeft, inUse, isStatic, type RuleCase, whenCritical, whenLow } from '../model/rule-case.ts'
import type { RuleCredential } from '../model/rule-facts.ts'

/** OWN-07: Someone who left still knows this secret. Source: controls.md 4. */
export const own07LeaverKnowsTheSecret: CredentialRule = {
  id: 'OWN-07',
  about: 'credential',
  title: 'Someone who left still knows this secret',
  base: 'high',
  scaling: ['Critical identity: critical', 'Low importance: medium', 'After 7 days: one step up'],
  owasp: ['NHI1:2025'],
  controls: ['CIS 6.2', '800-53 AC-2(k)', '800-53 IA-5(i)', 'ISO A.6.5', 'ISO A.5.17', 'PCI 8.2.5', 'PCI 8.6.3', 'CE user access control'],
  fix: 'Change this key today: a person who left still has a copy.',
  why: 'A key somebody took along in their head or on their laptop still opens the door.',
  nextStep: 'mark_rotated',
  longestExceptionDays: null,
  check: (c, credential) => {
    if (!inUse(c, credential) || !isStatic(credential)) return notApplicable
    return verdictOf(mayBeKnown(c, credential), c, () => {
      const leavers = knowers(c).filter((id) => leftKnowing(c, credential, id) === true)
      const days = Math.max(...leavers.map((id) => daysSince(c, c.people.get(id)?.leftOn ?? null) ?? 0))
      const names = leavers.map((id) => c.people.get(id)?.name ?? 'somebody').join(', ')
      return {
        base: 'high',
        scaling: [whenCritical(c, 'critical'), whenLow(c, 'medium'), { when: days > 7, to: 1, why: 'For over 7 days' }],
        ownTier: true,
        because: `Left and still knows it: ${names} (${dayWords(days)} ago). The secret has not been changed since.`,
      }
    })
  },
}

// A list of who knew it is complete; without one, the owners are taken to know it.
function knowers(c: RuleCase): readonly PersonId[] {
  const { technicalOwnerId, businessOwnerId, backupOwnerId, knownBy } = c.identity
  return [technicalOwnerId, ...(knownBy ?? [businessOwnerId, backupOwnerId])].filter((id) => id !== null)
}

function leftKnowing(c: RuleCase, credential: RuleCredential, id: PersonId): Tri {
  const changed = changedOn(credential)
  const leftOn = c.people.get(id)?.leftOn ?? null
  return all(hasLeft(c, id), leftOn === null ? 'person.leftOn' : changed === null ? 'credential.createdOn' : leftOn > changed)
}

function mayBeKnown(c: RuleCase, credential: RuleCredential): Tri {
  return any(
    anyOf(knowers(c), (id) => leftKnowing(c, credential, id)),
    c.identity.technicalOwnerId === null ? 'technicalOwnerId' : false,
    c.identity.knownBy === null ? 'knownBy' : false,
  )
}
