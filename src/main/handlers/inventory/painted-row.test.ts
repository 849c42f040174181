import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { paintedRow, type PaintTerms, type RowPatch } from '../../../shared/domain/inventory/painted-row.ts'
import { rowPeople } from '../../../shared/domain/inventory/row-people.ts'
import type { CustomFieldId } from '../../../shared/domain/record/custom-field.ts'
import {
  agentTools,
  highImpactActions,
  humanUses,
  loggingLevels,
  scopeReaches,
} from '../../../shared/domain/record/facts/further-vocabulary.ts'
import {
  credentialClasses,
  credentialTypes,
  dataSensitivities,
  environments,
  identityKinds,
  lastUsedStates,
  privileges,
  recordStatuses,
  storageLocations,
  tiers,
} from '../../../shared/domain/record/facts/vocabulary.ts'
import { type CredentialId, credentialIdSchema, type PersonId, personIdSchema } from '../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { credentialPatchSchema, identityPatchSchema } from '../../../shared/ipc/areas/inventory-contract.ts'
import type { ChannelInput } from '../../../shared/ipc/contract.ts'
import { answer } from '../../ipc/answer.ts'
import { addIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext, testToday } from '../../testing/test-context.ts'

let context: TestContext
let fields: readonly CustomFieldId[]
beforeAll(async () => {
  context = await openTestContext()
  await ask(context, 'people.create', { facts: { name: 'Ann Lee', aliases: ['A. Lee'] } })
  await ask(context, 'people.create', { facts: { name: 'Zoë Roe' } })
  const made: CustomFieldId[] = []
  for (const field of [
    { name: 'Room', kind: 'text' as const, choices: [] },
    { name: 'Seats', kind: 'number' as const, choices: [] },
    { name: 'Centre', kind: 'choice' as const, choices: ['Sales', 'IT'] },
  ])
    made.push(await ask(context, 'fields.create', { field }))
  fields = made
})
afterAll(() => {
  context.remove()
})

const newCredential = credentialIdSchema.parse('00000000-0000-4000-8000-00000000c4ed')

async function termsNow(): Promise<Readonly<{ terms: PaintTerms; known: ReadonlySet<string> }>> {
  const people = await ask(context, 'people.directory', undefined)
  const own = await ask(context, 'fields.list', undefined)
  let added = 0
  const newId = () => personIdSchema.parse(`00000000-0000-4000-8000-${String((added += 1)).padStart(12, '0')}`)
  return {
    terms: { today: testToday, people: rowPeople(people, newId), fields: new Map(own.map((field) => [field.id, field])) },
    known: new Set(people.map(({ id }) => id)),
  }
}

const rowWithId = async (id: string): Promise<InventoryRow> => {
  const row = (await ask(context, 'inventory.list', undefined)).find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error('the row is gone')
  return row
}

function editsOf(row: InventoryRow, { identity, own, credentials, added }: RowPatch): ChannelInput<'records.edit'>['edits'] {
  return [
    ...(identity === undefined ? [] : [{ kind: 'identity' as const, id: row.id, patch: identityPatchSchema.parse(identity) }]),
    ...(own === undefined ? [] : [{ kind: 'customs' as const, id: row.id, values: own as Record<CustomFieldId, string> }]),
    ...[...(credentials ?? [])].map(([id, patch]) => ({ kind: 'credential' as const, id, patch: credentialPatchSchema.parse(patch) })),
    ...(added === undefined
      ? []
      : [{ kind: 'new-credential' as const, identityId: row.id, facts: credentialPatchSchema.parse(added.facts) }]),
  ]
}

/** Ids the window cannot know are told by what they stand for. */
function withoutNewIds(row: InventoryRow, people: ReadonlySet<string>, credentials: ReadonlySet<string>) {
  const told = (id: PersonId | null | undefined, name: string | null | undefined) => (id == null || people.has(id) ? id : `new: ${name}`)
  return {
    ...row,
    technicalOwnerId: told(row.technicalOwnerId, row.technicalOwner),
    businessOwnerId: told(row.businessOwnerId, row.businessOwner),
    backupOwnerId: told(row.backupOwnerId, row.backupOwner),
    knownBy: row.knownBy?.map((id, at) => told(id, row.knownByNames?.[at])),
    credentials: row.credentials.map((credential) => (credentials.has(credential.id) ? credential : { ...credential, id: 'new' })),
  }
}

/** Paints a patch, saves it, and compares; the row as it is afterwards. */
async function paintedAndSaved(row: InventoryRow, patch: RowPatch): Promise<InventoryRow> {
  const { terms, known } = await termsNow()
  const painted = paintedRow(row, patch, terms)
  const edits = editsOf(row, patch)
  const reply = edits.length === 0 ? null : await answer('records.edit', { edits }, context)
  const saved = await rowWithId(row.id)
  const credentials = new Set<string>(row.credentials.map(({ id }) => id))
  expect(withoutNewIds(painted, known, credentials)).toEqual(withoutNewIds(saved, known, credentials))
  if (reply?.ok === false) expect(painted).toBe(row)
  return saved
}

const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.oneof({ weight: 2, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) })
const some = <Value>(values: readonly Value[]) => fc.uniqueArray(one(values), { maxLength: 3 })
const day = one(['2026-01-05', '2026-10-02', '2026-10-31', '2026-11-01', '2027-03-01'].map(plainDate))
const name = one(['Ann Lee', 'a. lee', 'ANN  LEE', 'Zoe Roe', 'Kim Newly', 'kim newly', 'Bo New'])

