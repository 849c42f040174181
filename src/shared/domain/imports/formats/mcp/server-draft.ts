import { blankCredentialFacts } from '../../../record/credential.ts'
import { blankAgent } from '../../../record/facts/agent-record.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { everyTool } from './free-tools.ts'
import type { McpServer } from './mcp-server.ts'
import type { FoundSecret } from './secret-value.ts'

export type ServerPlace = Readonly<{
  record: number
  /** The tool whose settings these are: 'Claude Desktop'. */
  system: string
  /** In front of the key, the same in every import. */
  keyPrefix: string
  account: string | null
}>

/** The identity of one MCP server: what it runs or calls, and one credential for each variable, header, argument or address that carries one. */
export function serverDraft(server: McpServer, place: ServerPlace, guard: TextGuard): IdentityDraft {
  const { name, project, secrets, withoutAsking } = server
  const credentials = secrets.flatMap((secret, index) => (secret.state === 'placeholder' ? [] : [credentialDraft(secret, index, guard)]))
  const all = withoutAsking.includes(everyTool)
  return {
    key: [place.keyPrefix, place.account, project, name].filter((part) => part !== null).join(' | '),
    facts: {
      ...unknownIdentity(name),
      kind: 'ai_agent',
      provider: server.vendor,
      account: place.account,
      system: place.system,
      status: server.enabled ? 'active' : 'disabled',
      runsAs: 'machine',
      scopes: server.onlyTools,
      notes: notesOf(server, guard),
      ...(all ? { agent: { ...blankAgent, autonomy: 'acts_alone' } } : {}),
    },
    credentials,
    records: [place.record],
    remarks: [
      ...credentials
        .filter(({ facts }) => facts.storage?.includes('config_file'))
        .map(({ facts }) => `${facts.label ?? 'A secret'} stands as plain text in the settings file.`),
      ...(all ? ['It is trusted: its tools run without asking.'] : []),
      ...(withoutAsking.length > 0 && !all ? [`These of its tools run without asking: ${withoutAsking.join(', ')}.`] : []),
    ],
  }
}

function credentialDraft(secret: FoundSecret, index: number, guard: TextGuard): CredentialDraft {
  const label = guard.text(secret.name, 200)
  return {
    key: label === null ? `${secret.place}:#${index + 1}` : `${secret.place}:${label}`,
    facts: {
      ...blankCredentialFacts(secret.type),
      label: label ?? `Secret in an ${secret.place}`,
      storage: secret.state === 'plain' ? ['config_file'] : secret.storage === null ? null : [secret.storage],
      notes: guard.prose(secret.origin, 300),
    },
  }
}

function notesOf({ runs, host, project, actsAs, hasVariableFile }: McpServer, guard: TextGuard): string | null {
  const sentences = [
    ...(runs === null ? [] : [`Runs ${runs}.`]),
    ...(host === null ? [] : [`Connects to ${host}.`]),
    ...(project === null ? [] : [`Project: ${project}.`]),
    ...(actsAs === null ? [] : [`Acts as ${actsAs}.`]),
    ...(hasVariableFile ? ['More variables come from a file of their own.'] : []),
  ]
  return sentences.length === 0 ? null : guard.prose(sentences.join(' '), 4000)
}
