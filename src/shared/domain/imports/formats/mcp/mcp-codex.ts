import { plainDate } from '../../../values/plain-date.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { mcpSource } from './mcp-source.ts'
import { namedSecret } from './secret-value.ts'

/** Codex: [mcp_servers.NAME] in config.toml. */
export const mcpCodex = mcpSource({
  id: 'mcp-codex',
  name: 'AI tools in Codex (config.toml)',
  provider: 'openai',
  system: 'Codex',
  why: 'It has mcp_servers, as the settings of Codex do.',
  warnings: modelProviderWarnings,
  guide: {
    who: 'The person whose computer it is.',
    steps: [
      'The file is ~/.codex/config.toml (Windows: %USERPROFILE%\\.codex\\config.toml); a project may have .codex/config.toml.',
      'Choose the file here; nothing in it is changed.',
    ],
    command: null,
    fileName: 'config.toml',
    checkedOn: plainDate('2026-11-21'),
  },
})

// The model providers are no servers, but a key in their headers lies as open as any other.
function modelProviderWarnings(settings: JsonObject, guard: TextGuard): readonly string[] {
  const providers = isJsonObject(settings.model_providers) ? Object.entries(settings.model_providers) : []
  return providers.flatMap(([id, provider]) => {
    const headers = isJsonObject(provider) && isJsonObject(provider.http_headers) ? Object.entries(provider.http_headers) : []
    const plain = headers.filter(([name, value]) => namedSecret('header', name, value)?.state === 'plain')
    guard.drop(plain.length)
    const names = plain.flatMap(([name]) => guard.text(name, 100) ?? [])
    return names.length === 0
      ? []
      : [
          `The model provider “${guard.text(id, 100) ?? 'without a name'}” has a plain secret in its header ${names.join(', ')}. It was not read.`,
        ]
  })
}
