import { blankCredentialFacts } from '../../../record/credential.ts'
import { blankAgent } from '../../../record/facts/agent-record.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft, IdentityDraft } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { hostOf, providerNamed, providerOfHost } from '../common/host-provider.ts'
import { readCommand } from './command-line.ts'
import { namesCredential, typeOfName } from './secret-name.ts'
import { type FoundSecret, namedSecret, secretsInside } from './secret-value.ts'

export type ServerPlace = Readonly<{
  record: number
  name: string
  /** The tool whose settings these are: 'Claude Desktop'. */
  system: string
  /** In front of the key, the same in every import. */
  keyPrefix: string
  account: string | null
  /** The project the server belongs to, where the file says so. */
  project: string | null
}>

/** The identity of one MCP server: what it runs or calls, and one credential for each variable, header, argument or address that carries one. */
export function serverDraft(server: JsonObject, place: ServerPlace, guard: TextGuard): IdentityDraft {
  const command = commandOf(server)
  const run = command === null ? { secrets: [], launch: null, subject: null } : readCommand(command.program, command.args)
  const address = textOf(server.serverUrl) ?? textOf(server.httpUrl) ?? textOf(server.url) ?? textOf(server.uri)
  const secrets = distinct([
    ...settingsSecrets(server, command?.env),
    ...run.secrets,
    ...(address === null ? [] : secretsInside('address', address)),
  ])
  guard.drop(secrets.filter(({ plain }) => plain).length)
  const host = guard.text(address === null ? null : hostOf(address), 200)
  const launch = guard.text(run.launch, 200)
  const name = guard.text(place.name, 200) ?? `Server ${place.record}`
  const credentials = credentialsOf(secrets, guard)
  const tools = textList(server.enabled_tools ?? server.includeTools ?? server.tools)
    .map((tool) => guard.text(tool, 300))
    .filter((tool) => tool !== null)
  const project = guard.text(place.project, 300)
  const off = server.disabled === true || server.enabled === false
  return {
    key: [place.keyPrefix, place.account, place.project, name].filter((part) => part !== null).join(' | '),
    facts: {
      ...unknownIdentity(name),
      kind: 'ai_agent',
      provider: providerOf(name, run.subject, host) ?? guard.text(host ?? withoutVersion(run.subject), 80),
      account: place.account,
      system: place.system,
      status: off ? 'disabled' : 'active',
      runsAs: 'machine',
      scopes: tools.length === 0 ? null : tools,
      notes: notesOf({ launch, host, project, server, guard }),
      ...(server.trust === true ? { agent: { ...blankAgent, autonomy: 'acts_alone' } } : {}),
    },
    credentials: credentials.map(({ draft }) => draft),
    records: [place.record],
    remarks: [
      ...credentials
        .filter(({ plain }) => plain)
        .map(({ draft }) => `${draft.facts.label ?? 'A secret'} stands as plain text in the settings file.`),
      ...(server.trust === true ? ['It is trusted: its tools run without asking.'] : []),
      ...(textList(server.alwaysAllow ?? server.autoApprove).length > 0 ? ['Some of its tools run without asking.'] : []),
    ],
  }
}

type Command = Readonly<{ program: string; args: readonly string[]; env: unknown }>

// A text with arguments beside it, a list (opencode), or an object (older Zed).
function commandOf(server: JsonObject): Command | null {
  const { command } = server
  if (typeof command === 'string') return { program: command, args: textList(server.args), env: undefined }
  if (Array.isArray(command)) {
    const [program = '', ...args] = textList(command)
    return { program, args, env: undefined }
  }
  return isJsonObject(command) ? { program: textOf(command.path) ?? '', args: textList(command.args), env: command.env } : null
}

// Codex keeps names of variables apart from their values: bearer_token_env_var, env_vars, env_http_headers.
function settingsSecrets(server: JsonObject, commandEnv: unknown): readonly FoundSecret[] {
  const oauth = isJsonObject(server.oauth) ? server.oauth : {}
  return [
    ...namedSecrets('environment', server.env),
    ...namedSecrets('environment', server.environment),
    ...namedSecrets('environment', commandEnv),
    ...namedSecrets('header', server.headers),
    ...namedSecrets('header', server.http_headers),
    ...namedSecrets('header', server.requestInit),
    ...namedSecrets('setting', server.settings),
    ...found(namedSecret('setting', 'oauth.clientSecret', oauth.clientSecret ?? oauth.client_secret)),
    ...Object.entries(server).flatMap(([key, value]) => (/_env_var$/i.test(key) && typeof value === 'string' ? [handedOn(value)] : [])),
    ...textList(server.env_vars).concat(objectNames(server.env_vars)).filter(namesCredential).map(handedOn),
    ...(isJsonObject(server.env_http_headers) ? Object.entries(server.env_http_headers) : []).flatMap(([header, variable]) =>
      typeof variable === 'string' && (namesCredential(header) || namesCredential(variable))
        ? found(namedSecret('header', header, `\${${variable}}`))
        : [],
    ),
    ...Object.entries(server).flatMap(([key, value]) =>
      plainKeys.has(key) || /_env_var$/i.test(key) || typeof value !== 'string' ? [] : found(namedSecret('setting', key, value)),
    ),
  ]
}

