import { expect, test } from 'vitest'
import { sheetColumns } from './columns/sheet-columns.ts'
import { finder } from './find.ts'
import { maya, sampleRow, today } from './sample-row.ts'

const find = finder(sheetColumns(today, []))
const row = sampleRow({ name: 'Zürich mailer', technicalOwnerId: maya, privileges: ['admin'] }, [{ label: 'SG…x7Qe' }])

test('every word must occur somewhere in the row', () => {
  expect(find('mailer maya')(row)).toBe(true)
  expect(find('mailer sam')(row)).toBe(false)
  expect(find('  ')(row)).toBe(true)
})

test('case and accents do not matter', () => expect(find('ZURICH lindq')(row)).toBe(true))

test('what the sheet says in words is found too, and the labels of credentials', () => {
  expect(find('admin')(row)).toBe(true)
  expect(find('unknown')(row)).toBe(true)
  expect(find('x7qe')(row)).toBe(true)
})
