import { describe, expect, it } from 'vitest'
import { jsonList } from './json-list.ts'
import { jsonFile } from './sources/fixtures/tables.ts'

const isOnePage = (...documents: readonly object[]) => jsonList(jsonFile(...documents), ['data'])?.onePage
const entries = [{ id: 'a' }, { id: 'b' }]

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
    expect(isOnePage({ data: entries, ...marks })).toBe(true)
  })

  it.each([
    ['no page around it', { next: null, previous: null, links: { next: null, prev: null }, pagination: { count: 2, next: null, prev: null } }],
    ['one page in all', { result_info: { page: 1, total_pages: 1, total_count: 2 } }],
    ['nothing', {}],
  ])('is all of it when it tells %s', (_, marks) => {
    expect(isOnePage({ data: entries, ...marks })).toBe(false)
  })

  it('counts the entries of all its documents together', () => {
    const total = { result_info: { total_count: 4 } }
    expect(isOnePage({ data: entries, ...total }, { data: entries, ...total })).toBe(false)
  })
})
