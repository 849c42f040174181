import { environments } from '../../record/facts/vocabulary.ts'
import { worksIn } from '../../record/settled-rights.ts'
import { all, any, anyOf, stated } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { whenLow } from '../model/rule-case.ts'

/** SHR-02: Crosses test and live. Source: controls.md 4. */
export const shr02CrossesTestAndLive: IdentityRule = {
  id: 'SHR-02',
  about: 'identity',
  title: 'Works in test and in live systems',
  base: 'high',
  scaling: ['Restricted data: critical', 'Low importance: medium'],
  owasp: ['NHI8:2025'],
  controls: ['CIS 16.8', 'CIS-AWS 2.1.4', 'CSF PR.AA-05', 'ISO A.8.31', 'PCI 6.5.3'],
  fix: 'Make a separate one for test and take away its way into live systems.',
  why: 'What goes wrong in a test then goes wrong for your customers.',
  nextStep: 'separate_environments',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { reachesProduction, dataSensitivity } = c.identity
    const outside = anyOf(elsewhere, (environment) => worksIn(c.identity, environment))
    const condition = all(outside, any(c.production, stated(reachesProduction, 'reachesProduction')))
    return verdictOf(condition, c, () => ({
      base: 'high',
      scaling: [{ when: dataSensitivity === 'restricted', to: 'critical', why: 'It reaches restricted data' }, whenLow(c, 'medium')],
      ownTier: true,
      because: c.production === true ? 'The same one works in test and in live systems.' : 'It belongs to test and reaches live systems.',
    }))
  },
}

const elsewhere = environments.filter((environment) => environment !== 'production')
