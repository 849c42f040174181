import { any, oneOf } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'
import { inUse, isStatic, type RuleCase, whenCritical } from '../model/rule-case.ts'

/** MON-01: Nobody would notice misuse. Source: controls.md 4. */
export const mon01NobodyWouldNotice: IdentityRule = {
  id: 'MON-01',
  about: 'identity',
  title: 'Nobody would notice misuse',
  base: 'medium',
  scaling: ['Critical identity or AI agent: high'],
  owasp: ['NHI1:2025', 'NHI10:2025'],
  controls: [
    'CIS 8.2',
    'CIS 8.5',
    'CIS 8.11',
    'CSF PR.PS-04',
    'CSF DE.CM-03',
    'CSF DE.CM-06',
    '800-53 AC-2(g)',
    '800-53 AC-2(12)',
    'ISO A.8.15',
    'ISO A.8.16',
    'SOC2 CC7.2',
    'PCI 8.2.7',
  ],
  fix: 'Turn on sign-in and activity alerts for it and say who receives them.',
  why: 'A key cannot tell you that it has been stolen; somebody else has to see it.',
  nextStep: 'set_alerts',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const agent = oneOf(c.identity.kind, ['ai_agent'], 'kind')
    const watchworthy = any(c.critical, agent, c.privileged, staticUnderException(c))
    const { logging, alertTo } = c.identity
    // "We looked and cannot tell" counts as no log; nobody having looked is the third answer. Once logging is known, a missing name is a gap.
    const blind = logging === null ? 'logging' : logging === 'none' || logging === 'unknown' || alertTo === null
    return gatedVerdict(watchworthy, blind, c, () => ({
      base: 'medium',
      scaling: [whenCritical(c, 'high'), { when: agent === true, to: 'high', why: 'It is an AI agent' }],
      ownTier: true,
      because: alertTo === null ? 'Nobody is told when it is misused.' : 'What it does is not logged.',
    }))
  },
}

function staticUnderException(c: RuleCase): boolean {
  const kept = c.accepted.has('ROT-01') || c.accepted.has('ROT-02') || c.accepted.has('ROT-03') || c.accepted.has('ROT-05')
  return kept && c.credentials.some((credential) => isStatic(credential) && inUse(c, credential))
}
