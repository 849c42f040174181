import { describe, expect, it } from 'vitest'
import { tableFile } from '../formats/fixtures/tables.ts'
import { columnReadings } from './column-readings.ts'
import { parseMapped } from './mapped-table.ts'

describe('what the cells of a table said', () => {
  it('is read once for each different cell of a column', () => {
    const readings = columnReadings()
    let reads = 0
    const read = (field: 'kind' | 'status', text: string) =>
      readings.of(field, text, () => ({ value: `${field} ${text} ${(reads += 1)}`, unread: [] })).value
    expect([read('kind', 'a'), read('kind', 'a'), read('status', 'a')]).toEqual(['kind a 1', 'kind a 1', 'status a 2'])
  })

  it('does not keep more than a bounded number of cells, and goes on reading right', () => {
    const readings = columnReadings()
    const values = Array.from({ length: 10_000 }, (_, at) => readings.of('kind', `cell ${at}`, () => ({ value: at, unread: [] })).value)
    expect(values).toEqual(Array.from({ length: 10_000 }, (_, at) => at))
    expect(readings.folded('LastUsed')).toBe('last used')
  })

  it('counts a cell that cannot be read every time it stands somewhere', () => {
    const rows = Array.from({ length: 30 }, (_, at) => [`n${at}`, 'Gizmo', 'Production, Moonbase', 'soonish', '2026-01-01'])
    const { parsed, unread } = parseMapped(tableFile(['Name', 'Kind', 'Environment', 'Last used', 'Created'], rows), [
      'name',
      'kind',
      'environments',
      'lastUsedOn',
      'createdOn',
    ])
    expect(unread).toEqual([
      { target: 'kind', word: 'Gizmo', count: 30 },
      { target: 'environments', word: 'Moonbase', count: 30 },
    ])
    expect(parsed.warnings.filter((text) => text.startsWith('30 cells'))).toHaveLength(3)
    expect(parsed.drafts.every(({ facts }) => facts.environments?.join() === 'production' && facts.createdOn === '2026-01-01')).toBe(true)
  })
})
