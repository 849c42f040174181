import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { sheetColumns } from './columns/sheet-columns.ts'
import { identityRow } from './columns/sheet-row.ts'
import { planIdentity, planNewRow } from './range-plan.ts'
import { sampleRow, terms, today } from './sample-row.ts'

const columns = sheetColumns(today, [])
const column = (id: string) => {
  const found = columns.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no column ${id}`)
  return found
}
const writes = (row: ReturnType<typeof sampleRow>, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([id, text]) => ({ row: identityRow(row), rowId: row.id, column: column(id), text }))

test('many cells of one identity become one edit, and what a column refuses is told with its reason', () => {
  const row = sampleRow({ kind: 'bot' })
  const plan = planIdentity(
    row,
    writes(row, { system: 'Shop', kind: 'api key', purpose: 'x', createdOn: 'rubbish', tier: 'T1', status: 'Active' }),
    terms,
  )
  expect(plan.edits).toEqual([{ kind: 'identity', id: row.id, patch: { system: 'Shop', kind: 'api_key', purpose: 'x' } }])
  expect(plan).toMatchObject({
    changed: 3,
    same: 1,
    readOnly: 1,
    refused: [{ column: 'createdOn', reason: expect.stringContaining('not a day') }],
  })
  expect(plan.after).toMatchObject({ system: 'Shop', kind: 'api_key' })
})

test('an identity without a credential gets one, its type and dates together, in whatever order they stand', () => {
  const row = sampleRow({})
  const plan = planIdentity(row, writes(row, { expires: '2027-01-01', credentialType: 'API key' }), terms)
  expect(plan.edits).toMatchObject([{ kind: 'new-credential', identityId: row.id, facts: { type: 'api_key', expiresOn: '2027-01-01' } }])
  expect(planIdentity(row, writes(row, { expires: '2027-01-01' }), terms).edits).toMatchObject([
    { kind: 'new-credential', facts: { type: null, expiresOn: '2027-01-01' } },
  ])
  expect(planIdentity(row, writes(row, { expires: '' }), terms)).toMatchObject({ edits: [], readOnly: 1 })
})

test('the credential cells of an identity with several credentials are read-only', () => {
  const row = sampleRow({}, [{ expiresOn: plainDate('2027-01-01') }, {}])
  expect(planIdentity(row, writes(row, { expires: '2028-01-01', credentialType: 'Password' }), terms)).toMatchObject({
    edits: [],
    readOnly: 2,
  })
})

test('of a stopped secret the hint goes to the label of the only credential, else to its id, and never over what is there', () => {
  const kept = { hint: 'SG.…x7Qe', storage: 'password_manager', credential: null } as const
  const edits = (row: ReturnType<typeof sampleRow>) => planIdentity(row, [], terms, kept).edits
  expect(edits(sampleRow({}, [{}]))).toMatchObject([{ kind: 'credential', patch: { label: 'SG.…x7Qe', storage: ['password_manager'] } }])
  expect(edits(sampleRow({}, [{ label: 'Old' }]))).toMatchObject([{ patch: { externalId: 'SG.…x7Qe' } }])
  expect(edits(sampleRow({}))).toMatchObject([{ kind: 'new-credential', facts: { label: 'SG.…x7Qe' } }])
  expect(edits(sampleRow({}, [{}, {}]))).toEqual([])
})

test('a new row needs a name and takes its credential along', () => {
  const row = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([id, text]) => ({ column: column(id), text }))
  expect(planNewRow(row({ system: 'Shop' }), terms)).toBeNull()
  expect(planNewRow(row({ name: 'Bot', technicalOwner: 'Kim Lee', credentialType: 'API key' }), terms)?.edit).toMatchObject({
    kind: 'new-identity',
    facts: { name: 'Bot', technicalOwner: 'Kim Lee' },
    credential: { type: 'api_key' },
  })
})
