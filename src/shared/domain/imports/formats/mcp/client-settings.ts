import { isJsonObject, type JsonObject } from '../../file/json-list.ts'

// Settings of known clients are recognised by their own keys, also where no server is in them.

/** The eight shapes in which AI tools keep their MCP servers. */
export type McpShape =
  'mcp-claude-desktop' | 'mcp-claude-code' | 'mcp-vscode' | 'mcp-zed' | 'mcp-codex' | 'mcp-gemini' | 'mcp-windsurf' | 'mcp-opencode'

/** A client, how its settings are known, and where it keeps the keys of models. */
export type KnownClient = Readonly<{
  name: string
  /** Id in the provider catalogue; null where it is not listed there. */
  provider: string | null
  shape: McpShape
  isIts: (settings: JsonObject) => boolean
  /** Where the keys of models lie, as a sentence. */
  modelKeys: string
}>

const has = (settings: JsonObject, ...keys: readonly string[]) => keys.filter((key) => Object.hasOwn(settings, key)).length
const startsWith = (settings: JsonObject, ...starts: readonly string[]) =>
  Object.keys(settings).filter((key) => starts.some((start) => key.startsWith(start))).length
const schemaSays = (settings: JsonObject, word: RegExp) => typeof settings.$schema === 'string' && word.test(settings.$schema)

const codexKeys = [
  'model',
  'model_provider',
  'model_providers',
  'model_reasoning_effort',
  'approval_policy',
  'sandbox_mode',
  'sandbox_workspace_write',
  'shell_environment_policy',
  'profiles',
  'profile',
  'tui',
  'preferred_auth_method',
  'cli_auth_credentials_store',
  'history',
  'disable_response_storage',
]
const zedKeys = [
  'agent',
  'assistant',
  'language_models',
  'edit_predictions',
  'agent_servers',
  'buffer_font_size',
  'ui_font_size',
  'vim_mode',
  'theme',
  'base_keymap',
  'telemetry',
  'features',
  'tab_size',
  'format_on_save',
  'autosave',
  'lsp',
  'terminal',
  'git',
]
const zedOnly = [
  'language_models',
  'edit_predictions',
  'agent_servers',
  'buffer_font_size',
  'ui_font_size',
  'base_keymap',
  'buffer_font_family',
  'assistant',
]
const claudeCodeKeys = [
  'permissions',
  'hooks',
  'enabledPlugins',
  'apiKeyHelper',
  'enableAllProjectMcpServers',
  'enabledMcpjsonServers',
  'disabledMcpjsonServers',
  'statusLine',
  'outputStyle',
  'includeCoAuthoredBy',
  'cleanupPeriodDays',
  'extraKnownMarketplaces',
  'alwaysThinkingEnabled',
  'forceLoginMethod',
  'allowedMcpServers',
  'deniedMcpServers',
]
const continueKeys = [
  'models',
  'tabAutocompleteModel',
  'contextProviders',
  'slashCommands',
  'customCommands',
  'allowAnonymousTelemetry',
  'embeddingsProvider',
  'systemMessage',
  'completionOptions',
  'reranker',
  'docs',
  'data',
]
const opencodeKeys = [
  'provider',
  'model',
  'small_model',
  'agent',
  'permission',
  'keybinds',
  'share',
  'autoupdate',
  'theme',
  'instructions',
  'disabled_providers',
  'enabled_providers',
  'formatter',
  'command',
  'plugin',
]
const geminiKeys = [
  'selectedAuthType',
  'contextFileName',
  'coreTools',
  'checkpointing',
  'usageStatisticsEnabled',
  'hasSeenIdeIntegrationNudge',
  'ideMode',
  'security',
  'general',
  'ui',
  'sandbox',
  'telemetry',
]

const amazonQKeys = ['toolAliases', 'toolsSettings', 'resources', 'useLegacyMcpJson', 'hooks', 'prompt', 'description']
const openClawKeys = ['gateway', 'channels', 'agents', 'bindings', 'messages', 'session', 'skills', 'cron', 'hooks', 'models', 'tools']

