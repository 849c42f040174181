import { plainDate } from '../../../values/plain-date.ts'
import { mcpSource } from './mcp-source.ts'

/** Gemini CLI: mcpServers in settings.json, with trust, tool lists and httpUrl of its own. */
export const mcpGemini = mcpSource({
  id: 'mcp-gemini',
  name: 'AI tools in Gemini CLI',
  provider: 'google-ai',
  system: 'Gemini CLI',
  why: 'It has mcpServers with the settings of Gemini CLI.',
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'The file is ~/.gemini/settings.json; a project may have .gemini/settings.json.',
      'For personal accounts it ended on 18 June 2026. Antigravity CLI follows it and keeps its servers in ~/.gemini/config/mcp_config.json.',
      'Choose the file here; only the servers are read.',
    ],
    command: null,
    fileName: 'settings.json',
    checkedOn: plainDate('2026-11-30'),
  },
})
