import type { ColumnFilter } from '../../../shared/domain/inventory/saved-view.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { ColumnType } from './column.ts'

/** A condition as it is being written; not yet complete while its text is empty. */
export type ConditionDraft = Readonly<{ test: ConditionTest; text: string; to: string }>

export const conditionTestWords = {
  contains: 'contains',
  starts: 'starts with',
  is: 'is',
  'is-not': 'is not',
  before: 'before',
  after: 'after',
  on: 'on',
  next: 'in the next days',
  last: 'in the last days',
  overdue: 'before today',
  none: 'has no date',
  range: 'between',
  me: 'is me',
  left: 'has left the firm',
  empty: 'is empty',
  filled: 'is filled',
  unknown: 'is unknown',
} as const
export type ConditionTest = keyof typeof conditionTestWords

const testsByType: Readonly<Record<ColumnType, readonly ConditionTest[]>> = {
  text: ['contains', 'starts', 'is', 'is-not', 'empty', 'filled', 'unknown'],
  choice: ['contains', 'is', 'is-not', 'empty', 'filled', 'unknown'],
  person: ['contains', 'me', 'left', 'is', 'is-not', 'empty', 'filled'],
  number: ['range', 'empty', 'filled'],
  day: ['before', 'after', 'on', 'next', 'last', 'overdue', 'none', 'unknown'],
}

/** The conditions a column of this type can have. */
export function testsFor(type: ColumnType | undefined): readonly ConditionTest[] {
  return testsByType[type ?? 'text']
}

/** What has to be written for a test. */
export function askedBy(test: ConditionTest): 'text' | 'day' | 'days' | 'range' | 'nothing' {
  switch (test) {
    case 'contains':
    case 'starts':
    case 'is':
    case 'is-not':
      return 'text'
    case 'before':
    case 'after':
    case 'on':
      return 'day'
    case 'next':
    case 'last':
      return 'days'
    case 'range':
      return 'range'
    case 'me':
    case 'left':
    case 'overdue':
    case 'none':
    case 'empty':
    case 'filled':
    case 'unknown':
      return 'nothing'
  }
}

export function newCondition(type: ColumnType | undefined): ConditionDraft {
  return { test: testsFor(type)[0] ?? 'contains', text: '', to: '' }
}

/** The stored condition, or null while it is not complete. */
export function conditionFilter({ test, text, to }: ConditionDraft, column: string): ColumnFilter | null {
  const written = text.trim()
  switch (test) {
    case 'contains':
    case 'starts':
    case 'is':
    case 'is-not':
      return written === '' ? null : { kind: 'text', column, test, text: written }
    case 'empty':
    case 'filled':
    case 'unknown':
      return { kind: 'known', column, test }
    case 'me':
    case 'left':
      return { kind: 'person', column, test }
    case 'before':
    case 'after':
    case 'on':
      return isDay(written) ? { kind: 'day', column, test, day: written } : null
    case 'next':
    case 'last':
      return /^\d{1,5}$/.test(written) && Number(written) <= 36_500 ? { kind: 'days', column, test, days: Number(written) } : null
    case 'overdue':
    case 'none':
      return { kind: 'days', column, test, days: 0 }
    case 'range': {
      const [from, until] = [numberIn(text), numberIn(to)]
      return from === null && until === null ? null : { kind: 'range', column, from, to: until }
    }
  }
}

/** A stored condition as it can be changed; null for a list of values. */
export function conditionDraft(filter: ColumnFilter): ConditionDraft | null {
  switch (filter.kind) {
    case 'values':
      return null
    case 'text':
      return { test: filter.test, text: filter.text, to: '' }
    case 'known':
      return { test: filter.test, text: '', to: '' }
    case 'person':
      return { test: filter.test, text: '', to: '' }
    case 'day':
      return { test: filter.test, text: filter.day, to: '' }
    case 'days':
      return { test: filter.test, text: filter.test === 'next' || filter.test === 'last' ? String(filter.days) : '', to: '' }
    case 'range':
      return { test: 'range', text: filter.from === null ? '' : String(filter.from), to: filter.to === null ? '' : String(filter.to) }
  }
}

function isDay(text: string): text is PlainDate {
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(text)
}

function numberIn(text: string): number | null {
  const written = text.trim().replace(',', '.')
  return written === '' || !Number.isFinite(Number(written)) ? null : Number(written)
}
