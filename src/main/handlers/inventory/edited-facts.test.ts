import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CredentialView, InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { blankAgent } from '../../../shared/domain/record/facts/agent-record.ts'
import { furtherCredentialRows, furtherIdentityRows } from '../../../shared/domain/record/facts/catalogue.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { addCredential, addIdentity, editCredential, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext, testToday } from '../../testing/test-context.ts'
import { exported } from '../exports/export-handlers.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const rowOf = async (id: IdentityId) => {
  const row = (await ask(context, 'inventory.list', undefined)).find((one) => one.id === id)
  if (row === undefined) throw new Error('not in the inventory')
  return row
}

/** What a record says of these facts; people's ids differ from vault to vault. */
function said(record: object | undefined, rows: object): Readonly<Record<string, unknown>> {
  const values = Object.entries(record ?? {}).filter(
    ([field]) => field in rows && field !== 'backupOwnerId' && field !== 'requestedById' && field !== 'knownBy',
  )
  return Object.fromEntries(values)
}

const further = (row: InventoryRow | undefined) => said(row, furtherIdentityRows)
const furtherOfCredential = (credential: CredentialView | undefined) => said(credential, furtherCredentialRows)
const known = (facts: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))

/** Every new fact, filled. */
const filled = {
  triage: 'known',
  backupOwner: 'Ben Roe',
  requestedBy: 'Ann Lee',
  department: 'Shop',
  knownBy: ['Ann Lee'],
  purposeCategory: 'payments',
  expectedUse: 'Every night',
  reachesProduction: true,
  rightsByEnvironment: { production: ['read'], test: [] },
  privilegesNeeded: ['read'],
  privilegeReason: 'Refunds',
  scopeReach: 'one',
  neededScopeReach: 'one',
  expectedIntervalDays: 1,
  rotationMode: 'by_hand',
  consumers: ['Till'],
  shared: false,
  toolMarker: true,
  humanUse: 'never',
  logging: 'full',
  loggingCoverage: [],
  alertTo: 'Sam',
  contextLimits: ['ip_range'],
  statusChangedOn: testToday,
  seenEnabledSinceOff: false,
  linkedSystemStatus: 'in_use',
  revokePlan: { documented: true, rehearsedOn: null, minutes: null, steps: 'Switch it off' },
  webhookScheme: 'https',
  signatureChecked: 'yes',
  thirdParty: false,
  vendorVerified: true,
  vendorCheckedOn: testToday,
  vendorContractEndsOn: addDays(testToday, 90),
  projectEndsOn: addDays(testToday, 90),
  openEnded: false,
  endTrigger: 'When the shop moves',
  tierPinned: 'T1',
  tools: [
    {
      name: 'crm',
      enabled: true,
      transport: 'http',
      credential: 'reference',
      vendor: 'hubspot',
      host: 'crm.example',
      runs: null,
      project: null,
      actsAs: null,
      onlyTools: null,
      withoutAsking: ['read_contact'],
    },
  ],
  agent: { ...blankAgent, tools: [{ tool: 'crm', access: ['read'], system: null }], autonomy: 'suggests' },
  firstSeenOn: testToday,
  discoveredVia: 'review',
  sourceRef: 'Audit 2026',
  nextReviewDueOn: addDays(testToday, 30),
  deadlinesNotApplying: [],
} as const

