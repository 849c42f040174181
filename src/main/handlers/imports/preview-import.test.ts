import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { googleHeaders, inkwellRow } from '../../../shared/domain/imports/formats/fixtures/google-list.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

type Choices = NonNullable<Parameters<typeof ask<'imports.preview'>>[2]>['choices']

async function previewed(text: string, choices: Choices = {}, fileName = 'list.csv') {
  const bytes = new TextEncoder().encode(text)
  const { token } = await ask(context, 'imports.offer', { fileName, lastModified: Date.parse('2026-11-01'), bytes })
  return ask(context, 'imports.preview', { token, choices })
}

async function imported(text: string, choices?: Choices, fileName?: string) {
  const { token } = await previewed(text, choices, fileName)
  await ask(context, 'imports.commit', { token })
}

const titlesOf = (preview: Awaited<ReturnType<typeof previewed>>) => preview.columns.map(({ title }) => title)

describe('the columns of a preview', () => {
  it('are there for every matched column, also where all rows say the same', async () => {
    const preview = await previewed('Name,Provider,Owner,Created,Purpose\ntill,AWS,Sam Okafor,2026-01-01,Counts\nshop,AWS,,2026-01-01,\n')
    expect(titlesOf(preview).toSorted()).toEqual(expect.arrayContaining(['Credential created', 'Owner', 'Provider', 'Purpose']))
  })

  it('begin with those in which something changes', async () => {
    const list = 'Name,System,Owner,Purpose,Expires\ntill,Till,Sam Okafor,Counts,2027-01-01\nshop,Shop,Mia Kern,Sells,2027-02-01\n'
    await imported(list)
    const preview = await previewed(list.replace('Sells', 'Sells more').replace('2027-01-01', '2028-01-01'))
    expect(titlesOf(preview).slice(0, 2)).toEqual(['Purpose', 'Expires'])
    const { rows } = await ask(context, 'imports.rows', { token: preview.token, from: 0, count: 10, states: ['changed'] })
    expect(rows.map(({ identity, state }) => [identity, state])).toEqual([
      ['till', 'changed'],
      ['shop', 'changed'],
    ])
    expect(rows[1]?.cells['identity.purpose']).toEqual({ text: 'Sells more', before: 'Sells', kept: null })
  })

  it('have one for each own field, with what it said before', async () => {
    const field = await ask(context, 'fields.create', { field: { name: 'Cost centre', kind: 'text', choices: [] } })
    await ask(context, 'fields.create', { field: { name: 'Room', kind: 'text', choices: [] } })
    await imported('Name,Cost centre,Room\ntill,C1,R1\n')
    const preview = await previewed('Name,Cost centre,Room\ntill,C2,R1\n', { policies: { 'identity.custom': 'always' } })
    expect(titlesOf(preview).slice(0, 2)).toEqual(['Cost centre', 'Room'])
    const { rows } = await ask(context, 'imports.rows', { token: preview.token, from: 0, count: 10 })
    expect(rows[0]?.cells[`own:${field}`]).toEqual({ text: 'C2', before: 'C1', kept: null })
  })
})

describe('a warning', () => {
  it('names its rows, and these rows can be asked for alone', async () => {
    const preview = await previewed('Name,Created\none,2026-01-01\ntwo,soonish\nthree,2026-01-01\nfour,later\n')
    expect(preview.warnings).toContain('2 cells of “Created” in rows 3 and 5 could not be read as a date and stay empty.')
    const page = await ask(context, 'imports.rows', { token: preview.token, from: 0, count: 10, lines: [3, 5] })
    expect([page.total, page.rows.map(({ identity }) => identity)]).toEqual([2, ['two', 'four']])
  })
})

describe('a column of a known export that its reading never asks for', () => {
  const secret = ['Kenn', 'wort', ': Kr4n!ch-Teich9'].join('')
  const row = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  const second = inkwellRow.with(0, 'Ferry').with(2, '900000000002-ferry.apps.googleusercontent.com')
  const third = inkwellRow.with(0, 'Harbour').with(2, '900000000003-harbour.apps.googleusercontent.com')
  const text = [row([...googleHeaders, 'Cost centre']), row([...inkwellRow, 'C1']), row([...second, '']), row([...third, secret])].join(
    '\n',
  )

  it('is named with its reason and in how many rows it says something, and one word keeps it', async () => {
    const { leftOutColumns, source } = await previewed(text)
    expect(source.id).toBe('google-accessed-apps')
    expect(leftOutColumns).toContainEqual({
      column: 'Cost centre',
      reason: 'Nothing is kept from this column of the export.',
      filled: 2,
      keepable: true,
    })
    const field = await ask(context, 'fields.create', { field: { name: 'Cost centre', kind: 'text', choices: [] } })
    const kept = await previewed(text, { keep: { 'Cost centre': field }, selection: { base: 'all', except: [] } })
    expect(kept.leftOutColumns.map(({ column }) => column)).not.toContain('Cost centre')
    expect(titlesOf(kept)).toContain('Cost centre')
    await ask(context, 'imports.commit', { token: kept.token })
    expect((await ask(context, 'inventory.list', undefined)).map(({ custom }) => custom[field] ?? null).toSorted()).toEqual([
      'C1',
      null,
      null,
    ])
    expect([kept.secretsDropped, JSON.stringify(await ask(context, 'inventory.list', undefined)).includes('Teich9')]).toEqual([1, false])
  })
})

describe('the question whose computer a file is from', () => {
  const config = JSON.stringify({ mcpServers: { files: { command: 'npx', args: ['-y', 'files-server'] } } })

  it('suggests what was answered last, for any client of that computer', async () => {
    const first = await previewed(config, {}, 'claude_desktop_config.json')
    expect(first.questions).toMatchObject([{ id: 'account', answer: null }])
    expect(first.questions[0]).not.toHaveProperty('suggested')
    await imported(config, { answers: { account: 'Maya’s laptop' } }, 'claude_desktop_config.json')
    await imported(config, { answers: { account: 'Build server' } }, 'claude_desktop_config.json')
    expect((await previewed(config, {}, 'mcp.json')).questions[0]?.suggested).toEqual(['Build server', 'Maya’s laptop'])
  })
})
