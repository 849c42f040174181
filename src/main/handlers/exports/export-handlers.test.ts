import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { credentialAfter } from '../../../shared/domain/inventory/apply-patch.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { personPatchSchema } from '../../../shared/domain/people/person-record.ts'
import { blankCredentialFacts, type CredentialFacts } from '../../../shared/domain/record/credential.ts'
import {
  credentialClasses,
  credentialTypes,
  dataSensitivities,
  environments,
  identityKinds,
  privileges,
  recordStatuses,
  runsAsValues,
  storageLocations,
} from '../../../shared/domain/record/facts/vocabulary.ts'
import { blankIdentityFacts, type IdentityFacts } from '../../../shared/domain/record/identity.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import type { WorkProgress } from '../../../shared/ipc/events.ts'
import { recordAction } from '../../services/change-recorder.ts'
import { addIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext } from '../../testing/test-context.ts'
import { exported, type ExportFormat, type ExportKind } from './export-handlers.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

async function importInto(target: TestContext, format: ExportFormat, content: string | Uint8Array) {
  const { token } = await ask(target, 'imports.offer', { fileName: `export.${format}`, lastModified: Date.now(), bytes: bytesOf(content) })
  const preview = await ask(target, 'imports.preview', { token })
  expect(preview.mapping?.obstacle ?? null).toBeNull()
  expect(preview.warnings).toEqual([])
  return ask(target, 'imports.commit', { token })
}

// As handlers write: with what follows from the facts of a new credential, such as the day it was found where it can leak.
function write(identities: readonly Readonly<{ facts: IdentityFacts; credentials: readonly CredentialFacts[] }>[]): void {
  recordAction(context, { kind: 'edit', label: 'test' }, (recorder) => {
    for (const { facts, credentials } of identities) {
      const id = recorder.createIdentity(facts)
      for (const credential of credentials)
        recorder.createCredential(id, credentialAfter(blankCredentialFacts(credential.type), credential, context.clock.today()))
    }
  })
}

