import type { ColumnFilter } from '../../../shared/domain/inventory/saved-view.ts'
import type { ColumnType } from './column.ts'

/** What an empty cell is called in a column. */
export function emptyWords(type: ColumnType | undefined): string {
  return type === 'person' ? 'Nobody' : '(empty)'
}

/** The conditions on one column in words, without its title: 'Maya Lindqvist or Nobody', 'next 30 days'. */
export function filterWords(filters: readonly ColumnFilter[], type: ColumnType | undefined): string {
  return filters.map((filter) => conditionWords(filter, type)).join(' or ')
}

function conditionWords(filter: ColumnFilter, type: ColumnType | undefined): string {
  switch (filter.kind) {
    case 'values': {
      const words = filter.values.map((value) => (value === '' ? emptyWords(type) : value))
      return words.length <= 2 ? words.join(' or ') : `${words[0] ?? ''} or ${words.length - 1} others`
    }
    case 'text':
      return `${textTestWords[filter.test]} “${filter.text}”`
    case 'known':
      return filter.test === 'empty' && type === 'person' ? 'nobody' : filter.test
    case 'person':
      return filter.test === 'me' ? 'me' : 'has left'
    case 'day':
      return `${filter.test} ${filter.day}`
    case 'days':
      return filter.test === 'none' ? 'no date' : filter.test === 'overdue' ? 'before today' : `${filter.test} ${filter.days} days`
    case 'range': {
      const { from, to } = filter
      return from === null ? `up to ${to ?? ''}` : to === null ? `from ${from}` : `${from} to ${to}`
    }
  }
}

const textTestWords: Readonly<Record<Extract<ColumnFilter, { kind: 'text' }>['test'], string>> = {
  contains: 'contains',
  starts: 'starts with',
  is: 'is',
  'is-not': 'is not',
}
