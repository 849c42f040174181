import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankViewSettings } from '../../../shared/domain/inventory/saved-view.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import type { ChannelInput } from '../../../shared/ipc/contract.ts'
import { fixedClock } from '../../services/clock.ts'
import { addIdentity, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext, testPassphrase, withClock } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function threeRows(): Promise<readonly IdentityId[]> {
  const edits = ['a', 'b', 'c'].map((name) => ({
    kind: 'new-identity' as const,
    facts: { name },
    credential: { type: 'api_key' as const },
  }))
  return (await ask(context, 'records.edit', { label: 'Paste 3 rows', edits })).created
}

describe('many edits at once', () => {
  it('are one step to undo', async () => {
    const ids = await threeRows()
    const before = await ask(context, 'inventory.list', undefined)
    expect(before.map((row) => [row.name, row.credentialWords])).toEqual([
      ['a', 'API key'],
      ['b', 'API key'],
      ['c', 'API key'],
    ])
    await ask(context, 'records.edit', {
      label: 'Paste into Owner (3 cells)',
      edits: ids.map((id) => ({ kind: 'identity', id, patch: { technicalOwner: 'Sam' } })),
    })
    expect((await ask(context, 'inventory.list', undefined)).map((row) => row.technicalOwner)).toEqual(['Sam', 'Sam', 'Sam'])
    const state = await ask(context, 'history.undo', {})
    expect(state.redo?.label).toBe('Paste into Owner (3 cells)')
    expect([...state.touched].sort()).toEqual([...ids].sort())
    expect(await ask(context, 'inventory.list', undefined)).toEqual(before)
  })

  it('happen all or not at all', async () => {
    const ids = await threeRows()
    const before = await ask(context, 'inventory.list', undefined)
    const edits = [
      ...ids.map((id) => ({ kind: 'identity', id, patch: { purpose: 'x' } })),
      { kind: 'identity', id: '00000000-0000-4000-8000-000000000000', patch: { purpose: 'x' } },
    ]
    expect(await refusal(context, 'records.edit', { label: 'Paste', edits })).toBe('not_found')
    expect(await ask(context, 'inventory.list', undefined)).toEqual(before)
  })

  it('can come in parts and are still one step', async () => {
    const ids = await threeRows()
    const before = await ask(context, 'inventory.list', undefined)
    const patch = (id: IdentityId | undefined) => ({ kind: 'identity' as const, id: id ?? ids[0]!, patch: { purpose: 'pasted text' } })
    const { action } = await ask(context, 'records.edit', { label: 'Paste', edits: [patch(ids[0])] })
    await ask(context, 'records.edit', {
      label: 'Paste 3 cells',
      edits: [patch(ids[1]), patch(ids[2])],
      ...(action === null ? {} : { joins: action }),
    })
    expect((await ask(context, 'history.state', undefined)).undo?.label).toBe('Paste 3 cells')
    await ask(context, 'history.undo', {})
    expect(await ask(context, 'inventory.list', undefined)).toEqual(before)
    expect(await refusal(context, 'records.edit', { label: 'Paste', edits: [patch(ids[0])], joins: action })).toBe('undo_conflict')
  })
})

describe('an edit that changes nothing', () => {
  it('is no step to undo, also when it names the same owner again', async () => {
    const id = await addIdentity(context, { name: 'till', technicalOwner: 'Sam Okafor' })
    const before = await ask(context, 'history.state', undefined)
    expect(await ask(context, 'records.edit', { edits: [{ kind: 'identity', id, patch: { technicalOwner: 'sam okafor' } }] })).toEqual({
      action: null,
      created: [],
      createdCredentials: [],
    })
    expect(await ask(context, 'history.state', undefined)).toEqual(before)
  })

  it('leaves a part of a paste in the step it joins', async () => {
    const id = await addIdentity(context, { name: 'till' })
    const edits = [{ kind: 'identity' as const, id, patch: { purpose: 'Pays' } }]
    const { action } = await ask(context, 'records.edit', { label: 'Paste', edits })
    if (action === null) throw new Error('nothing was changed')
    expect((await ask(context, 'records.edit', { label: 'Paste', edits, joins: action })).action).toBe(action)
  })
})

