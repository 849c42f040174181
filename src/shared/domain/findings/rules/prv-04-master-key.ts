import { isSealedAway } from '../../inventory/idle-use.ts'
import { masterKeyOf } from '../../inventory/master-key.ts'
import { any, holds } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'

/** PRV-04: Account-wide master key in use. Source: controls.md 4. */
export const prv04MasterKey: IdentityRule = {
  id: 'PRV-04',
  about: 'identity',
  title: 'Account-wide master key in use',
  base: 'high',
  scaling: ['An app or agent uses it: critical', 'Sealed for emergencies, with a switch-off plan: low'],
  owasp: ['NHI5:2025', 'NHI4:2025'],
  controls: ['CIS 5.4', 'CIS-AWS 2.4', 'ISO A.8.2', '800-53 AC-6(5)', 'PCI 7.2.5'],
  fix: 'Make a limited key for this job and stop using the master key.',
  why: 'Who holds this key holds the whole account.',
  nextStep: 'replace_master_key',
  longestExceptionDays: 90,
  check: (c) => {
    if (!c.active) return notApplicable
    const { privileges, kind, runsAs, consumers, revokePlan } = c.identity
    const condition = any(masterKeyOf(c.facts), holds(privileges, ['root'], 'privileges'))
    const sealed = isSealedAway(c.credentials) && revokePlan?.documented === true
    const usedByApp = kind === 'ai_agent' || runsAs === 'machine' || (consumers?.length ?? 0) > 0
    return verdictOf(condition, c, () => ({
      base: 'high',
      scaling: [
        { when: usedByApp && !sealed, to: 'critical', why: 'An app or agent uses it' },
        { when: sealed, to: 'low', why: 'It is sealed for emergencies and can be switched off' },
      ],
      ownTier: false,
      because: 'It opens the whole account, not one thing in it.',
    }))
  },
}
