import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordTable } from '../../../shared/domain/exports/exported-table.ts'
import { ownHeaderField } from '../../../shared/domain/imports/mapping/header-aliases.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { runAgents } from '../../command-line/agents-command.ts'
import { runList } from '../../command-line/list-command.ts'
import { writeCsv } from '../../files/csv/write-csv.ts'
import { fixtureToday, openFixture } from '../../testing/fixture-vault.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

// An AI client on one computer is one agent with its servers as tools.

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const secret = ['KRCANARY', 'crm'].join('')
const files = { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/srv'] }
const crm = { type: 'http', url: 'https://crm.example/mcp', headers: { Authorization: `Bearer ${secret}` }, alwaysAllow: ['read_contact'] }
const erp = { command: 'erp-mcp', env: { ERP_KEY: '${ERP_KEY}', OTHER_KEY: '<your-key>' }, disabled: true }

const take = (mcpServers: unknown, account?: string) => takeFile({ mcpServers }, account)
async function takeFile(value: unknown, account?: string, fileName = 'x.json') {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const { token } = await ask(context, 'imports.offer', { fileName, lastModified: 0, bytes })
  const preview = await ask(context, 'imports.preview', { token, choices: account === undefined ? {} : { answers: { account } } })
  const { id } = await ask(context, 'imports.commit', { token })
  return { ...preview, id }
}
const edit = (id: IdentityId, patch: Partial<Record<'technicalOwner' | 'notes' | 'purpose', string>>) =>
  ask(context, 'records.edit', { edits: [{ kind: 'identity', id, patch }] })
const rows = () => ask(context, 'inventory.list', undefined)

describe('an AI client', () => {
  it('is one agent whose servers are its tools', async () => {
    const { records, counts } = await take({ files, crm, erp })
    expect(records).toEqual({ read: 3, imported: 3, skipped: 0, failed: 0 })
    expect(counts).toMatchObject({ identities: { new: 1 }, credentials: { new: 2 } })
    const { json, lines } = runList(context)
    expect(json).toMatchObject({
      identities: [
        {
          kind: 'ai_agent',
          tools: [
            { name: 'crm', enabled: true, transport: 'http', credential: 'plain', withoutAsking: ['read_contact'] },
            { name: 'erp', enabled: false, transport: 'stdio', credential: 'reference' },
            { name: 'files', enabled: true, transport: 'stdio', credential: 'none' },
          ],
        },
      ],
    })
    expect(lines.join()).toContain('without asking crm: read_contact')
    expect(JSON.stringify(json)).not.toContain(secret)
  })

  it('tells by name what runs without asking, and never that it can do nothing', async () => {
    const { warnings } = await take({ files, crm, trusted: { command: 'x-mcp', trust: true } })
    expect(warnings).toContain('Without asking a person run: crm: read_contact; trusted: all tools.')
    const { json, lines } = runAgents(context)
    expect(json).toMatchObject({
      agents: [
        {
          servers: [{ name: 'crm' }, { name: 'files' }, { name: 'trusted' }],
          withoutAsking: ['crm: read_contact', 'trusted: all tools'],
          reach: expect.stringContaining('run read_contact of crm without asking; run all tools of trusted without asking'),
        },
      ],
    })
    expect(lines.join('\n')).toContain('tools: crm (http, plain secret), files (stdio), trusted (stdio)')
    await take({ other: files }, 'Ana')
    expect(runAgents(context).lines.join('\n')).toMatch(/What .* on Ana can do without a person is unknown/)
    expect(JSON.stringify(runAgents(context))).not.toContain('nothing that is written down')
  })

  it('is low as long as its servers are local and log in nowhere', async () => {
    const tierOf = async (servers: unknown, account: string) => {
      await take(servers, account)
      return (await rows()).find((row) => row.account === account)?.tier
    }
    expect(await tierOf({ files }, 'a')).toBe('T3')
    expect(await tierOf({ files, off: { ...crm, disabled: true } }, 'b')).toBe('T3')
    expect(await tierOf({ files, crm }, 'c')).not.toBe('T3')
    expect(await tierOf({ files: { ...files, alwaysAllow: ['write_file'] } }, 'd')).not.toBe('T3')
    expect(await tierOf({ files: { command: 'npx', args: ['mcp-remote', 'https://a.example/mcp'] } }, 'e')).not.toBe('T3')
  })

  it('changes nothing by the same file again, in any order', async () => {
    await take({ files, crm, erp })
    for (const again of [
      { files, crm, erp },
      { erp, crm, files },
    ])
      expect((await take(again)).counts).toMatchObject({
        identities: { new: 0, changed: 0, same: 1, gone: 0 },
        credentials: { new: 0, changed: 0, same: 2, gone: 0 },
      })
  })

  it('stays the same agent when a server comes or goes, and keeps what a person wrote about it', async () => {
    await take({ files, crm })
    const [row] = await rows()
    if (row === undefined) throw new Error('no agent')
    await edit(row.id, { technicalOwner: 'Ana Beispiel', notes: 'Ask Ana first.' })
    expect((await take({ files, crm, erp })).counts.identities).toMatchObject({ new: 0, changed: 1, gone: 0 })
    expect((await take({ crm, erp })).counts).toMatchObject({ identities: { new: 0, changed: 1, gone: 0 }, credentials: { gone: 0 } })
    const [after] = await rows()
    expect(after).toMatchObject({ id: row.id, technicalOwner: 'Ana Beispiel', notes: 'Ask Ana first.' })
    expect(after?.tools?.map(({ name }) => name)).toEqual(['crm', 'erp'])
  })

  it('is read where paths stand with single backslashes, and says so', async () => {
    const text = String.raw`{"mcpServers":{
      "files": { "command": "npx", "args": ["-y", "files-mcp", "C:\Users\ops\Documents"] },
      "erp": { "command": "C:\Program Files\erp\erp-mcp.exe", "env": { "ERP_KEY": "${secret}" } }
    }}`
    const { token } = await ask(context, 'imports.offer', { fileName: 'x.json', lastModified: 0, bytes: new TextEncoder().encode(text) })
    const { records, warnings } = await ask(context, 'imports.preview', { token })
    expect(records).toMatchObject({ imported: 2, failed: 0 })
    expect(warnings).toEqual([expect.stringContaining('from line 2 on'), expect.stringContaining('contains a plain secret')])
  })

  it('reads back from an export of this vault, while a column called tools of another list means something else', async () => {
    await take({ files, crm, erp })
    const { headers, rows: lines } = recordTable(await rows(), await ask(context, 'fields.list', undefined))
    const bytes = new TextEncoder().encode(writeCsv(headers, lines))
    const { token } = await ask(context, 'imports.offer', { fileName: 'ours.csv', lastModified: 0, bytes })
    const { counts } = await ask(context, 'imports.preview', { token })
    expect(counts.identities).toEqual({ new: 0, changed: 0, same: 1, gone: 0 })
    expect([ownHeaderField('Tools'), ownHeaderField('AI tools')]).toEqual([null, null])
  })

  it('of another computer is another agent, named or not', async () => {
    await take({ files, crm }, 'Ana')
    expect((await take({ files, crm }, 'Ben')).counts.identities).toMatchObject({ new: 1, gone: 0 })
    await take({ a: files, b: crm })
    expect((await take({ c: erp })).counts).toMatchObject({ identities: { new: 1, gone: 0 }, credentials: { gone: 0 } })
    expect((await take({ a: files, b: crm })).counts.identities).toMatchObject({ new: 0, same: 1, gone: 0 })
    expect((await take({ c: erp })).counts.identities).toMatchObject({ new: 0, same: 1, gone: 0 })
    expect(await rows()).toHaveLength(4)
  })
})

describe('agents that an older version kept one per server', () => {
  const named = async (name: string, system: string) => {
    const row = (await rows()).find((one) => one.name === name && one.system === system)
    if (row === undefined) throw new Error(`no ${name}`)
    return row
  }
  const system = 'AI assistant on a computer'
  const laptop = 'laptop of Ann'
  const agentName = `AI assistant on ${laptop}`
  const servers = {
    filesystem: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/srv'] },
    github: { command: 'npx', args: ['@modelcontextprotocol/server-github'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: secret } },
    postgres: { command: 'npx', args: ['@modelcontextprotocol/server-postgres', `postgresql://ro:${secret}@db.example/shop`] },
    crm: { command: 'uvx', args: ['crm-mcp', '--api-key', secret] },
    accounting: { command: 'node', args: ['server.js'], env: { ACC_CLIENT_SECRET: secret } },
    clock: { command: 'uvx', args: ['mcp-server-time'] },
  }

  beforeEach(async () => {
    context.remove()
    context = await openFixture('everything')
  })

  it('become tools of the agent of the client: what people wrote and decided stays, and nothing is gone', async () => {
    const github = await named('github', system)
    const crmBefore = await named('crm', system)
    const before = (await rows()).length
    await edit(github.id, { technicalOwner: 'Priya Nair', notes: 'Token of the build account.' })
    await edit(crmBefore.id, { technicalOwner: 'Sam Okafor', notes: 'Reads contacts only.', purpose: 'Answers questions about customers' })
    const token = github.credentials[0]
    if (token === undefined) throw new Error('no credential')
    await ask(context, 'records.edit', { edits: [{ kind: 'credential', id: token.id, patch: { expiresOn: addDays(fixtureToday, 40) } }] })
    await ask(context, 'exceptions.create', {
      rule: 'OWN-04',
      identityIds: [crmBefore.id],
      reason: 'The new colleague starts in December and takes it over.',
      approvedBy: 'Maya Lindqvist',
      until: addDays(fixtureToday, 30),
    })
    const exceptions = (await ask(context, 'exceptions.list', undefined)).length

    const done = await take(servers, laptop)
    expect(done.counts).toMatchObject({ identities: { new: 0, changed: 1, same: 0, gone: 0 }, credentials: { gone: 0 } })
    expect(await rows()).toHaveLength(before - 5)
    const agent = await named(agentName, system)
    expect(agent.tools?.map(({ name }) => name)).toEqual(['accounting', 'clock', 'crm', 'filesystem', 'github', 'postgres'])
    expect(agent).toMatchObject({ technicalOwner: 'Sam Okafor', purpose: 'Answers questions about customers' })
    expect(agent.notes).toContain('github: Token of the build account.')
    expect(agent.notes).toContain('crm: Reads contacts only.')
    expect(agent.notes).toContain('github: its owner was Priya Nair.')
    expect(agent.credentials.map(({ label }) => label).toSorted()).toEqual([
      'accounting: ACC_CLIENT_SECRET',
      'crm: --api-key',
      'github: GITHUB_PERSONAL_ACCESS_TOKEN',
      'postgres: user name and password in the address',
    ])
    expect(agent.credentials.find(({ label }) => label?.startsWith('github'))?.expiresOn).toBe(addDays(fixtureToday, 40))
    const after = await ask(context, 'exceptions.list', undefined)
    expect(after).toHaveLength(exceptions)
    expect(after.find(({ reason }) => reason.startsWith('The new colleague'))?.identityId).toBe(agent.id)

    expect((await take(servers, laptop)).counts).toMatchObject({
      identities: { new: 0, changed: 0, same: 1, gone: 0 },
      credentials: { new: 0, changed: 0, same: 4, gone: 0 },
    })
    expect(await named(agentName, system)).toEqual(agent)
  })

  it('come back as they were when that import is taken back, and become one again', async () => {
    const before = await rows()
    const { id } = await take(servers, laptop)
    await ask(context, 'imports.undo', { id })
    expect(new Map((await rows()).map((row) => [row.id, row]))).toEqual(new Map(before.map((row) => [row.id, row])))
    expect((await take(servers, laptop)).counts.identities).toMatchObject({ new: 0, changed: 1, gone: 0 })
  })

  it('do so for each client, each by its own form', async () => {
    const { counts } = await takeFile(
      {
        servers: {
          perplexity: { command: 'npx', args: ['server-perplexity-ask'], env: { PERPLEXITY_API_KEY: '${input:perplexity-key}' } },
          'github-mcp': { type: 'http', url: 'https://api.githubcopilot.example/mcp' },
          legacy: { command: 'node', args: ['srv.js'], env: { API_TOKEN: secret } },
          'local-db': { command: 'npx', args: ['db-mcp'], env: { PGPASSWORD: '${env:PGPASSWORD}' } },
        },
      },
      laptop,
      'ann.mcp.json',
    )
    expect(counts).toMatchObject({ identities: { new: 0, changed: 1, gone: 0 }, credentials: { gone: 0 } })
    expect((await named(`VS Code on ${laptop}`, 'VS Code')).tools).toHaveLength(4)
    expect((await rows()).filter((row) => row.system === 'Codex')).toHaveLength(4)
  })
})
