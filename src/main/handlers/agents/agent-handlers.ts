import { agentReach } from '../../../shared/domain/agents/agent-reach.ts'
import { sixGaps } from '../../../shared/domain/agents/six-gaps.ts'
import { blankAgent } from '../../../shared/domain/record/facts/agent-record.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { AgentLine, agentsContract } from '../../../shared/ipc/areas/agents-contract.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { openIn, tierIn } from '../../services/kept-standing.ts'

export const agentHandlers: HandlersOf<keyof typeof agentsContract> = {
  'agents.list': (_, context) => agentLines(context),
}

/** Every AI agent with what it can do without a person. */
export function agentLines(context: HandlerContext): readonly AgentLine[] {
  const kept = context.evaluation.current()
  const { evaluation, rows } = kept
  const lookup = (id: IdentityId) => evaluation.held.get(id)?.facts ?? null
  return [...evaluation.held.values()]
    .filter(({ facts }) => facts.identity.kind === 'ai_agent' || facts.identity.agent !== null)
    .map(({ facts }): AgentLine => {
      const { id, name, status, agent, tools } = facts.identity
      return {
        id,
        name,
        status: rows.get(id)?.state ?? status,
        tier: tierIn(kept, id),
        owner: rows.get(id)?.technicalOwner ?? null,
        agent: agent ?? blankAgent,
        servers: tools ?? [],
        reach: agentReach(facts, lookup),
        gaps: sixGaps(facts, (person) => evaluation.people.get(person)?.name ?? null),
        uses: agent?.credentialsUsed?.map((used) => ({ id: used, name: rows.get(used)?.name ?? null })) ?? [],
        ...openIn(kept, id),
      }
    })
}
