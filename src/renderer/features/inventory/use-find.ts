import { type RefObject, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { GridHandle } from '../../components/sheet/grid-props.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { type SheetRow, sheetRowId } from './columns/sheet-row.ts'
import { type FindQuestion, type Hit, hitFinder, hitsIn, plainQuestion } from './find-hits.ts'
import { useKept } from './use-kept.ts'

type FindUse = Readonly<{
  grid: RefObject<GridHandle | null>
  /** The rows shown, in order. */
  rows: readonly SheetRow[]
  columns: readonly SheetColumn[]
  hiddenColumns: readonly SheetColumn[]
  /** Narrows the sheet to the rows that answer the question; '' shows them all. */
  onFilter: (text: string, question?: FindQuestion) => void
  say: (sentence: string) => void
}>

const noHits = hitsIn([], [], () => [])

/** The find box and its bar: the question, its hits, and going from one to the next. */
export function useFind({ grid, rows, columns, hiddenColumns, onFilter, say }: FindUse) {
  const box = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useKept('find-open', false)
  const [question, setQuestion] = useKept<FindQuestion>('find-question', plainQuestion)
  const [onlyMatches, setOnlyMatches] = useKept('find-only-matches', true)
  const [inHidden, setInHidden] = useState(false)
  const [current, setCurrent] = useState<Hit | null>(null)
  // What was asked before the box was closed: F3 still goes on with it.
  const last = useRef<FindQuestion | null>(null)

  const { searched, hits, hitsOf } = useHits({ question, rows, columns, hiddenColumns, inHidden })

  const ask = (next: FindQuestion, filtered = onlyMatches) => {
    setQuestion(next)
    setCurrent(null)
    onFilter(filtered ? next.text : '', next)
  }
  const go = (step: 1 | -1, keepFocus: boolean) => {
    const asking = question.text.trim() === '' ? last.current : question
    if (asking === null) return start()
    const among = hitsOf(asking)
    if (among.count === 0) return say(`“${asking.text.trim()}” does not occur here.`)
    const active = grid.current?.active()
    const stands = standsOn(current, active, hiddenColumns)
    const place = stands === undefined ? null : placeOf(stands, rows, searched)
    // The first step takes the cell one stands on, the next ones leave it.
    const at = place === null || place.row === -1 ? 0 : among.from(place, step, current === null && step === 1)
    const hit = among.at(at)
    if (hit === null) return
    const hidden = hiddenColumns.find((column) => column.id === hit.column)
    const target = hidden === undefined ? hit.column : undefined
    setCurrent(hit)
    if (keepFocus) grid.current?.point(hit.row, target)
    else grid.current?.goTo(hit.row, target)
    const where = hidden === undefined ? '' : ` In the hidden column ${hidden.title}.`
    say(`Hit ${(at + 1).toLocaleString('en')} of ${among.count.toLocaleString('en')}.${where}`)
  }
  const start = () => {
    setOpen(true)
    box.current?.focus()
    box.current?.select()
  }
  /** Back to the sheet, on the hit; every row is shown again, and F3 still knows the question. */
  const close = () => {
    const hit = current
    setOpen(false)
    if (question.text.trim() !== '') last.current = question
    setQuestion({ ...question, text: '' })
    onFilter('')
    if (hit !== null && columns.some((column) => column.id === hit.column)) grid.current?.goTo(hit.row, hit.column)
    else grid.current?.focus()
  }

  return {
    box,
    open,
    question,
    onlyMatches,
    inHidden,
    count: hits.count,
    position: current === null ? 0 : hits.indexOf(current) + 1,
    start,
    close,
    next: (keepFocus = false) => go(1, keepFocus),
    previous: (keepFocus = false) => go(-1, keepFocus),
    setOpen,
    setText: (text: string) => ask({ ...question, text }),
    setConditions: (conditions: Partial<FindQuestion>) => ask({ ...question, ...conditions }),
    setInHidden: (next: boolean) => {
      setInHidden(next)
      setCurrent(null)
    },
    setOnlyMatches: (next: boolean) => {
      setOnlyMatches(next)
      ask(question, next)
    },
    clear: () => {
      ask({ ...question, text: '' })
      box.current?.focus()
    },
  }
}

type HitsUse = Pick<FindUse, 'rows' | 'columns' | 'hiddenColumns'> & Readonly<{ question: FindQuestion; inHidden: boolean }>

/** The hits of the question, and where they were looked for. */
function useHits({ question, rows, columns, hiddenColumns, inHidden }: HitsUse) {
  const searched = useMemo(() => (inHidden ? [...columns, ...hiddenColumns] : columns), [inHidden, columns, hiddenColumns])
  const hitsOfQuestion = useMemo(() => hitFinder(searched), [searched])
  const asked = useDeferredValue(question)
  const hits = useMemo(
    () => (asked.text.trim() === '' ? noHits : hitsIn(rows, searched, hitsOfQuestion(asked))),
    [rows, searched, hitsOfQuestion, asked],
  )
  return { searched, hits, hitsOf: (asking: FindQuestion) => (asking === asked ? hits : hitsIn(rows, searched, hitsOfQuestion(asking))) }
}

/** A hit in a hidden column cannot be stood on; elsewhere the cell one stands on counts, wherever one went meanwhile. */
function standsOn(current: Hit | null, active: Hit | undefined, hiddenColumns: readonly SheetColumn[]): Hit | undefined {
  if (current === null || current.row !== active?.row) return active
  return current.column === active.column || hiddenColumns.some((column) => column.id === current.column) ? current : active
}

function placeOf(hit: Hit, rows: readonly SheetRow[], columns: readonly SheetColumn[]) {
  return { row: rows.findIndex((row) => sheetRowId(row) === hit.row), column: columns.findIndex((column) => column.id === hit.column) }
}
