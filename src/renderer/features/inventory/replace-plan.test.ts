import { expect, test } from 'vitest'
import { sheetColumns } from './columns/sheet-columns.ts'
import { type FindQuestion, plainQuestion } from './find-hits.ts'
import { replacePlan } from './replace-plan.ts'
import { maya, sampleRow, today } from './sample-row.ts'

const columns = sheetColumns(today, [{ name: 'Maya Lindqvist', email: null, aliases: [] }])
const row = sampleRow(
  { name: 'Mailer (old)', technicalOwnerId: maya, system: 'Mail.old', purpose: 'Old mail, old house', kind: 'api_key' },
  [{}],
)
const plan = (question: Partial<FindQuestion>, replacement: string) =>
  replacePlan([row], columns, { ...plainQuestion, ...question }, replacement).map(({ column, after, refusal }) => [
    column,
    refusal === null ? after : 'refused',
  ])

test('every occurrence in every cell that can be edited', () => {
  expect(plan({ text: 'old' }, 'new')).toEqual([
    ['Name', 'Mailer (new)'],
    ['System', 'Mail.new'],
    ['Purpose', 'new mail, new house'],
  ])
  expect(plan({ text: 'old', matchCase: true, column: 'purpose' }, 'new')).toEqual([['Purpose', 'Old mail, new house']])
  expect(plan({ text: 'mail.old', wholeCell: true }, '$&')).toEqual([['System', '$&']])
})

test('a column takes only what it understands', () => {
  expect(plan({ text: 'API key', column: 'kind' }, 'service account')).toEqual([['Kind', 'service account']])
  expect(plan({ text: 'key', column: 'kind' }, 'toaster')).toEqual([['Kind', 'refused']])
  expect(plan({ text: 'Mailer (old)', wholeCell: true, column: 'name' }, '')).toEqual([['Name', 'refused']])
})

test('what cannot be edited is left out, and so is what would stay the same', () => {
  expect(plan({ text: 'T', column: 'tier' }, 'x')).toEqual([])
  expect(plan({ text: 'mail', column: 'system' }, 'Mail')).toEqual([])
  expect(plan({ text: '' }, 'x')).toEqual([])
})

test('an edit names the record it changes', () => {
  expect(replacePlan([row], columns, { ...plainQuestion, text: 'Maya Lindqvist' }, 'Sam Okafor')[0]?.edit).toEqual({
    kind: 'identity',
    id: row.id,
    patch: { technicalOwner: 'Sam Okafor' },
  })
})
