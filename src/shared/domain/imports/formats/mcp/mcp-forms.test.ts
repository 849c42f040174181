import { describe, expect, it } from 'vitest'
import type { ParsedImport } from '../../draft/draft.ts'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { localSources } from '../local-sources.ts'
import { expectCounted, expectNoSecret } from '../testing/hunt.ts'

// One row for each form in which clients keep servers, switches, addresses, placeholders, references and runners.

const parse = (value: unknown): ParsedImport => {
  const file = { ...jsonFile(value), fileName: 'renamed.txt' }
  const source = localSources.find((known) => known.recognise(file) !== null)
  if (source === undefined) throw new Error('not recognised')
  const parsed = source.parse(file, {})
  expectNoSecret(parsed)
  expectCounted(parsed)
  return parsed
}
const toolsOf = (parsed: ParsedImport) => parsed.drafts.flatMap(({ facts }) => facts.tools ?? [])
const namesOf = (value: unknown) => toolsOf(parse(value)).map(({ name, enabled }) => (enabled ? name : `${name} (off)`))
const npx = (name: string, more: object = {}) => ({ command: 'npx', args: ['-y', name], ...more })
const toolOf = (server: object) => toolsOf(parse({ mcpServers: { one: server } }))[0]

describe('servers are found', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['below an experimental key', { experimental: { modelContextProtocolServers: { a: npx('a-mcp'), b: npx('b-mcp') } } }, ['a', 'b']],
    [
      'in a list below it',
      { models: [], experimental: { modelContextProtocolServers: [{ transport: { type: 'stdio', command: 'uvx', args: ['c-mcp'] } }] } },
      ['c-mcp'],
    ],
    [
      'under one key with a dot',
      { 'amp.url': 'https://amp.example', 'amp.mcpServers': { a: npx('a-mcp'), b: { url: 'https://b.example/mcp' } } },
      ['a', 'b'],
    ],
    [
      'below the settings of a workspace',
      { folders: [{ path: '.' }], settings: { 'editor.tabSize': 2, mcp: { servers: { a: npx('a-mcp') } } } },
      ['a'],
    ],
    ['below the settings under one key', { folders: [], settings: { 'mcp.servers': { a: npx('a-mcp') } } }, ['a']],
    [
      'in a list with names',
      {
        mcpServers: [
          { name: 'a', command: 'uvx', args: ['a-mcp'] },
          { name: 'b', type: 'sse', url: 'https://b.example/sse' },
        ],
      },
      ['a', 'b'],
    ],
    [
      'in a list without names',
      { mcpServers: [npx('@playwright/mcp@latest'), { command: 'uvx', args: ['time-mcp'] }, { url: 'https://b.example/mcp' }] },
      ['@playwright/mcp', 'b.example', 'time-mcp'],
    ],
    ['in the registry of a catalogue', { registry: { duckduckgo: { ref: '' }, stripe: { ref: '' } } }, ['duckduckgo', 'stripe']],
    ['in a file that is the list', [{ name: 'a', command: 'npx', args: ['a-mcp'] }], ['a']],
    ['in a TOML list of tables', { mcp_servers: [{ name: 'a', transport: 'http', url: 'https://a.example' }] }, ['a']],
    [
      'in the extensions of a terminal client',
      { extensions: { a: { type: 'stdio', cmd: 'uvx', args: ['a-mcp'], enabled: true }, dev: { type: 'builtin', enabled: false } } },
      ['a', 'dev (off)'],
    ],
    [
      'beside a part of the client itself',
      { mcpServers: { x1: { name: 'notes', type: 'inMemory', command: '', args: [] }, x2: { type: 'inMemory', isActive: false } } },
      ['notes', 'x2 (off)'],
    ],
    [
      'below mcp in another form',
      {
        $schema: 'https://x.example',
        mcp: { a: { type: 'stdio', command: 'a-mcp' }, b: { type: 'http', url: 'https://b.example', disabled: true } },
      },
      ['a', 'b (off)'],
    ],
    ['below mcp and servers', { agents: { list: [] }, mcp: { servers: { a: npx('a-mcp', { enabled: false }) } } }, ['a (off)']],
    ['beside a proxy', { mcpProxy: { baseURL: 'https://proxy.example', addr: ':9090' }, mcpServers: { a: npx('a-mcp') } }, ['a']],
    [
      'in agents of one file',
      {
        agents: [
          { name: 'ops', mcpServers: { a: npx('a-mcp') } },
          { name: 'shop', mcpServers: { b: npx('b-mcp') } },
        ],
      },
      ['a', 'b'],
    ],
    ['in powers beside the others', { mcpServers: { a: npx('a-mcp') }, powers: { mcpServers: { b: npx('b-mcp') } } }, ['a', 'b']],
    ['managed for a firm', { permissions: { deny: [] }, managedMcpServers: { a: { type: 'http', url: 'https://a.example/mcp' } } }, ['a']],
    [
      'one level down',
      { mcpServers: { a: { config: { command: 'npx', args: ['a-mcp'] } }, b: { remote: { url: 'https://b.example' } } } },
      ['a', 'b'],
    ],
    [
      'in the manifest of an extension',
      {
        manifest_version: '0.2',
        name: 'tickets',
        server: { type: 'node', entry_point: 'index.js', mcp_config: { command: 'node', args: ['${__dirname}/index.js'] } },
      },
      ['tickets'],
    ],
    ['with the name inside and a generated key', { mcpServers: { x7Fq2: { name: 'tickets', baseUrl: 'https://t.example' } } }, ['tickets']],
  ])('%s', (_, value, names) => {
    expect(namesOf(value)).toEqual(names)
    expect(parse(value).failed).toEqual([])
  })

  it.each(['url', 'baseUrl', 'base_url', 'serverUrl', 'httpUrl', 'endpoint', 'uri', 'sseUrl', 'server_url', 'endpointUrl', 'address'])(
    'with their address under %s',
    (key) => {
      expect(toolOf({ [key]: `https://crm.example/mcp?api_key=${canary}` })).toMatchObject({
        name: 'one',
        vendor: 'crm.example',
        credential: 'plain',
      })
    },
  )

  it.each<readonly [object, boolean]>([
    [{ isActive: false }, false],
    [{ enabled: false }, false],
    [{ active: false }, false],
    [{ is_enabled: false }, false],
    [{ enabled: 'false' }, false],
    [{ disabled: true }, false],
    [{ disabled: 'true' }, false],
    [{ isDisabled: true }, false],
    [{ status: 'disabled' }, false],
    [{ isActive: true }, true],
    [{ enabled: true }, true],
    [{ disabled: false }, true],
    [{ status: 'connected' }, true],
    [{}, true],
  ])('and their switch: %j', (settings, enabled) => {
    expect(toolOf(npx('a-mcp', settings))?.enabled).toBe(enabled)
  })

  it.each<readonly [string, unknown]>([
    ['beside them', { mcpServers: { a: npx('a-mcp'), b: npx('b-mcp') }, disabledMcpServers: ['b'] }],
    ['in a part of the settings', { mcpServers: { a: npx('a-mcp'), b: npx('b-mcp') }, mcp: { excluded: ['b'] } }],
    ['that allows only some', { mcpServers: { a: npx('a-mcp'), b: npx('b-mcp') }, mcp: { allowed: ['a'] } }],
    [
      'of a project',
      { numStartups: 1, projects: { '/x': { mcpServers: { a: npx('a-mcp'), b: npx('b-mcp') }, disabledMcpServers: ['b'] } } },
    ],
    [
      'of a project, by another key',
      { numStartups: 1, projects: { '/x': { mcpServers: { a: npx('a-mcp'), b: npx('b-mcp') }, disabledMcpjsonServers: ['b'] } } },
    ],
    ['as a map', { mcpServers: { a: npx('a-mcp'), b: npx('b-mcp') }, disabledServers: { b: true } }],
  ])('and switched off by a list %s', (_, value) => {
    expect(namesOf(value)).toEqual(['a', 'b (off)'])
  })

  it.each<readonly [string, unknown]>([
    ['Amp', { 'amp.mcpServers': { a: npx('a-mcp') } }],
    ['Crush', { $schema: 'https://charm.land/crush.json', mcp: { a: { type: 'stdio', command: 'a-mcp' } } }],
    ['Amazon Q', { name: 'dev', mcpServers: { a: npx('a-mcp') }, tools: ['*'], allowedTools: [], toolAliases: {} }],
    [
      'Claude Desktop extension',
      { dxt_version: '0.1', name: 'a', server: { type: 'node', mcp_config: { command: 'node', args: ['a.js'] } } },
    ],
    ['Goose', { GOOSE_PROVIDER: 'anthropic', extensions: { a: { type: 'stdio', cmd: 'npx', args: ['a-mcp'], enabled: true, envs: {} } } }],
    ['Continue', { name: 'x', version: '0.0.1', schema: 'v1', mcpServers: [{ name: 'a', command: 'npx', args: ['a-mcp'] }] }],
    ['Docker MCP Toolkit', { registry: { a: { ref: '' } } }],
  ])('and %s, known by its settings, keeps a list of its own whatever its file is called', (client, settings) => {
    const parsed = parse(settings)
    expect([parsed.scope, parsed.drafts[0]?.facts.system, namesOf(settings)]).toEqual([client, client, ['a']])
  })

  it('while settings and keys of models beside them stay unread', () => {
    const parsed = parse({
      models: [{ title: 'x', provider: 'openai', apiKey: canary }],
      experimental: { modelContextProtocolServers: [npx('a-mcp')] },
    })
    expect(parsed.warnings).toEqual([])
  })

  it.each<readonly [string, unknown]>([
    ['Codex', { model: 'x', approval_policy: 'on-request', projects: { '/x': { trust_level: 'trusted' } } }],
    ['Zed', { theme: 'One', buffer_font_size: 15, agent: { default_model: { provider: 'x' } } }],
    ['Claude Code', { permissions: { allow: ['Bash(ls)'], deny: [] }, env: { ANTHROPIC_API_KEY: canary } }],
    ['Continue', { models: [{ title: 'a', provider: 'openai', model: 'b', apiKey: canary }], tabAutocompleteModel: {} }],
    ['opencode', { $schema: 'https://opencode.ai/config.json', model: 'a/b', provider: { a: { options: { apiKey: canary } } } }],
    ['Gemini CLI', { selectedAuthType: 'oauth-personal', theme: 'Default' }],
    ['Amp', { 'amp.notifications.enabled': true }],
    ['Claude Desktop', { globalShortcut: 'Ctrl+Space' }],
  ])('and settings of %s without any are called that', (client, value) => {
    const parsed = parse(value)
    expect(parsed).toMatchObject({ read: 0, drafts: [], failed: [] })
    expect(parsed.warnings).toEqual([expect.stringContaining(`settings of ${client}, with no AI tools in them.`)])
    expect(parsed.warnings[0]).toMatch(/key|signs in/i)
  })

  it.each<readonly [string, unknown]>([
    ['a description of an interface', { openapi: '3.1.0', servers: [{ url: 'https://a.example/v1' }], paths: {} }],
    ['a list of containers', { services: { web: { image: 'nginx', command: 'run' } } }],
    ['any settings', { theme: 'dark', model: 'x' }],
    ['a package', { name: 'x', scripts: { dev: 'vite' }, dependencies: {} }],
    ['tasks of an editor', { version: '2.0.0', tasks: [{ label: 'a', command: 'npm', args: ['test'] }] }],
  ])('but not in %s', (_, value) => {
    expect(localSources.filter(({ recognise }) => recognise(jsonFile(value)) !== null).map(({ id }) => id)).toEqual([])
  })
})

