import { everyTool, type ServerTransport } from '../../../record/facts/agent-servers.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import { hostOf, providerNamed, providerOfHost } from '../common/host-provider.ts'
import { type CommandFacts, readCommand } from './command-line.ts'
import { approvedTools, type FreeRules } from './free-tools.ts'
import { vendorOfHost, vendorOfServer } from './known-servers.ts'
import { type Subject, withoutVersion } from './runner-words.ts'
import type { FoundSecret, SecretState } from './secret-value.ts'
import type { ServerEntry } from './server-places.ts'
import { distinct, settingsSecrets } from './server-secrets.ts'
import { firstText, readServerSettings, type ServerSettings, textList, valueOf } from './server-settings.ts'

/** One server of a client: what it runs or calls and what it logs in with. Every text went through the guard; no value of a secret is in it. */
export type McpServer = Readonly<{
  name: string
  enabled: boolean
  transport: ServerTransport | null
  /** Id in the provider catalogue, else the vendor's name; null where only runners, scripts and bridges are named. */
  vendor: string | null
  host: string | null
  /** 'npx @vendor/server'. */
  runs: string | null
  project: string | null
  /** The account it acts as, where the file says so. */
  actsAs: string | null
  hasVariableFile: boolean
  /** The only tools of it that the client may use; null: all. */
  onlyTools: readonly string[] | null
  /** Tools of it that run without asking; '*' stands for all. */
  withoutAsking: readonly string[]
  secrets: readonly FoundSecret[]
  credential: SecretState | 'none'
}>

/** The server of one entry of a list; `number` names it where nothing else does. */
export function mcpServer(
  { key, server, project, isListedOff }: ServerEntry & { server: object },
  number: number,
  rules: FreeRules,
  guard: TextGuard,
): McpServer {
  const settings = readServerSettings({ ...server })
  const { command, all } = settings
  const run = command === null ? noCommand(settings) : readCommand(command.program, command.args)
  const secrets = distinct([...settingsSecrets(settings), ...run.secrets])
  guard.drop(secrets.filter(({ state }) => state === 'plain').length)
  const address = settings.address ?? run.address
  const host = guard.text(address === null ? null : hostOf(address), 200)
  const given = settings.name ?? key ?? settings.otherName
  const name = guard.text(given ?? unnamed(run, host), 200) ?? `Server ${number}`
  const onlyTools = textList(valueOf(all, ['enabledtools', 'includetools', 'availabletools', 'allowedtools', 'tools']))
    .filter((tool) => tool !== '*')
    .flatMap((tool) => guard.text(tool, 300) ?? [])
  const named = approvedTools(all)
  const free = rules.everything !== null || named.includes(everyTool) ? [everyTool] : [...new Set([...named, ...rules.ofServer(name)])]
  return {
    name,
    enabled: !settings.isOff && !isListedOff,
    transport: settings.transport,
    vendor: guard.text(vendorOf(given ?? '', run.subject, host), 80),
    host,
    runs: guard.text(run.launch, 200),
    project: guard.text(project, 300),
    actsAs: guard.text(firstText(all, ['targetserviceaccount']), 300),
    hasVariableFile: firstText(all, ['envfile']) !== null,
    onlyTools: onlyTools.length === 0 ? null : onlyTools,
    withoutAsking: free.flatMap((tool) => guard.text(tool, 120) ?? []),
    secrets,
    credential: heaviest(secrets),
  }
}

// A package or image that stands in the settings without a command.
function noCommand({ subject }: ServerSettings): CommandFacts {
  const kind = subject !== null && /[/:]/.test(subject) && !subject.startsWith('@') ? 'image' : 'package'
  return { secrets: [], launch: null, subject: subject === null ? null : { name: subject, kind }, address: null }
}

function heaviest(secrets: readonly FoundSecret[]): McpServer['credential'] {
  return (['plain', 'reference', 'placeholder'] as const).find((state) => secrets.some((secret) => secret.state === state)) ?? 'none'
}

// A server without a name is named by what it runs or where it connects.
function unnamed({ subject, launch }: CommandFacts, host: string | null): string | null {
  return (subject === null || subject.kind === 'bridge' ? null : ownName(subject)) ?? host ?? launch
}

function ownName({ name, kind }: Subject): string {
  return kind === 'word' ? name : withoutVersion(name)
}

const ownNames: ReadonlySet<Subject['kind']> = new Set(['package', 'image', 'program'])

// One service has one vendor, whether it is reached by package, image, program or host.
function vendorOf(name: string, subject: Subject | null, host: string | null): string | null {
  const plain = subject === null ? null : ownName(subject)
  const asServer =
    plain === null || subject?.kind === 'bridge'
      ? undefined
      : vendorOfServer(subject?.kind === 'module' ? (plain.split('.')[0] ?? '') : plain)
  if (asServer !== undefined) return asServer
  const asHost = host === null ? undefined : hostVendor(host)
  if (asHost !== undefined) return asHost
  const isOwnName = subject !== null && ownNames.has(subject.kind)
  const words = [...(isOwnName && plain !== null ? ownWords(plain) : []), lastPart(name)].flatMap(nameForms)
  const known = words.map(providerNamed).find((id) => id !== null) ?? providerOfHost(host)
  if (known !== null) return known
  return (isOwnComputer(host) ? null : host) ?? (subject?.kind === 'package' || subject?.kind === 'image' ? plain : null)
}

const lastPart = (text: string) => text.split('/').at(-1) ?? ''

// '@vendor/mcp' says who made it in its first part alone.
function ownWords(name: string): readonly string[] {
  const [scope, ...rest] = name.replace(/^@/, '').split('/')
  const own = lastPart(name)
  return scope !== undefined && rest.length > 0 && nameForms(own).at(-1) === '' ? [own, scope] : [own]
}

const isOwnComputer = (host: string | null) =>
  host !== null && /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|host\.docker\.internal)$/.test(host)

function hostVendor(host: string): string | null | undefined {
  const labels = host.split('.')
  return labels
    .slice(0, -1)
    .map((_, at) => vendorOfHost(labels.slice(at).join('.')))
    .find((vendor) => vendor !== undefined)
}

// Packages and servers are named for what they reach: server-github, figma-mcp.
function nameForms(text: string): readonly string[] {
  return [text, text.replace(/(?:^|[-_.])(?:mcp|server|modelcontextprotocol|remote|ask)(?=$|[-_.])/gi, '').replace(/^[-_.]+/, '')]
}