/** True for the settings of OpenClaw: an agent with channels of its own. */
export function isOpenClaw(settings: JsonObject): boolean {
  return has(settings, 'gateway', 'channels') >= 1 && has(settings, ...openClawKeys) >= 2
}

/** The clients whose settings can be told apart by their keys, the plainest first. */
export const knownClients: readonly KnownClient[] = [
  {
    name: 'OpenClaw',
    provider: null,
    shape: 'mcp-claude-desktop',
    isIts: isOpenClaw,
    modelKeys: 'Tokens of its channels and keys of models lie in this file, in ~/.openclaw/credentials or in variables.',
  },
  {
    name: 'Amp',
    provider: null,
    shape: 'mcp-claude-desktop',
    isIts: (settings) => startsWith(settings, 'amp.') > 0,
    modelKeys: 'Amp signs in; its key lies in the keychain or in AMP_API_KEY.',
  },
  {
    name: 'Crush',
    provider: null,
    shape: 'mcp-claude-desktop',
    isIts: (settings) => schemaSays(settings, /charm\.land\/crush/),
    modelKeys: 'Keys of models stand under providers.NAME.api_key of this file, or in variables.',
  },
  {
    name: 'Amazon Q',
    provider: 'aws',
    shape: 'mcp-claude-desktop',
    isIts: (settings) => has(settings, 'mcpServers', 'tools', 'allowedTools') === 3 && has(settings, ...amazonQKeys) >= 1,
    modelKeys: 'Amazon Q signs in; its sign-in lies beside its settings, not in this file.',
  },
  {
    name: 'Claude Desktop extension',
    provider: 'anthropic',
    shape: 'mcp-claude-desktop',
    isIts: (settings) => has(settings, 'dxt_version', 'mcpb_version', 'manifest_version') >= 1 && isJsonObject(settings.server),
    modelKeys: 'What a person fills in for an extension lies in the keychain of the computer.',
  },
  {
    name: 'opencode',
    provider: 'opencode',
    shape: 'mcp-opencode',
    isIts: (settings) =>
      schemaSays(settings, /opencode/) ||
      (isJsonObject(settings.provider) && has(settings, ...opencodeKeys) >= 2 && !('models' in settings)),
    modelKeys:
      'Keys of models lie in ~/.local/share/opencode/auth.json and, where somebody wrote them there, under provider.NAME.options.apiKey of this file.',
  },
  {
    name: 'Continue',
    provider: null,
    shape: 'mcp-claude-desktop',
    isIts: (settings) =>
      isJsonObject(settings.experimental) && 'modelContextProtocolServers' in settings.experimental
        ? true
        : settings.schema === 'v1' && Array.isArray(settings.mcpServers)
          ? true
          : Array.isArray(settings.models) &&
            settings.models.some((model) => isJsonObject(model) && 'provider' in model && ('model' in model || 'title' in model)) &&
            has(settings, ...continueKeys) >= 1,
    modelKeys: 'Keys of models stand under models.apiKey of this file, or in ~/.continue/.env.',
  },
  {
    name: 'Goose',
    provider: null,
    shape: 'mcp-claude-desktop',
    isIts: (settings) =>
      startsWith(settings, 'GOOSE_') > 0 ||
      (isJsonObject(settings.extensions) &&
        Object.values(settings.extensions).some(
          (extension) => isJsonObject(extension) && (has(extension, 'bundled', 'env_keys', 'envs') >= 1 || extension.type === 'builtin'),
        )),
    modelKeys: 'Keys of models lie in the keychain or in secrets.yaml beside this file.',
  },
  {
    name: 'Docker MCP Toolkit',
    provider: 'docker-hub',
    shape: 'mcp-claude-desktop',
    isIts: (settings) =>
      isJsonObject(settings.registry) &&
      Object.values(settings.registry).length > 0 &&
      Object.values(settings.registry).every((entry) => isJsonObject(entry) && typeof entry.ref === 'string'),
    modelKeys: 'The keys of its servers lie in the secrets of Docker Desktop.',
  },
  {
    name: 'Codex',
    provider: 'openai',
    shape: 'mcp-codex',
    isIts: (settings) =>
      has(settings, ...codexKeys) >= 2 &&
      has(
        settings,
        'approval_policy',
        'sandbox_mode',
        'model_providers',
        'model_provider',
        'model_reasoning_effort',
        'preferred_auth_method',
        'cli_auth_credentials_store',
        'tui',
        'projects',
      ) >= 1,
    modelKeys:
      'Its sign-in lies in ~/.codex/auth.json or in the keychain; keys of other models in the variable that model_providers.NAME.env_key names.',
  },
  {
    name: 'Claude Code',
    provider: 'anthropic',
    shape: 'mcp-claude-code',
    isIts: (settings) =>
      schemaSays(settings, /claude-code/) ||
      (isJsonObject(settings.permissions) &&
        ['allow', 'deny', 'ask', 'defaultMode', 'additionalDirectories'].some(
          (key) => isJsonObject(settings.permissions) && key in settings.permissions,
        )) ||
      (has(settings, ...claudeCodeKeys) >= 1 &&
        has(
          settings,
          'enabledPlugins',
          'apiKeyHelper',
          'enableAllProjectMcpServers',
          'enabledMcpjsonServers',
          'disabledMcpjsonServers',
          'cleanupPeriodDays',
        ) >= 1),
    modelKeys:
      'Its sign-in lies in the keychain or in ~/.claude/.credentials.json; a key of its own in ANTHROPIC_API_KEY, under env of this file, or behind apiKeyHelper.',
  },
  {
    name: 'Gemini CLI',
    provider: 'google-ai',
    shape: 'mcp-gemini',
    isIts: (settings) =>
      has(settings, 'selectedAuthType', 'contextFileName', 'coreTools', 'usageStatisticsEnabled') >= 1 ||
      (isJsonObject(settings.security) && isJsonObject(settings.security.auth)) ||
      (has(settings, ...geminiKeys) >= 3 && isJsonObject(settings.general)),
    modelKeys: 'Its sign-in lies in ~/.gemini/oauth_creds.json; a key in GEMINI_API_KEY or in ~/.gemini/.env.',
  },
  {
    name: 'Zed',
    provider: 'zed',
    shape: 'mcp-zed',
    isIts: (settings) => has(settings, ...zedOnly) >= 1 && has(settings, ...zedKeys) + has(settings, ...zedOnly) >= 2,
    modelKeys: 'Keys of models lie in the keychain of the computer, not in this file.',
  },
  {
    name: 'Claude Desktop',
    provider: 'anthropic',
    shape: 'mcp-claude-desktop',
    isIts: (settings) =>
      has(settings, 'globalShortcut', 'isUsingBuiltInNodeForMcp', 'menuBarEnabled') >= 1 ||
      (isJsonObject(settings.preferences) &&
        Object.keys(settings).length === 1 &&
        startsWith(settings.preferences, 'cowork', 'menuBar', 'quickEntry', 'legacy', 'keepAwake', 'sidebar', 'ccd') > 0),
    modelKeys: 'Claude Desktop signs in and keeps no key of a model in a file of this kind.',
  },
  {
    name: 'VS Code',
    provider: 'github-copilot',
    shape: 'mcp-vscode',
    isIts: (settings) =>
      startsWith(
        settings,
        'editor.',
        'workbench.',
        'files.',
        'github.copilot.',
        'chat.',
        'terminal.integrated.',
        'telemetry.',
        'window.',
        'extensions.',
      ) >= 2,
    modelKeys: 'Copilot signs in; keys of other models lie in the secret storage of VS Code.',
  },
]

/** The client whose settings these are, by their own keys alone. */
export function clientWithoutServers(settings: JsonObject): KnownClient | null {
  return knownClients.find(({ isIts }) => isIts(settings)) ?? null
}