const plainKeys: ReadonlySet<string> = new Set([
  'command',
  'url',
  'serverUrl',
  'httpUrl',
  'uri',
  'type',
  'cwd',
  'envFile',
  'transport',
  'transportType',
  'description',
  'authProviderType',
  'targetServiceAccount',
  'targetAudience',
  'source',
])

// Settings of an extension may be nested.
function namedSecrets(place: string, value: unknown, depth = 0): readonly FoundSecret[] {
  if (!isJsonObject(value) || depth > 4) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    isJsonObject(inner) ? namedSecrets(place, inner, depth + 1) : found(namedSecret(place, name, inner)),
  )
}

function handedOn(variable: string): FoundSecret {
  return {
    place: 'environment',
    name: variable,
    plain: false,
    type: typeOfName(variable),
    origin: 'It is read from the environment variable of that name.',
  }
}

function found(secret: FoundSecret | null): readonly FoundSecret[] {
  return secret === null ? [] : [secret]
}

// The same variable may be handed on in the arguments and set beside them; the plain one tells more.
function distinct(secrets: readonly FoundSecret[]): readonly FoundSecret[] {
  const byName = new Map<string, FoundSecret>()
  for (const secret of secrets) {
    const key = `${secret.place}:${secret.name}`
    const present = byName.get(key)
    if (present === undefined || (secret.plain && !present.plain)) byName.set(key, secret)
  }
  return [...byName.values()]
}

function credentialsOf(secrets: readonly FoundSecret[], guard: TextGuard): readonly Readonly<{ draft: CredentialDraft; plain: boolean }>[] {
  return secrets.map((secret, index) => {
    const label = guard.text(secret.name, 200)
    const facts = {
      ...blankCredentialFacts(secret.type),
      label: label ?? `Secret in an ${secret.place}`,
      storage: secret.plain ? (['config_file'] as const).slice() : null,
      notes: secret.origin,
    }
    return { draft: { key: label === null ? `${secret.place}:#${index + 1}` : `${secret.place}:${label}`, facts }, plain: secret.plain }
  })
}

// Packages and servers are named for what they reach: server-github, figma-mcp.
function providerOf(name: string, subject: string | null, host: string | null): string | null {
  const words = [name, subject ?? '']
    .map((text) => withoutVersion(text)?.split('/').at(-1) ?? '')
    .flatMap((text) => [
      text,
      text.replace(/(?:^|[-_.])(?:mcp|server|modelcontextprotocol|remote|ask)(?=$|[-_.])/gi, '').replace(/^[-_.]+/, ''),
    ])
  return words.map(providerNamed).find((id) => id !== null) ?? providerOfHost(host)
}

// '@vendor/server@1.2.3' and 'ghcr.io/vendor/server:latest' are the same server tomorrow.
function withoutVersion(subject: string | null): string | null {
  return subject?.replace(/(?<=.)@[^/]*$/, '').replace(/(?<=\/[^/]*):[\w.-]+$/, '') ?? null
}

type NoteFacts = Readonly<{ launch: string | null; host: string | null; project: string | null; server: JsonObject; guard: TextGuard }>

function notesOf({ launch, host, project, server, guard }: NoteFacts): string | null {
  const account = guard.text(textOf(server.targetServiceAccount), 300)
  const sentences = [
    ...(launch === null ? [] : [`Runs ${launch}.`]),
    ...(host === null ? [] : [`Connects to ${host}.`]),
    ...(project === null ? [] : [`Project: ${project}.`]),
    ...(account === null ? [] : [`Acts as ${account}.`]),
    ...(textOf(server.envFile) === null ? [] : ['More variables come from a file of their own.']),
  ]
  return sentences.length === 0 ? null : guard.prose(sentences.join(' '), 4000)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function textList(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.flatMap((entry) => (typeof entry === 'string' ? [entry] : typeof entry === 'number' ? [String(entry)] : []))
    : []
}

function objectNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((entry) => (isJsonObject(entry) && typeof entry.name === 'string' ? [entry.name] : [])) : []
}
