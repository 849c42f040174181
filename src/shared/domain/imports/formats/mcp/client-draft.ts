import { blankCredentialFacts } from '../../../record/credential.ts'
import { blankAgent } from '../../../record/facts/agent-record.ts'
import { type AgentServer, everyTool, mostAgentServers, waivedWords } from '../../../record/facts/agent-servers.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import type { McpServer } from './mcp-server.ts'
import type { FoundSecret } from './secret-value.ts'

export type ClientFacts = Readonly<{
  /** The tool whose settings these are: 'Claude Desktop'. */
  system: string
  provider: string | null
  /** In front of the key, the same in every import. */
  keyPrefix: string
  /** The computer, as a person named it. */
  account: string | null
  /** The setting that lets the client act without asking at all; null where there is none. */
  waives: string | null
  records: readonly number[]
}>

/** The agent a client is on one computer, with its servers as tools and one credential for each variable, header, argument or address that carries one. */
export function clientDraft(servers: readonly McpServer[], client: ClientFacts, guard: TextGuard): IdentityDraft {
  const { system, account, keyPrefix, waives } = client
  const tools = inOrder(servers).slice(0, mostAgentServers).map(toolOf)
  const on = tools.filter(({ enabled }) => enabled)
  const actsAlone = on.length > 0 && on.every(({ withoutAsking }) => withoutAsking.includes(everyTool))
  const credentials = inOrder(servers).flatMap((server) => credentialsOf(server, guard))
  const waived = waivedWords(tools)
  return {
    key: ['client', keyPrefix, account ?? computerUnknown(tools)].join(' | '),
    partNames: tools.map(({ name }) => name),
    formerKeys: servers.map((server) => ({
      key: [keyPrefix, account, partOf(server)].filter((part) => part !== null).join(' | '),
      part: partOf(server),
    })),
    facts: {
      ...unknownIdentity(nameOf(system, account)),
      kind: 'ai_agent',
      provider: client.provider,
      account,
      system,
      status: 'active',
      runsAs: 'machine',
      tools,
      ...(actsAlone ? { agent: { ...blankAgent, autonomy: 'acts_alone' } } : {}),
    },
    credentials,
    records: client.records,
    remarks: [
      ...credentials
        .filter(({ facts }) => facts.storage?.includes('config_file'))
        .map(({ facts }) => `${facts.label ?? 'A secret'} stands as plain text in the settings file.`),
      ...(waives === null ? [] : [`The setting ${waives} lets it act without asking.`]),
      ...servers
        .filter(({ hasVariableFile }) => hasVariableFile)
        .map(({ name }) => `More variables of ${name} come from a file of their own.`),
      ...(waived.length === 0 ? [] : [`Without asking run: ${waived.join('; ')}.`]),
    ],
  }
}

// Two computers nobody named are told apart by their servers.
function computerUnknown(tools: readonly AgentServer[]): string {
  return `with ${tools
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 1000)}`
}

function nameOf(system: string, account: string | null): string {
  return account === null ? system : `${system.replace(/ on a computer$/, '')} on ${account}`.slice(0, 200)
}

// The same file in another order is the same list.
function inOrder(servers: readonly McpServer[]): readonly McpServer[] {
  const key = ({ project, name }: McpServer) => `${project ?? ''}\u0001${name}`
  return [...servers].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function toolOf({
  name,
  enabled,
  transport,
  credential,
  vendor,
  host,
  runs,
  project,
  actsAs,
  onlyTools,
  withoutAsking,
}: McpServer): AgentServer {
  return { name, enabled, transport, credential, vendor, host, runs, project, actsAs, onlyTools, withoutAsking }
}

// Where nothing is filled in yet there is no credential.
function credentialsOf(server: McpServer, guard: TextGuard): readonly CredentialDraft[] {
  return server.secrets.flatMap((secret, index) => (secret.state === 'placeholder' ? [] : [credentialDraft(server, secret, index, guard)]))
}

// Names a server within its client.
function partOf({ project, name }: McpServer): string {
  return project === null ? name : `${project} | ${name}`
}

function credentialDraft(server: McpServer, secret: FoundSecret, index: number, guard: TextGuard): CredentialDraft {
  const label = guard.text(secret.name, 120)
  return {
    key: `${partOf(server)} | ${secret.place}:${label ?? `#${index + 1}`}`,
    facts: {
      ...blankCredentialFacts(secret.type),
      label: guard.text(`${server.name}: ${label ?? `secret in an ${secret.place}`}`, 200) ?? label ?? `Secret in an ${secret.place}`,
      storage: secret.state === 'plain' ? ['config_file'] : secret.storage === null ? null : [secret.storage],
      notes: guard.prose(secret.origin, 300),
    },
  }
}
