import { dayFromTyping, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import styles from './day-fact.module.css'
import { Fact } from './detail-fact.tsx'
import { EditableAnswer } from './editable-answer.tsx'

type DayFactProps = Readonly<{
  name: string
  /** What it means, where the name alone may not say. */
  hint?: string
  of: string
  today: PlainDate
  /** A day that has come already. */
  past: boolean
  day: PlainDate | null
  /** Said after the day: how long ago it was. */
  after?: string | undefined
  /** Where 'never' is an answer: whether it is the answer now. */
  never?: boolean
  onNever?: () => void
  onSave: (day: PlainDate | null) => void
}>

/** A fact that is a day. */
export function DayFact({ name, hint, of, today, past, day, after, never, onNever, onSave }: DayFactProps) {
  const isNever = (text: string) => onNever !== undefined && text.trim().toLowerCase() === 'never'
  const isNothing = (text: string) => text === '' || text.toLowerCase() === 'unknown'
  const problemOf = (text: string) => {
    if (isNothing(text) || isNever(text)) return null
    const typed = dayFromTyping(text, today)
    if (typed === null) return `Write 2026-11-30, 30 Nov 2026, today or ${past ? '-3' : '+30'}${onNever === undefined ? '' : ', or never'}.`
    return past && typed > today ? 'This day has not come yet.' : null
  }
  return (
    <Fact name={name} hint={hint}>
      <span className={styles.day}>
        <EditableAnswer
          compact
          label={`${name} of ${of}`}
          value={day ?? (never === true ? 'never' : '')}
          missing="unknown"
          placeholder="2026-11-30"
          problemOf={problemOf}
          onSave={(text) => (isNever(text) ? onNever?.() : onSave(isNothing(text) ? null : dayFromTyping(text, today)))}
        />
        {after !== undefined && <span className={styles.after}>{after}</span>}
      </span>
    </Fact>
  )
}