describe('the name of a step', () => {
  it('is made of its one edit where none is given', async () => {
    const labels: (string | undefined)[] = []
    const noted = async (edit: ChannelInput<'records.edit'>['edits'][number]) => {
      const reply = await ask(context, 'records.edit', { edits: [edit] })
      labels.push((await ask(context, 'history.state', undefined)).undo?.label)
      return reply
    }
    const [id] = (await noted({ kind: 'new-identity', facts: { name: 'till' } })).created
    if (id === undefined) throw new Error('no identity')
    await noted({ kind: 'identity', id, patch: { technicalOwner: 'Sam' } })
    await noted({ kind: 'identity', id, patch: { technicalOwner: null, purpose: 'Pays' } })
    const [key] = (await noted({ kind: 'new-credential', identityId: id, facts: { type: 'api_key' } })).createdCredentials
    if (key === undefined) throw new Error('no credential')
    await noted({ kind: 'credential', id: key, patch: { label: 'Key 1' } })
    expect(labels).toEqual([
      'Add till',
      'Change owner of till',
      'Change 2 fields of till',
      'Add a credential to till',
      expect.stringMatching(/^Change [a-z]+ of till$/),
    ])
  })
})

describe('fields of the firm itself', () => {
  it('hold what their kind allows, appear in history under their name and can be undone', async () => {
    const [id] = await threeRows()
    if (id === undefined) throw new Error('no row')
    const field = await ask(context, 'fields.create', { field: { name: 'Cost centre', kind: 'choice', choices: ['Sales', 'IT'] } })
    const set = (value: string | null) =>
      ask(context, 'records.edit', { label: 'Change Cost centre', edits: [{ kind: 'custom', id, field, value }] })
    await set('IT')
    expect((await ask(context, 'inventory.list', undefined))[0]?.custom).toEqual({ [field]: 'IT' })
    expect(await refusal(context, 'records.edit', { label: 'x', edits: [{ kind: 'custom', id, field, value: 'Moon' }] })).toBe(
      'invalid_input',
    )
    await set('Sales')
    const [latest] = await ask(context, 'history.ofIdentity', { id })
    expect(latest).toMatchObject({
      who: 'You',
      fieldWords: 'Cost centre',
      before: 'IT',
      after: 'Sales',
      restoreBefore: { kind: 'custom', value: 'IT' },
    })
    await ask(context, 'history.undo', {})
    expect((await ask(context, 'inventory.list', undefined))[0]?.custom).toEqual({ [field]: 'IT' })
  })

  it('can be changed together in one step and taken back together', async () => {
    const [id] = await threeRows()
    if (id === undefined) throw new Error('no row')
    const fields = [
      await ask(context, 'fields.create', { field: { name: 'Room', kind: 'text', choices: [] } }),
      await ask(context, 'fields.create', { field: { name: 'Seats', kind: 'number', choices: [] } }),
    ]
    const before = await ask(context, 'inventory.list', undefined)
    await ask(context, 'records.edit', {
      label: 'Paste',
      edits: fields.map((field, at) => ({ kind: 'custom' as const, id, field, value: at === 0 ? 'B12' : 4 })),
    })
    const after = await ask(context, 'inventory.list', undefined)
    await ask(context, 'history.undo', {})
    expect(await ask(context, 'inventory.list', undefined)).toEqual(before)
    await ask(context, 'history.redo', {})
    expect(await ask(context, 'inventory.list', undefined)).toEqual(after)
  })

  it('are at most forty, with names that differ', async () => {
    for (let at = 0; at < 40; at += 1) await ask(context, 'fields.create', { field: { name: `Field ${at}`, kind: 'text', choices: [] } })
    expect(await refusal(context, 'fields.create', { field: { name: 'One more', kind: 'text', choices: [] } })).toBe('invalid_input')
    const [first] = await ask(context, 'fields.list', undefined)
    if (first === undefined) throw new Error('no field')
    await ask(context, 'fields.remove', { id: first.id })
    expect(await refusal(context, 'fields.create', { field: { name: 'field 7', kind: 'text', choices: [] } })).toBe('invalid_input')
    expect(await refusal(context, 'fields.create', { field: { name: 'Choice of nothing', kind: 'choice', choices: [] } })).toBe(
      'invalid_input',
    )
  })
})

