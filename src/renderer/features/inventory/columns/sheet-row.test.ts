import { describe, expect, it } from 'vitest'
import { sampleRow } from '../sample-row.ts'
import { credentialRows, draftId, identityRow, identityRows, lineWithId, type SheetRow } from './sheet-row.ts'

const identity = sampleRow({ name: 'Mailer' }, [{ label: 'one' }, { label: 'two' }])
const row = identityRow(identity)
const draft: SheetRow = { kind: 'draft', name: '' }

describe('the line of an id', () => {
  it('is found among the rows, inside them, and for the one being added', () => {
    const [, second] = identity.credentials
    expect(lineWithId([draft, row], identity.id)).toBe(row)
    expect(lineWithId([draft, row], second?.id ?? '')).toEqual(credentialRows(row)[1])
    expect(lineWithId([draft, row], draftId)).toBe(draft)
  })

  it('is nothing for a single credential, which is edited in the identity’s own cells, and for what is not there', () => {
    const single = sampleRow({}, [{ label: 'one' }])
    expect(lineWithId([identityRow(single)], single.credentials[0]?.id ?? '')).toBeUndefined()
    expect(lineWithId([row], 'elsewhere')).toBeUndefined()
    expect(lineWithId([row], null)).toBeUndefined()
  })
})

describe('the rows of the sheet', () => {
  it('are those of the identities whatever stood there before, and the same object for the same facts', () => {
    const rows = identityRows()
    const other = sampleRow({ name: 'Backup' })
    const [first] = rows([identity, other])
    expect(rows([other, identity])).toEqual([identityRow(other), identityRow(identity)])
    expect(rows([other, identity])[1]).toBe(first)
    expect(rows([identity])).toEqual([identityRow(identity)])
  })
})
