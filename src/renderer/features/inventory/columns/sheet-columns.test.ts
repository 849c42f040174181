import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/domain/values/plain-date.ts'
import { maya, sampleRow, today } from '../sample-row.ts'
import { sheetColumns } from './sheet-columns.ts'
import type { SheetRow } from './sheet-row.ts'
import { credentialRows, identityRow } from './sheet-row.ts'

const columns = sheetColumns(today, [{ name: 'Maya Lindqvist', email: null, aliases: [] }])
const column = (id: string) => {
  const found = columns.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No column ${id}`)
  return found
}
const typed = (id: string, row: SheetRow, text: string) => {
  const edit = column(id).edit(row)
  return edit.kind === 'read-only' ? edit : edit.parse(text)
}
const one = identityRow(
  sampleRow({ technicalOwnerId: maya, createdOn: plainDate('2026-01-02') }, [
    { lastUsedOn: plainDate('2026-11-18'), lastUsedState: 'used' },
  ]),
)
const two = identityRow(sampleRow({}, [{ expiresOn: plainDate('2027-03-01') }, { expiresOn: plainDate('2026-12-24') }]))
const none = identityRow(sampleRow({}))

test('the columns stand in the agreed order', () => {
  expect(columns.map((candidate) => candidate.title)).toEqual([
    'Name',
    'Owner',
    'System',
    'Credential type',
    'Permissions',
    'Created',
    'Last used',
    'Purpose',
    'Kind',
    'Provider',
    'Environment',
    'Data sensitivity',
    'Status',
    'Expires',
    'Next rotation',
    'Tier',
  ])
})

test('a missing owner is said but counts as empty', () => {
  expect(column('technicalOwner').value(none)).toBe('')
  expect(column('technicalOwner').words?.(none)).toBe('No owner')
  expect(column('technicalOwner').sortKey?.(none)).toBeNull()
})

test('with one credential its cells edit it', () => {
  expect(typed('lastUsed', one, 'yesterday')).toMatchObject({
    ok: true,
    value: { kind: 'credential', patch: { lastUsedOn: '2026-11-20', lastUsedState: 'used' } },
  })
  expect(typed('lastUsed', one, 'never')).toMatchObject({ ok: true, value: { patch: { lastUsedOn: null, lastUsedState: 'never' } } })
  expect(typed('expires', one, '+10')).toMatchObject({ ok: true, value: { patch: { expiresOn: '2026-12-01', neverExpires: false } } })
  expect(typed('credentialType', one, 'ssh key')).toMatchObject({ ok: true, value: { kind: 'credential', patch: { type: 'ssh_key' } } })
})

test('with several credentials the cell shows the first end and says how to edit each', () => {
  expect(column('expires').value(two)).toBe('2026-12-24')
  expect(column('expires').edit(two)).toMatchObject({ kind: 'read-only', reason: expect.stringContaining('2 credentials') })
  expect(credentialRows(two).map((line) => column('expires').value(line))).toEqual(['2027-03-01', '2026-12-24'])
})

test('without a credential choosing a type makes one', () => {
  expect(typed('credentialType', none, 'API key')).toMatchObject({
    ok: true,
    value: { kind: 'new-credential', facts: { type: 'api_key' } },
  })
  expect(column('expires').edit(none)).toMatchObject({ kind: 'read-only' })
})

test('what cannot be understood is refused with a sentence that says what can', () => {
  expect(typed('createdOn', one, 'next week')).toMatchObject({ ok: false, reason: expect.stringContaining('2026-11-30') })
  expect(typed('createdOn', one, '2027-01-01')).toMatchObject({ ok: false, reason: expect.stringContaining('has not come yet') })
  expect(typed('kind', one, 'toaster')).toMatchObject({ ok: false })
  expect(typed('name', one, '  ')).toMatchObject({ ok: false })
})

test('a live secret is refused in every text cell and never repeated', () => {
  const secret = `ghp_${'a1B2'.repeat(9)}`
  for (const id of ['name', 'system', 'purpose', 'provider', 'technicalOwner']) {
    const refused = typed(id, one, secret)
    expect(refused).toMatchObject({ ok: false })
    expect(JSON.stringify(refused)).not.toContain(secret)
  }
})

test('lists are typed by words or keys', () => {
  expect(typed('privileges', one, 'write, READ')).toMatchObject({ ok: true, value: { patch: { privileges: ['write', 'read'] } } })
  expect(typed('environments', one, '')).toMatchObject({ ok: true, value: { patch: { environments: null } } })
  expect(typed('provider', one, 'github')).toMatchObject({ ok: true, value: { patch: { provider: 'github' } } })
})

test('empty text means not recorded', () => {
  expect(typed('technicalOwner', one, '')).toMatchObject({ ok: true, value: { patch: { technicalOwner: null } } })
  expect(typed('system', one, '  ')).toMatchObject({ ok: true, value: { patch: { system: null } } })
})
