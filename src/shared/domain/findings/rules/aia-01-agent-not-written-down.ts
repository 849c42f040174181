import { oneOf } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'
import { daysSince } from '../model/rule-case.ts'

/** AIA-01: AI agent not written down. Source: controls.md 4. */
export const aia01AgentNotWrittenDown: IdentityRule = {
  id: 'AIA-01',
  about: 'identity',
  title: 'AI agent not written down',
  base: 'high',
  scaling: ['It can change things, after 14 days: critical'],
  owasp: ['NHI5:2025', 'LLM06:2025', 'LLM03:2026', 'ASI02:2026', 'ASI03:2026', 'ASI10:2026'],
  controls: ['CSF ID.AM-02', 'CSF ID.AM-07', 'CIS 2.1', 'ISO A.5.9', 'SOC2 CC6.1'],
  fix: 'List the tools it can use, the data it can see, what it may do, and who approved it.',
  why: 'You can only limit what you know it can do.',
  nextStep: 'describe_agent',
  longestExceptionDays: 30,
  check: (c) => {
    if (!c.active) return notApplicable
    const isAgent = oneOf(c.identity.kind, ['ai_agent'], 'kind')
    const agent = c.identity.agent
    const missing = [
      agent?.tools == null && 'its tools',
      agent?.dataAccess == null && 'the data it sees',
      agent?.actions == null && 'the big things it may do',
      agent?.approvedBy == null && 'who approved it',
    ].filter((word) => word !== false)
    const age = daysSince(c, c.identity.firstSeenOn ?? c.identity.createdOn)
    const changes = agent?.tools == null ? c.changes !== false : agent.tools.some((tool) => tool.access.some((access) => access !== 'read'))
    return gatedVerdict(isAgent, missing.length > 0, c, () => ({
      base: 'high',
      scaling: [
        { when: changes && (age === null || age > 14), to: 'critical', why: 'It can change things and has been here for over 14 days' },
      ],
      ownTier: false,
      because: `Not written down: ${missing.join(', ')}.`,
    }))
  },
}
