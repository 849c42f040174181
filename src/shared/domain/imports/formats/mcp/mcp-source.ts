import { waivedWords } from '../../../record/facts/agent-servers.ts'
import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ExportGuide, ImportAnswers, ImportSource, ParsedImport, RecordProblem } from '../../draft/draft.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { clientDraft } from './client-draft.ts'
import { clientWithoutServers, type McpShape } from './client-settings.ts'
import { freeRules } from './free-tools.ts'
import { mcpShape, settingsIn } from './mcp-file.ts'
import { type McpServer, mcpServer } from './mcp-server.ts'
import { serverEntries, type ServerEntry } from './server-places.ts'
import { isServerLike } from './server-settings.ts'

/** One AI tool's settings: where its servers stand and what the tool is called. */
export type McpFormat = Readonly<{
  id: McpShape
  name: string
  provider: string
  system: string
  why: string
  /** The servers of the settings; by default wherever any client keeps them. */
  places?: (settings: JsonObject) => readonly ServerEntry[]
  /** Servers without command and address count: Zed's extensions bring their own. */
  bareServers?: boolean
  /** Further things a person should know about one document. */
  warnings?: (settings: JsonObject, guard: TextGuard) => readonly string[]
  /** What of this tool stands in no file at all. */
  notInFile?: string
  guide: ExportGuide
}>

type ReadEntry = Readonly<{ problem: RecordProblem }> | Readonly<{ record: number; server: McpServer }>

/** The import source of one AI tool's settings file. */
export function mcpSource(format: McpFormat): ImportSource {
  const { id, name, provider, why, notInFile, guide } = format
  return {
    id,
    name,
    provider,
    recognise: (file) => (mcpShape(file) === id ? why : null),
    parse: (file, answers) => parseSettings(format, file, answers),
    cannotShow: [
      'The file shows no dates and no owners, and not what a tool may do at its provider; connections made by signing in are kept elsewhere.',
      ...(notInFile === undefined ? [] : [notInFile]),
    ].join(' '),
    guide,
  }
}

function parseSettings(format: McpFormat, file: ImportFile, answers: ImportAnswers): ParsedImport {
  const guard = textGuard()
  const account = guard.text(answers.account, 200)
  const documents = settingsIn(file)
  const entries = documents.flatMap((settings) =>
    (format.places ?? serverEntries)(settings).map((entry) => ({ ...entry, rules: freeRules(settings) })),
  )
  const read = entries.map(({ rules, ...entry }, index): ReadEntry => {
    const { key, server: settings } = entry
    const record = index + 1
    const refused = (reason: string): ReadEntry => ({
      problem: { record, label: guard.text(key, 200) ?? `Server ${record}`, reason },
    })
    if (!isJsonObject(settings)) return refused('it is not a server')
    if (!isServerLike(settings) && !isBare(format, settings)) return refused('it has neither a command nor an address')
    return { record, server: mcpServer({ ...entry, server: settings }, record, rules, guard) }
  })
  const servers = read.flatMap((entry) => ('server' in entry ? [entry.server] : []))
  const records = read.flatMap((entry) => ('server' in entry ? [entry.record] : []))
  const waives = entries.map(({ rules }) => rules.everything).find((setting) => setting !== null) ?? null
  const { scope, ...named } = clientOf(format, documents, file.fileName)
  const client = { ...named, keyPrefix: format.id, account, waives, records }
  const outcomes: readonly RecordOutcome[] = [
    ...(servers.length === 0 ? [] : draftOutcomes(clientDraft(servers, client, guard), 'the client')),
    ...read.flatMap((entry) => ('problem' in entry ? [{ outcome: 'failed' as const, problem: entry.problem }] : [])),
  ]
  return parsedList({
    source: format.id,
    account,
    scope,
    read: entries.length,
    outcomes,
    guard,
    warnings: [
      ...secretWarnings(servers),
      ...freeWarnings(servers, waives),
      ...documents.flatMap((settings) => format.warnings?.(settings, guard) ?? []),
      ...(entries.length === 0 ? documents.flatMap(emptyWarning) : []),
    ],
    questions: [
      {
        id: 'account',
        text: 'Whose computer or which project is this file from? Leave it empty when you only ever import one.',
        choices: null,
        answer: answers.account ?? null,
      },
    ],
  })
}

