import type { ServerTransport } from '../../../record/facts/agent-servers.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'

// Every client has its own words for the same settings. Keys are compared without case, hyphens and underscores.

/** The keys of one server in the words of this importer, whatever the client calls them. */
export type ServerSettings = Readonly<{
  /** The name written inside, which a person chose. */
  name: string | null
  /** A title or an id, where nothing else names it. */
  otherName: string | null
  command: ServerCommand | null
  address: string | null
  /** A package or image that is named without a command. */
  subject: string | null
  transport: ServerTransport | null
  /** The file says itself how the server is reached. */
  isStatedTransport: boolean
  isOff: boolean
  /** The object as it was written, with a connection one level down lifted up. */
  all: JsonObject
}>

export type ServerCommand = Readonly<{ program: string; args: readonly string[]; env: unknown }>

/** Reads the settings of one server. */
export function readServerSettings(server: JsonObject): ServerSettings {
  const all = lifted(server)
  const command = commandOf(all)
  const address = firstText(all, addressKeys)
  const stated = transportOf(all)
  return {
    name: firstText(all, ['name', 'serverlabel', 'servername']),
    otherName: firstText(all, ['displayname', 'title', 'label', 'id']),
    command,
    address,
    subject: firstText(all, ['package', 'packagename', 'npmpackage', 'image', 'dockerimage']),
    isStatedTransport: stated !== null,
    transport: stated ?? (command !== null ? 'stdio' : address !== null ? (/^wss?:/i.test(address) ? 'websocket' : 'http') : null),
    isOff: isOff(all),
    all,
  }
}

/** True for an object that says what to run or where to connect. */
export function isServerLike(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false
  const { command, address, subject } = readServerSettings(value)
  return command !== null || address !== null || (subject !== null && /^[@\w][\w.@/:-]*$/.test(subject) && /mcp/i.test(subject))
}

/** The value of the first of some keys that the object has, in any spelling. */
export function valueOf(object: JsonObject, keys: readonly string[]): unknown {
  const entries = Object.entries(object)
  for (const wanted of keys) {
    const [, value] = entries.find(([key]) => plainKey(key) === wanted) ?? []
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

/** A key without case, hyphens and underscores: 'base_URL' and 'baseUrl' are one. */
export function plainKey(key: string): string {
  // No setting has a name this long, and every key is looked at for every meaning.
  if (key.length > 60) return ''
  return key.toLowerCase().replace(/[-_\s]/g, '')
}

export const addressKeys = [
  'serverurl',
  'httpurl',
  'url',
  'uri',
  'baseurl',
  'endpoint',
  'endpointurl',
  'sseurl',
  'sseendpoint',
  'remoteurl',
  'mcpurl',
  'streamableurl',
  'streamablehttpurl',
  'wsurl',
  'websocketurl',
  'serveruri',
  'address',
  'serveraddress',
  'tcp',
] as const
export const commandKeys = ['command', 'cmd', 'executable', 'program', 'commandline'] as const
export const argumentKeys = ['args', 'arguments', 'argv', 'commandargs', 'cmdargs'] as const
export const variableKeys = ['env', 'envs', 'environment', 'environmentvariables', 'variables', 'envvars'] as const
export const headerKeys = ['headers', 'httpheaders', 'requestheaders', 'customheaders', 'extraheaders'] as const

const nests = [
  'transport',
  'connection',
  'config',
  'configuration',
  'server',
  'serverconfig',
  'params',
  'parameters',
  'stdio',
  'remote',
  'http',
  'sse',
  'launch',
  'spec',
  'options',
  'mcp',
]

// Some clients keep the connection one level down: { name, transport: { type, command } }.
function lifted(server: JsonObject): JsonObject {
  if (hasConnection(server)) return server
  const inner = Object.entries(server).find(([key, value]) => nests.includes(plainKey(key)) && isJsonObject(value) && hasConnection(value))
  if (inner === undefined) return server
  const [nest, connection] = inner
  const rest = Object.fromEntries(Object.entries(server).filter(([key]) => key !== nest))
  // The place says how it connects where nothing else does: { stdio: { command } }.
  return isJsonObject(connection) ? { ...connection, ...rest, ...('type' in connection ? { type: connection.type } : {}) } : server
}

function hasConnection(object: JsonObject): boolean {
  return commandOf(object) !== null || firstText(object, addressKeys) !== null
}

// A text with arguments beside it, a list (opencode), or an object (older Zed).
function commandOf(server: JsonObject): ServerCommand | null {
  const command = valueOf(server, commandKeys)
  const args = textList(valueOf(server, argumentKeys))
  if (typeof command === 'string') return command.trim() === '' ? null : { program: command, args, env: undefined }
  if (Array.isArray(command)) {
    const [program, ...rest] = textList(command)
    return program === undefined ? null : { program, args: [...rest, ...args], env: undefined }
  }
  if (!isJsonObject(command)) return null
  const program = firstText(command, ['path', ...commandKeys])
  return program === null ? null : { program, args: textList(valueOf(command, argumentKeys)), env: valueOf(command, variableKeys) }
}

function transportOf(server: JsonObject): ServerTransport | null {
  for (const key of ['transport', 'transporttype', 'type', 'protocol', 'connectiontype']) {
    const value = valueOf(server, [key])
    const word = isJsonObject(value) ? value.type : value
    if (typeof word !== 'string') continue
    const known = transportWords[plainKey(word)]
    if (known !== undefined) return known
  }
  return null
}

const transportWords: Readonly<Record<string, ServerTransport | undefined>> = {
  stdio: 'stdio',
  local: 'stdio',
  http: 'http',
  https: 'http',
  streamablehttp: 'http',
  streamable: 'http',
  httpstream: 'http',
  httpstreamable: 'http',
  sse: 'sse',
  ws: 'websocket',
  websocket: 'websocket',
}

// Each client has its own switch, and some write the word as text.
function isOff(server: JsonObject): boolean {
  const says = (keys: readonly string[], words: RegExp) => keys.some((key) => words.test(String(valueOf(server, [key]))))
  return (
    says(['isactive', 'enabled', 'active', 'isenabled', 'enable', 'on'], /^(?:false|0|no|off)$/i) ||
    says(['disabled', 'isdisabled', 'disable', 'inactive', 'off', 'paused'], /^(?:true|1|yes|on)$/i) ||
    says(['status', 'state'], /^(?:disabled|inactive|off|paused)$/i)
  )
}

/** The first of some keys whose value is a text that is not empty. */
export function firstText(object: JsonObject, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = valueOf(object, [key])
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

/** The texts and numbers of a list; none for anything else. */
export function textList(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : value.trim().split(/\s+/)
  return Array.isArray(value)
    ? value.flatMap((entry) => (typeof entry === 'string' ? [entry] : typeof entry === 'number' ? [String(entry)] : []))
    : []
}
