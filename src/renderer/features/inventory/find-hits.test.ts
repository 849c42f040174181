import { expect, test } from 'vitest'
import { identityIdSchema } from '../../../shared/domain/values/ids.ts'
import { sheetColumns } from './columns/sheet-columns.ts'
import { identityRow } from './columns/sheet-row.ts'
import { type FindQuestion, hitFinder, hitsIn, plainQuestion } from './find-hits.ts'
import { maya, sampleRow, today } from './sample-row.ts'

const columns = sheetColumns(today, [])
const numbered = (last: number, facts: Parameters<typeof sampleRow>[0]) =>
  identityRow({ ...sampleRow(facts), id: identityIdSchema.parse(`00000000-0000-4000-8000-00000000000${last}`) })
const rows = [
  numbered(1, { name: 'Stripe live', system: 'Stripe' }),
  numbered(2, { name: 'Mailer', technicalOwnerId: maya, purpose: 'Sends stripe receipts' }),
  numbered(3, { name: 'stripe', system: 'Zürich shop' }),
]
const ask = (question: Partial<FindQuestion>) => hitsIn(rows, columns, hitFinder(columns)({ ...plainQuestion, ...question }))
const all = (question: Partial<FindQuestion>) => {
  const hits = ask(question)
  return Array.from({ length: hits.count }, (_, index) => {
    const hit = hits.at(index)
    return `${hit?.row.at(-1) ?? ''} ${hit?.column ?? ''}`
  })
}

test('every cell that holds the text is a hit, in reading order', () =>
  expect(all({ text: 'STRIPE' })).toEqual(['1 name', '1 system', '2 purpose', '3 name']))

test('case, whole cell and one column narrow it', () => {
  expect(all({ text: 'stripe', matchCase: true })).toEqual(['2 purpose', '3 name'])
  expect(all({ text: 'stripe', wholeCell: true })).toEqual(['1 system', '3 name'])
  expect(all({ text: 'stripe', wholeCell: true, matchCase: true })).toEqual(['3 name'])
  expect(all({ text: 'stripe', column: 'purpose' })).toEqual(['2 purpose'])
})

test('words that stand in different cells of one row are found too, but the text as typed comes first', () => {
  expect(all({ text: 'mailer lindqvist' })).toEqual(['2 name', '2 technicalOwner'])
  expect(all({ text: 'mailer shop' })).toEqual([])
  expect(all({ text: 'maya lindqvist' })).toEqual(['2 technicalOwner'])
  expect(all({ text: 'receipts stripe', column: 'purpose' })).toEqual(['2 purpose'])
  expect(all({ text: 'receipts maya', column: 'purpose' })).toEqual([])
})

test('accents do not matter unless the case does', () => {
  expect(all({ text: 'zurich' })).toEqual(['3 system'])
  expect(all({ text: 'zurich', matchCase: true })).toEqual([])
})

test('the next hit is the one after the cell, round the end, and the previous one the other way', () => {
  const hits = ask({ text: 'stripe' })
  expect(hits.from({ row: 0, column: 0 }, 1, true)).toBe(0)
  expect(hits.from({ row: 0, column: 0 }, 1, false)).toBe(1)
  expect(hits.from({ row: 1, column: 15 }, 1, false)).toBe(3)
  expect(hits.from({ row: 2, column: 0 }, 1, false)).toBe(0)
  expect(hits.from({ row: 0, column: 0 }, -1, false)).toBe(3)
  expect(hits.from({ row: 1, column: 0 }, -1, false)).toBe(1)
  expect(hits.indexOf({ row: rows[2]?.kind === 'identity' ? rows[2].identity.id : '', column: 'name' })).toBe(3)
  expect(hits.indexOf({ row: 'nobody', column: 'name' })).toBe(-1)
})

test('nothing asked, nothing hit', () => {
  expect(all({ text: '  ' })).toEqual([])
  expect(ask({ text: 'nowhere' }).from({ row: 0, column: 0 }, 1, true)).toBe(-1)
})
