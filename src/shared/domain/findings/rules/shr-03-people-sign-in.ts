import { oneOf } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'

/** SHR-03: People sign in with it. Source: controls.md 4. */
export const shr03PeopleSignIn: IdentityRule = {
  id: 'SHR-03',
  about: 'identity',
  title: 'People sign in with it',
  base: 'medium',
  scaling: ['Regularly: high', 'Powerful: one step up'],
  owasp: ['NHI10:2025'],
  controls: ['CIS 5.4', 'CIS-GCP 1.7', 'ISO A.5.16', 'ISO A.8.2', 'PCI 8.6.1', 'SOC2 CC6.1'],
  fix: 'Have people use their own accounts and keep this one for the machine.',
  why: 'When people use it, the log no longer says who did what.',
  nextStep: 'stop_human_use',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { humanUse } = c.identity
    return verdictOf(oneOf(humanUse, ['sometimes', 'regularly'], 'humanUse'), c, () => ({
      base: 'medium',
      scaling: [
        { when: humanUse === 'regularly', to: 'high', why: 'Regularly' },
        { when: c.privileged === true, to: 1, why: 'It is powerful' },
      ],
      ownTier: false,
      because: humanUse === 'regularly' ? 'People sign in with it regularly.' : 'People sometimes sign in with it.',
    }))
  },
}