// What is stored, without what our ids and today make of it.
function stored(rows: readonly InventoryRow[]) {
  const facts = ({
    name,
    kind,
    provider,
    account,
    system,
    externalId,
    status,
    technicalOwner,
    businessOwner,
    purpose,
    environments,
    dataSensitivity,
    privileges,
    scopes,
    runsAs,
    createdOn,
    rotationDays,
    notes,
  }: InventoryRow) => ({
    name,
    kind,
    provider,
    account,
    system,
    externalId,
    status,
    technicalOwner,
    businessOwner,
    purpose,
    environments,
    dataSensitivity,
    privileges,
    scopes,
    runsAs,
    createdOn,
    rotationDays,
    notes,
  })
  return rows
    .map((row) => ({
      ...facts(row),
      credentials: row.credentials.map(({ id: _id, identityId: _identity, nextRotation: _next, ...credential }) => credential),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

const word = fc.constantFrom(
  'alpha',
  'Büro "Nord"',
  "O'Brien",
  '=1+1',
  '@home',
  'a, b; c',
  'zwei\nZeilen',
  '-3',
  '  ',
  '007',
  '1e5',
  'Übung\ttab',
  'never',
  'TRUE',
)
const text = word.map((value) => (value.trim() === '' ? null : value.trim()))
const day = fc.constantFrom(null, plainDate('2026-01-02'), plainDate('2019-12-31'))
const subset = <T>(values: readonly T[]) => fc.subarray([...values]).map((list) => (list.length === 0 ? null : list))

const facts: fc.Arbitrary<IdentityFacts> = fc
  .record({
    name: word.filter((value) => value.trim() !== '').map((value) => value.trim()),
    kind: fc.constantFrom(null, ...identityKinds),
    provider: fc.constantFrom(null, 'aws', 'Our own thing'),
    account: text,
    system: text,
    externalId: text,
    status: fc.constantFrom(...recordStatuses),
    purpose: text,
    environments: subset(environments),
    dataSensitivity: fc.constantFrom(null, ...dataSensitivities),
    privileges: subset(privileges),
    scopes: fc
      .uniqueArray(fc.constantFrom('read:all', 'a, b', '["x"]', 'https://x.example/auth', 'two words'), { maxLength: 3 })
      .map((list) => (list.length === 0 ? null : list)),
    runsAs: fc.constantFrom(null, ...runsAsValues),
    createdOn: day,
    rotationDays: fc.constantFrom(null, 30, 3650),
    notes: text,
  })
  .map((known) => ({ ...blankIdentityFacts(known.name), ...known }))

const credential: fc.Arbitrary<CredentialFacts> = fc
  .record({
    label: text,
    type: fc.constantFrom(null, ...credentialTypes),
    class: fc.constantFrom(...credentialClasses),
    status: fc.constantFrom(...recordStatuses),
    externalId: text,
    createdOn: day,
    lastRotatedOn: day,
    lastUsedOn: day,
    state: fc.constantFrom('never', 'unknown', 'used'),
    expiresOn: day,
    neverExpires: fc.boolean(),
    storage: subset(storageLocations),
    notes: text,
  })
  .map(({ state, ...known }) => ({
    ...blankCredentialFacts(known.type),
    ...known,
    lastUsedState: known.lastUsedOn === null ? state : 'used',
    neverExpires: known.expiresOn === null && known.neverExpires,
  }))

describe('what has expired', () => {
  const past = plainDate('2026-10-01')
  const key = (facts: Partial<CredentialFacts>): CredentialFacts => ({ ...blankCredentialFacts('api_key'), ...facts })
  const mixed = () => {
    write([
      { facts: blankIdentityFacts('gone'), credentials: [key({ label: 'k', expiresOn: past })] },
      { facts: blankIdentityFacts('said to be gone'), credentials: [key({ label: 'k', ended: true })] },
      { facts: blankIdentityFacts('half gone'), credentials: [key({ label: 'old', expiresOn: past }), key({ label: 'new' })] },
      {
        facts: { ...blankIdentityFacts('off'), status: 'disabled' },
        credentials: [key({ label: 'k', status: 'revoked', expiresOn: past })],
      },
    ])
  }
  const states = async (target: TestContext) =>
    (await ask(target, 'inventory.list', undefined))
      .map(({ name, status, state, credentials }) => [name, status, state, credentials.map((one) => one.state)])
      .sort()

  it('is written as recorded, with how it stands today beside it', () => {
    mixed()
    const content = exported(context, null, 'json', 'records')
    const rows = JSON.parse(typeof content === 'string' ? content : '') as readonly Readonly<Record<string, string>>[]
    const told = rows.map((row) => ['Name', 'Status', 'State today', 'Credential status', 'Credential state today'].map((of) => row[of]))
    expect(told.sort()).toEqual([
      ['gone', 'Active', 'Expired', 'Active', 'Expired'],
      ['half gone', 'Active', 'Active', 'Active', 'Active'],
      ['half gone', 'Active', 'Active', 'Active', 'Expired'],
      ['off', 'Disabled', 'Disabled', 'Revoked', 'Revoked'],
      ['said to be gone', 'Active', 'Expired', 'Active', 'Expired'],
    ])
  })

  it.each(['csv', 'xlsx', 'json'] as const)('comes back from %s as it was, and into its own list without a change', async (format) => {
    mixed()
    const content = exported(context, null, format, 'records')
    const before = await states(context)
    expect(await importInto(context, format, content)).toMatchObject({
      identities: { new: 0, changed: 0 },
      credentials: { new: 0, changed: 0 },
    })
    expect(await states(context)).toEqual(before)
    const other = await openTestContext()
    try {
      await importInto(other, format, content)
      expect(await states(other)).toEqual(before)
    } finally {
      other.remove()
    }
  })

  it('stays what is recorded, whatever somebody writes into the column of the state', async () => {
    mixed()
    const before = await states(context)
    const content = exported(context, null, 'csv', 'records')
    const changed = (typeof content === 'string' ? content : '').replaceAll('Expired', 'Revoked')
    await importInto(context, 'csv', changed)
    expect(await states(context)).toEqual(before)
  })
})

describe('an export', () => {
  it.each(['csv', 'xlsx', 'json'] as const)('as %s gives the same records in another vault, and nothing new in its own', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ facts, credentials: fc.array(credential, { maxLength: 3 }) }), { minLength: 1, maxLength: 6 }),
        async (identities) => {
          const other = await openTestContext()
          try {
            for (const row of await ask(context, 'inventory.list', undefined)) await ask(context, 'identities.trash', { ids: [row.id] })
            write(identities)
            const before = await ask(context, 'inventory.list', undefined)
            const content = exported(context, null, format, 'records')
            const again = await importInto(context, format, content)
            expect(again.identities).toEqual({ new: 0, changed: 0, same: identities.length, gone: 0 })
            expect(again.credentials).toMatchObject({ new: 0, changed: 0 })
            await importInto(other, format, content)
            expect(stored(await ask(other, 'inventory.list', undefined))).toEqual(stored(before))
          } finally {
            other.remove()
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it.each(['csv', 'xlsx', 'json'] as const)('of 2,000 identities as %s says how far it is, and comes back as it was', async (format) => {
    write(
      Array.from({ length: 2000 }, (_, at) => ({
        facts: {
          ...blankIdentityFacts(`svc-${at}`),
          externalId: `00${at}`,
          purpose: `=line ${at}, "of" many`,
          createdOn: plainDate('2026-01-02'),
        },
        credentials: [{ ...blankCredentialFacts('api_key'), externalId: `12345678901234567${at}`, expiresOn: plainDate('2027-03-01') }],
      })),
    )
    const heard: WorkProgress[] = []
    const content = exported({ ...context, work: { ...context.work, at: (progress) => heard.push(progress) } }, null, format, 'records')
    expect(heard.at(-1)).toEqual({ step: 'export', done: 2000, of: 2000 })
    expect(heard.length).toBe(6)
    const again = await importInto(context, format, content)
    expect([again.records, again.identities, again.credentials]).toEqual([
      { read: 2000, imported: 2000, skipped: 0, failed: 0 },
      { new: 0, changed: 0, same: 2000, gone: 0 },
      { new: 0, changed: 0, same: 2000, gone: 0 },
    ])
    const other = await openTestContext()
    await importInto(other, format, content)
    expect(stored(await ask(other, 'inventory.list', undefined))).toEqual(stored(await ask(context, 'inventory.list', undefined)))
    other.remove()
  })

  it('that is stopped leaves no file behind', async () => {
    write(Array.from({ length: 2000 }, (_, at) => ({ facts: blankIdentityFacts(`svc-${at}`), credentials: [] })))
    const path = join(context.folder, 'list.csv')
    const stopping = {
      ...context,
      surroundings: { ...context.surroundings, chooseSavePath: () => Promise.resolve(path) },
      work: {
        ...context.work,
        at: (progress: WorkProgress) => {
          if (progress.done >= 1000) context.work.stop()
          context.work.at(progress)
        },
      },
    }
    const ids = (await ask(context, 'inventory.list', undefined)).map(({ id }) => id)
    expect(await refusal(stopping, 'exports.save', { title: 'Everything', ids, format: 'csv', kind: 'records' })).toBe('work_stopped')
    expect(readdirSync(context.folder)).toEqual(['vault'])
    expect(
      await ask({ ...stopping, work: context.work }, 'exports.save', { title: 'Everything', ids, format: 'csv', kind: 'records' }),
    ).toEqual({ savedAs: path })
  })

  it('for a review tool names the owner by the address that is known of the person', async () => {
    const owners = ['Ann Lee', 'ben@firm.example', 'Cy Moe', 'Dora Q.', null] as const
    for (const [at, owner] of owners.entries()) await addIdentity(context, { name: `job ${at}`, technicalOwner: owner })
    const people = await ask(context, 'inventory.list', undefined)
    const patchOf = async (name: string, patch: object) => {
      const id = people.find((row) => row.technicalOwner === name)?.technicalOwnerId ?? null
      if (id !== null) await ask(context, 'people.update', { id, patch: personPatchSchema.parse(patch) })
    }
    await patchOf('Ann Lee', { email: 'ann@firm.example', status: 'left', leftOn: '2026-10-01' })
    await patchOf('Dora Q.', { aliases: ['dora@firm.example'] })
    const cells = (kind: ExportKind, column: string) => {
      const lines: unknown = JSON.parse(String(exported(context, null, 'json', kind)))
      return (lines as readonly Readonly<Record<string, string>>[])
        .map((line) => [line['Account name'] ?? line['name'], line[column]])
        .sort()
    }
    expect(cells('vanta-access-file', 'Account owner')).toEqual([
      ['job 0', 'ann@firm.example'],
      ['job 1', 'ben@firm.example'],
      ['job 2', 'Not a person'],
      ['job 3', 'dora@firm.example'],
      ['job 4', 'Not a person'],
    ])
    expect(cells('ciso-assistant-assets', 'description')).toEqual([
      ['job 0', 'Owner: Ann Lee (ann@firm.example)'],
      ['job 1', 'Owner: ben@firm.example'],
      ['job 2', 'Owner: Cy Moe'],
      ['job 3', 'Owner: Dora Q. (dora@firm.example)'],
      ['job 4', ''],
    ])
  })

  it('for a review tool has exactly its columns', () => {
    write([
      {
        facts: { ...blankIdentityFacts('=stock-sync'), privileges: ['read', 'admin'], createdOn: plainDate('2026-01-02') },
        credentials: [],
      },
    ])
    expect(exported(context, null, 'csv', 'vanta-access-file')).toBe(
      '\ufeff"Account name","Account owner","Role","Status","Access Appropriate","Date created (UTC)","Date deactivated (UTC)"\r\n"\'=stock-sync","Not a person","Read, Admin","Active","","2026-01-02",""\r\n',
    )
    expect(exported(context, null, 'csv', 'ciso-assistant-assets')).toMatch(
      /^\ufeff"ref_id","name","description","domain","type"\r\n"[0-9a-f-]{36}","'=stock-sync","","","SP"\r\n$/,
    )
  })
})
