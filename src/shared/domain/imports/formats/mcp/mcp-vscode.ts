import { plainDate } from '../../../values/plain-date.ts'
import { vsCodeServers } from './mcp-file.ts'
import { mcpSource } from './mcp-source.ts'
import { serverEntries } from './server-places.ts'

/** VS Code with Copilot: mcp.json, or mcp.servers in settings.json. */
export const mcpVsCode = mcpSource({
  id: 'mcp-vscode',
  name: 'AI tools in VS Code (mcp.json)',
  provider: 'github-copilot',
  system: 'VS Code',
  why: 'It lists servers the way VS Code does: servers with a command or an address, and inputs.',
  places: (settings) => serverEntries(settings, vsCodeServers(settings)),
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'In VS Code open the command palette and choose "MCP: Open User Configuration", or open .vscode/mcp.json of a project.',
      'Older set-ups keep the servers in settings.json under mcp.',
      'Choose the file here; nothing in it is changed.',
    ],
    command: null,
    fileName: 'mcp.json',
    checkedOn: plainDate('2026-11-21'),
  },
})
