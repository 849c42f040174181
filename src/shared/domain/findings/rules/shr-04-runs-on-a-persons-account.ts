import { all, not, oneOf } from '../../record/tri.ts'
import { type IdentityRule, notApplicable, verdictOf } from '../model/rule.ts'
import { whenCritical } from '../model/rule-case.ts'

/** SHR-04: Automation runs on a person’s account. Source: controls.md 4. */
export const shr04RunsOnAPersonsAccount: IdentityRule = {
  id: 'SHR-04',
  about: 'identity',
  title: 'Automation runs on a person’s account',
  base: 'medium',
  scaling: ['Critical identity or AI agent: high'],
  owasp: ['NHI1:2025', 'NHI10:2025', 'ASI03:2026'],
  controls: ['CIS 5.1', '800-53 IA-9', 'ISO A.5.16', 'SOC2 CC6.1'],
  fix: 'Move it to an account of its own (a service account), so that it neither stops nor stays open when that person leaves.',
  why: 'The day that person leaves, it breaks or stays open.',
  nextStep: 'move_to_machine_account',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const { runsAs, kind, humanUse } = c.identity
    // An app password its own person uses every day is no automation.
    const ownUse = all(oneOf(kind, ['app_password'], 'kind'), oneOf(humanUse, ['regularly'], 'humanUse'))
    return verdictOf(all(oneOf(runsAs, ['person'], 'runsAs'), not(ownUse)), c, () => ({
      base: 'medium',
      scaling: [whenCritical(c, 'high'), { when: kind === 'ai_agent', to: 'high', why: 'It is an AI agent' }],
      ownTier: true,
      because: 'It runs on somebody’s own account.',
    }))
  },
}
