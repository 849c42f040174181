import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withChanges } from '../../../shared/domain/inventory/inventory-changes.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { type PackedChanges, type PackedRow, unpackedChanges, unpackedRow } from '../../../shared/domain/inventory/packed-row.ts'
import type { ChannelName } from '../../../shared/ipc/channels.ts'
import { answer } from '../../ipc/answer.ts'
import { addIdentity, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeAll(async () => {
  context = await openTestContext()
})
afterAll(() => {
  context.remove()
})

type Known = Readonly<{ version: string; rows: readonly InventoryRow[] }>

/** What the window does: everything once, afterwards only what changed. */
async function read(known: Known | null): Promise<Known & Readonly<{ whole: boolean }>> {
  const { version, whole, packed } = await ask(context, 'inventory.read', known === null ? {} : { since: known.version })
  const said: unknown = JSON.parse(packed)
  return {
    version,
    whole,
    rows: whole ? (said as readonly PackedRow[]).map(unpackedRow) : withChanges(known?.rows ?? [], unpackedChanges(said as PackedChanges)),
  }
}

/** Everything, worked out from the tables as if it had never been read. */
function readAnew(): Promise<readonly InventoryRow[]> {
  context.inventory.drop()
  return ask(context, 'inventory.list', undefined)
}

const text = fc.constantFrom('Web shop', 'Backup', '')
const place = fc.nat(40)
// Each step is carried out on whatever stands at its places by then; what main refuses changes nothing, and that must hold too.
const step = fc.oneof(
  fc.record({
    do: fc.constant('create' as const),
    name: fc.constantFrom('bot', 'key', 'runner'),
    owner: fc.constantFrom('Maya', 'Sam', null),
  }),
  fc.record({ do: fc.constant('update' as const), place, system: text, owner: fc.constantFrom('Maya', 'Sam', 'Zoë', null) }),
  fc.record({ do: fc.constant('credential' as const), place, type: fc.constantFrom('api_key' as const, 'password' as const) }),
  fc.record({ do: fc.constant('edit-credential' as const), place, expiresOn: fc.constantFrom('2026-12-01', '2027-01-01', null) }),
  fc.record({ do: fc.constant('remove-credential' as const), place }),
  fc.record({ do: fc.constant('rotate' as const), place }),
  fc.record({ do: fc.constant('trash' as const), places: fc.array(place, { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: fc.constant('restore' as const), place }),
  fc.record({ do: fc.constant('paste' as const), place, purpose: text, more: fc.boolean() }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

async function carryOut(doing: Step, rows: readonly InventoryRow[]): Promise<unknown> {
  const at = (wanted: number) => rows[wanted % Math.max(1, rows.length)]
  const credentialAt = (wanted: number) =>
    rows.flatMap((row) => row.credentials)[wanted % Math.max(1, rows.flatMap((row) => row.credentials).length)]
  const tried = (channel: ChannelName, input: unknown) => answer(channel, input, context)
  switch (doing.do) {
    case 'create':
      return tried('records.edit', { edits: [{ kind: 'new-identity', facts: { name: doing.name, technicalOwner: doing.owner } }] })
    case 'update':
      return tried('records.edit', {
        edits: [
          {
            kind: 'identity',
            id: at(doing.place)?.id,
            patch: { system: doing.system === '' ? null : doing.system, technicalOwner: doing.owner },
          },
        ],
      })
    case 'credential':
      return tried('records.edit', { edits: [{ kind: 'new-credential', identityId: at(doing.place)?.id, facts: { type: doing.type } }] })
    case 'edit-credential':
      return tried('records.edit', {
        edits: [{ kind: 'credential', id: credentialAt(doing.place)?.id, patch: { expiresOn: doing.expiresOn } }],
      })
    case 'remove-credential':
      return tried('credentials.remove', { id: credentialAt(doing.place)?.id })
    case 'rotate':
      return tried('rotations.markRotated', { credentialId: credentialAt(doing.place)?.id, on: '2026-10-20' })
    case 'trash':
      return tried('identities.trash', { ids: [...new Set(doing.places.map((wanted) => at(wanted)?.id))] })
    case 'restore': {
      const trashed = await ask(context, 'identities.listTrash', undefined)
      return tried('identities.restore', { ids: [trashed[doing.place % Math.max(1, trashed.length)]?.id] })
    }
    case 'paste': {
      const edits = [
        { kind: 'identity', id: at(doing.place)?.id, patch: { purpose: doing.purpose === '' ? null : doing.purpose } },
        { kind: 'new-identity', facts: { name: 'pasted' }, credential: { type: 'ssh_key' } },
      ]
      // Half of them end in a cell nobody may write, which takes the whole paste back.
      return tried('records.edit', {
        label: 'Paste',
        edits: doing.more
          ? [...edits, { kind: 'custom', id: at(doing.place)?.id, field: '00000000-0000-4000-8000-000000000000', value: 'x' }]
          : edits,
      })
    }
    case 'undo':
    case 'redo':
      return tried(`history.${doing.do}`, {})
  }
}

describe('reading only what changed', () => {
  it('gives what reading everything gives, whatever was done in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 25 }), async (steps) => {
        let known = await read(null)
        let latest = known.rows
        for (const [doing, looksNow] of steps) {
          await carryOut(doing, latest)
          latest = await ask(context, 'inventory.list', undefined)
          if (!looksNow) continue
          known = await read(known)
          expect(known.whole).toBe(false)
          expect(known.rows).toEqual(latest)
        }
        known = await read(known)
        expect(known.rows).toEqual(JSON.parse(JSON.stringify(await readAnew())))
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('keeps the rows that did not change as they are', async () => {
    const [first] = await Promise.all([addIdentity(context, { name: 'first' }), addIdentity(context, { name: 'second' })])
    const known = await read(null)
    await editIdentity(context, first, { system: 'Files' })
    const next = await read(known)
    expect(next.rows.filter((row, at) => row !== known.rows[at]).map((row) => row.id)).toEqual([first])
  })

  it('gives everything to a window that speaks of another run', async () => {
    expect((await read({ version: 'another 7', rows: [] })).whole).toBe(true)
    const known = await read(null)
    context.inventory.drop()
    expect((await read(known)).whole).toBe(true)
  })
})
