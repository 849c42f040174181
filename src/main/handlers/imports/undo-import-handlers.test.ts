import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import type { CommittedImport } from '../../../shared/ipc/areas/imports-contract.ts'
import { editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext } from '../../testing/test-context.ts'
import { copiesFolder } from '../../vault/copy-before-import.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function importText(text: string, day = '2026-10-01', fileName = 'list.csv'): Promise<CommittedImport> {
  const { token } = await ask(context, 'imports.offer', {
    fileName,
    lastModified: Date.parse(`${day}T12:00:00`),
    bytes: new TextEncoder().encode(text),
  })
  await ask(context, 'imports.preview', { token })
  return ask(context, 'imports.commit', { token })
}

const rows = () => ask(context, 'inventory.list', undefined)
const rowNamed = async (name: string) => {
  const row = (await rows()).find((candidate) => candidate.name === name)
  if (row === undefined) throw new Error(`no ${name}`)
  return row
}
const list = (...lines: readonly string[]) => ['Name,Id at the provider,System,Credential type,Key id', ...lines].join('\n')
const three = list('alpha,id-alpha,Shop,API key,k1', 'beta,id-beta,Shop,API key,k2', 'gamma,id-gamma,Shop,API key,k3')

describe('taking an import back', () => {
  it('leaves nothing of it, and the same file imports as new', async () => {
    const first = await importText(three)
    expect(await ask(context, 'imports.undo', { id: first.id })).toEqual({ reversed: 6, kept: 0, gone: 0, keptNames: [], goneNames: [] })
    expect(await rows()).toEqual([])
    expect((await importText(three)).identities).toEqual({ new: 3, changed: 0, same: 0, gone: 0 })
  })

  it('keeps whole what a person worked on since, and says so', async () => {
    const { id } = await importText(three)
    await editIdentity(context, (await rowNamed('beta')).id, { purpose: 'Sends the invoices of the shop' })
    const [credential] = (await rowNamed('gamma')).credentials
    if (credential === undefined) throw new Error('no credential')
    await ask(context, 'rotations.markRotated', { credentialId: credential.id, on: plainDate('2026-10-30') })
    const undone = await ask(context, 'imports.undo', { id })
    expect(undone).toMatchObject({ reversed: 2, kept: 2, gone: 0 })
    expect(undone.keptNames.map(({ name }) => name).sort()).toEqual(['beta', 'gamma'])
    expect((await rows()).map(({ name, credentials }) => [name, credentials.length]).sort()).toEqual([
      ['beta', 1],
      ['gamma', 1],
    ])
  })

  it('brings back the values a later import changed, but not over a newer word', async () => {
    await importText(three)
    const second = await importText(
      list('alpha,id-alpha,Office,API key,k1', 'beta,id-beta,Office,API key,k2', 'gamma,id-gamma,Shop,API key,k3'),
      '2026-10-20',
    )
    await editIdentity(context, (await rowNamed('beta')).id, { system: 'Warehouse' })
    expect(await ask(context, 'imports.undo', { id: second.id })).toMatchObject({ reversed: 1, kept: 1 })
    expect((await rowNamed('alpha')).system).toBe('Shop')
    expect((await rowNamed('beta')).system).toBe('Warehouse')
  })

  it('forgets what it called gone', async () => {
    await importText(three)
    const second = await importText(list('alpha,id-alpha,Shop,API key,k1', 'beta,id-beta,Shop,API key,k2'), '2026-10-20')
    expect(second.identities.gone).toBe(1)
    await ask(context, 'imports.undo', { id: second.id })
    expect((await importText(list('alpha,id-alpha,Shop,API key,k1', 'beta,id-beta,Shop,API key,k2'), '2026-10-21')).identities.gone).toBe(1)
  })

  it('works once', async () => {
    const { id } = await importText(three)
    await ask(context, 'imports.undo', { id })
    expect(await refusal(context, 'imports.undo', { id })).toBe('import_undone')
    expect((await ask(context, 'imports.list', undefined))[0]?.undoneAt).not.toBeNull()
  })

  it('counts what a person undid as never typed', async () => {
    await importText(three)
    await editIdentity(context, (await rowNamed('alpha')).id, { system: 'Mine' })
    await ask(context, 'history.undo', {})
    await importText(
      list('alpha,id-alpha,Office,API key,k1', 'beta,id-beta,Shop,API key,k2', 'gamma,id-gamma,Shop,API key,k3'),
      '2026-10-20',
    )
    expect((await rowNamed('alpha')).system).toBe('Office')
  })
})

describe('an older export', () => {
  it('does not overwrite what a later one told, and calls nothing gone', async () => {
    await importText(list('alpha,id-alpha,Office,API key,k1', 'beta,id-beta,Office,API key,k2'), '2026-10-20')
    const older = await importText(list('alpha,id-alpha,Shop,API key,k1', 'gamma,id-gamma,Shop,API key,k3'), '2026-09-01')
    expect(older.identities).toEqual({ new: 1, changed: 0, same: 1, gone: 0 })
    expect((await rowNamed('alpha')).system).toBe('Office')
  })
})

describe('the copies before imports', () => {
  it('are five at most, each with its key file, and hold nothing readable', async () => {
    for (let round = 0; round < 7; round += 1) await importText(list(`n${round},id-${round},Shop,API key,k${round}`))
    const files = readdirSync(copiesFolder(context.vault.path))
    expect(files.filter((name) => name.endsWith('.keyroster'))).toHaveLength(5)
    expect(files.filter((name) => name.endsWith('.keys.json'))).toHaveLength(5)
  })
})
