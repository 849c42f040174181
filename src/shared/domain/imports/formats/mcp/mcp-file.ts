import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { clientWithoutServers, isOpenClaw, type McpShape } from './client-settings.ts'
import { hasServerPlace } from './server-places.ts'
import { isServerLike, readServerSettings } from './server-settings.ts'

/** The shape all documents of a file have, or null. */
export function mcpShape(file: ImportFile): McpShape | null {
  const settings = settingsIn(file)
  const shapes = new Set(settings.map(shapeOf))
  return settings.length > 0 && shapes.size === 1 ? ([...shapes][0] ?? null) : null
}

/** The documents of a file as settings; a bare list of servers counts as one that keeps them under mcpServers. */
export function settingsIn({ document }: ImportFile): readonly JsonObject[] {
  if (document.kind !== 'json') return []
  return document.values.flatMap((value) => (isJsonObject(value) ? [value] : isServerList(value) ? [{ mcpServers: value }] : [{}]))
}

// Other lists have commands and addresses too; only a server has its arguments beside it or says how it connects.
function isServerList(value: unknown): value is readonly JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((entry: unknown) => isServerLike(entry) && (Array.isArray(entry.args) || readServerSettings(entry).isStatedTransport))
  )
}

function shapeOf(settings: JsonObject): McpShape | null {
  if (isJsonObject(settings.mcp_servers) || (Array.isArray(settings.mcp_servers) && settings.mcp_servers.some(isServerLike)))
    return 'mcp-codex'
  if (isJsonObject(settings.context_servers)) return 'mcp-zed'
  // Its servers stand where VS Code has them.
  if (isOpenClaw(settings)) return 'mcp-claude-desktop'
  if (isClaudeCode(settings)) return 'mcp-claude-code'
  if (isJsonObject(settings.mcpServers)) return withMcpServers(settings, settings.mcpServers)
  if (isVsCode(settings)) return 'mcp-vscode'
  // The file of a workspace keeps the settings one level down.
  if (Array.isArray(settings.folders) && isJsonObject(settings.settings) && isVsCode(settings.settings)) return 'mcp-vscode'
  if (isJsonObject(settings.mcp) && isOpencode(settings.mcp)) return 'mcp-opencode'
  if (isServers(settings)) return 'mcp-claude-code'
  if (hasServerPlace(settings)) return 'mcp-claude-desktop'
  return clientWithoutServers(settings)?.shape ?? null
}

// ~/.claude.json keeps the servers of each project under its path; before the first project it has none.
function isClaudeCode(settings: JsonObject): boolean {
  const { projects } = settings
  if (projects === undefined) return isClaudeHome(settings)
  if (!isJsonObject(projects) || !Object.values(projects).every(isJsonObject)) return false
  return (
    isJsonObject(settings.mcpServers) ||
    isClaudeHome(settings) ||
    Object.values(projects).some((project) => isJsonObject(project) && isJsonObject(project.mcpServers))
  )
}

/** True for the personal file of Claude Code, ~/.claude.json, whatever servers it has. */
export function isClaudeHome(settings: JsonObject): boolean {
  return 'numStartups' in settings || 'oauthAccount' in settings
}

const geminiKeys = ['httpUrl', 'includeTools', 'excludeTools', 'trust', 'authProviderType', 'targetServiceAccount'] as const
const geminiSettings = [
  'selectedAuthType',
  'contextFileName',
  'coreTools',
  'excludeTools',
  'checkpointing',
  'usageStatisticsEnabled',
] as const

function withMcpServers(settings: JsonObject, servers: JsonObject): McpShape {
  const some = (keys: readonly string[]) =>
    Object.values(servers).some((server) => isJsonObject(server) && keys.some((key) => Object.hasOwn(server, key)))
  if (some(['serverUrl'])) return 'mcp-windsurf'
  const security = isJsonObject(settings.security) ? settings.security : {}
  return some(geminiKeys) || geminiSettings.some((key) => Object.hasOwn(settings, key)) || isJsonObject(security.auth)
    ? 'mcp-gemini'
    : 'mcp-claude-desktop'
}

// mcp.json has servers and often inputs; settings.json has them under mcp, or under mcp.servers as one key.
function isVsCode(settings: JsonObject): boolean {
  const places = vsCodeServers(settings)
  if (Array.isArray(settings.inputs))
    return places.length > 0 && places.every((servers) => Object.keys(servers).length === 0 || Object.values(servers).some(isServer))
  return places.length > 0 && places.every(isServers)
}

/** The places of VS Code's settings that hold servers. */
export function vsCodeServers(settings: JsonObject): readonly JsonObject[] {
  const mcp = isJsonObject(settings.mcp) ? settings.mcp : {}
  return [settings.servers, mcp.servers, settings['mcp.servers']].filter(isJsonObject)
}

function isOpencode(servers: JsonObject): boolean {
  const entries = Object.values(servers)
  return (
    entries.length > 0 &&
    entries.every(
      (server) =>
        isJsonObject(server) &&
        (server.type === 'local' ||
          server.type === 'remote' ||
          (Array.isArray(server.command) && server.type === undefined) ||
          Object.keys(server).join() === 'enabled'),
    ) &&
    entries.some((server) => isJsonObject(server) && (server.type === 'local' || server.type === 'remote'))
  )
}

const transports: ReadonlySet<unknown> = new Set([
  undefined,
  'stdio',
  'http',
  'sse',
  'streamable-http',
  'streamableHttp',
  'ws',
  'websocket',
  'local',
  'remote',
])

// Every entry runs a command or calls an address, and nothing else stands beside them.
function isServers(servers: JsonObject): boolean {
  const entries = Object.values(servers)
  return (
    entries.length > 0 &&
    entries.every(
      (server) => isServer(server) && (typeof server.command === 'string' || server.type !== undefined || hasOnly(server, urlServerKeys)),
    )
  )
}

function isServer(server: unknown): server is JsonObject {
  return isJsonObject(server) && transports.has(server.type) && (typeof server.command === 'string' || typeof server.url === 'string')
}

const urlServerKeys: ReadonlySet<string> = new Set([
  'type',
  'url',
  'headers',
  'headersHelper',
  'env',
  'disabled',
  'enabled',
  'timeout',
  'oauth',
  'gallery',
  'version',
  'tools',
  'description',
  'dev',
  'alwaysAllow',
  'autoApprove',
])

function hasOnly(server: JsonObject, keys: ReadonlySet<string>): boolean {
  return Object.keys(server).every((key) => keys.has(key))
}
