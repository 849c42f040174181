import { expect, test } from 'vitest'
import type { ColumnFilter } from '../../../shared/domain/inventory/saved-view.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import type { GridColumn } from './column.ts'
import { filterTest } from './filter.ts'
import { type ConditionDraft, conditionDraft, conditionFilter } from './filter-conditions.ts'
import { filterWords } from './filter-words.ts'
import { valueCounts } from './value-counts.ts'

type Row = Readonly<{ name: string; owner: string; rights: readonly string[]; due: string | null; cost: number | null }>
const rows: readonly Row[] = [
  { name: 'key2', owner: 'Maya', rights: ['Read', 'Write'], due: '2026-11-01', cost: 5 },
  { name: 'Key10', owner: '', rights: [], due: null, cost: null },
  { name: 'Zürich', owner: 'Sam', rights: ['Read'], due: '2026-11-21', cost: 10 },
  { name: 'bot', owner: 'Maya', rights: ['Admin'], due: '2026-12-21', cost: -1 },
]
const edit = () => ({ kind: 'read-only', reason: '' }) as const
const columns: readonly GridColumn<Row, never>[] = [
  { id: 'name', title: 'Name', width: 1, value: (row) => row.name, edit },
  {
    id: 'owner',
    title: 'Owner',
    width: 1,
    type: 'person',
    value: (row) => row.owner,
    words: (row) => (row.owner === '' ? 'No owner' : row.owner),
    edit,
  },
  { id: 'rights', title: 'Rights', width: 1, value: (row) => row.rights.join(', '), parts: (row) => row.rights, edit },
  {
    id: 'due',
    title: 'Due',
    width: 1,
    type: 'day',
    value: (row) => row.due ?? '',
    words: (row) => row.due ?? 'unknown',
    day: (row) => row.due,
    edit,
  },
  { id: 'cost', title: 'Cost', width: 1, type: 'number', value: (row) => String(row.cost ?? ''), sortKey: (row) => row.cost, edit },
]
const clock = {
  me: 'Maya',
  hasLeft: (name: string) => name === 'Sam',
  today: '2026-11-21',
  dayIn: (days: number) => (days === 30 ? '2026-12-21' : days === -30 ? '2026-10-22' : '2026-11-21'),
}
const passing = (...filters: readonly ColumnFilter[]) => rows.filter(filterTest(filters, columns, clock)).map((row) => row.name)

const cases: readonly (readonly [what: string, filter: ColumnFilter, names: readonly string[]])[] = [
  ['one of several values', { kind: 'values', column: 'owner', values: ['Sam', 'Maya'] }, ['key2', 'Zürich', 'bot']],
  ['the empty cell as a value, although it says something', { kind: 'values', column: 'owner', values: [''] }, ['Key10']],
  ['any word of a cell that holds several', { kind: 'values', column: 'rights', values: ['Write', 'Admin'] }, ['key2', 'bot']],
  ['none of several words', { kind: 'values', column: 'rights', values: [''] }, ['Key10']],
  ['contains, whatever the case', { kind: 'text', column: 'name', test: 'contains', text: 'KEY' }, ['key2', 'Key10']],
  ['contains, whatever the accents', { kind: 'text', column: 'name', test: 'contains', text: 'zurich' }, ['Zürich']],
  ['starts', { kind: 'text', column: 'name', test: 'starts', text: 'b' }, ['bot']],
  ['is', { kind: 'text', column: 'name', test: 'is', text: 'BOT' }, ['bot']],
  ['is not', { kind: 'text', column: 'owner', test: 'is-not', text: 'maya' }, ['Key10', 'Zürich']],
  ['empty', { kind: 'known', column: 'owner', test: 'empty' }, ['Key10']],
  ['me', { kind: 'person', column: 'owner', test: 'me' }, ['key2', 'bot']],
  ['left the firm', { kind: 'person', column: 'owner', test: 'left' }, ['Zürich']],
  ['filled', { kind: 'known', column: 'due', test: 'filled' }, ['key2', 'Zürich', 'bot']],
  ['unknown', { kind: 'known', column: 'due', test: 'unknown' }, ['Key10']],
  ['before a day', { kind: 'day', column: 'due', test: 'before', day: plainDate('2026-11-21') }, ['key2']],
  ['after a day', { kind: 'day', column: 'due', test: 'after', day: plainDate('2026-11-21') }, ['bot']],
  ['on a day', { kind: 'day', column: 'due', test: 'on', day: plainDate('2026-11-21') }, ['Zürich']],
  ['the next days, both ends included', { kind: 'days', column: 'due', test: 'next', days: 30 }, ['Zürich', 'bot']],
  ['the last days, both ends included', { kind: 'days', column: 'due', test: 'last', days: 30 }, ['key2', 'Zürich']],
  ['overdue', { kind: 'days', column: 'due', test: 'overdue', days: 0 }, ['key2']],
  ['no date', { kind: 'days', column: 'due', test: 'none', days: 0 }, ['Key10']],
  ['a range of numbers', { kind: 'range', column: 'cost', from: 0, to: 5 }, ['key2']],
  ['a range open at one end', { kind: 'range', column: 'cost', from: 5, to: null }, ['key2', 'Zürich']],
  ['a column that is gone asks nothing', { kind: 'values', column: 'gone', values: ['x'] }, ['key2', 'Key10', 'Zürich', 'bot']],
]
test.each(cases)('%s', (_, filter, names) => expect(passing(filter)).toEqual(names))

