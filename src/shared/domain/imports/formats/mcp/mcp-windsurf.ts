import { plainDate } from '../../../values/plain-date.ts'
import { mcpSource } from './mcp-source.ts'

/** Windsurf: mcpServers whose remote servers have a serverUrl; Antigravity writes the same. */
export const mcpWindsurf = mcpSource({
  id: 'mcp-windsurf',
  name: 'AI tools in Windsurf',
  provider: 'windsurf',
  system: 'Windsurf',
  why: 'It has mcpServers with a serverUrl, as Windsurf and Antigravity write it.',
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'Windsurf: ~/.codeium/windsurf/mcp_config.json.',
      'Antigravity: ~/.gemini/config/mcp_config.json, and .agents/mcp_config.json in a project; older versions kept it in ~/.gemini/antigravity/mcp_config.json.',
      'Choose the file here; nothing in it is changed.',
    ],
    command: null,
    fileName: 'mcp_config.json',
    checkedOn: plainDate('2026-11-30'),
  },
})
