import type { FactRow } from '../../shared/domain/record/facts/fact-kit.ts'
import type { FieldColumns } from './record-table.ts'

/** The columns of these facts: lists are JSON, yes and no are 1 and 0, 'externalId' lies in external_id. */
export function factColumns<Field extends string>(rows: Readonly<Record<Field, FactRow<unknown>>>): FieldColumns<Field> {
  const columns = Object.entries<FactRow<unknown>>(rows).map(([field, { sort }]) => [
    field,
    { column: snakeCase(field), as: storedAs(sort) },
  ])
  return Object.fromEntries(columns) as FieldColumns<Field>
}

/** Facts of which most records know few, together in one column. */
export function sharedColumn<Field extends string>(rows: Readonly<Record<Field, FactRow<unknown>>>): FieldColumns<Field> {
  return Object.fromEntries(
    Object.keys(rows).map((field) => [field, { column: 'governance', as: 'shared' }]),
  ) as unknown as FieldColumns<Field>
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function storedAs(sort: FactRow<unknown>['sort']): 'plain' | 'json' | 'boolean' {
  switch (sort) {
    case 'yes-no':
      return 'boolean'
    case 'list':
    case 'names':
    case 'people':
    case 'keyed-lists':
    case 'record':
    case 'deadlines':
      return 'json'
    case 'text':
    case 'prose':
    case 'day':
    case 'moment':
    case 'number':
    case 'choice':
    case 'person':
      return 'plain'
  }
}
