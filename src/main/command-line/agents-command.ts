import { serverWords, waivedWords } from '../../shared/domain/record/facts/agent-servers.ts'
import { agentLines } from '../handlers/agents/agent-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { Outcome } from './outcome.ts'

/** Every AI agent and what it can do without a person. Scripts read this: fields may be added, never renamed. */
export function runAgents(context: HandlerContext): Outcome {
  const agents = agentLines(context)
  return {
    json: {
      agents: agents.map(({ id, name, status, tier, owner, agent, servers, reach, gaps, uses, findings, worst }) => ({
        id,
        name,
        status,
        tier,
        owner,
        ...agent,
        servers,
        withoutAsking: waivedWords(servers),
        reach: reach.sentence,
        afterApproval: reach.afterApproval.map(({ words }) => words),
        danger: reach.danger,
        notKnown: reach.notKnown,
        gaps: gaps.gaps.map(({ id: gap, machine, entry, closed }) => ({ gap, machine, entry, closed })),
        gapsClosed: gaps.closed,
        uses,
        findings,
        worst,
      })),
    },
    lines: agents.flatMap(({ name, tier, owner, servers, reach, gaps }) => [
      [tier, name, owner ?? 'no owner', `${gaps.closed} of 6 gaps closed`].join('\t'),
      `\t${reach.sentence}`,
      ...(servers.length === 0 ? [] : [`\ttools: ${servers.map(serverWords).join(', ')}`]),
    ]),
    code: 0,
  }
}
