import { openEndedTools, outwardTools } from '../../agents/tool-catalogue.ts'
import { all, holds, oneOf } from '../../record/tri.ts'
import { gatedVerdict, type IdentityRule, notApplicable } from '../model/rule.ts'

/** AIA-04: AI agent mixes private data with open-ended tools. Source: controls.md 4. */
export const aia04PrivateDataAndOpenTools: IdentityRule = {
  id: 'AIA-04',
  about: 'identity',
  title: 'AI agent sees private data and can be talked into sending it out',
  base: 'medium',
  scaling: ['Restricted data: high'],
  owasp: ['LLM06:2025', 'LLM03:2026', 'ASI01:2026', 'ASI02:2026', 'NHI5:2025'],
  controls: ['CSF PR.AA-05', 'ISO A.8.3', 'SOC2 CC6.1'],
  fix: 'Take away the tool that reads what strangers wrote, or the one that sends things out. Or give it only data that is safe to lose.',
  why: 'A text it reads can tell it to send your data away.',
  nextStep: 'take_tool_away',
  longestExceptionDays: 365,
  check: (c) => {
    if (!c.active) return notApplicable
    const isAgent = oneOf(c.identity.kind, ['ai_agent'], 'kind')
    const agent = c.identity.agent
    const tools = agent?.tools?.map((tool) => tool.tool)
    const condition = all(
      holds(agent?.dataAccess, ['confidential', 'restricted'], 'agent.dataAccess'),
      holds(tools, openEndedTools, 'agent.tools'),
      holds(tools, outwardTools, 'agent.tools'),
    )
    return gatedVerdict(isAgent, condition, c, () => ({
      base: 'medium',
      scaling: [{ when: agent?.dataAccess?.includes('restricted') === true, to: 'high', why: 'The data is restricted' }],
      ownTier: false,
      because: 'It sees private data, reads what strangers wrote, and has a way to send things out.',
    }))
  },
}
