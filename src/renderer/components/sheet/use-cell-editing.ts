import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { GridColumn } from './column.ts'
import type { AfterCommit, Editing } from './editing.ts'
import { type Line, rowOf } from './lines.ts'
import type { Motion } from './movement.ts'
import type { CellRef } from './selection.ts'

type EditingUse<Row, Change> = Readonly<{
  lines: readonly Line<Row>[]
  places: ReadonlyMap<string, number>
  columns: readonly GridColumn<Row, Change>[]
  moveOn: (motion: Motion) => void
  onChange: (row: Row, change: Change) => void
  onUnchanged: (row: Row) => void
  /** Puts an accepted text into every selected cell; null when only one is selected. */
  onFill: (text: string) => unknown
  /** True when somebody else deals with a refused text. */
  onRefused: (row: Row, column: string, text: string, leave: () => void) => boolean
  say: (sentence: string) => void
}>

/** The one open editor: opening it, taking its text over, giving it up. */
export function useCellEditing<Row, Change>(use: EditingUse<Row, Change>) {
  const { moveOn, onChange, onUnchanged, onFill, onRefused, say } = use
  const [editing, setEditing] = useState<Editing | null>(null)
  // What is open and typed right now, also between two renders.
  const open = useRef<Editing | null>(null)
  const typed = useRef('')

  const setOpen = (next: Editing | null) => {
    open.current = next
    setEditing(next)
  }
  const begin = (cell: CellRef, start: Editing['start']) => {
    const edit = editOf(cell, use)?.edit
    if (edit === undefined) return
    if (edit.kind === 'read-only') {
      say(`Read only: ${edit.reason}`)
      return
    }
    typed.current = start === 'type' && edit.kind !== 'some-of' ? '' : edit.text
    // At once, so that the key being pressed lands in the editor, also when an input method begins a word.
    flushSync(() => setOpen({ cell, start, problem: null }))
  }
  const cancel = () => {
    const left = open.current === null ? null : editOf(open.current.cell, use)
    // The reason goes with the text it was about.
    if (open.current !== null && open.current.problem !== null) say('')
    setOpen(null)
    if (left !== null) onUnchanged(left.row)
  }
  /** False when the text is refused; the editor then stays open with the reason. */
  const commit = (text: string, after: AfterCommit): boolean => {
    const then = after === 'fill' ? null : after
    const now = open.current
    const edited = now === null ? null : editOf(now.cell, use)
    if (now === null || edited === null || edited.edit.kind === 'read-only' || (after !== 'fill' && text.trim() === edited.edit.text)) {
      if (then !== null) moveOn(then)
      if (now !== null) cancel()
      return true
    }
    const parsed = edited.edit.parse(text)
    if (!parsed.ok) {
      setOpen({ ...now, problem: parsed.reason })
      if (!onRefused(edited.row, now.cell.column, text, cancel)) say(parsed.reason)
      return false
    }
    if (after === 'fill' && onFill(text) !== null) {
      setOpen(null)
      return true
    }
    if (then !== null) moveOn(then)
    setOpen(null)
    if (text.trim() === edited.edit.text) return true
    onChange(edited.row, parsed.value)
    return true
  }
  return {
    editing,
    isOpen: () => open.current !== null,
    begin,
    cancel,
    commit,
    onText: (text: string) => {
      typed.current = text
    },
    /** Takes over what was typed so far, wherever the focus went. */
    settle: () => open.current === null || commit(typed.current, null),
    /** For a row that is about to appear. */
    beginSoon: (cell: CellRef) => {
      typed.current = ''
      setOpen({ cell, start: 'edit', problem: null })
    },
    /** Writes into a cell without an editor. */
    write: (cell: CellRef, text: string) => writeText(cell, text, use),
  }
}

function editOf<Row, Change>(cell: CellRef, { lines, places, columns }: EditingUse<Row, Change>) {
  const row = rowOf(lines[places.get(cell.row) ?? -1])
  const edit = row === undefined ? undefined : columns.find((column) => column.id === cell.column)?.edit(row)
  return row === undefined || edit === undefined ? null : { row, edit }
}

function writeText<Row, Change>(cell: CellRef, text: string, use: EditingUse<Row, Change>): void {
  const target = editOf(cell, use)
  if (target === null) return
  const { row, edit } = target
  if (edit.kind === 'read-only') return use.say(`Read only: ${edit.reason}`)
  if (text.trim() === edit.text) return
  const parsed = edit.parse(text)
  if (parsed.ok) use.onChange(row, parsed.value)
  else use.say(parsed.reason)
}
