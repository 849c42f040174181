import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Behind, FindingsOverview, NextQuestionReply } from '../../../shared/ipc/areas/findings-contract.ts'
import { nextQuestionsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { plural } from '../../lib/plural.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import styles from './cannot-tell-list.module.css'
import { inputOf } from './fact-inputs.ts'

export type ShowBehind = (behind: Behind, title: string, description: string) => void

/** What nobody can judge yet: the questions that settle most, and the rules they hold up. */
export function CannotTell({ overview, onBehind }: Readonly<{ overview: FindingsOverview; onBehind: ShowBehind }>) {
  const questions = useQuery(nextQuestionsQuery)
  const [asked, setAsked] = useState<NextQuestionReply | null>(null)
  const rules = overview.rules.filter(({ cannotTell }) => cannotTell > 0).toSorted((a, b) => b.cannotTell - a.cannotTell)
  if (rules.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title="Every rule can be told">
        Nothing is missing to judge what is on the list.
      </EmptyState>
    )
  }
  return (
    <>
      <section className={styles.box} aria-label="Best questions first">
        <h2 className={styles.title}>Best questions first</h2>
        <Loaded query={questions}>
          {(all) => (
            <ul>
              {all.map((question) => (
                <li key={question.field} className={styles.line}>
                  <span className={styles.words}>
                    <strong>{question.question}</strong>
                    <span className={styles.detail}>{question.gain}</span>
                  </span>
                  {inputOf(question.field) === null ? (
                    <span className={styles.detail}>Answered in the details of each record.</span>
                  ) : (
                    <Button small aria-label={`Answer: ${question.question}`} onClick={() => setAsked(question)}>
                      Answer
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </section>
      <section className={styles.box} aria-label="What cannot be told">
        <h2 className={styles.title}>What cannot be told</h2>
        <ul>
          {rules.map(({ rule, title, why, cannotTell }) => (
            <li key={rule} className={styles.line}>
              <span className={styles.words}>
                <strong>{title}</strong>
                <span className={styles.detail}>{why}</span>
              </span>
              <Button
                small
                onClick={() =>
                  onBehind(
                    { of: 'rule', rule, standing: 'cannotTell' },
                    `${title}: cannot tell`,
                    `${plural(cannotTell, 'record')} in which a fact is missing to say whether this is so.`,
                  )
                }
              >
                {plural(cannotTell, 'record')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {asked !== null && <AnswerDialog question={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
