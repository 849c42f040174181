import type { RuleFacts } from '../findings/model/rule-facts.ts'
import { type AgentFacts, type AgentTool, blankAgent } from '../record/facts/agent-record.ts'
import { type AgentServer, everyTool } from '../record/facts/agent-servers.ts'
import {
  agentTools,
  type HighImpactAction,
  highImpactActions,
  highImpactActionWords,
  type ToolAccess,
  toolAccesses,
} from '../record/facts/further-vocabulary.ts'
import { type Privilege, privileges, privilegeWords } from '../record/facts/vocabulary.ts'
import { placedClauses } from '../record/permission-words.ts'
import type { IdentityId } from '../values/ids.ts'
import { openEndedTools, outsideContentTools, outwardTools, privateDataTools, toolDeed } from './tool-catalogue.ts'

export type ReachClause = Readonly<{ /** 'tool:database', 'action:payment_change', 'credential:<id>'. */ key: string; words: string }>

export type AgentReach = Readonly<{
  /** One sentence: what it can do without a person. */
  sentence: string
  clauses: readonly ReachClause[]
  /** What it can do only after a person said yes, in the same form. */
  afterApproval: readonly ReachClause[]
  /** All three at once: private data, outside content, a way out. Null when one is missing. */
  danger: string | null
  /** Which of the three it has, and through what. */
  parts: Readonly<Record<'privateData' | 'outsideContent' | 'wayOut', readonly string[]>>
  /** What is not written down and could make it more. */
  notKnown: readonly string[]
}>

type Reachable = Readonly<{ own: RuleFacts; agents: readonly RuleFacts[]; others: readonly RuleFacts[] }>

/** What an agent can do without a person, from its tools, its big actions and every identity whose credentials it uses, directly or through another agent; `lookup` finds those. Circles end where they began. */
export function agentReach(facts: RuleFacts, lookup: (id: IdentityId) => RuleFacts | null): AgentReach {
  const reachable = follow(facts, lookup)
  const actors = [facts, ...reachable.agents]
  const clauses: ReachClause[] = []
  const afterApproval: ReachClause[] = []
  for (const actor of actors) {
    const agent = actor.identity.agent ?? blankAgent
    const through = actor === facts ? '' : ` (as ${actor.identity.name})`
    const prefix = actor === facts ? '' : `${actor.identity.id}/`
    for (const tool of inOrder(agent.tools ?? [])) {
      const free = tool.access.filter((access) => isFree(agent, access))
      const asked = tool.access.filter((access) => !isFree(agent, access))
      if (free.length > 0) clauses.push({ key: `${prefix}tool:${toolKey(tool)}`, words: deedWords(tool, free) + through })
      if (asked.length > 0) afterApproval.push({ key: `${prefix}tool:${toolKey(tool)}`, words: deedWords(tool, asked) + through })
    }
    for (const server of waivedServers(actor.identity.tools)) {
      const words = server.withoutAsking.includes(everyTool) ? 'all tools' : server.withoutAsking.join(', ')
      clauses.push({ key: `${prefix}server:${server.name}`, words: `run ${words} of ${server.name} without asking${through}` })
    }
    for (const action of highImpactActions.filter((one) => agent.actions?.includes(one) === true)) {
      const clause = { key: `${prefix}action:${action}`, words: highImpactActionWords[action].toLowerCase() + through }
      if (agent.autonomy === 'suggests' || agent.approval?.[action] === 'always') afterApproval.push(clause)
      else clauses.push(clause)
    }
  }
  for (const other of reachable.others) {
    const words = `use ${other.identity.name}${other.identity.system === null ? '' : ` in ${other.identity.system}`} to ${rightsWords(other)}`
    const clause = { key: `credential:${other.identity.id}`, words }
    if (
      actors.some(
        ({ identity }) => identity.agent?.credentialsUsed?.includes(other.identity.id) === true && identity.agent.autonomy !== 'suggests',
      )
    )
      clauses.push(clause)
    else afterApproval.push(clause)
  }
  const parts = partsOf(actors, reachable.others)
  const dangerous = parts.privateData.length > 0 && parts.outsideContent.length > 0 && parts.wayOut.length > 0
  const danger = dangerous
    ? 'Dangerous together: it sees private data, reads what strangers wrote, and has a way out. A text it reads can make it send your data away.'
    : null
  const unknown = [...notKnown(facts, lookup), ...reachable.agents.flatMap(unknownOfUsed)]
  return { sentence: sentenceOf(facts, clauses, danger, unknown), clauses, afterApproval, danger, parts, notKnown: unknown }
}

// Servers of which some tools need no yes; what these reach is said by the tools of the agent record, if anybody wrote it down.
function waivedServers(servers: readonly AgentServer[] | null): readonly AgentServer[] {
  return (servers ?? []).filter(({ enabled, withoutAsking }) => enabled && withoutAsking.length > 0)
}

