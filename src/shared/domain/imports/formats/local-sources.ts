import type { ImportSource } from '../draft/draft.ts'
import { mysqlUsers } from './databases/mysql-users.ts'
import { postgresqlRoles } from './databases/postgresql-roles.ts'
import { kubernetesList } from './kubernetes/kubernetes-list.ts'
import { mcpClaudeCode } from './mcp/mcp-claude-code.ts'
import { mcpClaudeDesktop } from './mcp/mcp-claude-desktop.ts'
import { mcpCodex } from './mcp/mcp-codex.ts'
import { mcpGemini } from './mcp/mcp-gemini.ts'
import { mcpOpencode } from './mcp/mcp-opencode.ts'
import { mcpVsCode } from './mcp/mcp-vscode.ts'
import { mcpWindsurf } from './mcp/mcp-windsurf.ts'
import { mcpZed } from './mcp/mcp-zed.ts'
import { n8nCredentials } from './n8n/n8n-credentials.ts'
import { bitwardenCsv } from './password-managers/bitwarden-csv.ts'
import { bitwardenJson } from './password-managers/bitwarden-json.ts'
import { chromePasswords, firefoxPasswords } from './password-managers/browser-passwords.ts'
import { dashlaneCsv } from './password-managers/dashlane-csv.ts'
import { enpassCsv } from './password-managers/enpass-csv.ts'
import { keepassCsv, keepassxcCsv } from './password-managers/keepass.ts'
import { keeperCsv } from './password-managers/keeper-csv.ts'
import { lastpassCsv } from './password-managers/lastpass-csv.ts'
import { nordpassCsv } from './password-managers/nordpass-csv.ts'
import { onePassword1pux } from './password-managers/one-password-1pux.ts'
import { onePasswordCsv } from './password-managers/one-password-csv.ts'
import { passwordListBesides } from './password-managers/password-list.ts'
import { snipeItLicenses } from './snipe-it/snipe-it-licenses.ts'
import { terraformState } from './terraform/terraform-state.ts'

const knownSources: readonly ImportSource[] = [
  kubernetesList,
  terraformState,
  n8nCredentials,
  onePasswordCsv,
  onePassword1pux,
  bitwardenCsv,
  bitwardenJson,
  keepassxcCsv,
  keepassCsv,
  lastpassCsv,
  nordpassCsv,
  chromePasswords,
  firefoxPasswords,
  snipeItLicenses,
  mcpClaudeDesktop,
  mcpClaudeCode,
  mcpVsCode,
  mcpZed,
  mcpCodex,
  mcpGemini,
  mcpWindsurf,
  mcpOpencode,
  postgresqlRoles,
  mysqlUsers,
  // Last: these have no headers to be known by.
  enpassCsv,
  keeperCsv,
  dashlaneCsv,
]

/** Files from the firm's own machines: clusters, states, password managers, AI tool settings. */
export const localSources: readonly ImportSource[] = [...knownSources, passwordListBesides(knownSources)]
