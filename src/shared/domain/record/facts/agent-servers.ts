import { z } from 'zod'
import { optionalText } from '../../values/metadata-text.ts'
import type { TextRules } from './fact-kit.ts'

// The servers an AI client has as its tools. They are a fact of their own beside the agent record: an import replaces this list as a whole, and what a person wrote about the agent stays as it is.

export const serverTransports = ['stdio', 'http', 'sse', 'websocket'] as const
export type ServerTransport = (typeof serverTransports)[number]

/** Where the heaviest credential of a server is: in the file, somewhere else, or not filled in yet. */
export const serverCredentials = ['none', 'plain', 'reference', 'placeholder'] as const

/** Stands for all tools of a server. */
export const everyTool = '*'
/** How many servers one agent may have. */
export const mostAgentServers = 500

/** The list as a schema; free text is checked by these rules. */
export function agentServersSchema({ text }: TextRules) {
  return z
    .array(
      z
        .object({
          name: text(200),
          enabled: z.boolean(),
          transport: z.enum(serverTransports).nullable(),
          credential: z.enum(serverCredentials),
          /** Id in the provider catalogue, else the vendor's name. */
          vendor: optionalText(text(80)),
          host: optionalText(text(200)),
          /** Program and package it runs. */
          runs: optionalText(text(200)),
          /** The project or profile it belongs to. */
          project: optionalText(text(300)),
          /** The account it acts as, where the file says so. */
          actsAs: optionalText(text(300)),
          /** The only tools of it the client may use; null: all. */
          onlyTools: z.array(text(300)).readonly().nullable(),
          /** Tools of it that need no yes of a person; '*' stands for all. */
          withoutAsking: z.array(text(120)).readonly(),
        })
        .readonly(),
    )
    .max(mostAgentServers)
    .readonly()
    .nullable()
}

export type AgentServer = NonNullable<z.infer<ReturnType<typeof agentServersSchema>>>[number]

/** What runs without a yes, by name: 'github: all tools', 'jira: create_issue, get_issue'. Servers that are switched off run nothing. */
export function waivedWords(servers: readonly Pick<AgentServer, 'name' | 'enabled' | 'withoutAsking'>[] | null): readonly string[] {
  return (servers ?? [])
    .filter(({ enabled, withoutAsking }) => enabled && withoutAsking.length > 0)
    .map(({ name, withoutAsking }) => `${name}: ${withoutAsking.includes(everyTool) ? 'all tools' : withoutAsking.join(', ')}`)
}

/** A server in a few words: 'github (off, http, plain secret)'. */
export function serverWords({ name, enabled, transport, credential }: AgentServer): string {
  const parts = [
    ...(enabled ? [] : ['off']),
    ...(transport === null ? [] : [transport]),
    ...(credential === 'none' ? [] : [credential === 'plain' ? 'plain secret' : credential]),
  ]
  return parts.length === 0 ? name : `${name} (${parts.join(', ')})`
}
