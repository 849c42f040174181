import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { localSources } from '../local-sources.ts'
import { expectCounted, expectNoSecret, withLeaf } from '../testing/hunt.ts'
import { mcpClaudeCode } from './mcp-claude-code.ts'
import { mcpClaudeDesktop } from './mcp-claude-desktop.ts'
import { mcpCodex } from './mcp-codex.ts'
import { mcpGemini } from './mcp-gemini.ts'
import { mcpOpencode } from './mcp-opencode.ts'
import { mcpVsCode } from './mcp-vscode.ts'
import { mcpWindsurf } from './mcp-windsurf.ts'
import { mcpZed } from './mcp-zed.ts'

const npx = (...args: readonly string[]) => ({ command: 'npx', args: ['-y', ...args] })
const bearer = `Bearer ${canary}`
const files = {
  'mcp-claude-desktop': {
    globalShortcut: 'Ctrl+Space',
    mcpServers: {
      files: npx('@vendor/server-files', '/home/ana'),
      github: { ...npx('@vendor/server-github'), env: { GITHUB_PERSONAL_ACCESS_TOKEN: canary, LOG_LEVEL: 'info' } },
    },
  },
  'mcp-claude-code': {
    numStartups: 3,
    primaryApiKey: canary,
    mcpServers: { crm: { type: 'http', url: 'https://mcp.crm.example/mcp', headers: { Authorization: bearer } } },
    projects: {
      '/work/shop': {
        history: [{ display: canary }],
        mcpServers: { crm: { type: 'stdio', command: 'node', args: ['crm.js'], env: { CRM_TOKEN: '${CRM_TOKEN}' } } },
      },
      '/work/none': { history: [] },
    },
  },
  'mcp-vscode': {
    inputs: [{ type: 'promptString', id: 'key', password: true }],
    servers: {
      search: { ...npx('search-mcp'), env: { SEARCH_API_KEY: '${input:key}' } },
      hub: { type: 'http', url: 'https://hub.example/mcp' },
    },
  },
  'mcp-zed': {
    theme: 'One',
    context_servers: {
      pg: { source: 'extension', enabled: true, settings: { database_url: `postgres://u:${canary}@db.example/x` } },
      old: { command: { path: 'uvx', args: ['old-mcp'], env: { OLD_TOKEN: canary } } },
    },
  },
  'mcp-codex': {
    model: 'x',
    model_providers: { own: { http_headers: { 'X-Api-Key': canary } } },
    mcp_servers: {
      docs: { ...npx('docs-mcp'), env: { DOCS_TOKEN: canary } },
      figma: { url: 'https://mcp.figma.example/mcp', bearer_token_env_var: 'FIGMA_TOKEN' },
      billing: { url: 'https://b.example', http_headers: { Authorization: bearer }, env_http_headers: { 'X-Org': 'ORG' }, enabled: false },
      tickets: { command: 'uvx', args: ['tickets-mcp'], env_vars: ['TICKETS_API_KEY', 'LANG'], enabled_tools: ['search'] },
    },
  },
  'mcp-gemini': {
    mcpServers: {
      drive: {
        httpUrl: 'https://drive.example/mcp',
        trust: true,
        includeTools: ['read'],
        oauth: { clientId: 'abc', clientSecret: canary },
      },
    },
  },
  'mcp-windsurf': { mcpServers: { notes: { serverUrl: `https://notes.example/mcp?api_key=${canary}`, disabled: true } } },
  'mcp-opencode': {
    mcp: {
      shop: { type: 'local', command: ['npx', '-y', 'shop-mcp'], environment: { SHOP_KEY: '{env:SHOP_KEY}' } },
      web: { type: 'remote', url: 'https://web.example', headers: { Authorization: bearer }, enabled: false },
    },
  },
} as const
const sources = [mcpClaudeDesktop, mcpClaudeCode, mcpVsCode, mcpZed, mcpCodex, mcpGemini, mcpWindsurf, mcpOpencode]
const parse = (id: keyof typeof files, value: unknown = files[id]) => {
  const source = sources.find((known) => known.id === id)
  if (source === undefined) throw new Error('no source')
  return source.parse(jsonFile(value), {})
}
const server = (settings: object) => parse('mcp-claude-desktop', { mcpServers: { one: settings } }).drafts[0]
const secretsOf = (settings: object) =>
  server(settings)?.credentials.map(({ facts }) => [
    facts.label?.replace('one: ', ''),
    facts.storage?.includes('config_file') === true ? 'plain' : 'reference',
  ])
