import { longDay, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './days-dialog.module.css'
import type { DayDoubt, DayOrder } from './pasted-days.ts'

type DaysDialogProps = Readonly<{ doubt: DayDoubt; onAnswer: (order: DayOrder) => void; onClose: () => void }>

/** Asks once per paste which number of a date is the day. */
export function DaysDialog({ doubt, onAnswer, onClose }: DaysDialogProps) {
  const { example, dayFirst, monthFirst, cells, columns } = doubt
  const where = columns.length === 1 ? (columns[0] ?? '') : `${columns.slice(0, -1).join(', ')} and ${columns.at(-1) ?? ''}`
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Is ${example} the ${ordinal(dayOfMonth(dayFirst))} of ${monthOf(dayFirst)} or ${monthOf(monthFirst)} ${ordinal(dayOfMonth(monthFirst))}?`}
      description={`${plural(cells, 'date')} in ${where} can be read both ways. Your answer counts for this paste only.`}
      actions={<Button onClick={onClose}>Paste nothing</Button>}
    >
      <div className={styles.choices}>
        <button type="button" className={styles.choice} onClick={() => onAnswer('day-first')}>
          <b>{longDay(dayFirst)}</b>
          <span>Day first, as in most of Europe</span>
        </button>
        <button type="button" className={styles.choice} onClick={() => onAnswer('month-first')}>
          <b>{longDay(monthFirst)}</b>
          <span>Month first, as in the USA</span>
        </button>
      </div>
    </Dialog>
  )
}

function dayOfMonth(day: PlainDate): number {
  return Number(day.slice(8))
}

function monthOf(day: PlainDate): string {
  return longDay(day).split(' ')[1] ?? ''
}

function ordinal(number: number): string {
  const suffix = number >= 11 && number <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th')
  return `${number}${suffix}`
}
