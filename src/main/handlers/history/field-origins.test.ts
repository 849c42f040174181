import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FieldOrigin } from '../../../shared/ipc/areas/history-contract.ts'
import { editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function importOn(day: string, fileName: string, text: string): Promise<void> {
  const { token } = await ask(context, 'imports.offer', {
    fileName,
    lastModified: new Date(`${day}T12:00:00`).getTime(),
    bytes: new TextEncoder().encode(text),
  })
  await ask(context, 'imports.preview', { token })
  await ask(context, 'imports.commit', { token })
}

async function origins() {
  const [row] = await ask(context, 'inventory.list', undefined)
  if (row === undefined) throw new Error('nothing was imported')
  const told = await ask(context, 'history.origins', { id: row.id })
  const of = (record: string) =>
    Object.fromEntries(
      told
        .filter((origin) => origin.record === record)
        .map(({ words, fileName, asOf }: FieldOrigin) => [words, fileName === null ? 'typed' : `${fileName} ${asOf ?? ''}`]),
    )
  return { row, identity: of(row.id), credential: of(row.credentials[0]?.id ?? '') }
}

const march = 'Name,Id at the provider,Provider,Owner,System,Credential id,Expires\nrobot-one,r1,aws,Sam Okafor,Till,k1,2027-01-01\n'
const april = 'Name,Id at the provider,Provider,Owner,System,Credential id,Expires\nrobot-one,r1,aws,Priya Nair,Till,k1,2028-01-01\n'

describe('where the facts of an identity come from', () => {
  it('is told field by field: two exports merge, and each field knows its file and day', async () => {
    await importOn('2026-03-03', 'march.csv', march)
    await importOn('2026-04-01', 'april.csv', april)
    const { row, identity, credential } = await origins()
    expect(identity).toEqual({
      name: 'march.csv 2026-03-03',
      provider: 'march.csv 2026-03-03',
      system: 'march.csv 2026-03-03',
      'id at the provider': 'march.csv 2026-03-03',
      owner: 'april.csv 2026-04-01',
    })
    expect(credential).toMatchObject({ 'credential id': 'march.csv 2026-03-03', expires: 'april.csv 2026-04-01' })
    expect(row.technicalOwner).toBe('Priya Nair')
  })

  it('is the person who typed it, and the file again once that is undone', async () => {
    await importOn('2026-03-03', 'march.csv', march)
    const { row } = await origins()
    await editIdentity(context, row.id, { technicalOwner: 'Ada', purpose: 'Pays' })
    expect((await origins()).identity).toMatchObject({ owner: 'typed', purpose: 'typed', system: 'march.csv 2026-03-03' })
    await ask(context, 'history.undo', {})
    const { identity } = await origins()
    expect([identity['owner'], identity['purpose']]).toEqual(['march.csv 2026-03-03', undefined])
  })

  it('is told for each own field by itself', async () => {
    for (const name of ['Cost centre', 'Room']) await ask(context, 'fields.create', { field: { name, kind: 'text', choices: [] } })
    await importOn('2026-03-03', 'march.csv', 'Name,Cost centre,Room\nrobot-one,C1,R1\n')
    const { row } = await origins()
    const [field = ''] = Object.keys(row.custom).filter((id) => row.custom[id] === 'R1')
    await ask(context, 'records.edit', { label: 'Change Room', edits: [{ kind: 'custom', id: row.id, field, value: 'R2' }] })
    expect((await origins()).identity).toMatchObject({ 'Cost centre': 'march.csv 2026-03-03', Room: 'typed' })
  })
})