const identityPatch = fc
  .record(
    {
      name: one(['till', 'backup']),
      kind: orNull(one(identityKinds)),
      provider: orNull(one(['aws', 'stripe', 'Our own shop'])),
      system: orNull(one(['Web shop', '  Depot ', ''])),
      status: one(recordStatuses),
      purpose: orNull(one(['Pays', ' '])),
      environments: orNull(some(environments)),
      dataSensitivity: orNull(one(dataSensitivities)),
      privileges: orNull(some(privileges)),
      scopes: orNull(fc.array(one(['read:all', 'write:all']), { maxLength: 2 })),
      createdOn: orNull(day),
      rotationDays: orNull(one([1, 90, 3650])),
      technicalOwner: orNull(name),
      businessOwner: orNull(name),
      backupOwner: orNull(name),
      knownBy: orNull(fc.array(name, { maxLength: 3 })),
      scopeReach: orNull(one(scopeReaches)),
      thirdParty: orNull(fc.boolean()),
      tierPinned: orNull(one(tiers)),
      shared: orNull(fc.boolean()),
      consumers: orNull(some(['Till', 'Web shop', 'Backup'])),
      logging: orNull(one(loggingLevels)),
      humanUse: orNull(one(humanUses)),
      department: orNull(one(['Shop', ''])),
      agent: orNull(
        fc.record({
          tools: orNull(
            fc.array(fc.record({ tool: one(agentTools), access: fc.constant([]), system: fc.constant(null) }), { maxLength: 1 }),
          ),
          dataAccess: fc.constant(null),
          actions: orNull(some(highImpactActions)),
          approval: fc.constant(null),
          approvedBy: fc.constant(null),
          autonomy: fc.constant(null),
          builtBy: fc.constant(null),
          runBy: fc.constant(null),
          logPlace: fc.constant(null),
          stopButton: fc.constant(null),
          mayStop: fc.constant(null),
          credentialsUsed: fc.constant(null),
        }),
      ),
    },
    { requiredKeys: [] },
  )
  .map((patch) => identityPatchSchema.parse(patch))

const credentialPatch = fc
  .record(
    {
      label: orNull(one(['Key 1', ''])),
      type: orNull(one(credentialTypes)),
      class: one(credentialClasses),
      status: one(recordStatuses),
      createdOn: orNull(day),
      lastRotatedOn: orNull(day),
      lastUsedOn: orNull(day),
      lastUsedState: one(lastUsedStates),
      expiresOn: orNull(day),
      neverExpires: fc.boolean(),
      storage: orNull(some(storageLocations)),
      masterKey: orNull(fc.boolean()),
      leakedOn: orNull(day),
      autoRenew: orNull(fc.boolean()),
    },
    { requiredKeys: [] },
  )
  .map((patch) => credentialPatchSchema.parse(patch))

const ownValue = orNull(fc.oneof(one(['B12', 'IT', 'Moon']), fc.integer({ min: 0, max: 9 })))
const step = fc.record(
  {
    identity: identityPatch,
    own: fc.uniqueArray(fc.tuple(fc.nat(3), ownValue), { maxLength: 2, selector: ([at]) => at }),
    credentials: fc.uniqueArray(fc.tuple(fc.nat(2), credentialPatch), { maxLength: 2, selector: ([at]) => at }),
    added: credentialPatch,
  },
  { requiredKeys: [] },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const noSuchField = '00000000-0000-4000-8000-00000000f1e1'

function patchOf(row: InventoryRow, { identity, own, credentials, added }: Step): RowPatch {
  const there = (credentials ?? []).flatMap(([at, patch]): (readonly [CredentialId, typeof patch])[] => {
    const credential = row.credentials[at]
    return credential === undefined ? [] : [[credential.id, patch]]
  })
  return {
    ...(identity !== undefined && { identity }),
    ...(own !== undefined && own.length > 0 && { own: Object.fromEntries(own.map(([at, value]) => [fields[at] ?? noSuchField, value])) }),
    ...(there.length > 0 && { credentials: new Map(there) }),
    ...(added !== undefined && { added: { id: newCredential, facts: added } }),
  }
}

describe('a row painted before it is saved', () => {
  it('stays critical when the permissions that made it so are cleared, as the vault keeps it', async () => {
    const id = await addIdentity(context, {
      name: 'root',
      privileges: ['admin'],
      environments: ['production'],
      dataSensitivity: 'confidential',
      provider: 'aws',
      kind: 'service_account',
    })
    const row = await rowWithId(id)
    expect(row.tier).toBe('T1')
    const { terms } = await termsNow()
    expect(paintedRow(row, { identity: { privileges: null } }, terms).tier).toBe('T1')
    expect((await paintedAndSaved(row, { identity: { privileges: null } })).tier).toBe('T1')
  })

  it('keeps a former owner among those who know the secret, under the known spelling', async () => {
    const row = await rowWithId(await addIdentity(context, { name: 'till', technicalOwner: 'Ann Lee', knownBy: [] }))
    expect(await paintedAndSaved(row, { identity: { technicalOwner: 'zoe roe' } })).toMatchObject({
      technicalOwner: 'Zoë Roe',
      knownByNames: ['Ann Lee'],
    })
  })

  it('is the row read back from the vault, whatever is changed about whatever record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        let row = await rowWithId(await addIdentity(context, { name: 'start' }))
        for (const next of steps) row = await paintedAndSaved(row, patchOf(row, next))
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})
