import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { stoppedSecret } from '../../../shared/domain/values/secret-gate.ts'
import { useSpoken } from '../../components/announcer/announcer.tsx'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { Select } from '../../components/select/select.tsx'
import { plural } from '../../lib/plural.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { identityRow } from './columns/sheet-row.ts'
import { type FindQuestion, plainQuestion } from './find-hits.ts'
import type { SecretCell } from './range-secrets.ts'
import styles from './replace-dialog.module.css'
import { type Replacement, replacePlan } from './replace-plan.ts'
import { refusalWords, useReplace } from './use-replace.ts'

type ReplaceDialogProps = Readonly<{
  /** What the find bar asked last. */
  start: FindQuestion
  shown: readonly InventoryRow[]
  all: readonly InventoryRow[]
  columns: readonly SheetColumn[]
  onClose: () => void
  onDone: (sentence: string) => void
  /** The replacement looks like a live secret: the dialog about it takes over. */
  onStopped: (stopped: readonly SecretCell[]) => void
}>

const everyColumn = ''

/** Find, replace, and every change to look at before anything happens. */
export function ReplaceDialog({ start, shown, all, columns, onClose, onDone, onStopped }: ReplaceDialogProps) {
  const [question, setQuestion] = useState<FindQuestion>({ ...plainQuestion, ...start })
  const [replacement, setReplacement] = useState('')
  const [everyRow, setEveryRow] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const counts = useSpoken<HTMLParagraphElement>()
  const save = useReplace()

  const asked = useDeferredValue(question)
  const written = useDeferredValue(replacement)
  const rows = everyRow ? all : shown
  const plan = useMemo(() => replacePlan(rows, columns, asked, written), [rows, columns, asked, written])
  const possible = plan.filter(({ edit }) => edit !== null)
  const chosen = possible.filter(({ key }) => !left.has(key))
  const refused = plan.length - possible.length
  const change = (next: Partial<FindQuestion>) => setQuestion((now) => ({ ...now, ...next }))
  const toggle = (keys: readonly string[], ticked: boolean) =>
    setLeft((now) => (ticked ? new Set([...now].filter((key) => !keys.includes(key))) : new Set([...now, ...keys])))
  const write = (text: string) => {
    const secret = stoppedSecret(text)
    if (secret === null) return setReplacement(text)
    const touched = replacePlan(rows, columns, question, '')
    onStopped(
      touched.length === 0
        ? [{ secret, where: 'Replace with', row: null, added: null }]
        : touched.map(({ row, column, name }) => ({ secret, where: `${column} of ${name}`, row: identityRow(row), added: null })),
    )
  }
  const replace = () => save.mutate(chosen, { onSuccess: (count) => onDone(`${plural(count, 'value')} replaced.`) })

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Replace"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={chosen.length === 0 || save.isPending} onClick={replace}>
            {chosen.length === 0 ? 'Replace' : `Replace ${plural(chosen.length, 'value')}`}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Field
          label="Find"
          value={question.text}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <Field
          label="Replace with"
          value={replacement}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => write(event.currentTarget.value)}
        />
      </div>
      <Conditions question={question} columns={columns} onQuestion={change}>
        {all.length > shown.length && (
          <Check label={`Also the ${plural(all.length - shown.length, 'row')} not shown`} checked={everyRow} onChange={setEveryRow} />
        )}
      </Conditions>
      <p ref={counts} className={styles.counts}>
        {question.text === ''
          ? 'Type what to find.'
          : plan.length === 0
            ? 'No cell that can be edited holds this.'
            : `${plural(plan.length, 'cell')} found, ${chosen.length.toLocaleString('en')} ticked${refused === 0 ? '' : `, ${refused.toLocaleString('en')} not possible`}.`}
      </p>
      {plan.length > 0 && <PlanList plan={plan} left={left} onToggle={toggle} />}
      {save.error !== null && <Notice tone="crit">{refusalWords(save.error)}</Notice>}
    </Dialog>
  )
}

type ConditionsProps = Readonly<{
  question: FindQuestion
  columns: readonly SheetColumn[]
  onQuestion: (next: Partial<FindQuestion>) => void
  children: ReactNode
}>

function Conditions({ question, columns, onQuestion, children }: ConditionsProps) {
  return (
    <div className={styles.conditions}>
      <Select
        label="Column"
        value={question.column ?? everyColumn}
        options={[{ value: everyColumn, label: 'All columns' }, ...columns.map(({ id, title }) => ({ value: id, label: title }))]}
        onChange={(column) => onQuestion({ column: column === everyColumn ? null : column })}
      />
      <Check label="Whole cell" checked={question.wholeCell} onChange={(wholeCell) => onQuestion({ wholeCell })} />
      <Check label="Match case" checked={question.matchCase} onChange={(matchCase) => onQuestion({ matchCase })} />
      {children}
    </div>
  )
}

function PlanList({
  plan,
  left,
  onToggle,
}: Readonly<{ plan: readonly Replacement[]; left: ReadonlySet<string>; onToggle: (keys: readonly string[], ticked: boolean) => void }>) {
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: plan.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 8,
  })
  const keys = plan.flatMap(({ key, edit }) => (edit === null ? [] : [key]))
  const ticked = keys.filter((key) => !left.has(key)).length
  return (
    <div className={styles.list}>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={ticked === keys.length && keys.length > 0}
          disabled={keys.length === 0}
          ref={(box) => {
            if (box !== null) box.indeterminate = ticked > 0 && ticked < keys.length
          }}
          onChange={(event) => onToggle(keys, event.currentTarget.checked)}
        />
        All of them
      </label>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label="What would change">
        <ul className={styles.lines} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map((item) => {
            const line = plan[item.index]
            return line === undefined ? null : (
              <li key={line.key} className={styles.line} style={{ top: item.start }}>
                <PlanLine line={line} ticked={!left.has(line.key)} onToggle={(next) => onToggle([line.key], next)} />
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

const lineHeight = 44

function PlanLine({ line, ticked, onToggle }: Readonly<{ line: Replacement; ticked: boolean; onToggle: (next: boolean) => void }>) {
  const possible = line.edit !== null
  return (
    <label className={styles.change}>
      <input
        type="checkbox"
        checked={possible && ticked}
        disabled={!possible}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <span className={styles.what}>
        <span className={styles.where}>
          <strong>{line.name}</strong> · {line.column}
        </span>
        {possible ? (
          <span className={styles.texts}>
            <del>{line.before}</del> <ins>{line.after === '' ? 'empty' : line.after}</ins>
          </span>
        ) : (
          <span className={styles.refusal}>{line.refusal}</span>
        )}
      </span>
    </label>
  )
}

function Check({ label, checked, onChange }: Readonly<{ label: string; checked: boolean; onChange: (next: boolean) => void }>) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  )
}
