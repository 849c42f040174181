import { leakyPlaces } from '../../inventory/storage-places.ts'
import { storageLocationWords } from '../../record/facts/vocabulary.ts'
import { any } from '../../record/tri.ts'
import { changedOn } from '../../rotation/changed-on.ts'
import { type CredentialRule, notApplicable, unknown, verdictOf } from '../model/rule.ts'
import { isStatic, type RuleCase } from '../model/rule-case.ts'

/** STO-01: Kept where it can leak. Source: controls.md 4. */
export const sto01KeptWhereItCanLeak: CredentialRule = {
  id: 'STO-01',
  about: 'credential',
  title: 'Kept where it can leak',
  base: 'high',
  scaling: ['Powerful or live: critical', 'Only test data: medium'],
  owasp: ['NHI2:2025'],
  controls: ['PCI 8.6.2', '800-53 IA-5(7)', 'CIS-GitHub 1.5.1', 'CIS-GCP 1.18', 'ISO A.5.17', 'ISO A.8.4', 'SOC2 CC6.1'],
  fix: 'Change the key, then remove every copy. Deleting the text alone does not help.',
  why: 'Everybody who can read that place can use it, today and in every backup.',
  nextStep: 'move_secret',
  longestExceptionDays: null,
  check: (c, credential) => {
    if (c.identity.status === 'revoked' || credential.status === 'revoked') return notApplicable
    const places = credential.storage?.filter((place) => leakyPlaces.includes(place)) ?? []
    const changed = changedOn(credential)
    // Taking the copy away does not close it: whoever saw the secret still has it until it is changed.
    const seen = credential.leakedOn
    const leaked = seen === null ? false : changed === null ? 'credential.createdOn' : changed < seen
    const condition = any(places.length > 0, leaked, credential.storage === null ? 'credential.storage' : false)
    return verdictOf(condition, c, () => ({
      base: 'high',
      scaling: [
        {
          when: isStatic(credential) && (c.privileged === true || c.production !== false),
          to: 'critical',
          why: 'It works until somebody changes it, and is powerful or live',
        },
        { when: onlyTestData(c), to: 'medium', why: 'It reaches only test data' },
      ],
      ownTier: false,
      because:
        places.length > 0
          ? `Kept in: ${places.map((place) => storageLocationWords[place].toLowerCase()).join(', ')}.`
          : 'The copy is gone, but the secret has not been changed since it was found.',
    }))
  },
  withoutCredentials: (c) => (c.identity.status === 'revoked' ? notApplicable : unknown('credentials')),
}

function onlyTestData(c: RuleCase): boolean {
  const open = c.identity.dataSensitivity === 'public' || c.identity.dataSensitivity === 'internal'
  return c.production === false && open && c.identity.reachesProduction !== true && c.privileged === false
}
