import { all, any, not, stated } from '../../record/tri.ts'
import { isGenericName } from '../model/names.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { whenCritical } from '../model/rule-case.ts'

/** MON-02: Cannot be told apart in logs. Source: controls.md 4. */
export const mon02CannotBeToldApart: IdentityRule = {
  id: 'MON-02',
  about: 'identity',
  title: 'Cannot be told apart in logs',
  base: 'low',
  scaling: ['Critical identity or shared: medium'],
  owasp: ['NHI9:2025', 'NHI10:2025'],
  controls: ['800-53 IA-4', '800-53 IA-9', 'CIS 8.5', 'PCI 8.2.2', 'ISO A.8.15'],
  fix: 'Rename it after its system, its job and its place, for example shopify-stock-sync-live.',
  why: 'In a log you only see the name; one that fits everything says nothing.',
  nextStep: 'rename',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { name, shared, toolMarker } = c.identity
    const generic = isGenericName(name)
    const same = c.neighbours.sameNameInSystem ?? 'system'
    const unmarked = all(stated(shared, 'shared'), not(stated(toolMarker, 'toolMarker')))
    return verdictOf(any(generic, same, unmarked), c, () => ({
      base: 'low',
      scaling: [whenCritical(c, 'medium'), { when: shared === true, to: 'medium', why: 'Several tools share it' }],
      ownTier: true,
      because: generic
        ? 'Its name would fit anything.'
        : same === true
          ? 'Another one in the same system has the same name.'
          : 'Several tools share it and look alike in the log.',
    }))
  },
}
