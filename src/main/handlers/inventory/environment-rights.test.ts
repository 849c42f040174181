import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { runList } from '../../command-line/list-command.ts'
import { addIdentity, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'
import { exported } from '../exports/export-handlers.ts'

// Rights per environment from writing them down to reading them back, in a real vault.

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function imported(into: TestContext, text: string, fileName = 'list.csv') {
  const { token } = await ask(into, 'imports.offer', { fileName, lastModified: 0, bytes: new TextEncoder().encode(text) })
  const preview = await ask(into, 'imports.preview', { token, choices: { source: 'generic-csv' } })
  const { id: importId } = await ask(into, 'imports.commit', { token })
  return { preview, importId, rows: await ask(into, 'inventory.list', undefined) }
}

const told = (rows: Awaited<ReturnType<typeof imported>>['rows']) =>
  Object.fromEntries(
    rows.map(({ name, environments, privileges, rightsByEnvironment }) => [name, { environments, privileges, rightsByEnvironment }]),
  )

const readsLive = {
  environments: ['production', 'staging'],
  privileges: ['read', 'write'],
  rightsByEnvironment: { production: ['read'], staging: ['write'] },
}

describe('rights per environment', () => {
  it('are written as one fact, and one undo takes back what follows from it too', async () => {
    const id = await addIdentity(context, { name: 'sync', environments: ['production', 'staging'], privileges: ['read', 'write', 'admin'] })
    const before = await ask(context, 'inventory.list', undefined)
    await editIdentity(context, id, { rightsByEnvironment: { production: ['read'], staging: ['write'] } })
    expect(told(await ask(context, 'inventory.list', undefined))).toEqual({ sync: readsLive })
    await ask(context, 'history.undo', {})
    expect(await ask(context, 'inventory.list', undefined)).toEqual(before)
    await ask(context, 'history.redo', {})
    expect(told(await ask(context, 'inventory.list', undefined))).toEqual({ sync: readsLive })
  })

  it('are told by list --json', async () => {
    await addIdentity(context, { name: 'sync', rightsByEnvironment: { production: ['read'], staging: ['write'] } })
    const { json } = runList(context)
    expect(json).toMatchObject({ identities: [{ name: 'sync', ...readsLive }] })
  })

  test.each<readonly [why: string, text: string]>([
    ['in a cell of their own', 'Name,Rights per environment\nsync,"prod: read; staging: write"\n'],
    ['in a cell of permissions', 'Name,Permissions\nsync,"prod: read; staging: write"\n'],
    ['in words', 'Name,Access\nsync,"reads live, writes staging"\n'],
    ['in a cell of environments', 'Name,Environment\nsync,"prod (read), staging (write)"\n'],
    ['in a column per environment', 'Name,Production rights,Staging rights\nsync,read,write\n'],
    ['in columns of a German list', 'Dienstkonto,Rechte Live,Rechte Abnahme\nsync,nur lesen,schreiben\n'],
    ['in columns of a French list', "Nom de l'outil,Droits prod,Droits staging\nsync,lecture,écriture\n"],
    ['in columns of a Spanish list', 'Nombre de la cuenta,Permisos (producción),Permisos (staging)\nsync,lectura,escritura\n'],
    ['beside the flat lists', 'Name,Environment,Permissions,Production access,Staging access\nsync,"prod, staging","read, write",ro,w\n'],
  ])('are imported %s', async (_, text) => {
    const { preview, rows } = await imported(context, text)
    expect(preview.warnings).toEqual([])
    expect(told(rows)).toEqual({ sync: readsLive })
  })

  it('are imported from nested JSON', async () => {
    const list = [{ name: 'sync', rightsByEnvironment: { production: ['read'], staging: ['write'] } }]
    expect(told((await imported(context, JSON.stringify(list), 'list.json')).rows)).toEqual({ sync: readsLive })
  })

  it('are counted where a cell cannot be read, and nothing is guessed', async () => {
    const { preview, rows } = await imported(context, 'Name,Production rights\none,read\ntwo,whatever Bob says\nthree,read\n')
    expect(preview.warnings.join(' ')).toContain('1 cell of “Rights per environment: production” in row 3 could not be read')
    expect(told(rows)['two']).toEqual({ environments: null, privileges: null, rightsByEnvironment: null })
  })

  it('stay unknown where a list tells environments and permissions apart', async () => {
    const { rows } = await imported(context, 'Name,Environment,Permissions\nsync,"prod, staging","read, write"\n')
    expect(told(rows)).toEqual({ sync: { ...readsLive, rightsByEnvironment: null } })
  })

  it('are exported and read back without loss', async () => {
    await addIdentity(context, {
      name: 'sync',
      rightsByEnvironment: { production: ['read'], staging: ['write'], test: [], unplaced: ['grant'] },
    })
    await addIdentity(context, {
      name: 'half told',
      environments: ['production', 'test'],
      privileges: ['read', 'admin'],
      rightsByEnvironment: { production: ['read'] },
    })
    const rows = await ask(context, 'inventory.list', undefined)
    for (const format of ['csv', 'json'] as const) {
      const other = await openTestContext()
      const content = exported(context, null, format, 'records')
      expect(told((await imported(other, String(content), `x.${format}`)).rows)).toEqual(told(rows))
      other.remove()
    }
  })

  it('an import of them is taken back whole', async () => {
    await addIdentity(context, { name: 'sync', environments: ['production', 'staging'], privileges: ['read', 'write', 'admin'] })
    const before = told(await ask(context, 'inventory.list', undefined))
    const { importId, rows } = await imported(context, 'Name,Production rights,Staging rights\nsync,read,write\n')
    expect(told(rows)).toEqual({ sync: readsLive })
    expect(await ask(context, 'imports.undo', { id: importId })).toMatchObject({ kept: 0, gone: 0 })
    expect(told(await ask(context, 'inventory.list', undefined))).toEqual(before)
  })
})