test('conditions on one column are alternatives, conditions on different columns must all hold', () => {
  const maya: ColumnFilter = { kind: 'values', column: 'owner', values: ['Maya'] }
  const nobody: ColumnFilter = { kind: 'known', column: 'owner', test: 'empty' }
  expect(passing(maya, nobody)).toEqual(['key2', 'Key10', 'bot'])
  expect(passing(maya, nobody, { kind: 'text', column: 'name', test: 'contains', text: 'key' })).toEqual(['key2', 'Key10'])
})

test('nobody is “me” as long as nobody said who he is', () => {
  expect(rows.filter(filterTest([{ kind: 'person', column: 'owner', test: 'me' }], columns, { ...clock, me: '' }))).toEqual([])
})

test('values are counted in natural order, the empty cell last', () => {
  const [, owner, rights] = columns
  expect(valueCounts(owner!, rows)).toEqual([
    { value: 'Maya', count: 2 },
    { value: 'Sam', count: 1 },
    { value: '', count: 1 },
  ])
  expect(valueCounts(rights!, rows).map(({ value, count }) => `${value} ${count}`)).toEqual(['Admin 1', 'Read 2', 'Write 1', ' 1'])
})

test('a condition can be written, stored and changed again', () => {
  for (const [, filter] of cases) {
    const draft = conditionDraft(filter)
    if (draft !== null) expect(conditionFilter(draft, filter.column)).toEqual(filter)
  }
})

test.each<readonly [ConditionDraft['test'], string]>([
  ['contains', '  '],
  ['before', 'soon'],
  ['next', '-3'],
  ['range', 'x'],
])('an unfinished condition asks nothing: %s', (asked, text) => {
  expect(conditionFilter({ test: asked, text, to: '' }, 'name')).toBeNull()
})

test('a filter says what it asks', () => {
  expect(filterWords([{ kind: 'values', column: 'owner', values: ['Maya', ''] }], 'person')).toBe('Maya or Nobody')
  expect(filterWords([{ kind: 'values', column: 'owner', values: ['a', 'b', 'c'] }], 'text')).toBe('a or 2 others')
  expect(
    filterWords(
      [
        { kind: 'days', column: 'due', test: 'next', days: 30 },
        { kind: 'known', column: 'due', test: 'unknown' },
      ],
      'day',
    ),
  ).toBe('next 30 days or unknown')
  expect(filterWords([{ kind: 'range', column: 'cost', from: 5, to: null }], 'number')).toBe('from 5')
  expect(
    filterWords(
      [
        { kind: 'person', column: 'owner', test: 'left' },
        { kind: 'known', column: 'owner', test: 'empty' },
      ],
      'person',
    ),
  ).toBe('has left or nobody')
})
