import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NextQuestionReply } from '../../../shared/ipc/areas/findings-contract.ts'
import { nextQuestionsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { plural } from '../../lib/plural.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { inputOf } from './fact-inputs.ts'
import styles from './next-question-card.module.css'

/** The one question whose answer settles most, with what it is worth. Nothing while there is none. */
export function NextQuestion() {
  const questions = useQuery(nextQuestionsQuery).data
  const [asked, setAsked] = useState<NextQuestionReply | null>(null)
  const best = questions?.find(({ field }) => inputOf(field) !== null)
  return (
    <>
      {best !== undefined && (
        <section className={styles.card} aria-label="Next best question">
          <div className={styles.words}>
            <p className={styles.kicker}>Next best question · {plural(best.identityIds.length, 'record')}</p>
            <h2 className={styles.question}>{best.question}</h2>
            <p className={styles.gain}>{best.gain}</p>
          </div>
          <Button onClick={() => setAsked(best)} aria-label={`Answer: ${best.question}`}>
            Answer
          </Button>
        </section>
      )}
      {asked !== null && <AnswerDialog question={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
