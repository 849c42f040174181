import { useEffect, useId, useMemo, useState } from 'react'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import { useSpoken } from '../../components/announcer/announcer.tsx'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Suggestions } from '../../components/field/suggestions.tsx'
import { Select } from '../../components/select/select.tsx'
import { listParts, toggled } from '../../components/sheet/choices.ts'
import { plural } from '../../lib/plural.ts'
import type { SheetColumn, SheetEditing } from './columns/sheet-column.ts'
import { type SheetRow, sheetRowId } from './columns/sheet-row.ts'
import styles from './range-dialogs.module.css'
import type { SheetWrite } from './range-plan.ts'
import { gated, type SecretCell } from './range-secrets.ts'
import { type RangeWork, rangeWork } from './range-work.ts'

type Editable = Exclude<SheetEditing, { kind: 'read-only' }>

type ChangeRowsDialogProps = Readonly<{
  rows: readonly SheetRow[]
  columns: readonly SheetColumn[]
  /** The column the keyboard stands in. */
  start: string | undefined
  terms: PaintTerms
  onChange: (writes: readonly SheetWrite[]) => void
  /** The value looks like a live secret: the dialog about it takes over. */
  onStopped: (stopped: readonly SecretCell[]) => void
  onClose: () => void
}>

/** One value for many rows, with what it will change said before. */
export function ChangeRowsDialog({ rows, columns, start, terms, onChange, onStopped, onClose }: ChangeRowsDialogProps) {
  const choices = useMemo(() => columns.flatMap((column) => editableOf(column, rows) ?? []), [columns, rows])
  // Many rows of one name make no sense, so that is never the first offer.
  const offered = [start, 'technicalOwner'].flatMap(
    (id) => choices.find(({ column }) => column.id === id && column.namesRow !== true) ?? [],
  )
  const [columnId, setColumnId] = useState(offered[0]?.column.id ?? choices[0]?.column.id ?? '')
  const [text, setText] = useState('')
  const preview = useSpoken<HTMLParagraphElement>()
  const [work, setWork] = useState<RangeWork | null>(null)
  const chosen = choices.find(({ column }) => column.id === columnId)
  const writes = useMemo(
    () => (chosen === undefined ? [] : rows.map((row): SheetWrite => ({ rowId: sheetRowId(row), row, column: chosen.column, text }))),
    [chosen, rows, text],
  )

  useEffect(() => {
    let stale = false
    void rangeWork({ writes }, terms, () => stale).then((next) => {
      if (!stale) setWork(next)
    })
    return () => {
      stale = true
    }
  }, [writes, terms])

  if (chosen === undefined) return null
  const write = (next: string) => {
    const { stopped } = gated(
      rows.map((row): SheetWrite => ({ rowId: sheetRowId(row), row, column: chosen.column, text: next })),
      [],
    )
    if (stopped.length === 0) return setText(next)
    setText('')
    onStopped(stopped)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Change ${plural(rows.length, 'row')}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={work === null || work.changed === 0} onClick={() => onChange(writes)}>
            {work === null || work.changed === 0 ? 'Change' : `Change ${plural(work.painted.size, 'row')}`}
          </Button>
        </>
      }
    >
      <Select
        label="Column"
        showLabel
        value={columnId}
        options={choices.map(({ column }) => ({ value: column.id, label: column.title }))}
        onChange={(next) => {
          setColumnId(next)
          setText('')
        }}
      />
      <ValueInput key={columnId} editing={chosen.editing} text={text} onText={write} />
      <p ref={preview} className={styles.preview}>
        {work === null ? 'Counting…' : <Preview work={work} rows={rows.length} empties={text.trim() === ''} />}
      </p>
    </Dialog>
  )
}

function Preview({ work, rows, empties }: Readonly<{ work: RangeWork; rows: number; empties: boolean }>) {
  const [refused] = work.refused
  if (refused !== undefined) return <>{refused.reason}</>
  const others = rows - work.changed - work.readOnly
  return (
    <>
      <b>
        {work.changed === 0
          ? empties
            ? 'Nothing to empty.'
            : 'Nothing to change.'
          : `${empties ? 'Empties' : 'Changes'} ${plural(work.changed, 'cell')} in ${plural(work.painted.size, 'row')}.`}
      </b>
      {others > 0 &&
        ` ${plural(others, 'row')} ${empties ? (others === 1 ? 'is empty already' : 'are empty already') : others === 1 ? 'says so already' : 'say so already'}.`}
      {work.readOnly > 0 && ` ${plural(work.readOnly, 'cell is', 'cells are')} read only.`}
    </>
  )
}

function ValueInput({ editing, text, onText }: Readonly<{ editing: Editable; text: string; onText: (text: string) => void }>) {
  const listId = useId()
  switch (editing.kind) {
    case 'text':
    case 'long-text':
      return (
        <Field
          label="Value"
          value={text}
          placeholder={editing.placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )
    case 'one-of':
      return (
        <Select
          label="Value"
          showLabel
          value={text === '' ? nothing : text}
          options={[{ value: nothing, label: 'Empty' }, ...editing.options.map((option) => ({ value: option, label: option }))]}
          onChange={(next) => onText(next === nothing ? '' : next)}
        />
      )
    case 'one-or-other':
      return (
        <div className={styles.suggested}>
          <Field
            label="Value"
            value={text}
            list={listId}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onText(event.currentTarget.value)}
          />
          <Suggestions id={listId} words={editing.options} />
        </div>
      )
    case 'some-of': {
      const parts = listParts(text)
      return (
        <fieldset className={styles.several}>
          <legend>Value</legend>
          {editing.options.map((option) => (
            <label key={option}>
              <input
                type="checkbox"
                checked={parts.includes(option)}
                onChange={() => onText(toggled(parts, option, editing.options, editing.alone).join(', '))}
              />
              {option}
            </label>
          ))}
        </fieldset>
      )
    }
  }
}

// No option is called so: it holds a blank at its end.
const nothing = 'empty '

function editableOf(column: SheetColumn, rows: readonly SheetRow[]): Readonly<{ column: SheetColumn; editing: Editable }> | null {
  for (const row of rows) {
    const editing = column.edit(row)
    if (editing.kind !== 'read-only') return { column, editing }
  }
  return null
}
