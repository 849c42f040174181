import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCommandWords } from '../../command-line/command-words.ts'
import { runImport } from '../../command-line/import-command.ts'
import { addIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const list = 'Name,System,Owner,Created\ncert-signer,Web,Sam Okafor,2026-01-05\nmailer,Mail,Mia Kern,2026-02-01\n'
const later = list.replace('Sam Okafor', 'Priya Nair')

async function previewed(text: string, answers: Readonly<Record<string, string>> = {}) {
  const bytes = new TextEncoder().encode(text)
  const { token } = await ask(context, 'imports.offer', { fileName: 'list.csv', lastModified: Date.parse('2026-11-01'), bytes })
  return ask(context, 'imports.preview', { token, choices: { answers } })
}

async function imported(text: string, answers?: Readonly<Record<string, string>>) {
  const { token } = await previewed(text, answers)
  return ask(context, 'imports.commit', { token })
}

const names = async () => (await ask(context, 'inventory.list', undefined)).map(({ name, technicalOwner }) => [name, technicalOwner])
const trash = async () => (await ask(context, 'identities.listTrash', undefined)).map(({ name }) => name)

async function throwAway(name: string): Promise<void> {
  const row = (await ask(context, 'inventory.list', undefined)).find((one) => one.name === name)
  if (row === undefined) throw new Error(`no ${name}`)
  await ask(context, 'identities.trash', { ids: [row.id] })
}

describe('an entry of a file that a person threw away', () => {
  beforeEach(async () => {
    await imported(list)
    await throwAway('cert-signer')
  })

  it('is neither new nor passed over: it is asked about, and skipped with its reason until it is wanted back', async () => {
    const preview = await previewed(later)
    expect(preview.counts.identities).toEqual({ new: 0, changed: 0, same: 1, gone: 0 })
    expect(preview.records).toEqual({ read: 2, imported: 1, skipped: 1, failed: 0 })
    expect(preview.questions).toMatchObject([{ id: 'trash', text: 'cert-signer is in the trash. What should become of it?', answer: null }])
    const { rows } = await ask(context, 'imports.rows', { token: preview.token, from: 0, count: 10, states: ['skipped'] })
    expect(rows).toMatchObject([
      { identity: 'cert-signer', state: 'skipped', remark: 'It is in the trash since 1 November 2026.', pick: null },
    ])
    await ask(context, 'imports.commit', { token: preview.token })
    expect([await names(), await trash()]).toEqual([[['mailer', 'Mia Kern']], ['cert-signer']])
  })

  it('comes back with what the file says now, and counts as changed', async () => {
    const preview = await previewed(later, { trash: 'restore' })
    expect([preview.counts.identities, preview.records.skipped]).toEqual([{ new: 0, changed: 1, same: 1, gone: 0 }, 0])
    const { changed } = await ask(context, 'imports.commit', { token: preview.token })
    expect(changed).toHaveLength(1)
    expect([await names(), await trash()]).toEqual([
      [
        ['cert-signer', 'Priya Nair'],
        ['mailer', 'Mia Kern'],
      ],
      [],
    ])
    expect((await previewed(later)).counts.identities).toEqual({ new: 0, changed: 0, same: 2, gone: 0 })
  })

  it('goes back to the trash when that import is taken back', async () => {
    const { id } = await imported(later, { trash: 'restore' })
    await ask(context, 'imports.undo', { id })
    expect([await names(), await trash()]).toEqual([[['mailer', 'Mia Kern']], ['cert-signer']])
  })

  it('is what it was before where it was brought back by hand', async () => {
    await ask(context, 'history.undo', {})
    expect((await previewed(later)).questions).toEqual([])
  })
})

describe('what lies in the trash without being thrown away', () => {
  it('by taking an import back comes in as new again', async () => {
    const { id } = await imported(list)
    await ask(context, 'imports.undo', { id })
    expect(await trash()).toHaveLength(2)
    const { counts, questions } = await previewed(list)
    expect([counts.identities.new, questions]).toEqual([2, []])
  })

  it('by undoing its birth is not asked about', async () => {
    await addIdentity(context, { name: 'mailer', system: 'Mail' })
    await ask(context, 'history.undo', {})
    expect((await previewed(list)).questions).toEqual([])
  })
})

it('what was typed by hand is met again by its name and where it lives', async () => {
  await addIdentity(context, { name: 'Mailer', system: 'mail' })
  await addIdentity(context, { name: 'cert-signer', system: 'elsewhere' })
  await throwAway('Mailer')
  await throwAway('cert-signer')
  const { counts, questions } = await previewed(list)
  expect([counts.identities.new, questions.map(({ text }) => text)]).toEqual([1, ['mailer is in the trash. What should become of it?']])
})

describe('on the command line', () => {
  const run = async (...words: readonly string[]) => {
    const path = join(context.folder, 'list.csv')
    writeFileSync(path, later)
    const { json, lines } = await runImport(readCommandWords(['import', path, '--source', 'generic-csv', ...words], {}), context)
    const [result] = json as readonly Readonly<Record<string, unknown>>[]
    return { result, lines }
  }
  beforeEach(async () => {
    await imported(list)
    await throwAway('cert-signer')
  })

  it('it is said in the text and in the JSON, and stays in the trash', async () => {
    const { result, lines } = await run()
    expect(lines).toContain('  skipped cert-signer: It is in the trash since 1 November 2026.')
    expect(lines).toContain('  note: 1 entry is in the trash and stays there. Take it out of the trash with --restore.')
    expect(result).toMatchObject({
      records: { read: 2, imported: 1, skipped: 1, failed: 0 },
      skipped: [{ record: 1, reason: 'It is in the trash since 1 November 2026.' }],
      questions: [{ id: 'trash', answer: null }],
    })
    expect(await trash()).toEqual(['cert-signer'])
  })

  it('comes back with --restore', async () => {
    const { result, lines } = await run('--restore')
    expect(lines.join()).not.toContain('in the trash and')
    expect(result).toMatchObject({ identities: { new: 0, changed: 1, same: 1, gone: 0 }, questions: [{ id: 'trash', answer: 'restore' }] })
    expect([(await names()).length, await trash()]).toEqual([2, []])
  })
})
