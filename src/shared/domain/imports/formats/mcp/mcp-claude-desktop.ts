import { plainDate } from '../../../values/plain-date.ts'
import { mcpSource } from './mcp-source.ts'

/** Any file that keeps its servers under mcpServers: Claude Desktop, Cursor, Copilot CLI, Kiro, Amazon Q, a project's .mcp.json. */
export const mcpClaudeDesktop = mcpSource({
  id: 'mcp-claude-desktop',
  name: 'AI tools in Claude Desktop, Cursor and others (mcpServers)',
  provider: 'anthropic',
  system: 'AI assistant on a computer',
  why: 'It has mcpServers, as the settings of Claude Desktop, Cursor, Copilot CLI, Kiro and Amazon Q do.',
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'Claude Desktop: open Settings, Developer, Edit Config. On macOS the file is in ~/Library/Application Support/Claude, on Windows in %APPDATA%\\Claude.',
      'Cursor: ~/.cursor/mcp.json, and .cursor/mcp.json in a project. Copilot CLI: ~/.copilot/mcp-config.json. Kiro: ~/.kiro/settings/mcp.json. Amazon Q: ~/.aws/amazonq/mcp.json.',
      'Choose the file here; nothing in it is changed.',
    ],
    command: null,
    fileName: 'claude_desktop_config.json',
    checkedOn: plainDate('2026-11-21'),
  },
})
