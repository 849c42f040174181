import { describe, expect, it } from 'vitest'
import { listOfEach } from './import-lists.ts'

const shown = (entityId: string, firstImportId: string, lastImportId = firstImportId) => ({ entityId, firstImportId, lastImportId })

describe('the lists records were read from', () => {
  it('are one where a record was in both imports, also over a third', () => {
    const lists = listOfEach([
      shown('old', '1'),
      shown('kept', '1', '3'),
      shown('added', '3', '5'),
      shown('newest', '5'),
      shown('other', '2', '4'),
    ])
    expect(new Set(['old', 'kept', 'added', 'newest'].map((id) => lists.get(id))).size).toBe(1)
    expect(lists.get('other')).not.toBe(lists.get('old'))
  })

  it('are none where nothing was read', () => {
    expect(listOfEach([]).size).toBe(0)
  })
})
