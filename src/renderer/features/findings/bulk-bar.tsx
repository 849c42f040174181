import { useState } from 'react'
import type { FindingFilter, FindingLine, RuleStanding } from '../../../shared/ipc/areas/findings-contract.ts'
import { call } from '../../api/client.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { plural } from '../../lib/plural.ts'
import styles from './bulk-bar.module.css'
import { LineStep } from './line-step.tsx'
import { isHere, stepOf } from './steps.ts'

type BulkBarProps = Readonly<{
  filter: FindingFilter
  total: number | null
  state: 'fail' | 'accepted'
  selected: ReadonlyMap<string, FindingLine>
  rules: ReadonlyMap<string, RuleStanding>
  onSelect: (selected: ReadonlyMap<string, FindingLine>) => void
  onAccept: (lines: readonly FindingLine[]) => void
}>

const pageSize = 1000
// As many as one change may touch.
const mostAtOnce = 10_000

/** The head of the list: how many, choosing all of them, and what can be done with the chosen ones together. */
export function BulkBar({ filter, total, state, selected, rules, onSelect, onAccept }: BulkBarProps) {
  const toast = useToast()
  const [stepping, setStepping] = useState(false)
  const lines = [...selected.values()]
  const [first] = lines
  const step = first === undefined ? null : stepOf(first.nextStep)
  const oneRule = lines.every(({ rule }) => rule === first?.rule)
  const together =
    step !== null && isHere(step) && step.single !== true && lines.every(({ nextStep }) => nextStep === first?.nextStep) ? step : null
  const acceptable = state === 'fail' && first !== undefined && oneRule && rules.get(first.rule)?.longestExceptionDays !== null
  const chooseAll = async () => {
    const found: FindingLine[] = []
    for (let from = 0; from < Math.min(total ?? 0, mostAtOnce); from += pageSize)
      found.push(...(await call('findings.list', { filter, from, count: pageSize })).lines)
    onSelect(new Map(found.map((line) => [line.key, line])))
  }
  const toggleAll = (on: boolean) => {
    if (!on) return onSelect(new Map())
    void chooseAll().catch((error: unknown) => toast({ text: messageOf(error), tone: 'crit' }))
  }
  return (
    <div className={styles.bar}>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={total !== null && total > 0 && selected.size >= Math.min(total, mostAtOnce)}
          onChange={(event) => toggleAll(event.target.checked)}
        />
        {total === null
          ? 'One moment…'
          : selected.size === 0
            ? plural(total, 'finding')
            : `${selected.size.toLocaleString('en')} of ${plural(total, 'finding')} chosen`}
      </label>
      {selected.size > 0 && state === 'fail' && (
        <div className={styles.actions}>
          {together === null && (
            <span className={styles.hint}>
              {oneRule ? 'These are put right one by one.' : 'Choose findings of one kind to put them right together.'}
            </span>
          )}
          {together !== null && (
            <Button small variant="primary" onClick={() => setStepping(true)}>
              {together.button}
            </Button>
          )}
          {acceptable && (
            <Button small onClick={() => onAccept(lines)}>
              Accept for now…
            </Button>
          )}
          <Button small onClick={() => onSelect(new Map())}>
            Choose none
          </Button>
        </div>
      )}
      {stepping && together !== null && (
        <Dialog open onClose={() => setStepping(false)} title={`${together.button}: ${plural(lines.length, 'finding')}`} actions={null}>
          <LineStep
            step={together}
            lines={lines}
            onCancel={() => setStepping(false)}
            onDone={() => {
              setStepping(false)
              onSelect(new Map())
            }}
          />
        </Dialog>
      )}
    </div>
  )
}