function sentenceOf(facts: RuleFacts, clauses: readonly ReachClause[], danger: string | null, unknown: readonly string[]): string {
  const name = facts.identity.name
  if (clauses.length === 0 && unknown.length > 0)
    return `What ${name} can do without a person is unknown: nobody wrote down ${listed(unknown)}.`
  // Clauses are joined in one way only, so that taking one out changes nothing else.
  const can =
    clauses.length === 0
      ? `Without a person, ${name} can do nothing.`
      : `Without a person, ${name} can: ${clauses.map(({ words }) => words).join('; ')}.`
  return danger === null ? can : `${can} ${danger}`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function follow(own: RuleFacts, lookup: (id: IdentityId) => RuleFacts | null): Reachable {
  const seen = new Set<IdentityId>([own.identity.id])
  const found: RuleFacts[] = []
  const queue: RuleFacts[] = [own]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const id of next.identity.agent?.credentialsUsed ?? []) {
      if (seen.has(id)) continue
      seen.add(id)
      const facts = lookup(id)
      if (facts === null) continue
      found.push(facts)
      queue.push(facts)
    }
  }
  const byName = found.sort((a, b) =>
    a.identity.name === b.identity.name ? (a.identity.id < b.identity.id ? -1 : 1) : a.identity.name < b.identity.name ? -1 : 1,
  )
  // A bot with tools of its own counts as both: what its tools do, and what its rights allow.
  return {
    own,
    agents: byName.filter(({ identity }) => identity.kind === 'ai_agent' || identity.agent !== null),
    others: byName.filter(({ identity }) => identity.kind !== 'ai_agent'),
  }
}

// An access a person has to approve each time is not the agent's own. What nobody wrote down counts as free.
function isFree(agent: AgentFacts, access: ToolAccess): boolean {
  if (access === 'read') return true
  if (agent.autonomy === 'suggests' || agent.autonomy === 'asks_each_time') return false
  const action = actionOf[access]
  return (
    action === null ||
    (agent.approval?.[action] !== 'always' && !(agent.autonomy === 'asks_for_big_things' && agent.approval?.[action] === undefined))
  )
}

const actionOf: Readonly<Record<ToolAccess, HighImpactAction | null>> = {
  read: null,
  write: null,
  send: null,
  pay: 'payment_change',
  deploy: 'production_deploy',
}

function inOrder(tools: readonly AgentTool[]): readonly AgentTool[] {
  return [...tools].sort(
    (a, b) => agentTools.indexOf(a.tool) - agentTools.indexOf(b.tool) || (toolKey(a) < toolKey(b) ? -1 : toolKey(a) > toolKey(b) ? 1 : 0),
  )
}

function toolKey(tool: AgentTool): string {
  return tool.system === null ? tool.tool : `${tool.tool}@${tool.system}`
}

function deedWords(tool: AgentTool, accesses: readonly ToolAccess[]): string {
  const deeds = toolAccesses.filter((access) => accesses.includes(access)).map((access) => toolDeed(tool.tool, access))
  return `${deeds.join(' and ')}${tool.system === null ? '' : ` in ${tool.system}`}`
}

function lowerWord(privilege: Privilege): string {
  return privilegeWords[privilege].toLowerCase()
}

function rightsWords({ identity }: RuleFacts): string {
  if (identity.privileges === null) return 'do whatever it may (nobody wrote down what)'
  if (identity.rightsByEnvironment !== null) return listed(placedClauses(identity, lowerWord))
  return privileges
    .filter((privilege) => identity.privileges?.includes(privilege) === true)
    .map(lowerWord)
    .join(', ')
}

function partsOf(actors: readonly RuleFacts[], others: readonly RuleFacts[]): AgentReach['parts'] {
  const tools = actors.flatMap(({ identity }) => identity.agent?.tools ?? [])
  const named = (list: readonly string[]) => [...new Set(list)].sort()
  const dataSeen = actors.flatMap(
    ({ identity }) => identity.agent?.dataAccess ?? (identity.dataSensitivity === null ? [] : [identity.dataSensitivity]),
  )
  const isPrivate = (data: string) => data === 'confidential' || data === 'restricted'
  // Where nobody said how private the data is, a tool that holds such data counts as private.
  const unsaid = actors.some(({ identity }) => identity.agent?.dataAccess == null && identity.dataSensitivity === null)
  return {
    privateData: named([
      ...dataSeen.filter(isPrivate),
      ...others.flatMap(({ identity }) =>
        identity.dataSensitivity !== null && isPrivate(identity.dataSensitivity) ? [identity.name] : [],
      ),
      ...(unsaid ? tools.filter(({ tool }) => privateDataTools.includes(tool)).map(({ tool }) => tool) : []),
    ]),
    outsideContent: named(
      tools.filter(({ tool }) => outsideContentTools.includes(tool) || openEndedTools.includes(tool)).map(({ tool }) => tool),
    ),
    wayOut: named(
      tools
        .filter(({ tool, access }) => outwardTools.includes(tool) || tool === 'any_url' || access.includes('send'))
        .map(({ tool }) => tool),
    ),
  }
}

// What an agent can do through another one is known no better than that one.
function unknownOfUsed({ identity }: RuleFacts): readonly string[] {
  if (identity.kind !== 'ai_agent') return []
  return identity.agent?.tools == null || identity.agent.actions == null ? [`what ${identity.name} can do, which it uses`] : []
}

function notKnown({ identity }: RuleFacts, lookup: (id: IdentityId) => RuleFacts | null): readonly string[] {
  const agent = identity.agent
  return [
    agent?.tools == null && 'its tools',
    agent?.dataAccess == null && 'the data it sees',
    agent?.actions == null && 'the big things it may do',
    agent?.autonomy == null && 'how much it does on its own',
    agent?.credentialsUsed == null && 'which other identities it uses',
    agent?.tools?.length === 0 && identity.tools?.some(({ enabled }) => enabled) === true && 'what its connected servers can do',
    agent?.credentialsUsed?.some((id) => lookup(id) === null) === true && 'an identity it uses that is no longer in the list',
  ].filter((word) => word !== false)
}
