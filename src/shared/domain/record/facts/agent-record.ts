import { z } from 'zod'
import { identityIdSchema } from '../../values/ids.ts'
import { optionalText } from '../../values/metadata-text.ts'
import { type TextRules } from './fact-kit.ts'
import { agentTools, approvals, autonomies, highImpactActions, toolAccesses } from './further-vocabulary.ts'
import { dataSensitivities } from './vocabulary.ts'

// What is written down about an AI agent: one fact that does not fit one cell.

/** How long the texts about an agent may be, in characters: what a form lets in is what can be saved. */
export const longestAgentText = {
  approvedBy: 120,
  builtBy: 120,
  runBy: 120,
  logPlace: 200,
  stopButton: 300,
  mayStop: 120,
  toolSystem: 200,
} as const
/** How many tools one agent may have. */
export const mostAgentTools = 60

const statedList = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .array(z.enum(values))
    .readonly()
    .transform((list): readonly T[] => values.filter((value) => (list as readonly string[]).includes(value)))
    .nullable()

/** The record as a schema; free text is checked by these rules. */
export function agentSchema({ text }: TextRules) {
  return z
    .object({
      tools: z
        .array(
          z
            .object({
              tool: z.enum(agentTools),
              access: z.array(z.enum(toolAccesses)).readonly(),
              system: optionalText(text(longestAgentText.toolSystem)),
            })
            .readonly(),
        )
        .max(mostAgentTools)
        .readonly()
        .nullable(),
      dataAccess: statedList(dataSensitivities),
      actions: statedList(highImpactActions),
      /** Per high-impact action; an action without an entry has no approval. */
      approval: z.partialRecord(z.enum(highImpactActions), z.enum(approvals)).readonly().nullable(),
      approvedBy: optionalText(text(longestAgentText.approvedBy)),
      autonomy: z.enum(autonomies).nullable(),
      builtBy: optionalText(text(longestAgentText.builtBy)),
      runBy: optionalText(text(longestAgentText.runBy)),
      logPlace: optionalText(text(longestAgentText.logPlace)),
      stopButton: optionalText(text(longestAgentText.stopButton)),
      mayStop: optionalText(text(longestAgentText.mayStop)),
      /** The identities whose credentials it uses; these may be agents again, in circles too. */
      credentialsUsed: z.array(identityIdSchema).max(100).readonly().nullable(),
    })
    .readonly()
    .nullable()
}

export type AgentFacts = NonNullable<z.infer<ReturnType<typeof agentSchema>>>
export type AgentTool = NonNullable<AgentFacts['tools']>[number]

/** An agent about which nothing is written down. */
export const blankAgent: AgentFacts = {
  tools: null,
  dataAccess: null,
  actions: null,
  approval: null,
  approvedBy: null,
  autonomy: null,
  builtBy: null,
  runBy: null,
  logPlace: null,
  stopButton: null,
  mayStop: null,
  credentialsUsed: null,
}