const ids = Object.keys(files) as (keyof typeof files)[]

describe('the settings of an AI tool', () => {
  it.each(ids)('are recognised as %s and as nothing else', (id) => {
    expect(
      localSources
        .filter((source) => source.recognise({ ...jsonFile(files[id]), fileName: 'renamed' }) !== null)
        .map((source) => source.id),
    ).toEqual([id])
  })

  it('are recognised in their other places', () => {
    const shape = (value: unknown) => localSources.filter((source) => source.recognise(jsonFile(value)) !== null).map((source) => source.id)
    expect(shape({ mcpServers: {} })).toEqual(['mcp-claude-desktop'])
    expect(shape({ one: npx('a') })).toEqual(['mcp-claude-code'])
    expect(shape({ one: { type: 'sse', url: 'https://a.example' } })).toEqual(['mcp-claude-code'])
    expect(shape({ 'editor.fontSize': 12, mcp: { inputs: [], servers: { one: npx('a') } } })).toEqual(['mcp-vscode'])
    expect(shape({ 'mcp.servers': { one: npx('a') } })).toEqual(['mcp-vscode'])
    expect(shape({ servers: { one: npx('a') } })).toEqual(['mcp-vscode'])
    expect(shape({ servers: { one: { type: 'http', url: 'https://a.example', sandbox: {} } } })).toEqual(['mcp-vscode'])
    expect(shape({ inputs: [], servers: { one: { url: 'https://a.example', sandbox: {} }, two: null } })).toEqual(['mcp-vscode'])
    expect(shape({ numStartups: 1, primaryApiKey: canary, mcpServers: { one: npx('a') } })).toEqual(['mcp-claude-code'])
    expect(shape({ numStartups: 1, oauthAccount: {} })).toEqual(['mcp-claude-code'])
    expect(shape({ selectedAuthType: 'oauth', mcpServers: { one: npx('a') } })).toEqual(['mcp-gemini'])
    for (const value of [
      {},
      [],
      { servers: { web: { image: 'nginx' } } },
      { mcp: {} },
      { mcpServers: [] },
      { url: 'https://a.example' },
      { one: { url: 'https://a.example', price: 3 } },
    ])
      expect(shape(value)).toEqual([])
  })

  it.each(ids)('give one agent with a tool per server and no secret away: %s', (id) => {
    const parsed = parse(id)
    expect(parsed.failed).toEqual([])
    expect(parsed.drafts.map(({ facts, records }) => [facts.kind, facts.tools?.length, records.length])).toEqual([
      ['ai_agent', parsed.read, parsed.read],
    ])
    expectCounted(parsed)
    expectNoSecret(parsed)
  })

  it('tell a secret in the file from a reference to one', () => {
    const facts = (id: keyof typeof files) =>
      parse(id).drafts.flatMap(({ facts: { tools }, credentials }) => [
        ...(tools ?? []).map(({ name, credential }) => `${name} ${credential}`),
        ...credentials.map(({ facts: { label, storage } }) => `${label ?? ''} ${storage?.join() ?? 'reference'}`),
      ])
    expect(facts('mcp-claude-desktop')).toEqual(['files none', 'github plain', 'github: GITHUB_PERSONAL_ACCESS_TOKEN config_file'])
    expect(facts('mcp-claude-code')).toEqual(['crm plain', 'crm reference', 'crm: Authorization config_file', 'crm: CRM_TOKEN reference'])
    expect(facts('mcp-vscode')).toEqual(['hub none', 'search reference', 'search: SEARCH_API_KEY reference'])
    expect(facts('mcp-zed')).toEqual(['old plain', 'pg plain', 'old: OLD_TOKEN config_file', 'pg: database_url config_file'])
    expect(facts('mcp-codex')).toEqual([
      'billing plain',
      'docs plain',
      'figma reference',
      'tickets reference',
      'billing: Authorization config_file',
      'docs: DOCS_TOKEN config_file',
      'figma: FIGMA_TOKEN reference',
      'tickets: TICKETS_API_KEY reference',
    ])
    expect(facts('mcp-gemini')).toEqual(['drive plain', 'drive: oauth.clientSecret config_file'])
    expect(facts('mcp-windsurf')).toEqual(['notes plain', 'notes: api_key config_file'])
    expect(facts('mcp-opencode')).toEqual(['shop reference', 'web plain', 'shop: SHOP_KEY reference', 'web: Authorization config_file'])
  })

  it('say what runs, where it connects and what is remarkable', () => {
    expect(parse('mcp-claude-desktop').drafts).toMatchObject([
      {
        facts: {
          name: 'Claude Desktop',
          provider: 'anthropic',
          system: 'Claude Desktop',
          notes: null,
          tools: [
            { vendor: '@vendor/server-files', runs: 'npx @vendor/server-files' },
            { vendor: 'github', runs: 'npx @vendor/server-github' },
          ],
        },
        remarks: ['github: GITHUB_PERSONAL_ACCESS_TOKEN stands as plain text in the settings file.'],
      },
    ])
    expect(parse('mcp-claude-code').drafts[0]?.facts.tools).toMatchObject([
      { name: 'crm', project: null, host: 'mcp.crm.example', transport: 'http' },
      { name: 'crm', project: '/work/shop', runs: 'node crm.js', transport: 'stdio' },
    ])
    expect(parse('mcp-codex').drafts[0]?.facts.tools?.map(({ vendor, enabled, onlyTools }) => [vendor, enabled, onlyTools])).toEqual([
      ['b.example', false, null],
      ['docs-mcp', true, null],
      ['figma', true, null],
      ['tickets-mcp', true, ['search']],
    ])
    expect(parse('mcp-codex').warnings).toEqual([
      expect.stringContaining('2 plain secrets'),
      'The model provider “own” has a plain secret in its header X-Api-Key. It was not read.',
    ])
    expect(parse('mcp-gemini')).toMatchObject({
      warnings: [expect.any(String), 'Without asking a person run: drive: all tools.'],
      drafts: [
        {
          facts: { tools: [{ onlyTools: ['read'], withoutAsking: ['*'] }], agent: { autonomy: 'acts_alone', tools: null } },
          remarks: [expect.any(String), 'Without asking run: drive: all tools.'],
        },
      ],
    })
    expect(parse('mcp-windsurf').drafts[0]?.facts.tools?.[0]?.enabled).toBe(false)
    expect(parse('mcp-vscode').drafts[0]?.credentials[0]?.facts.notes).toBe('It is asked for when the tool starts (key).')
  })

  it('read only the two lists of servers in ~/.claude.json', () => {
    expect(parse('mcp-claude-code').read).toBe(2)
    expect(parse('mcp-claude-code', { numStartups: 1, projects: {} })).toMatchObject({ read: 0, drafts: [] })
    expect(parse('mcp-claude-code', { numStartups: 1, oauthAccount: { command: 'x' }, tips: npx('b') })).toMatchObject({
      read: 0,
      drafts: [],
    })
    expect(mcpClaudeCode.parse(jsonFile({ servers: { one: npx('a') } }), {}).drafts).toHaveLength(1)
  })

  it('name the package as the provider without its version, which changes', () => {
    const providers = [
      npx('@vendor/thing@1.2.3'),
      { command: 'docker', args: ['run', 'ghcr.io/vendor/thing:latest'] },
      { command: 'uvx', args: ['thing@latest'] },
    ].map((settings) => server(settings)?.facts.tools?.[0]?.vendor)
    expect(providers).toEqual(['@vendor/thing', 'ghcr.io/vendor/thing', 'thing'])
  })

  it('keep two computers apart once a person names them', () => {
    expect(mcpClaudeDesktop.parse(jsonFile(files['mcp-claude-desktop']), { account: 'Ana' })).toMatchObject({
      account: 'Ana',
      questions: [{ id: 'account', answer: 'Ana' }],
      drafts: [{ key: 'client | mcp-claude-desktop | Ana', facts: { name: 'Claude Desktop on Ana', account: 'Ana' } }],
    })
  })

  it('keep the lists of two tools apart that write the same form, and a renamed file with its own', () => {
    const scopeOf = (fileName: string) => mcpClaudeDesktop.parse({ ...jsonFile(files['mcp-claude-desktop']), fileName }, {}).scope
    expect(['mcp.json', 'cursor MCP.json', 'mcp-config.json', '.mcp.json'].map(scopeOf)).toEqual([
      'mcp.json',
      'mcp.json',
      'mcp-config.json',
      '.mcp.json',
    ])
    expect(['claude_desktop_config.json', 'old claude_desktop_config.json', 'renamed.bin'].map(scopeOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(mcpVsCode.parse({ ...jsonFile(files['mcp-vscode']), fileName: 'mcp.json' }, {}).scope).toBeUndefined()
  })

  it('fail an entry that is no server', () => {
    expect(parse('mcp-claude-desktop', { mcpServers: { one: 'x', two: { disabled: true } } })).toMatchObject({
      failed: [
        { label: 'one', reason: 'it is not a server' },
        { label: 'two', reason: 'it has neither a command nor an address' },
      ],
    })
  })
})

describe('a secret of an AI tool', () => {
  it.each([
    [{ command: 'x', args: ['--api-key', canary, '--region', 'eu'] }, [['--api-key', 'plain']]],
    [{ command: 'x', args: [`--api-key=${canary}`] }, [['--api-key', 'plain']]],
    [{ command: 'x', args: ['--api-key', '${KEY}'] }, [['--api-key', 'reference']]],
    [{ command: 'x', args: [`postgresql://ro:${canary}@db.example/x`] }, [['user name and password in the address', 'plain']]],
    [{ command: 'x', args: ['postgresql://ro:${PGPASSWORD}@db.example/x'] }, [['password in the address', 'reference']]],
    [{ command: 'x', args: ['--header', `Authorization: ${bearer}`] }, [['Authorization', 'plain']]],
    [{ command: 'x', args: ['--header', 'Authorization:Bearer ${TOKEN}'] }, [['Authorization', 'reference']]],
    [
      { command: 'docker', args: ['run', '-i', '--rm', '-e', 'GITHUB_TOKEN', 'ghcr.io/github/server'], env: { GITHUB_TOKEN: canary } },
      [['GITHUB_TOKEN', 'plain']],
    ],
    [{ command: 'docker', args: ['run', '-e', `GITHUB_TOKEN=${canary}`, 'ghcr.io/github/server'] }, [['GITHUB_TOKEN', 'plain']]],
    [{ command: 'sh', args: ['-c', `API_KEY=${canary} npx thing`] }, [['API_KEY', 'plain']]],
    [{ command: `npx thing --token ${canary}` }, [['--token', 'plain']]],
    [{ command: 'x', args: [`Server=db;Uid=a;Password=${canary}`] }, [['password in the connection string', 'plain']]],
    [{ url: `https://a.example/mcp?api_key=${canary}&mode=x` }, [['api_key', 'plain']]],
    [{ url: `https://user:${canary}@a.example/mcp` }, [['user name and password in the address', 'plain']]],
    [{ url: `https://hooks.example/api/mcp/s/${canary}a1b2c3d4e5f6a7b8c9d0/mcp` }, [['the address itself', 'plain']]],
    [{ url: 'https://a.example/v1/projects' }, []],
    [
      {
        command: 'x',
        env: {
          DATABASE_URL: `mysql://a:${canary}@h/x`,
          AUTH_URL: 'https://a.example',
          MAX_TOKENS: '4096',
          AWS_ACCESS_KEY_ID: 'id',
          AUTHOR: 'ana',
          EMPTY_KEY: '',
        },
      },
      [['DATABASE_URL', 'plain']],
    ],
    [
      {
        command: 'x',
        env: {
          API_KEY: `\${API_KEY:-${canary}}`,
          A_TOKEN: '%A_TOKEN%',
          B_TOKEN: '$B_TOKEN',
          C_TOKEN: '${env:C_TOKEN}',
          D_SECRET: 'op://vault/item/field',
        },
      },
      [
        ['API_KEY', 'plain'],
        ['A_TOKEN', 'reference'],
        ['B_TOKEN', 'reference'],
        ['C_TOKEN', 'reference'],
        ['D_SECRET', 'reference'],
      ],
    ],
    [
      { command: 'x', env: { GOOGLE_APPLICATION_CREDENTIALS: '/home/ana/key.json', LOG: '${LOG}', USE_AUTH: 'true' } },
      [['GOOGLE_APPLICATION_CREDENTIALS', 'reference']],
    ],
    [{ command: 'x', env: { HARMLESS: fakeSecret } }, [['HARMLESS', 'plain']]],
    [{ command: 'x', env: { ANY: `\${A_TOKEN:-${canary}}`, SWITCH: '${USE_TOKEN:-true}' } }, [['ANY', 'plain']]],
    [
      { command: 'x', env: { OPENAPI_MCP_HEADERS: JSON.stringify({ Authorization: bearer, Version: '2' }) } },
      [['OPENAPI_MCP_HEADERS', 'plain']],
    ],
    [
      { command: 'x', env: { OPENAPI_MCP_HEADERS: '{"Authorization": "Bearer ${TOKEN}", "Version": "2"}' } },
      [['OPENAPI_MCP_HEADERS', 'reference']],
    ],
    [{ command: 'x', args: ['--config', JSON.stringify({ apiKey: canary, region: 'eu' }, null, 1)] }, [['apiKey', 'plain']]],
    [{ url: 'https://a.example', headers: { 'X-Api-Key': canary, 'X-Org': '42', Accept: 'text/plain' } }, [['X-Api-Key', 'plain']]],
  ])('is found in %j', (settings, expected) => {
    expect(secretsOf(settings)).toEqual(expected)
    expect(JSON.stringify(server(settings))).not.toContain(canary)
  })

  it.each([
    [npx('@vendor/thing@1.2.3', '--root', '/x'), 'Runs npx @vendor/thing@1.2.3.'],
    [{ command: 'C:\\Program Files\\nodejs\\node.exe', args: ['C:\\srv\\server.js'] }, 'Runs node server.js.'],
    [{ command: 'cmd', args: ['/c', 'npx', '-y', 'thing'] }, 'Runs cmd thing.'],
    [{ command: 'python', args: ['-m', 'thing.server'] }, 'Runs python thing.server.'],
    [{ command: 'docker', args: ['run', '-i', 'mcp/postgres'] }, 'Runs docker mcp/postgres.'],
    [{ command: 'uvx', args: ['--from', 'git+https://x.example/y', 'thing'] }, 'Runs uvx thing.'],
    [{ command: `weird ${canary}/x`, args: [] }, 'Runs weird.'],
    [{ command: 'npx', args: ['--unknown', canary, 'thing'] }, 'Runs npx thing.'],
  ])('never stands in what is kept of a command: %j', (settings, notes) => {
    expect(`Runs ${server(settings)?.facts.tools?.[0]?.runs ?? ''}.`).toBe(notes)
  })

  it('never gets out and every server is counted, whatever is written anywhere', () => {
    const leaf = fc.oneof(
      fc.constantFrom(fakeSecret, `--token ${fakeSecret}`, `https://${fakeSecret}@x.example/${fakeSecret}`, '', null, 7, [], {}),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(30), leaf, (id, at, value) => {
        const parsed = parse(id, withLeaf(files[id], at, value))
        expectNoSecret(parsed)
        expectCounted(parsed)
      }),
      { numRuns: 300 },
    )
  })
})
