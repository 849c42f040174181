import { describe, expect, it } from 'vitest'
import { jsonFile } from '../formats/fixtures/tables.ts'
import { jsonList } from './json-list.ts'

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
    expect([
      partial(page(1, 1)),
      partial(page(1, 2)),
      partial(page(1, 2), page(2, 2)),
      partial(page(1, 3), page(1, 3)),
      partial({ items: [], result_info: { page: 2, total_pages: 4 } }),
    ]).toEqual([false, true, false, true, true])
    expect([
      partial({ items: [], nextPageToken: '' }),
      partial({ items: [], nextPageToken: 'x' }),
      partial({ items: [], has_more: true }),
      partial({ items: [], IsTruncated: false }),
    ]).toEqual([false, true, true, false])
  })
})

const isOnePage = (...documents: readonly object[]) => jsonList(jsonFile(...documents), ['data'])?.onePage
const two = [{ id: 'a' }, { id: 'b' }]

describe('a list that comes in pages', () => {
  it.each([
    ['a next page', { links: { next: 'https://list.example/2', prev: null } }],
    ['only the page before', { links: { next: null, prev: 'https://list.example/1' } }],
    ['the last page of Docker Hub', { next: null, previous: 'https://list.example/1' }],
    ['the last page of Twilio', { next_page_uri: null, previous_page_uri: '/Keys.json?Page=0' }],
    ['the last page of the newer Twilio', { meta: { next_page_url: null, previous_page_url: 'https://list.example/1' } }],
    ['the last page of WorkOS', { list_metadata: { after: null, before: 'cursor' } }],
    ['a cursor in milliseconds', { pagination: { count: 2, next: 1591095110600, prev: null } }],
    ['more pages in words', { result_info: { page: '2', total_pages: '2' } }],
    ['more entries than it holds', { result_info: { page: 1, per_page: 2, count: 2, total_count: 3 } }],
  ])('is one page when it tells %s', (_, marks) => {
    expect(isOnePage({ data: two, ...marks })).toBe(true)
  })

  it.each([
    [
      'no page around it',
      { next: null, previous: null, links: { next: null, prev: null }, pagination: { count: 2, next: null, prev: null } },
    ],
    ['one page in all', { result_info: { page: 1, total_pages: 1, total_count: 2 } }],
    ['nothing', {}],
  ])('is all of it when it tells %s', (_, marks) => {
    expect(isOnePage({ data: two, ...marks })).toBe(false)
  })

  it('counts the entries of all its documents together', () => {
    const total = { result_info: { total_count: 4 } }
    expect(isOnePage({ data: two, ...total }, { data: two, ...total })).toBe(false)
  })
})