describe('what stands where a key belongs', () => {
  const env = (value: string) => npx('a-mcp', { env: { API_KEY: value } })
  const placeholders = [
    '<your-github-token>',
    '<API KEY>',
    'YOUR_API_KEY_HERE',
    'YOUR_CRM_TOKEN',
    'your-crm-key-here',
    'your_api_key',
    'sk-your-key-here',
    'ghp_your_token_here',
    'ghp_xxxxxxxxxxxxxxxx',
    'sk-...',
    'xxx',
    'xxxxxxxxxxxx',
    'xxxx-xxxx-xxxx',
    '***',
    '••••••••',
    '...',
    'changeme',
    'CHANGE_ME',
    'replace-me',
    'REPLACE_WITH_YOUR_KEY',
    'insert-token-here',
    'TODO',
    '[your token]',
    'API_KEY',
    'DEIN_API_KEY',
    'hier-schluessel-eintragen',
    'votre-cle-api',
    'tu-clave-aqui',
  ]
  it.each(placeholders)('is a placeholder: %s', (value) => {
    expect(toolOf(env(value))?.credential).toBe('placeholder')
    expect(toolOf({ url: 'https://a.example', headers: { Authorization: `Bearer ${value}` } })?.credential).toBe('placeholder')
    expect(toolOf({ command: 'a-mcp', args: ['--api-key', value] })?.credential).toBe('placeholder')
    if (!/[\s#]/.test(value)) expect(toolOf({ url: `https://a.example/mcp?api_key=${value}` })?.credential).toBe('placeholder')
  })

  const references: readonly (readonly [string, string | null, string])[] = [
    ['${A_TOKEN}', null, 'A_TOKEN'],
    ['${env:A_TOKEN}', null, 'A_TOKEN'],
    ['${input:crm-key}', null, 'crm-key'],
    ['$input:crm-key', null, 'crm-key'],
    ['${user_config.crm_key}', null, 'settings of the extension (crm_key)'],
    ['$A_TOKEN', null, 'A_TOKEN'],
    ['%A_TOKEN%', null, 'A_TOKEN'],
    ['{env:A_TOKEN}', null, 'A_TOKEN'],
    ['env:A_TOKEN', null, 'A_TOKEN'],
    ['env://A_TOKEN', null, 'A_TOKEN'],
    ['${{ secrets.CRM_KEY }}', 'ci_variable_masked', 'secrets.CRM_KEY'],
    ['{{CRM_KEY}}', null, 'CRM_KEY'],
    ["$(op read 'op://Ops/crm/key')", 'password_manager', 'op://Ops/crm/key'],
    ['$(cat /run/secrets/crm)', null, 'cat'],
    ['`pass show crm`', 'password_manager', 'pass'],
    ['op://Ops/crm/key', 'password_manager', 'op://Ops/crm/key'],
    ['bw://crm/key', 'password_manager', 'Bitwarden'],
    ['vault://secret/crm', 'secrets_manager', 'vault://secret/crm'],
    ['vault:secret/data/crm#key', 'secrets_manager', 'vault'],
    ['keychain:crm-key', 'os_keychain', 'keychain'],
    ['aws-sm://crm/key', 'secrets_manager', 'AWS'],
    ['{file:~/.secrets/crm}', null, 'file'],
    ['ENC[AES256_GCM,data:Q3JlZA==,iv:YWJj,tag:ZGVm,type:str]', null, 'SOPS'],
    ['ENC[PKCS7,MIIBeQYJKoZIhvcN]', null, 'eyaml'],
    ['$ANSIBLE_VAULT;1.1;AES256\n36633866396538', null, 'Ansible Vault'],
    ['!vault | $ANSIBLE_VAULT;1.1;AES256 36633866', null, 'Ansible Vault'],
    [`encrypted:${'BDq7'.repeat(20)}`, null, 'dotenvx'],
  ]
  it.each(references)('is a reference: %s', (value, storage, place) => {
    for (const server of [
      env(value),
      { url: 'https://a.example', headers: { Authorization: `Bearer ${value}` } },
      { command: 'a-mcp', args: ['--api-key', value] },
    ]) {
      const [draft] = parse({ mcpServers: { one: server } }).drafts
      expect(draft?.credentials.map(({ facts }) => facts.storage)).toEqual([storage === null ? null : [storage]])
      expect(draft?.credentials[0]?.facts.notes).toContain(place)
    }
  })

  it.each([
    ['age', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVu\n-----END AGE ENCRYPTED FILE-----'],
    ['Sealed Secrets', `AgBy${'3i4O'.repeat(100)}`],
  ])('is a reference where %s has encrypted it', (by, value) => {
    const [draft] = parse({ mcpServers: { one: env(value) } }).drafts
    expect(toolOf(env(value))?.credential).toBe('reference')
    expect(draft?.credentials[0]?.facts.notes).toContain(by)
  })

  it.each<readonly [string, object]>([
    ['in a variable', env(canary)],
    ['with digits and capitals', env(`${canary}real9931`)],
    ['behind a word', { url: 'https://a.example', headers: { Authorization: `Bearer ${canary}x` } }],
    ['as what is used when a variable is missing', env(`\${A_TOKEN:-${canary}}`)],
    ['in a command that only prints it', env(`$(echo ${canary}x)`)],
    ['in lines of variables', npx('a-mcp', { env: `LOG=info\nAPI_KEY=${canary}` })],
    ['in a list of variables', npx('a-mcp', { env: [`API_KEY=${canary}`] })],
    ['in a list of names and values', npx('a-mcp', { env: [{ name: 'API_KEY', value: canary }] })],
    ['in headers as a list', { url: 'https://a.example', headers: [`Authorization: Bearer ${canary}`] }],
    ['in headers one level down', { url: 'https://a.example', requestOptions: { headers: { 'X-Api-Key': canary } } }],
    ['in a connection string', npx('a-mcp', { env: { DATABASE_URL: `postgres://u:${canary}@db.example/x` } })],
    ['behind a bridge', { command: 'npx', args: ['mcp-remote', 'https://a.example/mcp', '--header', `Authorization: Bearer ${canary}`] }],
  ])('is plain: %s', (_, server) => {
    expect(toolOf(server)?.credential).toBe('plain')
  })

  it.each<readonly [string, object, string]>([
    ['a whole connection string in a variable', npx('a-mcp', { env: { DATABASE_URL: '${DATABASE_URL}' } }), 'DATABASE_URL'],
    ['a whole connection string in an argument', { command: 'a-mcp', args: ['${DATABASE_URL}'] }, 'DATABASE_URL'],
    ['a command that prints the headers', { url: 'https://a.example', headersHelper: '/opt/bin/print-headers.sh' }, 'print-headers.sh'],
    ['names of variables only', npx('a-mcp', { env_keys: ['CRM_TOKEN', 'LANG'] }), 'variable'],
    ['a list of names as variables', npx('a-mcp', { env: ['CRM_TOKEN'] }), 'variable'],
  ])('is a reference: %s', (_, server, place) => {
    const [draft] = parse({ mcpServers: { one: server } }).drafts
    expect(draft?.credentials.map(({ facts }) => facts.storage)).toEqual([null])
    expect(draft?.credentials[0]?.facts.notes).toContain(place)
  })

  const path = `${canary}a8B2c4D6e8F0a2B4`
  it.each([
    `https://mcp.composio.dev/composio/server/0b7f5c1e-3a52-4e7c-9d44-aa10bb20cc30/mcp`,
    `https://mcp.zapier.com/api/mcp/s/${path}/mcp`,
    `https://actions.zapier.com/mcp/sk-ak-${path}/sse`,
    `https://mcp.pipedream.net/0b7f5c1e-3a52-4e7c-9d44-aa10bb20cc30/gmail`,
    `https://eu1.make.com/mcp/api/v1/u/0b7f5c1e-3a52-4e7c-9d44-aa10bb20cc30/sse`,
    `https://n8n.harrowmill.example/mcp/0b7f5c1e-3a52-4e7c-9d44-aa10bb20cc30`,
    `https://hooks.harrowmill.example/webhook/0b7f5c1e-3a52-4e7c-9d44-aa10bb20cc30`,
  ])('is the address itself: %s', (url) => {
    const parsed = parse({ mcpServers: { one: { url } } })
    expect(toolsOf(parsed)[0]?.credential).toBe('plain')
    expect(JSON.stringify(parsed)).not.toMatch(/0b7f5c1e|a8B2c4/)
  })

  it.each([
    'https://a.example/v1/projects/0b7f5c1e-3a52-4e7c-9d44-aa10bb20cc30/mcp',
    'https://a.example/the-long-name-of-a-project-2026/mcp',
    'https://learn.example/api/mcp',
  ])('is no key: %s', (url) => {
    expect(toolOf({ url })?.credential).toBe('none')
  })
})

describe('what a server is', () => {
  it.each<readonly [string, readonly string[], string | null, string]>([
    ['npx', ['-y', 'crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['npx', ['--yes', '--package=crm-mcp', 'crm'], 'crm-mcp', 'crm-mcp'],
    ['bunx', ['crm-mcp@latest'], 'crm-mcp', 'crm-mcp'],
    ['pnpm', ['dlx', 'crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['pnpm', ['dev'], null, 'pnpm'],
    ['pnpm', ['--dir', '/srv/x', 'run', 'dev'], null, 'pnpm'],
    ['npm', ['run', 'start'], null, 'npm'],
    ['yarn', ['start'], null, 'yarn'],
    ['uvx', ['crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['uvx', ['--from', 'crm-mcp', 'serve'], 'crm-mcp', 'crm-mcp'],
    ['uv', ['run', 'crm-mcp', '--port', '1'], 'crm-mcp', 'crm-mcp'],
    ['uv', ['--directory', '/srv/x', 'run', 'crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['uv', ['tool', 'run', 'crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['uv', ['run', '--with', 'fastmcp', 'fastmcp', 'run', 'server.py'], null, 'server.py'],
    ['uv', ['--directory', '/srv', 'run', 'server.py'], null, 'server.py'],
    ['uv', ['run', 'python', '-m', 'crm_mcp'], null, 'crm_mcp'],
    ['python3.13', ['-m', 'crm_mcp'], null, 'crm_mcp'],
    ['python', ['-m', 'crm.server.main'], null, 'crm.server.main'],
    ['python3.13', ['-m', 'mcp_server_git'], null, 'mcp_server_git'],
    ['php', ['artisan', 'boost:mcp'], null, 'boost:mcp'],
    ['php8.3', ['/srv/app/artisan', 'crm:serve'], null, 'crm:serve'],
    ['node', ['/srv/build/index.js'], null, 'index.js'],
    ['/srv/venv/bin/python', ['/srv/server.py'], null, 'server.py'],
    ['docker', ['run', '-i', '--rm', '-e', 'LOG=info', '--name', 'x', 'crm/mcp:1'], 'crm/mcp', 'crm/mcp'],
    ['docker', ['run', '-v', '/a:/b', 'crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['docker', ['exec', '-i', 'crm', 'node', 'index.js'], null, 'index.js'],
    ['cmd', ['/c', 'npx', '-y', 'crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['bash', ['-lc', 'cd /srv && npx crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['op', ['run', '--', 'npx', 'crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['npx', ['-y', 'mcp-remote', 'https://crm.example/mcp'], 'crm.example', 'crm.example'],
    ['npx', ['supergateway', '--stdio', 'uvx crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['uvx', ['mcp-proxy', '--transport', 'sse', 'https://crm.example/sse'], 'crm.example', 'crm.example'],
    ['mcp-proxy', ['https://crm.example/sse'], 'crm.example', 'crm.example'],
    ['npx', ['-y', '@smithery/cli@latest', 'run', '@crm/mcp'], '@crm/mcp', '@crm/mcp'],
    ['docker', ['mcp', 'gateway', 'run'], null, 'docker docker mcp'],
    ['deno', ['run', '-A', 'npm:crm-mcp'], 'crm-mcp', 'crm-mcp'],
    ['/opt/crm/crm-mcp.exe', [], null, 'crm-mcp'],
  ])('%s %j is of %s and called %s', (command, args, vendor, name) => {
    const [tool] = toolsOf(parse({ mcpServers: [{ command, args }] }))
    expect([tool?.vendor, tool?.name]).toEqual([vendor, name])
  })

  it.each<readonly [string, readonly object[]]>([
    [
      'github',
      [
        npx('@modelcontextprotocol/server-github'),
        { url: 'https://api.githubcopilot.com/mcp/' },
        { command: 'docker', args: ['run', 'ghcr.io/github/github-mcp-server'] },
        { command: '/usr/local/bin/github-mcp-server', args: ['stdio'] },
      ],
    ],
    ['linear', [{ url: 'https://mcp.linear.app/sse' }, { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.linear.app/sse'] }]],
    [
      'notion',
      [npx('@notionhq/notion-mcp-server'), { url: 'https://mcp.notion.com/mcp' }, { command: 'docker', args: ['run', '-i', 'mcp/notion'] }],
    ],
    ['sendgrid', [npx('@sendgrid/mcp'), npx('@sendgrid/mcp-server'), { url: 'https://mcp.sendgrid.com' }]],
    ['Brave Search', [npx('@modelcontextprotocol/server-brave-search'), npx('@brave/brave-search-mcp-server')]],
  ])('one service has one vendor: %s', (vendor, servers) => {
    expect(servers.map((server) => toolOf(server)?.vendor)).toEqual(servers.map(() => vendor))
  })

  it('that only works on the computer has no vendor', () => {
    for (const server of [
      npx('@modelcontextprotocol/server-filesystem', {}),
      { command: 'uvx', args: ['mcp-server-git'] },
      { command: 'python', args: ['-m', 'mcp_server_time'] },
      { url: 'http://localhost:3845/mcp' },
      { url: 'http://127.0.0.1:8000/sse' },
      { url: 'http://host.docker.internal:3000/mcp' },
    ])
      expect(toolOf(server)?.vendor).toBeNull()
  })
})

describe('what runs without asking', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['alwaysAllow', { alwaysAllow: ['read', 'list'] }, ['read', 'list']],
    ['autoApprove', { autoApprove: ['read'] }, ['read']],
    ['autoApprove for all', { autoApprove: ['*'] }, ['*']],
    ['autoApprove as yes', { autoApprove: true }, ['*']],
    ['autoApprove as a map', { autoApprove: { read: true, write: false } }, ['read']],
    ['trust', { trust: true }, ['*']],
    ['no trust', { trust: false, alwaysAllow: [], autoApprove: false }, []],
    ['a mode for all tools', { default_tools_approval_mode: 'approve' }, ['*']],
    ['a mode for one tool', { tools: { read: { approval_mode: 'approve' }, write: { approval_mode: 'prompt' } } }, ['read']],
    ['no approval required', { require_approval: 'never' }, ['*']],
    ['approval required', { require_approval: 'always' }, []],
  ])('by the entry of a server: %s', (_, settings, tools) => {
    expect(toolOf(npx('a-mcp', settings))?.withoutAsking).toEqual(tools)
  })

  it.each<readonly [string, object, readonly string[]]>([
    ['a rule for a server', { permissions: { allow: ['mcp__one', 'Bash(ls)'] } }, ['*']],
    ['a rule for a tool', { permissions: { allow: ['mcp__one__read', 'mcp__two__write'] } }, ['read']],
    ['a list of tools', { allowedTools: ['@one/read', 'fs_read'] }, ['read']],
    ['a list of servers', { allowedTools: ['@one'] }, ['*']],
    ['a mode of the client', { permissions: { defaultMode: 'bypassPermissions' } }, ['*']],
    ['a setting with dots', { 'amp.dangerouslyAllowAll': true }, ['*']],
    ['a milder mode', { permissions: { defaultMode: 'acceptEdits' } }, []],
  ])('by the settings beside it: %s', (_, settings, tools) => {
    const [tool] = toolsOf(parse({ ...settings, mcpServers: { one: npx('a-mcp') } }))
    expect(tool?.withoutAsking).toEqual(tools)
  })
})

describe('which client a file is of', () => {
  const servers = { mcpServers: { a: npx('a-mcp') } }
  const systemOf = (value: unknown, fileName: string) => {
    const file = { ...jsonFile(value), fileName }
    const source = localSources.find((known) => known.recognise(file) !== null)
    return source?.parse(file, {}).drafts.map(({ facts }) => facts.system)
  }

  it.each([
    ['claude_desktop_config.json', servers, 'Claude Desktop'],
    ['cline_mcp_settings.json', servers, 'Cline'],
    ['mcp_settings.json', servers, 'Roo Code'],
    ['mcp.json', servers, 'AI assistant on a computer'],
    ['openclaw.json', { gateway: { mode: 'local' }, channels: {}, mcp: { servers: { a: npx('a-mcp') } } }, 'OpenClaw'],
    ['renamed.txt', { agents: { list: [] }, channels: {}, mcp: { servers: { a: npx('a-mcp') } } }, 'OpenClaw'],
    ['settings.json', { 'editor.tabSize': 2, mcp: { servers: { a: npx('a-mcp') } } }, 'VS Code'],
  ])('%s with %j is of %s', (fileName, value, system) => {
    expect(systemOf(value, fileName)).toEqual([system])
  })

  it('says where OpenClaw keeps the keys of models and channels where it has no servers', () => {
    expect(parse({ gateway: { mode: 'local' }, channels: { telegram: { enabled: true } } }).warnings.join(' ')).toContain(
      '~/.openclaw/credentials',
    )
  })
})
