import { everyTool } from '../../../record/facts/agent-servers.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { textList, valueOf } from './server-settings.ts'

// What a settings file lets run without asking a person: in the entry of a server, or for the whole client.

const approvalKeys = [
  'alwaysallow',
  'autoapprove',
  'autoapproved',
  'autoapprovetools',
  'alwaysallowtools',
  'alwaysallowed',
  'autoallow',
  'autoapproval',
  'trustedtools',
  'preapproved',
]
const trustKeys = [
  'trust',
  'trusted',
  'autoapproveall',
  'alwaysallowall',
  'allowall',
  'skipapproval',
  'dangerouslyallowall',
  'yolo',
  'autorun',
]
const modeKeys = ['defaulttoolsapprovalmode', 'approvalmode', 'requireapproval', 'approval', 'permission', 'approvalpolicy']

/** The tools of one server that run without asking, by its own settings. */
export function approvedTools(server: JsonObject): readonly string[] {
  const inner = isJsonObject(server.codex) ? server.codex : {}
  const all =
    trustKeys.some((key) => isYes(valueOf(server, [key]))) ||
    approvalKeys.some((key) => isYes(valueOf(server, [key]))) ||
    modeKeys.some((key) => isFreeMode(valueOf(server, [key])) || isFreeMode(valueOf(inner, [key])))
  if (all) return [everyTool]
  const listed = approvalKeys.flatMap((key) => namesIn(valueOf(server, [key])))
  const never = valueOf(server, ['requireapproval'])
  const exempt = isJsonObject(never)
    ? isJsonObject(never.never)
      ? textList(valueOf(never.never, ['toolnames']))
      : textList(never.never)
    : []
  return [...new Set([...listed, ...exempt, ...toolModes(server.tools)])]
}

function isYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|yes|always|all|on)$/i.test(value.trim()))
}

function isFreeMode(value: unknown): boolean {
  return typeof value === 'string' && /^(?:never|auto|approve|approved|allow|always[-_]?allow|auto[-_]?approve|bypass)$/i.test(value.trim())
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return textList(value)
  if (isJsonObject(value)) return Object.entries(value).flatMap(([name, allowed]) => (isYes(allowed) || isFreeMode(allowed) ? [name] : []))
  return typeof value === 'string' && !isYes(value) && !/^(?:false|no|never|off|none|ask)$/i.test(value)
    ? value.split(/[\s,;]+/).filter((name) => name !== '')
    : []
}

// Codex: tools.NAME.approval_mode = "approve".
function toolModes(tools: unknown): readonly string[] {
  if (!isJsonObject(tools)) return []
  return Object.entries(tools).flatMap(([name, tool]) =>
    isJsonObject(tool) &&
    (modeKeys.some((key) => isFreeMode(valueOf(tool, [key]))) || trustKeys.concat(approvalKeys).some((key) => isYes(valueOf(tool, [key]))))
      ? [name]
      : [],
  )
}

/** What a whole settings file lets run without asking. */
export type FreeRules = Readonly<{
  /** The setting that waives every question of the client, by its own key; null where there is none. */
  everything: string | null
  /** Further tools of a server, by rules beside the servers. */
  ofServer: (name: string) => readonly string[]
}>

/** The rules of a client's settings about what runs without asking. */
export function freeRules(settings: JsonObject): FreeRules {
  const rules = allowRules(settings)
  return {
    everything: waivesAll(settings),
    ofServer: (name) => {
      const own = plain(name)
      const found = rules.flatMap((rule) => {
        const [, server = '', tool] = /^(?:mcp__|@)([^/]+?)(?:(?:__|\/|:)(.+))?$/.exec(rule) ?? []
        return plain(server) === own ? [tool ?? everyTool] : []
      })
      return found.includes(everyTool) ? [everyTool] : [...new Set(found)]
    },
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

// Claude Code: permissions.allow; Kiro and Amazon Q: allowedTools; Cursor: mcpAllowlist; Crush: permissions.allowed_tools; also per project.
function allowRules(settings: JsonObject): readonly string[] {
  const permissions = isJsonObject(settings.permissions) ? settings.permissions : {}
  const projects = isJsonObject(settings.projects) ? Object.values(settings.projects).filter(isJsonObject) : []
  return [
    ...textList(Array.isArray(permissions.allow) ? permissions.allow : []),
    ...textList(Array.isArray(settings.allowedTools) ? settings.allowedTools : []),
    ...projects.flatMap((project) => textList(Array.isArray(project.allowedTools) ? project.allowedTools : [])),
    ...textList(Array.isArray(settings.mcpAllowlist) ? settings.mcpAllowlist : []).map((rule) => `@${rule.replace(/:\*$/, '')}`),
    ...textList(Array.isArray(permissions.allowed_tools) ? permissions.allowed_tools : []).map((rule) => rule.replace(/^mcp_/, 'mcp__')),
  ]
}

const settingsThatWaive: readonly (readonly [path: string, value: RegExp])[] = [
  ['permissions.defaultMode', /^bypassPermissions$/],
  ['approval_policy', /^never$/],
  ['amp.dangerouslyAllowAll', /^true$/],
  ['chat.tools.global.autoApprove', /^true$/],
  ['chat.tools.autoApprove', /^true$/],
  ['agent.always_allow_tool_actions', /^true$/],
  ['agent.tool_permissions.default', /^allow$/],
  ['permission', /^allow$/],
  ['GOOSE_MODE', /^auto$/],
  ['yolo', /^true$/],
  ['autonomyLevel', /^high$/],
  ['tools.approvalMode', /^yolo$/],
  ['general.defaultApprovalMode', /^yolo$/],
]

function waivesAll(settings: JsonObject): string | null {
  const places = [settings, settings.settings].filter(isJsonObject)
  const [path] = settingsThatWaive.find(([path, value]) => places.some((place) => value.test(String(at(place, path))))) ?? []
  return path ?? null
}

// A dotted key as it is written, or one below the other.
function at(settings: JsonObject, path: string): unknown {
  if (Object.hasOwn(settings, path)) return settings[path]
  return path.split('.').reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : undefined), settings)
}