describe('the facts the rules ask about', () => {
  it('are edited, undone and redone one by one, each under its own name in the history', async () => {
    const id = await addIdentity(context, { name: 'till' })
    const before = await rowOf(id)
    await ask(context, 'records.edit', {
      label: 'Fill everything',
      edits: [{ kind: 'identity', id, patch: { ...filled, knownBy: [...filled.knownBy] } }],
    })
    const after = await rowOf(id)
    const { backupOwner, requestedBy, knownBy, ...facts } = filled
    expect(after).toMatchObject(facts)
    expect([after.backupOwner, after.requestedBy, after.knownByNames]).toEqual([backupOwner, requestedBy, knownBy])
    const history = await ask(context, 'history.ofIdentity', { id })
    expect(history.find(({ fieldWords }) => fieldWords === 'backup owner')).toMatchObject({
      before: '',
      after: 'Ben Roe',
      restoreBefore: { kind: 'identity', id, patch: { backupOwner: null } },
    })
    expect(history.find(({ fieldWords }) => fieldWords === 'logging')).toMatchObject({ after: 'Everything is logged' })
    expect(history.find(({ fieldWords }) => fieldWords === 'agent record')?.after).toBe(
      'tools: tool: Customer list (CRM), may: Read, works on its own: Only suggests, a person does it',
    )
    expect(history.find(({ fieldWords }) => fieldWords === 'rights per environment')?.after).toBe('Production: Read; Test: none')
    // tierFloor is worked out and everything else can be written; rights in an environment bring the flat lists along.
    const along = ['environment', 'permissions']
    expect(history.filter(({ fieldWords }) => !along.includes(fieldWords)).length - 1).toBe(Object.keys(furtherIdentityRows).length - 1)
    await ask(context, 'history.undo', {})
    expect(await rowOf(id)).toEqual(before)
    await ask(context, 'history.redo', {})
    expect(await rowOf(id)).toEqual(after)
  })

  it('of a credential are edited, undone and redone as well', async () => {
    const identityId = await addIdentity(context, { name: 'till' })
    const id = await addCredential(context, identityId, { type: 'api_key', masterKey: true })
    await editCredential(context, id, {
      masterKey: false,
      sealed: true,
      revokedBecause: 'unused',
      autoRenew: false,
      statusChangedOn: testToday,
    })
    expect((await rowOf(identityId)).credentials[0]).toMatchObject({
      masterKey: false,
      sealed: true,
      revokedBecause: 'unused',
      autoRenew: false,
      statusChangedOn: testToday,
    })
    await ask(context, 'history.undo', {})
    expect((await rowOf(identityId)).credentials[0]).toMatchObject({
      masterKey: true,
      sealed: null,
      revokedBecause: null,
      autoRenew: null,
      statusChangedOn: null,
    })
  })

  it.each(['csv', 'xlsx', 'json'] as const)('leave as %s and come back the same, in another vault', async (format) => {
    const id = await addIdentity(context, { name: 'till', ...filled, knownBy: [...filled.knownBy], contextLimits: [] })
    await addCredential(context, id, {
      type: 'api_key',
      masterKey: true,
      sealed: false,
      revokedBecause: 'unused',
      leakedOn: testToday,
      exposure: { reportedOn: testToday, reportedAt: null, revokedAt: null, how: 'A chat', drill: false },
    })
    const content = exported(context, null, format, 'records')
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content)
    const other = await openTestContext()
    try {
      const { token } = await ask(other, 'imports.offer', { fileName: `export.${format}`, lastModified: 0, bytes })
      expect((await ask(other, 'imports.preview', { token })).warnings).toEqual([])
      await ask(other, 'imports.commit', { token })
      const [mine, theirs] = [await rowOf(id), (await ask(other, 'inventory.list', undefined))[0]]
      expect(further(theirs)).toEqual(further(mine))
      expect([theirs?.backupOwner, theirs?.knownByNames]).toEqual([mine.backupOwner, mine.knownByNames])
      expect(theirs?.credentials.map(furtherOfCredential)).toEqual(mine.credentials.map(furtherOfCredential))
    } finally {
      other.remove()
    }
  })

  it('are filled from a list, and what a person typed stays', async () => {
    const id = await addIdentity(context, { name: 'till', externalId: 'till-1', logging: 'none' })
    const text = 'Name,Id at the provider,Logging,Alerts go to,Belongs\ntill,till-1,Everything is logged,Sam,x\n'
    const { token } = await ask(context, 'imports.offer', { fileName: 'list.csv', lastModified: 0, bytes: new TextEncoder().encode(text) })
    await ask(context, 'imports.preview', { token })
    await ask(context, 'imports.commit', { token })
    expect(known(further(await rowOf(id)))).toEqual({ logging: 'none', alertTo: 'Sam' })
  })

  it('can be made unknown again', async () => {
    const id = await addIdentity(context, { name: 'till', logging: 'full' })
    await editIdentity(context, id, { logging: null })
    expect((await rowOf(id)).logging).toBeNull()
  })

  it('refuse to contradict each other', async () => {
    const id = await addIdentity(context, { name: 'till', consumers: ['Till', 'Web shop'] })
    expect(await refusal(context, 'records.edit', { edits: [{ kind: 'identity', id, patch: { shared: false } }] })).toBe('invalid_input')
    expect((await rowOf(id)).shared).toBeNull()
  })

  it('hold a tier when a label is deleted, and let it go when the label is back', async () => {
    const id = await addIdentity(context, {
      name: 'till',
      kind: 'api_key',
      provider: 'aws',
      environments: ['production'],
      privileges: ['admin'],
      dataSensitivity: 'internal',
    })
    expect((await rowOf(id)).tier).toBe('T1')
    await editIdentity(context, id, { privileges: null })
    expect(await rowOf(id)).toMatchObject({ tier: 'T1', tierFloor: { tier: 'T1', until: ['privileges'] } })
    await editIdentity(context, id, { privileges: ['read'] })
    expect((await rowOf(id)).tier).toBe('T2')
  })

  it('remember former owners and leaks', async () => {
    const id = await addIdentity(context, { name: 'till', technicalOwner: 'Ann Lee', knownBy: [] })
    await editIdentity(context, id, { technicalOwner: 'Ben Roe' })
    expect((await rowOf(id)).knownByNames).toEqual(['Ann Lee'])
    const key = await addCredential(context, id, { type: 'api_key', storage: ['chat'] })
    await editCredential(context, key, { storage: ['password_manager'] })
    expect(known(furtherOfCredential((await rowOf(id)).credentials[0]))).toEqual({ leakedOn: testToday })
    await ask(context, 'rotations.markRotated', { credentialId: key, on: testToday })
    expect(known(furtherOfCredential((await rowOf(id)).credentials[0]))).toEqual({})
  })
})
