import { describe, expect, it } from 'vitest'
import { tableOfJson } from './json-table.ts'

const tableOf = (...values: readonly unknown[]) => {
  const table = tableOfJson({ kind: 'json', values })
  return table === null ? null : [table.headers, ...table.rows.map(({ cells }) => cells)]
}

describe('the table in a JSON file nobody knows', () => {
  const ci = { owner: 'Ana', expires: '2026-12-20' }
  const backup = { owner: 'Ben', expires: '2027-12-20' }
  const rows = [
    ['ci', 'Ana'],
    ['backup', 'Ben'],
  ]
  const read = [['name', 'owner'], ...rows]
  const named = [
    ['name', 'owner', 'expires'],
    ['ci', 'Ana', '2026-12-20'],
    ['backup', 'Ben', '2027-12-20'],
  ]

  it.each([
    [
      'one object in each line',
      [
        { name: 'ci', ...ci },
        { name: 'backup', ...backup },
      ],
      named,
    ],
    ['a map from names to objects', [{ ci, backup }], named],
    ['such a map in a wrapper, with a count beside it', [{ ok: true, tokens: { total: 2, ci, backup } }], named],
    ['a grid below the names of its columns', [{ columns: ['name', 'owner'], rows }], read],
    ['a grid below columns with more to say', [{ fields: [{ name: 'name', type: 'text' }, { name: 'owner' }], data: rows }], read],
    ['a grid whose first row has the names', [{ range: 'A1:B3', values: read }], read],
    ['a grid in an answer', [{ result: { total: 2, columns: ['name', 'owner'], rows } }], read],
  ])('is %s', (_, values, expected) => {
    expect(tableOf(...values)).toEqual(expected)
  })

  it.each([
    ['settings', [{ editor: { tabSize: 2 }, theme: { dark: true } }]],
    ['one object', [{ name: 'ci', ...ci }]],
    ['objects of different kinds, one in each line', [{ name: 'ci' }, { level: 'info', text: 'x' }]],
    ['a map of one thing', [{ ci }]],
    ['numbers', [{ points: [1, 2, 3] }]],
    ['texts with one record among them', [['a', 'b', { name: 'ci' }]]],
  ])('is none in %s', (_, values) => {
    expect(tableOf(...values)).toBeNull()
  })

  it.each([
    ['a bare list', [[{ name: 'ci', ...ci }, 'more to come', { name: 'backup', ...backup }]]],
    ['a list in a wrapper', [{ data: { items: [{ name: 'ci', ...ci }, null, { name: 'backup', ...backup }] } }]],
    ['a list with an empty record', [[{ name: 'ci', ...ci }, {}, { name: 'backup', ...backup }]]],
  ])('keeps the records of %s beside an entry that is none, and counts that one', (_, values) => {
    expect(tableOf(...values)).toEqual(named)
    expect(tableOfJson({ kind: 'json', values })?.brokenRows).toMatchObject([{ line: 2 }])
  })
})
