import { expect, test } from 'vitest'
import { blankCredentialFacts } from '../record/credential.ts'
import { blankIdentityFacts } from '../record/identity.ts'
import { credentialIdSchema, identityIdSchema, personIdSchema } from '../values/ids.ts'
import { plainDate } from '../values/plain-date.ts'
import { inventoryRow } from './inventory-row.ts'
import { packedChanges, packedRow, unpackedChanges, unpackedRow } from './packed-row.ts'

const id = identityIdSchema.parse('00000000-0000-4000-8000-000000000001')
const key = credentialIdSchema.parse('00000000-0000-4000-8000-000000000002')
const ann = personIdSchema.parse('00000000-0000-4000-8000-0000000000a1')
const today = plainDate('2026-11-21')
const rowOf = (known: object, credentials: readonly object[] = []) =>
  inventoryRow(
    { ...blankIdentityFacts('till'), id, ...known },
    credentials.map((facts) => ({ ...blankCredentialFacts(null), id: key, identityId: id, ...facts })),
    new Map([[ann, 'Ann Lee']]),
    today,
  )
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

test.each([
  ['of which only the name is known', rowOf({})],
  ['with a stated none, a no and an empty map', rowOf({ contextLimits: [], shared: false, knownBy: [], custom: {} }, [{}])],
  [
    'of which much is known',
    rowOf({ technicalOwnerId: ann, backupOwnerId: ann, knownBy: [ann], privileges: ['admin'], custom: { room: 'B12' } }, [
      { type: 'api_key', masterKey: false, expiresOn: plainDate('2026-12-01') },
      { neverExpires: true },
    ]),
  ],
] as const)('a row %s comes back whole', (_, row) => {
  expect(unpackedRow(sent(packedRow(row)))).toEqual(row)
  const changes = { changed: [{ row, after: null }], gone: [id] }
  expect(unpackedChanges(sent(packedChanges(changes)))).toEqual(changes)
})

test('what nobody knows does not cross', () => {
  const packed = packedRow(rowOf({}, [{}]))
  expect([...Object.values(packed), ...Object.values(packed.credentials[0] ?? {})]).not.toContain(null)
  expect(Object.keys(packed).length).toBeLessThan(Object.keys(rowOf({})).length / 3)
})
