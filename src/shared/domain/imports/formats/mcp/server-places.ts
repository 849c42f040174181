import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { firstText, isServerLike, plainKey, readServerSettings } from './server-settings.ts'

// Where clients keep their servers, and the lists beside them that switch some off.

/** One entry of a list of servers, with its name as the list has it. */
export type ServerEntry = Readonly<{
  /** The key of a map; null in a list. */
  key: string | null
  server: unknown
  /** The project, profile or agent the list belongs to. */
  project: string | null
  /** A list beside it switches it off. */
  isListedOff: boolean
}>

/** The servers of a settings file, wherever the client keeps them, and of `more` lists of it. */
export function serverEntries(settings: JsonObject, more: readonly unknown[] = []): readonly ServerEntry[] {
  const found = listsIn(settings)
  const further = more.filter((servers) => found.every((list) => list.servers !== servers))
  return [...found, ...further.map((servers): FoundList => ({ servers, project: null, parents: [] }))].flatMap(
    ({ servers, project, parents }) => {
      const isListedOff = offNames([settings, ...parents])
      const entries: readonly (readonly [string | null, unknown])[] = Array.isArray(servers)
        ? servers.map((server: unknown) => [null, server] as const)
        : isJsonObject(servers)
          ? Object.entries(servers)
          : []
      return entries.map(([key, server]) => ({
        key,
        server,
        project,
        isListedOff: [key, isJsonObject(server) ? firstText(server, ['name']) : null].some((name) => name !== null && isListedOff(name)),
      }))
    },
  )
}

/** True when a document keeps servers in a place some client uses. */
export function hasServerPlace(settings: JsonObject): boolean {
  return listsIn(settings).some(({ servers }) =>
    (Array.isArray(servers) ? servers : isJsonObject(servers) ? Object.values(servers) : []).some(isServerLike),
  )
}

type FoundList = Readonly<{ servers: unknown; project: string | null; parents: readonly JsonObject[] }>

// Keys that mean a list of servers whatever stands in it, and keys that do so only where servers stand in it.
const surely: ReadonlySet<string> = new Set([
  'mcpservers',
  'modelcontextprotocolservers',
  'contextservers',
  'managedmcpservers',
  'mcpserverconfigs',
])
const perhaps: ReadonlySet<string> = new Set(['servers', 'mcp', 'extensions', 'mcptools', 'mcpconfig', 'mcps', 'upstreams', 'backends'])
// Prompts, answers and catalogues may hold anything.
const neverOpened =
  /^(?:history|conversations?|messages?|chats?|threads?|prompts?|catalogs?|marketplaces?|examples?|tips|cache\w*|oauthaccount|sessions?|inputs|env|headers|args)$/

const deepest = 7

function listsIn(settings: JsonObject): readonly FoundList[] {
  const found: FoundList[] = []
  const walk = (value: unknown, project: string | null, parents: readonly JsonObject[], depth: number, inGroup: boolean): void => {
    if (depth > deepest) return
    if (Array.isArray(value)) {
      for (const entry of value) if (isJsonObject(entry)) walk(entry, firstText(entry, ['name']) ?? project, parents, depth + 1, false)
      return
    }
    if (!isJsonObject(value)) return
    for (const [key, inner] of Object.entries(value)) {
      const word = lastWord(key)
      if (typeof inner !== 'object' || inner === null || neverOpened.test(word)) continue
      if (surely.has(word) || (perhaps.has(word) && holdsServers(inner)) || (word === 'registry' && namesCatalogue(inner)))
        found.push({ servers: inner, project, parents: [...parents, value] })
      // The manifest of an extension has one server, named at the top of the file.
      else if (word === 'mcpconfig' && isServerLike(inner)) found.push({ servers: [{ ...namedAs(settings), ...inner }], project, parents })
      else walk(inner, inGroup ? key : project, [...parents, value], depth + 1, groups.has(word))
    }
  }
  walk(settings, null, [], 1, false)
  return found
}

function namedAs(manifest: JsonObject): JsonObject {
  const name = firstText(manifest, ['name', 'displayname'])
  return name === null ? {} : { name }
}

const groups: ReadonlySet<string> = new Set(['projects', 'profiles', 'agents', 'workspaces', 'environments', 'clients'])

// 'amp.mcpServers' and 'mcp.servers' are one key each.
function lastWord(key: string): string {
  if (key.length > 200) return ''
  return plainKey(key.split('.').at(-1) ?? key)
}

function holdsServers(value: unknown): boolean {
  const entries: readonly unknown[] = Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : []
  return entries.length > 0 && entries.some(isSurelyServer)
}

// Many settings have servers with an address; one of a client has a command, headers, a way to connect or a path that says so.
function isSurelyServer(value: unknown): boolean {
  if (!isServerLike(value)) return false
  const { command, address, isStatedTransport } = readServerSettings(value)
  return command !== null || isStatedTransport || isJsonObject(value.headers) || /[/.](?:mcp|sse)\b/i.test(address ?? '')
}

// Docker's registry says which servers of its catalogue are on, and nothing of how they run.
function namesCatalogue(value: unknown): boolean {
  const entries = isJsonObject(value) ? Object.values(value) : []
  return entries.length > 0 && entries.every((entry) => isJsonObject(entry) && typeof entry.ref === 'string')
}

const offKeys: ReadonlySet<string> = new Set([
  'disabledmcpservers',
  'disabledmcpjsonservers',
  'disabledservers',
  'mcpdisabled',
  'excluded',
  'excludedmcpservers',
  'excludemcpservers',
  'disabledmcps',
  'inactiveservers',
  'deniedmcpservers',
])
const onKeys: ReadonlySet<string> = new Set(['allowed', 'allowmcpservers', 'activeservers', 'onlymcpservers'])

// Beside the servers, or under 'mcp' beside them (Gemini).
function offNames(around: readonly JsonObject[]): (name: string) => boolean {
  const off = new Set<string>()
  const only: Set<string>[] = []
  const read = (object: JsonObject, inMcp: boolean) => {
    for (const [key, value] of Object.entries(object)) {
      const word = lastWord(key)
      if (word === 'mcp' && !inMcp && isJsonObject(value)) read(value, true)
      const isOff = offKeys.has(word) && (word !== 'excluded' || inMcp)
      const isOnly = onKeys.has(word) && (word !== 'allowed' || inMcp)
      if (!isOff && !isOnly) continue
      const names = namesIn(value)
      if (isOff) for (const name of names) off.add(name)
      else if (names.length > 0) only.push(new Set(names))
    }
  }
  for (const object of around) read(object, false)
  return (name) => off.has(name) || only.some((names) => !names.has(name))
}

// A list of names, of objects with names, or a map of names to true.
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((entry: unknown) =>
      typeof entry === 'string' ? [entry] : isJsonObject(entry) ? (firstText(entry, ['name', 'servername']) ?? []) : [],
    )
  return isJsonObject(value) ? Object.entries(value).flatMap(([name, isIn]) => (isIn === true ? [name] : [])) : []
}
