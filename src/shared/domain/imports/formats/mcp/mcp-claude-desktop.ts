import { plainDate } from '../../../values/plain-date.ts'
import { mcpSource } from './mcp-source.ts'

/** Any file that keeps its servers under mcpServers: Claude Desktop, Cursor, Copilot CLI, Kiro, Amazon Q, a project's .mcp.json. */
export const mcpClaudeDesktop = mcpSource({
  id: 'mcp-claude-desktop',
  name: 'AI tools in Claude Desktop, Cursor and others (mcpServers)',
  provider: 'anthropic',
  system: 'AI assistant on a computer',
  why: 'It has mcpServers, as the settings of Claude Desktop, Cursor, Copilot CLI, Kiro and Amazon Q do.',
  notInFile: 'Extensions (.mcpb) and web connectors of Claude Desktop stand in no file: look under Settings, Extensions and Connectors.',
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'Claude Desktop: open Settings, Developer, Edit Config. On macOS the file is in ~/Library/Application Support/Claude, on Windows in %APPDATA%\\Claude.',
      'Cursor: ~/.cursor/mcp.json, and .cursor/mcp.json in a project. Copilot CLI: ~/.copilot/mcp-config.json. Kiro: ~/.kiro/settings/mcp.json. Amazon Q: ~/.aws/amazonq/mcp.json.',
      'Cline: ~/.cline/data/settings/cline_mcp_settings.json, or globalStorage/saoudrizwan.claude-dev/settings in the folder of VS Code. Roo Code: globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json, and .roo/mcp.json in a project. LM Studio: ~/.lmstudio/mcp.json.',
      'OpenClaw: ~/.openclaw/openclaw.json. A server of Zapier MCP stands in the file of the tool that calls it, with its token in the address or a header.',
      'Choose the file here; nothing in it is changed.',
    ],
    command: null,
    fileName: 'claude_desktop_config.json',
    checkedOn: plainDate('2026-11-30'),
  },
})
