import type { AgentReach } from '../../domain/agents/agent-reach.ts'
import type { SixGaps } from '../../domain/agents/six-gaps.ts'
import type { Severity } from '../../domain/findings/model/severity.ts'
import type { AgentFacts } from '../../domain/record/facts/agent-record.ts'
import type { AgentServer } from '../../domain/record/facts/agent-servers.ts'
import type { RecordState, Tier } from '../../domain/record/facts/vocabulary.ts'
import type { IdentityId } from '../../domain/values/ids.ts'
import { nothing, reads } from './channel.ts'

// What may be asked about AI agents.

export type AgentLine = Readonly<{
  id: IdentityId
  name: string
  status: RecordState
  tier: Tier
  /** The human who answers for it. */
  owner: string | null
  agent: AgentFacts
  /** The servers it has as tools, by its settings file. */
  servers: readonly AgentServer[]
  reach: AgentReach
  gaps: SixGaps
  /** Names of the identities it uses. */
  uses: readonly Readonly<{ id: IdentityId; name: string | null }>[]
  findings: number
  worst: Severity | null
}>

export const agentsContract = {
  'agents.list': reads<readonly AgentLine[]>()(nothing),
} as const
