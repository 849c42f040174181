import { expect, test } from 'vitest'
import { plainDate } from '../values/plain-date.ts'
import { type CustomField, customFieldIdSchema, type CustomFieldKind } from './custom-field.ts'
import { customValueFromText, customValueWords } from './custom-value.ts'

const field = (kind: CustomFieldKind): CustomField => ({
  id: customFieldIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  name: 'Cost centre',
  kind,
  choices: kind === 'choice' ? ['Sales', 'Office'] : [],
})
const read = (kind: CustomFieldKind, text: string) => customValueFromText(field(kind), text, plainDate('2026-11-21'))

test.each<readonly [CustomFieldKind, string, string | number | boolean | null]>([
  ['text', ' A 12 ', 'A 12'],
  ['text', '  ', null],
  ['number', '12,5', 12.5],
  ['number', "1'200", 1200],
  ['number', '-3', -3],
  ['date', 'tomorrow', '2026-11-22'],
  ['date', '2026-12-01', '2026-12-01'],
  ['choice', 'sales', 'Sales'],
  ['choice', ' SÂLES ', 'Sales'],
  ['yes_no', 'Yes', true],
  ['yes_no', 'no', false],
])('%s takes “%s”', (kind, text, value) => expect(read(kind, text)).toEqual({ ok: true, value }))

test.each<readonly [CustomFieldKind, string]>([
  ['number', 'twelve'],
  ['date', 'soon'],
  ['choice', 'Garden'],
  ['yes_no', 'perhaps'],
])('%s refuses “%s” and says what it takes', (kind, text) => {
  const refused = read(kind, text)
  expect(refused.ok).toBe(false)
  expect(JSON.stringify(refused)).not.toContain(text)
})

test('a live secret is refused and never repeated', () => {
  const secret = `ghp_${'a1B2'.repeat(9)}`
  const refused = read('text', secret)
  expect(refused.ok).toBe(false)
  expect(JSON.stringify(refused)).not.toContain(secret)
})

test('values are said in words', () => {
  expect([null, true, false, 2.5, 'x'].map(customValueWords)).toEqual(['', 'yes', 'no', '2.5', 'x'])
})
