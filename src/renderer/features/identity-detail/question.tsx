import { CircleAlert, CircleCheck, CircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './question.module.css'

export type AnswerState = 'good' | 'bad' | 'poor' | 'unknown'

const icons = { good: CircleCheck, bad: CircleAlert, poor: CircleAlert, unknown: CircleQuestionMark } as const
const stateWords: Readonly<Record<AnswerState, string>> = {
  good: 'Answered',
  bad: 'Needs an answer',
  poor: 'Could be better',
  unknown: 'Not known',
}

/** One of the five questions, with how well it is answered as a shape and in words. */
export function Question({ title, state, children }: Readonly<{ title: string; state: AnswerState; children: ReactNode }>) {
  const Icon = icons[state]
  return (
    <section className={styles.question}>
      <span className={styles[state]} title={stateWords[state]}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="visually-hidden">{stateWords[state]}:</span>
      </span>
      <div className={styles.text}>
        <h3 className={styles.title}>{title}</h3>
        {children}
      </div>
    </section>
  )
}
