import type { ViewSettings } from '../../../shared/domain/inventory/saved-view.ts'

/** How the columns lie: kept as soon as it changes. */
export type Arrangement = Pick<ViewSettings, 'columns' | 'frozen' | 'lines'>
/** Which rows are shown, and in which order: kept when somebody says so. */
export type Question = Pick<ViewSettings, 'sort' | 'filters' | 'groupBy'>

export function laid({ columns, frozen, lines }: ViewSettings): Arrangement {
  return { columns, frozen, lines }
}

export function asked({ sort, filters, groupBy }: ViewSettings): Question {
  return { sort, filters, groupBy }
}

export function sameQuestion(a: ViewSettings, b: ViewSettings): boolean {
  return JSON.stringify(asked(a)) === JSON.stringify(asked(b))
}