// Extensions bring their command along; a client's own part is switched on and off like a server, and a registry names only what its catalogue runs.
function isBare({ bareServers = false }: McpFormat, settings: JsonObject): boolean {
  return bareServers || ownParts.has(settings.type) || typeof settings.ref === 'string'
}

const ownParts: ReadonlySet<unknown> = new Set(['builtin', 'platform', 'inMemory'])

// Tools that write the same form into a file of another name keep lists of their own: a server of one name is not the same in Claude Desktop and in Cursor, and what one does not list is not gone from the other. A file under any other name counts as the usual one, so that renaming it changes nothing.
const fileNames = [
  'cline_mcp_settings.json',
  'mcp_settings.json',
  'openclaw.json',
  'claude_desktop_config.json',
  '.claude.json',
  'managed-mcp.json',
  'mcp-config.json',
  'mcp_config.json',
  '.mcp.json',
  'mcp.json',
  'settings.json',
  'config.toml',
  'opencode.json',
] as const

function otherFile(fileName: string, usual: string | null): string | undefined {
  const known = fileNames.find((name) => fileName.toLowerCase().endsWith(name))
  return known === usual ? undefined : known
}

function secretWarnings(servers: readonly McpServer[]): readonly string[] {
  const count = (state: string) => servers.flatMap(({ secrets }) => secrets).filter((secret) => secret.state === state).length
  const plain = count('plain')
  const placeholders = count('placeholder')
  return [
    ...(plain === 0
      ? []
      : [
          `This file contains ${plain === 1 ? 'a plain secret' : `${plain} plain secrets`}. Nothing of ${plain === 1 ? 'it' : 'them'} was read into Keyroster; let the tool read ${plain === 1 ? 'it' : 'them'} from a variable or a password manager instead.`,
        ]),
    ...(placeholders === 0
      ? []
      : [
          placeholders === 1
            ? 'One value is a placeholder: no key was filled in there yet.'
            : `${placeholders} values are placeholders: no keys were filled in there yet.`,
        ]),
  ]
}

function freeWarnings(servers: readonly McpServer[], waives: string | null): readonly string[] {
  const waived = waivedWords(servers)
  return waived.length === 0
    ? []
    : [`Without asking a person run: ${waived.join('; ')}.${waives === null ? '' : ` The setting ${waives} says so.`}`]
}

// What the settings themselves say which client they are of; else what the name of the file says, where only one client has it. A client known by its settings keeps a list of its own under any name of its file: Goose and Continue both write a config.yaml.
function clientOf(
  { id, system, provider, guide }: McpFormat,
  documents: readonly JsonObject[],
  fileName: string,
): Readonly<{ system: string; provider: string | null; scope: string | undefined }> {
  const scope = otherFile(fileName, guide.fileName)
  if (id !== 'mcp-claude-desktop') return { system, provider, scope }
  const known = documents.map(clientWithoutServers).find((client) => client?.shape === id)
  if (known != null) return { system: known.name, provider: known.provider, scope: known.name === 'Claude Desktop' ? scope : known.name }
  const [, named] = clientsByFile.find(([name]) => fileName.toLowerCase().endsWith(name)) ?? []
  return { system: named ?? system, provider: named === 'Claude Desktop' ? provider : null, scope }
}

// Files only one client has.
const clientsByFile = [
  ['claude_desktop_config.json', 'Claude Desktop'],
  ['cline_mcp_settings.json', 'Cline'],
  ['mcp_settings.json', 'Roo Code'],
] as const

function emptyWarning(settings: JsonObject): readonly string[] {
  const client = clientWithoutServers(settings)
  return client === null
    ? ['There are no AI tools in this file.']
    : [`These are settings of ${client.name}, with no AI tools in them. ${client.modelKeys}`]
}
