import { mayBoth, mayIn } from '../../record/settled-rights.ts'
import { all, any } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { whenCritical } from '../model/rule-case.ts'

/** PRV-03: One identity holds every key. Source: controls.md 4. */
export const prv03HoldsEveryKey: IdentityRule = {
  id: 'PRV-03',
  about: 'identity',
  title: 'One account holds every key',
  base: 'medium',
  scaling: ['Critical identity: high'],
  owasp: ['NHI5:2025', 'NHI9:2025'],
  controls: ['800-53 AC-5', 'CSF PR.AA-05', 'ISO A.5.3', 'SOC2 CC6.3', 'CIS-GCP 1.9'],
  fix: 'Split it into three: one to put software live, one to change data, one to manage who may enter.',
  why: 'One stolen key should not be enough to change the software, the data and who may enter.',
  nextStep: 'split',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const both = any(
      mayBoth(c.identity, ['deploy'], ['admin', 'grant', 'root']),
      all(mayIn(c.identity, 'production', ['deploy']), mayIn(c.identity, 'production', ['write'])),
    )
    return verdictOf(both, c, () => ({
      base: 'medium',
      scaling: [whenCritical(c, 'high')],
      ownTier: true,
      because: 'It can put software live and also change data or access.',
    }))
  },
}
