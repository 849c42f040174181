import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { addCredential, addIdentity, editCredential, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const rows = (): Promise<readonly InventoryRow[]> => ask(context, 'inventory.list', undefined)

async function row(id: IdentityId): Promise<InventoryRow> {
  const found = (await rows()).find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error('not in the inventory')
  return found
}

describe('editing', () => {
  it('saves at once and remembers the people named', async () => {
    const id = await addIdentity(context, { name: 'backup-script' })
    await editIdentity(context, id, { technicalOwner: 'Sam Okafor', purpose: 'Nightly backup' })
    await editIdentity(context, id, { businessOwner: ' sam  OKAFOR ' })
    expect(await row(id)).toMatchObject({ technicalOwner: 'Sam Okafor', businessOwner: 'Sam Okafor', purpose: 'Nightly backup' })
    expect(await ask(context, 'people.list', undefined)).toEqual(['Sam Okafor'])
  })

  it('turns an emptied text into a missing one', async () => {
    const id = await addIdentity(context, { name: 'x', purpose: 'y' })
    await editIdentity(context, id, { purpose: '  ' })
    expect((await row(id)).purpose).toBeNull()
  })

  it.each([
    ['no name', { name: '' }],
    ['a field that does not exist', { colour: 'red' }],
    ['a kind that does not exist', { kind: 'robot' }],
    ['a day that does not exist', { createdOn: '2026-02-30' }],
    ['something like a live secret', { purpose: ['gh', 'p_', 'aB3dE6gH9j'.repeat(4).slice(0, 36)].join('') }],
  ])('refuses %s and changes nothing', async (_, patch) => {
    const id = await addIdentity(context, { name: 'x' })
    const before = await rows()
    expect(await refusal(context, 'records.edit', { edits: [{ kind: 'identity', id, patch }] })).toBe('invalid_input')
    expect(await rows()).toEqual(before)
  })

  it('does not fill the undo list when nothing changes', async () => {
    const id = await addIdentity(context, { name: 'x', purpose: 'y' })
    const before = await ask(context, 'history.state', undefined)
    await editIdentity(context, id, { purpose: 'y' })
    expect((await ask(context, 'history.state', undefined)).undo).toEqual(before.undo)
  })

  it('keeps the pair of last-used date and state in agreement', async () => {
    const identityId = await addIdentity(context, { name: 'x' })
    const id = await addCredential(context, identityId, { type: 'api_key' })
    await editCredential(context, id, { lastUsedOn: plainDate('2026-10-01') })
    expect((await row(identityId)).credentials[0]).toMatchObject({ lastUsedState: 'used' })
    await editCredential(context, id, { lastUsedState: 'never' })
    expect((await row(identityId)).credentials[0]).toMatchObject({ lastUsedOn: null, lastUsedState: 'never' })
  })
})

describe('the Trash', () => {
  it('takes identities out of the inventory and gives them back', async () => {
    const id = await addIdentity(context, { name: 'x' })
    await ask(context, 'identities.trash', { ids: [id] })
    expect(await rows()).toEqual([])
    expect(await ask(context, 'identities.listTrash', undefined)).toEqual([{ id, name: 'x', system: null, deletedOn: '2026-11-01' }])
    await ask(context, 'identities.restore', { ids: [id] })
    expect(await rows()).toHaveLength(1)
  })
})

describe('undoing what added identities', () => {
  const trash = async () => (await ask(context, 'identities.listTrash', undefined)).map(({ name }) => name)

  it('leaves nothing in the trash, and redo brings the same records back', async () => {
    const { created } = await ask(context, 'records.edit', {
      label: 'Paste 2 identities',
      edits: ['one', 'two'].map((name) => ({ kind: 'new-identity', facts: { name } })),
    })
    await ask(context, 'history.undo', {})
    expect([await rows(), await trash()]).toEqual([[], []])
    await ask(context, 'history.redo', {})
    expect((await rows()).map(({ id }) => id)).toEqual(created)
    await ask(context, 'history.undo', {})
    expect([await rows(), await trash()]).toEqual([[], []])
  })

  it('leaves in the trash what a person put there, and what came out of it goes back by undo', async () => {
    const id = await addIdentity(context, { name: 'x' })
    await ask(context, 'identities.trash', { ids: [id] })
    await ask(context, 'identities.restore', { ids: [id] })
    await ask(context, 'history.undo', {})
    expect(await trash()).toEqual(['x'])
    await ask(context, 'history.undo', {})
    expect((await rows()).map(({ name }) => name)).toEqual(['x'])
    await ask(context, 'history.undo', {})
    expect([await rows(), await trash()]).toEqual([[], []])
  })
})

describe('a rotation', () => {
  it('moves the next one on and can be undone', async () => {
    const identityId = await addIdentity(context, { name: 'x', provider: 'aws' })
    const credentialId = await addCredential(context, identityId, { type: 'access_key', createdOn: plainDate('2026-01-01') })
    expect((await ask(context, 'rotations.due', undefined)).overdue).toHaveLength(1)
    await ask(context, 'rotations.markRotated', { credentialId, on: plainDate('2026-11-01') })
    expect((await ask(context, 'rotations.due', undefined)).overdue).toHaveLength(0)
    expect((await row(identityId)).nextRotation).toMatchObject({ on: '2027-01-30' })
    await ask(context, 'history.undo', {})
    expect((await ask(context, 'rotations.due', undefined)).overdue).toHaveLength(1)
  })

  it('takes the end of the new key with it', async () => {
    const identityId = await addIdentity(context, { name: 'x' })
    const credentialId = await addCredential(context, identityId, { type: 'api_key', neverExpires: true })
    await ask(context, 'rotations.markRotated', { credentialId, on: plainDate('2026-11-01'), expiresOn: plainDate('2027-02-01') })
    expect((await row(identityId)).credentials).toMatchObject([
      { lastRotatedOn: '2026-11-01', expiresOn: '2027-02-01', neverExpires: false },
    ])
  })

  it('cannot lie in the future', async () => {
    const identityId = await addIdentity(context, { name: 'x' })
    const credentialId = await addCredential(context, identityId, { type: 'api_key' })
    expect(await refusal(context, 'rotations.markRotated', { credentialId, on: '2026-11-02' })).toBe('invalid_input')
  })
})

describe('undo and redo', () => {
  it('say what they would take back', async () => {
    const id = await addIdentity(context, { name: 'backup-script' })
    await editIdentity(context, id, { technicalOwner: 'Sam' })
    expect((await ask(context, 'history.state', undefined)).undo?.label).toBe('Change owner of backup-script')
    const after = await ask(context, 'history.undo', {})
    expect(after.redo?.label).toBe('Change owner of backup-script')
    expect(after.touched).toEqual([id])
  })

  it('say so when there is nothing left', async () => {
    expect(await refusal(context, 'history.undo', {})).toBe('no_undo')
    expect(await refusal(context, 'history.redo', {})).toBe('no_undo')
  })

  it('are forgotten by locking', async () => {
    await addIdentity(context, { name: 'x' })
    await ask(context, 'vault.lock', undefined)
    await ask(context, 'vault.unlock', { passphrase: 'seven calm otters swim' })
    expect((await ask(context, 'history.state', undefined)).undo).toBeNull()
    expect(await rows()).toHaveLength(1)
  })

  it('go back two hundred and fifty steps and forward again [U-2]', async () => {
    const id = await addIdentity(context, { name: 'step 0' })
    for (let step = 1; step <= 250; step += 1) await editIdentity(context, id, { name: `step ${step}` })
    for (let step = 249; step >= 0; step -= 1) await ask(context, 'history.undo', {})
    expect((await row(id)).name).toBe('step 0')
    for (let step = 1; step <= 250; step += 1) await ask(context, 'history.redo', {})
    expect((await row(id)).name).toBe('step 250')
  })

  it('bring back every earlier state, whatever was done', async () => {
    type Step = Readonly<{ kind: 'create' | 'rename' | 'owner' | 'trash' | 'credential' | 'rotate' }>
    const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom('create', 'rename', 'owner', 'trash', 'credential', 'rotate') })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        const start = await rows()
        const states: (readonly InventoryRow[])[] = [start]
        for (const [at, { kind }] of steps.entries()) {
          const before = (await ask(context, 'history.state', undefined)).undo?.id
          await doStep(kind, at)
          if ((await ask(context, 'history.state', undefined)).undo?.id !== before) states.push(await rows())
        }
        for (const state of states.slice(0, -1).reverse()) {
          await ask(context, 'history.undo', {})
          expect(await rows()).toEqual(state)
        }
        for (const state of states.slice(1)) {
          await ask(context, 'history.redo', {})
          expect(await rows()).toEqual(state)
        }
        for (let at = 1; at < states.length; at += 1) await ask(context, 'history.undo', {})
      }),
      { numRuns: 12 },
    )
  })

  async function doStep(kind: string, at: number): Promise<void> {
    const target = (await rows())[at % 3]
    if (kind === 'create' || target === undefined) {
      await addIdentity(context, { name: `identity ${at}`, provider: 'aws' })
      return
    }
    const { id } = target
    if (kind === 'rename') await editIdentity(context, id, { name: `renamed ${at}`, environments: ['production'] })
    if (kind === 'owner') await editIdentity(context, id, { technicalOwner: at % 2 === 0 ? `person ${at}` : null })
    if (kind === 'trash') await ask(context, 'identities.trash', { ids: [id] })
    if (kind === 'credential') await addCredential(context, id, { type: 'access_key', createdOn: plainDate('2026-01-01') })
    const credential = target.credentials[0]
    if (kind === 'rotate' && credential !== undefined)
      await ask(context, 'rotations.markRotated', { credentialId: credential.id, on: plainDate('2026-10-30') })
  }
})
