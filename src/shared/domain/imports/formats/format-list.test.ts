import { describe, expect, it } from 'vitest'
import { importSourceIds } from '../draft/draft.ts'
import { genericCsv } from '../mapping/mapped-table.ts'
import { jsonFile, tableFile } from './fixtures/tables.ts'
import { importSources } from './format-list.ts'

describe('the sources', () => {
  it('are all there, each once', () => {
    const ids = importSources.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids, genericCsv.id].sort()).toEqual([...importSourceIds].sort())
  })

  it.each(importSources.map((source) => [source.id, source] as const))(
    '%s says who must do what to get the file, when that was checked, and what it cannot show',
    (_, { name, provider, guide, cannotShow }) => {
      expect(name.length).toBeGreaterThan(5)
      expect(provider ?? 'not-in-the-catalogue').toMatch(/^[a-z0-9-]+$/)
      expect(guide.who.length).toBeGreaterThan(10)
      expect(guide.steps.length).toBeGreaterThan(0)
      for (const step of guide.steps) expect(step).toMatch(/[.:)"”]$/)
      expect(guide.checkedOn >= '2026-01-01').toBe(true)
      expect(cannotShow).toMatch(/\.$/)
    },
  )

  it('claim no empty file and nothing that merely is a table or a list', () => {
    const strangers = [
      jsonFile([]),
      jsonFile({}),
      jsonFile(null),
      jsonFile([1, 2]),
      jsonFile([{ id: 1, name: 'x' }]),
      jsonFile({ data: [] }),
      jsonFile({ hello: 'world' }),
      tableFile(['Name', 'Owner', 'System'], [['a', 'b', 'c']]),
      tableFile(['Column 1'], []),
    ]
    for (const file of strangers) expect(importSources.filter(({ recognise }) => recognise(file) !== null).map(({ id }) => id)).toEqual([])
  })
})
