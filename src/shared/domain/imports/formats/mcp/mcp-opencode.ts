import { plainDate } from '../../../values/plain-date.ts'
import { mcpSource } from './mcp-source.ts'

/** opencode: mcp.NAME with type local or remote. */
export const mcpOpencode = mcpSource({
  id: 'mcp-opencode',
  name: 'AI tools in opencode',
  provider: 'opencode',
  system: 'opencode',
  why: 'It has mcp with servers of the type local or remote, as opencode does.',
  bareServers: true,
  guide: {
    who: 'The person whose computer it is.',
    steps: ['The file is opencode.json in a project or in ~/.config/opencode.', 'Choose the file here; only the servers are read.'],
    command: null,
    fileName: 'opencode.json',
    checkedOn: plainDate('2026-11-21'),
  },
})
