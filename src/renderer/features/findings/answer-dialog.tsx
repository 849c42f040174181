import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useRef, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { NextQuestionReply } from '../../../shared/ipc/areas/findings-contract.ts'
import { call } from '../../api/client.ts'
import { appInfoQuery, inventoryQuery, peopleQuery } from '../../api/queries.ts'
import { useSpoken } from '../../components/announcer/announcer.tsx'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'
import styles from './answer-dialog.module.css'
import { editsOf, nameOf, problemOf } from './edits.ts'
import { FactField } from './fact-field.tsx'
import { type FactInput, inputOf } from './fact-inputs.ts'
import { useChange } from './use-finding-change.ts'

type AnswerDialogProps = Readonly<{ question: NextQuestionReply; onClose: () => void }>

const nobody: readonly string[] = []

/** One question, asked for one record after the other. */
export function AnswerDialog({ question, onClose }: AnswerDialogProps) {
  const inventory = useQuery(inventoryQuery)
  const info = useQuery(appInfoQuery)
  const [at, setAt] = useState(0)
  const input = inputOf(question.field)
  const id = question.identityIds[at]
  const row = inventory.data?.find((one) => one.id === id)
  const next = () => (at + 1 < question.identityIds.length ? setAt(at + 1) : onClose())
  return (
    <Dialog open onClose={onClose} title={question.question} description={question.gain} actions={null}>
      <ProgressBar done={at} of={question.identityIds.length} label="Asked" />
      <Loaded query={info}>
        {({ today }) => (
          <Loaded query={inventory}>
            {() =>
              row === undefined || input === null ? (
                <Notice
                  tone="info"
                  actions={
                    <Button small onClick={next}>
                      Next
                    </Button>
                  }
                >
                  This record is gone. Nothing was changed.
                </Notice>
              ) : (
                <OneRecord
                  key={row.id}
                  row={row}
                  input={input}
                  rest={question.identityIds.slice(at + 1)}
                  rows={inventory.data ?? []}
                  today={today}
                  onNext={next}
                  onClose={onClose}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Dialog>
  )
}

type OneRecordProps = Readonly<{
  row: InventoryRow
  input: FactInput
  rest: NextQuestionReply['identityIds']
  rows: readonly InventoryRow[]
  today: PlainDate
  onNext: () => void
  onClose: () => void
}>

function OneRecord({ row, input, rest, rows, today, onNext, onClose }: OneRecordProps) {
  const form = useId()
  const people = useQuery(peopleQuery).data ?? nobody
  const spoken = useSpoken<HTMLParagraphElement>({ atOnce: true })
  const [value, setValue] = useState<string | readonly string[]>(input.kind === 'ticks' ? [] : '')
  const [tried, setTried] = useState(false)
  const then = useRef(onNext)
  const { change, isPending, problem } = useChange(() => then.current())
  const values = { [nameOf(input)]: value }
  const wrong = problemOf(input, values, today)
  const save = (records: readonly InventoryRow[], afterwards: () => void) => {
    setTried(true)
    if (wrong !== null) return
    then.current = afterwards
    const edits = editsOf(
      [input],
      values,
      { onlyMissing: true },
      records.map((one) => ({ row: one, credentialId: null })),
      today,
    )
    const whose = records.length === 1 ? row.name : `${records.length.toLocaleString('en')} records`
    change({
      work: () => call('records.edit', { label: `${input.label}: ${whose}`.slice(0, 200), edits: [...edits] }),
      said: `${whose}: saved.`,
    })
  }
  const others = new Set<string>(rest)
  return (
    <form
      id={form}
      className={styles.form}
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        save([row], onNext)
      }}
    >
      <p ref={spoken} className={styles.record}>
        <strong>{row.name}</strong>
        <span>{[row.system ?? row.providerName, row.purpose].filter((part) => part !== null).join(' · ')}</span>
      </p>
      <FactField input={input} value={value} people={people} error={tried ? wrong : null} autoFocus onChange={setValue} />
      {problem !== null && <Notice tone="crit">{problem}</Notice>}
      <div className={styles.actions}>
        <Button onClick={onClose}>Stop here</Button>
        <span className={styles.space} />
        {rest.length > 0 && (
          <Button disabled={isPending} onClick={() => save([row, ...rows.filter(({ id }) => others.has(id))], onClose)}>
            Same for all {(rest.length + 1).toLocaleString('en')}
          </Button>
        )}
        <Button onClick={onNext}>Skip</Button>
        <Button type="submit" variant="primary" disabled={isPending}>
          {rest.length > 0 ? 'Save, next' : 'Save'}
        </Button>
      </div>
    </form>
  )
}
