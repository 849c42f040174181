import type { PurposeCategory } from '../../record/facts/further-vocabulary.ts'
import { type Privilege, privilegeWords } from '../../record/facts/vocabulary.ts'
import { mayIn } from '../../record/settled-rights.ts'
import { all, any, holds, oneOf, type Tri } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { whenLow } from '../model/rule-case.ts'

/** PRV-02: Can do more than its job. Source: controls.md 4. */
export const prv02MoreThanItsJob: IdentityRule = {
  id: 'PRV-02',
  about: 'identity',
  title: 'Can do more than its job',
  base: 'medium',
  scaling: ['Extra write or deploy rights in production: high', 'Extra admin or grant rights: one step up', 'Low importance: low'],
  owasp: ['NHI5:2025'],
  controls: ['CIS 3.3', 'CIS 6.8', 'CSF PR.AA-05', '800-53 AC-6', 'ISO A.5.15', 'ISO A.8.3', 'SOC2 CC6.3', 'PCI 7.2.5'],
  fix: 'Take away what its job does not use (open this line to see what).',
  why: 'Rights it does not use help nobody but a thief.',
  nextStep: 'reduce_rights',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { privileges, privilegesNeeded, purposeCategory, scopeReach, neededScopeReach } = c.identity
    const extra = (privileges ?? []).filter(
      (privilege) =>
        privilegesNeeded?.includes(privilege) === false || (isReader(purposeCategory) === true && tooMuchForReaders.includes(privilege)),
    )
    const tooWide = all(oneOf(scopeReach, ['organisation'], 'scopeReach'), oneOf(neededScopeReach, ['one', 'several'], 'neededScopeReach'))
    const condition = any(
      extra.length > 0,
      privileges === null ? 'privileges' : privilegesNeeded === null ? 'privilegesNeeded' : false,
      all(isReader(purposeCategory), holds(privileges, tooMuchForReaders, 'privileges')),
      tooWide,
    )
    return verdictOf(condition, c, () => ({
      base: 'medium',
      scaling: [
        {
          when: extra.some((right) => changesSystems.includes(right) && mayIn(c.identity, 'production', [right]) !== false),
          to: 'high',
          why: 'It can change live systems without need',
        },
        {
          when: extra.some((privilege) => privilege === 'admin' || privilege === 'grant' || privilege === 'root'),
          to: 1,
          why: 'It can administer without need',
        },
        whenLow(c, 'low'),
      ],
      ownTier: true,
      because:
        extra.length > 0
          ? `Its job does not need: ${extra.map((privilege) => privilegeWords[privilege].toLowerCase()).join(', ')}.`
          : 'It reaches the whole organisation; its job needs less.',
    }))
  },
}

const changesSystems: readonly Privilege[] = ['write', 'deploy']
const readers: readonly PurposeCategory[] = ['reporting', 'analytics', 'monitoring', 'backup']
const tooMuchForReaders: readonly Privilege[] = ['write', 'deploy', 'admin', 'grant', 'root']

function isReader(category: PurposeCategory | null): Tri {
  return oneOf(category, readers, 'purposeCategory')
}