describe('the history of a row', () => {
  it('says who changed what from what to what, and restores any value', async () => {
    const id = await addIdentity(context, { name: 'backup-script', technicalOwner: 'Sam' })
    await editIdentity(context, id, { technicalOwner: 'Priya', environments: ['production'] })
    const history = await ask(context, 'history.ofIdentity', { id })
    expect(history.map(({ who, fieldWords, before, after }) => [who, fieldWords, before, after])).toEqual([
      ['You', 'environment', '', 'Production'],
      ['You', 'owner', 'Sam', 'Priya'],
      ['You', 'added', '', ''],
    ])
    const owner = history[1]?.restoreBefore
    if (owner == null) throw new Error('cannot be restored')
    await ask(context, 'records.edit', { label: 'Restore owner', edits: [owner] })
    expect((await ask(context, 'inventory.list', undefined))[0]?.technicalOwner).toBe('Sam')
  })
})

describe('saved views', () => {
  it('are kept, changed and removed, and the shipped ones remember how they were arranged', async () => {
    const settings = {
      ...blankViewSettings,
      sort: [{ column: 'name', descending: true }],
      filters: [{ kind: 'text' as const, column: 'owner', test: 'is' as const, text: 'Sam' }],
    }
    const id = await ask(context, 'views.create', { name: 'Sam’s', settings })
    await ask(context, 'views.update', { id, name: 'Of Sam', settings: { ...settings, groupBy: 'kind' } })
    await ask(context, 'views.arrangeShipped', { view: 'no-owner', settings })
    await ask(context, 'views.arrangeShipped', { view: 'no-owner', settings: blankViewSettings })
    expect(await ask(context, 'views.list', undefined)).toEqual({
      saved: [{ id, name: 'Of Sam', settings: { ...settings, groupBy: 'kind' } }],
      shipped: { 'no-owner': blankViewSettings },
    })
    await ask(context, 'views.remove', { id })
    expect((await ask(context, 'views.list', undefined)).saved).toEqual([])
  })
})

describe('the Trash', () => {
  it('keeps what is deleted for thirty days and then forgets it, history and all', async () => {
    const [first, second] = await threeRows()
    if (first === undefined || second === undefined) throw new Error('no rows')
    await ask(context, 'identities.trash', { ids: [first] })
    const later = withClock(context, fixedClock(plainDate('2026-11-30')))
    await ask(later, 'identities.trash', { ids: [second] })
    const reopen = async (day: string) => {
      const then = withClock(context, { ...fixedClock(plainDate(day)), isFixed: false })
      await ask(then, 'vault.lock', undefined)
      await ask(then, 'vault.unlock', { passphrase: testPassphrase })
      return (await ask(then, 'identities.listTrash', undefined)).map(({ name }) => name).sort()
    }
    expect(await reopen('2026-12-01')).toEqual(['a', 'b'])
    expect(await reopen('2026-12-02')).toEqual(['b'])
    expect(await refusal(context, 'history.ofIdentity', { id: first })).toBe('not_found')
    expect(context.vault.db().raw.prepare('SELECT count(*) AS n FROM change WHERE entity_id = ?').get(first)).toEqual({ n: 0 })
  })
})
