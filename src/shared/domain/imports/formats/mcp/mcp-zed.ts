import { plainDate } from '../../../values/plain-date.ts'
import { mcpSource } from './mcp-source.ts'

/** Zed: context_servers in settings.json. */
export const mcpZed = mcpSource({
  id: 'mcp-zed',
  name: 'AI tools in Zed',
  provider: 'zed',
  system: 'Zed',
  why: 'It has context_servers, as the settings of Zed do.',
  bareServers: true,
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'In Zed choose "Open Settings File" from the command palette, or open .zed/settings.json of a project.',
      'Choose the file here; only the servers are read.',
    ],
    command: null,
    fileName: 'settings.json',
    checkedOn: plainDate('2026-11-21'),
  },
})
