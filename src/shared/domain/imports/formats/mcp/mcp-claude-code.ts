import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { isClaudeHome } from './mcp-file.ts'
import { mcpSource, type ServerList } from './mcp-source.ts'

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
function serverPlaces(settings: JsonObject): readonly ServerList[] {
  const projects = isJsonObject(settings.projects) ? Object.entries(settings.projects) : []
  const own: readonly ServerList[] = isJsonObject(settings.mcpServers) ? [{ servers: settings.mcpServers, project: null }] : []
  const places = [
    ...own,
    ...projects.flatMap(([project, part]) =>
      isJsonObject(part) && isJsonObject(part.mcpServers) ? [{ servers: part.mcpServers, project }] : [],
    ),
  ]
  const isHome =
    isClaudeHome(settings) || (isJsonObject(settings.projects) && !('command' in settings.projects) && !('url' in settings.projects))
  if (places.length > 0 || isHome || 'mcpServers' in settings) return places
  // A plugin's file is the list itself, and some write 'servers' by mistake.
  return [{ servers: isJsonObject(settings.servers) ? settings.servers : settings, project: null }]
}
