import { useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { ViewSettings } from '../../../shared/domain/inventory/saved-view.ts'
import type { KnownPerson } from '../../../shared/domain/people/person-record.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { directoryQuery, settingsQuery } from '../../api/queries.ts'
import { arranger, type GridSort, type HeldRow, sortedBy } from '../../components/sheet/arrange.ts'
import { cellWords } from '../../components/sheet/column.ts'
import { filterTest } from '../../components/sheet/filter.ts'
import { emptyWords } from '../../components/sheet/filter-words.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { draftId, identityRow, identityRows, type SheetRow, sheetRowId } from './columns/sheet-row.ts'
import { finder } from './find.ts'
import type { FindQuestion } from './find-hits.ts'
import { freshOnly, type FreshRows } from './fresh-rows.ts'
import { useKept } from './use-kept.ts'
import { useKeptWork } from './use-kept-work.ts'
import type { Views } from './use-views.ts'
import { filterClock, shippedMembership, viewCounter, viewMembership } from './view-rows.ts'

const nobody: readonly KnownPerson[] = []

type Held = HeldRow & Readonly<{ group: string | null }>

/** View, search, filters and order of the sheet, and the rows that result. */
export function useShownRows(all: readonly InventoryRow[], columns: readonly SheetColumn[], today: PlainDate, views: Views) {
  const { open, settings, show, ask } = views
  const [find, setFind] = useKept('find', '')
  const [conditions, setConditions] = useKept<FindQuestion | null>('find-conditions', null)
  const [held, setHeld] = useState<Held | null>(null)
  const [fresh, setFresh] = useKept<FreshRows | null>('fresh', null)
  const question = useDeferredValue(find)
  const { filters, sort, groupBy } = settings

  const kept = useKeptWork()
  const only = kept('only', () => freshOnly(fresh), [fresh])
  const { me, counted, testWith, shows } = useRowTests(columns, today, views, { question, conditions, only })
  const counts = kept('counts', () => counted(all), [counted, all])
  const sheetRows = kept('sheet-rows', identityRows, [])
  const rows = kept('rows', () => sheetRows(all), [sheetRows, all])

  const groupColumn = columns.find((column) => column.id === groupBy)
  const groupOf = useMemo(() => (groupColumn === undefined ? null : groupWords(groupColumn, held)), [groupColumn, held])
  const order = kept('order', () => orderOf(sort, groupColumn), [sort, groupColumn])
  const arrange = kept(
    'arrange',
    () => arranger({ rowId: sheetRowId, columns, keeps: (row: SheetRow) => row.kind === 'identity' && shows(row.identity), sort: order }),
    [columns, shows, order],
  )
  const shown = useMemo(() => arrange(rows, held), [arrange, rows, held])

  const releaseUnless = useCallback(
    (id: string | null) => setHeld((now) => (now === null || now.id === id || id === draftId ? now : null)),
    [],
  )
  const release = useCallback(() => setHeld(null), [])

  const widen = () => {
    setFind('')
    setConditions(null)
    if (open.id === 'everything' && filters.length > 0) ask({ filters: [] })
    show('everything')
  }

  return {
    find,
    setFind: (next: string, asked: FindQuestion | null = null) => {
      setHeld(null)
      setFind(next)
      setConditions(asked)
    },
    counts,
    /** The person at this computer; '' while nobody said so. */
    me,
    shown,
    groupOf,
    /** Whether view, filters and search let a row through. */
    shows,
    /** The rows that pass everything but the filter of one column. */
    besides: (column: string): readonly SheetRow[] => rows.filter(testWith(filters.filter((filter) => filter.column !== column))),
    /** How many rows that are not on the screen lie between the first and the last of these. */
    hiddenAmong: (ids: ReadonlySet<string>, isOnScreen: (id: string) => boolean): number =>
      shown.length === rows.length && groupColumn === undefined ? 0 : hiddenAmong(ids, isOnScreen, sortedBy(rows, columns, order)),
    /** An edited row keeps its place and its group until focus leaves it. */
    hold: (id: string) => {
      const place = shown.findIndex((row) => sheetRowId(row) === id)
      const row = shown[place]
      setHeld((now) =>
        now?.id === id
          ? now
          : { id, place: place === -1 ? shown.length : place, group: row === undefined || groupOf === null ? null : groupOf(row) },
      )
    },
    release,
    releaseUnless,
    fresh,
    /** Marks rows that just came in; where they alone are to be shown, everything else that narrows the sheet goes. */
    showFresh: (rows: FreshRows) => {
      setHeld(null)
      setFresh(rows)
      if (rows.only) widen()
    },
    /** All rows again, the marks stay. */
    showBesidesFresh: () => setFresh((now) => (now === null ? null : { ...now, only: false })),
    showView: (view: string) => {
      setHeld(null)
      setFresh(null)
      show(view)
    },
    showEverything: () => {
      setHeld(null)
      setFresh(null)
      widen()
    },
    clearFilters: () => ask({ filters: [] }),
  }
}

type Asked = Readonly<{
  question: string
  conditions: FindQuestion | null
  /** The rows that just came in, where nothing else is to be shown. */
  only: ReadonlySet<string> | null
}>

/** What view, search and filters let through. */
function useRowTests(
  columns: readonly SheetColumn[],
  today: PlainDate,
  { views, open, settings: { filters } }: Views,
  { question, conditions, only }: Asked,
) {
  const me = useQuery(settingsQuery).data?.me ?? ''
  const kept = useKeptWork()
  const { data: people = nobody } = useQuery(directoryQuery)
  const clock = kept('clock', () => filterClock(today, me, people), [today, me, people])
  const membership = kept('membership', () => shippedMembership(today), [today])
  const inViews = kept('in-views', () => viewMembership(views, membership, columns, clock), [views, membership, columns, clock])
  const counted = kept('counted', () => viewCounter(views, inViews), [views, inViews])
  const matching = kept('finder', () => finder(columns), [columns])
  const testWith = (tested: ViewSettings['filters']) => {
    const matches = matching(question, conditions ?? undefined)
    const passes = filterTest(tested, columns, clock)
    return (row: SheetRow) =>
      row.kind === 'identity' &&
      membership(row.identity).has(open.within) &&
      (only === null || only.has(row.identity.id)) &&
      matches(row.identity) &&
      passes(row)
  }
  const shows = kept(
    'shows',
    () => {
      const passes = testWith(filters)
      return (row: InventoryRow) => passes(identityRow(row))
    },
    [matching, question, conditions, only, membership, open.within, filters, columns, clock],
  )
  return { me, counted, testWith, shows }
}

function hiddenAmong(ids: ReadonlySet<string>, isOnScreen: (id: string) => boolean, rows: readonly SheetRow[]): number {
  const first = rows.findIndex((row) => ids.has(sheetRowId(row)))
  const last = rows.findLastIndex((row) => ids.has(sheetRowId(row)))
  return rows.slice(first, last + 1).filter((row) => !isOnScreen(sheetRowId(row))).length
}

/** Groups follow their own words, and rows the rest of the order inside them. */
function orderOf(sort: readonly GridSort[], groupColumn: SheetColumn | undefined): readonly GridSort[] {
  if (groupColumn === undefined) return sort
  return [
    sort.find((key) => key.column === groupColumn.id) ?? { column: groupColumn.id, descending: false },
    ...sort.filter((key) => key.column !== groupColumn.id),
  ]
}

function groupWords(column: SheetColumn, held: Held | null): (row: SheetRow) => string | null {
  return (row) => {
    if (row.kind !== 'identity') return null
    if (held !== null && held.group !== null && held.id === row.identity.id) return held.group
    return cellWords(column, row) || emptyWords(column.type)
  }
}
