import { describe, expect, it } from 'vitest'
import { jsonList } from './json-list.ts'
import { jsonFile } from './sources/fixtures/tables.ts'

const entry = (id: number) => ({ id, kind: 'key' })
const read = (...documents: readonly unknown[]) => jsonList(jsonFile(...documents), ['items'], ({ kind }) => kind === 'key')
const ids = (...documents: readonly unknown[]) => read(...documents)?.entries.map((value) => (value as { id: number }).id)

describe('the entries of a JSON list', () => {
  it.each([
    ['bare', [[entry(1), entry(2)]]],
    ['wrapped', [{ items: [entry(1), entry(2)] }]],
    ['in several documents', [[entry(1)], { items: [entry(2)] }]],
    ['one per line', [entry(1), entry(2)]],
    ['lists of a list, as gh api --slurp puts them', [[[entry(1)], [entry(2)]]]],
    ['answers in a list', [[{ items: [entry(1)] }, { items: [entry(2)] }]]],
  ])('are found %s', (_how, documents) => {
    expect(ids(...documents)).toEqual([1, 2])
  })

  it('may be none', () => {
    for (const document of [[], { items: [] }, [[], []]]) expect(ids(document)).toEqual([])
    for (const documents of [[], [{ others: [] }], [entry(1), { id: 2 }, { id: 3 }], ['text']]) expect(read(...documents)).toBeNull()
  })

  it('by themselves are no whole list, and a broken one among them is counted', () => {
    expect(read(entry(1), { id: 2 }, entry(3))).toMatchObject({ single: true, entries: [entry(1), { id: 2 }, entry(3)], wrappers: [] })
    expect(read([entry(1)])?.single).toBe(false)
  })

  it('are one page of several until the pages the answers number are all here', () => {
    const page = (number: number, pages: number) => ({ items: [entry(number)], paging: { page: number, pages } })
    const partial = (...documents: readonly unknown[]) => read(...documents)?.onePage
    expect([partial(page(1, 1)), partial(page(1, 2)), partial(page(1, 2), page(2, 2)), partial(page(1, 3), page(1, 3)), partial({ items: [], result_info: { page: 2, total_pages: 4 } })]).toEqual([false, true, false, true, true])
    expect([partial({ items: [], nextPageToken: '' }), partial({ items: [], nextPageToken: 'x' }), partial({ items: [], has_more: true }), partial({ items: [], IsTruncated: false })]).toEqual([false, true, true, false])
  })
})
