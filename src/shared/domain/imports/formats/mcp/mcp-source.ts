import { type TextGuard, textGuard } from '../../../values/text-guard.ts'
import type { ExportGuide, ImportAnswers, ImportSource, ParsedImport } from '../../draft/draft.ts'
import { draftOutcomes, parsedList } from '../../draft/parsed-list.ts'
import type { RecordOutcome } from '../../draft/source-outcome.ts'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { type McpShape, mcpShape } from './mcp-file.ts'
import { serverDraft } from './mcp-server.ts'

/** One AI tool's settings: where its servers stand and what the tool is called. */
export type McpFormat = Readonly<{
  id: McpShape
  name: string
  provider: string
  system: string
  why: string
  /** The objects that hold servers by name, with the project they belong to. */
  places: (settings: JsonObject) => readonly ServerList[]
  /** Servers without command and address count: Zed's extensions bring their own. */
  bareServers?: boolean
  /** Further things a person should know about one document. */
  warnings?: (settings: JsonObject, guard: TextGuard) => readonly string[]
  guide: ExportGuide
}>

export type ServerList = Readonly<{ servers: unknown; project: string | null }>

/** The import source of one AI tool's settings file. */
export function mcpSource(format: McpFormat): ImportSource {
  const { id, name, provider, why, guide } = format
  return {
    id,
    name,
    provider,
    recognise: (file) => (mcpShape(file) === id ? why : null),
    parse: (file, answers) => parseSettings(format, file, answers),
    cannotShow:
      'The file shows no dates and no owners, and not what a tool may do at its provider; connections made by signing in are kept elsewhere.',
    guide,
  }
}

function parseSettings(format: McpFormat, file: ImportFile, answers: ImportAnswers): ParsedImport {
  const guard = textGuard()
  const account = guard.text(answers.account, 200)
  const documents = file.document.kind === 'json' ? file.document.values.filter(isJsonObject) : []
  const servers = documents
    .flatMap(format.places)
    .flatMap(({ servers: list, project }) =>
      isJsonObject(list) ? Object.entries(list).map(([name, server]) => ({ name, server, project })) : [],
    )
  const outcomes = servers.flatMap(({ name, server, project }, index): readonly RecordOutcome[] => {
    const record = index + 1
    const failed = (reason: string): readonly RecordOutcome[] => [
      { outcome: 'failed', problem: { record, label: guard.text(name, 200) ?? `Server ${record}`, reason } },
    ]
    if (!isJsonObject(server)) return failed('it is not a server')
    if (format.bareServers !== true && !serverKeys.some((key) => Object.hasOwn(server, key)))
      return failed('it has neither a command nor an address')
    return draftOutcomes(
      serverDraft(server, { record, name, project, system: format.system, keyPrefix: format.id, account }, guard),
      `server ${record}`,
    )
  })
  const plain = outcomes.reduce(
    (sum, item) => sum + (item.outcome === 'draft' ? item.draft.credentials.filter(({ facts }) => facts.storage !== null).length : 0),
    0,
  )
  return parsedList({
    source: format.id,
    account,
    scope: otherFile(file.fileName, format.guide.fileName),
    read: servers.length,
    outcomes,
    guard,
    warnings: [...plainWarning(plain), ...documents.flatMap((settings) => format.warnings?.(settings, guard) ?? [])],
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

// Tools that write the same form into a file of another name keep lists of their own: a server of one name is not the same in Claude Desktop and in Cursor, and what one does not list is not gone from the other. A file under any other name counts as the usual one, so that renaming it changes nothing.
const fileNames = [
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

const serverKeys = ['command', 'url', 'serverUrl', 'httpUrl', 'uri'] as const

function plainWarning(count: number): readonly string[] {
  if (count === 0) return []
  return [
    `This file contains ${count === 1 ? 'a plain secret' : `${count} plain secrets`}. Nothing of ${count === 1 ? 'it' : 'them'} was read into Keyroster; let the tool read ${count === 1 ? 'it' : 'them'} from a variable or a password manager instead.`,
  ]
}

/** The servers of a settings file that keeps them under one key. */
export function under(key: string): (settings: JsonObject) => readonly ServerList[] {
  return (settings) => [{ servers: settings[key], project: null }]
}
