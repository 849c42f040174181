import type { Privilege } from '../../record/facts/vocabulary.ts'
import { mayIn } from '../../record/settled-rights.ts'
import { holds, oneOf } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'

const administers: readonly Privilege[] = ['admin', 'grant', 'root']

/** AIA-03: AI tool with admin access. Source: controls.md 4. */
export const aia03AgentWithAdmin: IdentityRule = {
  id: 'AIA-03',
  about: 'identity',
  title: 'AI tool with admin access',
  base: 'high',
  scaling: ['In production: critical'],
  owasp: ['NHI5:2025', 'LLM06:2025', 'LLM03:2026', 'ASI03:2026'],
  controls: ['CIS 5.4', 'CSF PR.AA-05', 'ISO A.8.2', '800-53 AC-6(5)'],
  fix: 'Remove admin, or write down why it is needed and until when.',
  why: 'Whoever talks the agent into something then has the admin rights.',
  nextStep: 'reduce_rights',
  longestExceptionDays: 90,
  check: (c) => {
    if (!c.active) return notApplicable
    const isAgent = oneOf(c.identity.kind, ['ai_agent'], 'kind')
    return gatedVerdict(isAgent, holds(c.identity.privileges, administers, 'privileges'), c, () => ({
      base: 'high',
      scaling: [
        {
          when: mayIn(c.identity, 'production', administers) !== false,
          to: 'critical',
          why: 'It runs in production, or nobody knows where',
        },
      ],
      ownTier: false,
      because: 'An AI agent has admin rights.',
    }))
  },
}
