import { any, stated } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { whenCritical, whenLow } from '../model/rule-case.ts'

/** SHR-01: Shared by several tools. Source: controls.md 4. */
export const shr01SharedByTools: IdentityRule = {
  id: 'SHR-01',
  about: 'identity',
  title: 'Shared by several tools',
  base: 'medium',
  scaling: ['Four or more tools, or critical identity: high', 'Low importance: low'],
  owasp: ['NHI9:2025'],
  controls: ['800-53 AC-2(9)', 'CSF PR.AA-01', 'ISO A.5.16', 'PCI 8.2.2', 'CIS 5.2'],
  fix: 'Give each tool its own key, starting with the most important one.',
  why: 'When one of them leaks it, all of them have to stop.',
  nextStep: 'separate_tools',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { shared, consumers } = c.identity
    const count = consumers?.length ?? 0
    return verdictOf(any(count >= 2, stated(shared, 'shared')), c, () => ({
      base: 'medium',
      scaling: [{ when: count >= 4, to: 'high', why: 'Four or more tools use it' }, whenCritical(c, 'high'), whenLow(c, 'low')],
      ownTier: true,
      because: count >= 2 ? `${String(count)} tools use it.` : 'Several tools use it.',
    }))
  },
}
