import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { clientWithoutServers } from './client-settings.ts'
import { isClaudeHome } from './mcp-file.ts'
import { mcpSource } from './mcp-source.ts'
import { serverEntries, type ServerEntry } from './server-places.ts'

/** Claude Code: ~/.claude.json, .mcp.json of a project, and the flat files of plugins. */
export const mcpClaudeCode = mcpSource({
  id: 'mcp-claude-code',
  name: 'AI tools in Claude Code',
  provider: 'anthropic',
  system: 'Claude Code',
  why: 'It is a settings file of Claude Code: servers by name, or by project.',
  places: serverPlaces,
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'The personal file is ~/.claude.json (Windows: %USERPROFILE%\\.claude.json); a project keeps its own as .mcp.json.',
      'Choose the file here. Only the lists of servers are read: not the account, not the history.',
      'The same servers often stand in the files of other tools as well; import those one by one.',
    ],
    command: null,
    fileName: '.claude.json',
    checkedOn: plainDate('2026-11-21'),
  },
})

// ~/.claude.json also holds account data, prompts and sometimes a key; nothing but these places is touched.
function serverPlaces(settings: JsonObject): readonly ServerEntry[] {
  const { projects } = settings
  const isHome = isClaudeHome(settings) || (isJsonObject(projects) && !('command' in projects) && !('url' in projects))
  if (isHome) {
    const { mcpServers, disabledMcpServers, permissions, allowedTools } = settings
    const own = Object.entries(isJsonObject(projects) ? projects : {}).map(([path, project]) => {
      const { mcpServers, disabledMcpServers, disabledMcpjsonServers } = isJsonObject(project) ? project : {}
      return [path, { mcpServers, disabledMcpServers, disabledMcpjsonServers }] as const
    })
    return serverEntries({ mcpServers, disabledMcpServers, permissions, allowedTools, projects: Object.fromEntries(own) })
  }
  const found = serverEntries(settings)
  if (found.length > 0 || 'mcpServers' in settings || clientWithoutServers(settings) !== null) return found
  // A plugin's file is the list itself, and some write 'servers' by mistake.
  return serverEntries(settings, [isJsonObject(settings.servers) ? settings.servers : settings])
}
