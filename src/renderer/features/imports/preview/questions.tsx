import { CircleHelp } from 'lucide-react'
import { useState } from 'react'
import type { ImportQuestion } from '../../../../shared/domain/imports/draft/draft.ts'
import { Button } from '../../../components/button/button.tsx'
import { Chip } from '../../../components/chip/chip.tsx'
import { Segments } from '../../../components/segments/segments.tsx'
import { Select } from '../../../components/select/select.tsx'
import { classNames } from '../../../lib/class-names.ts'
import styles from './questions.module.css'

type QuestionsProps = Readonly<{ questions: readonly ImportQuestion[]; onAnswer: (id: string, answer: string) => void }>

// More do not fit side by side.
const mostSegments = 4

/** What the file does not say and only a person can settle. An answer can be changed until the import. */
export function Questions({ questions, onAnswer }: QuestionsProps) {
  return questions.map((question) => (
    <section key={question.id} className={classNames(styles.card, isOpen(question) && styles.open)} aria-label="A question about this file">
      <CircleHelp size={16} strokeWidth={1.75} className={styles.icon} aria-hidden />
      <p className={styles.text}>
        {question.text} {isOpen(question) && <Chip tone="warn">not answered</Chip>}
      </p>
      <div className={styles.answer}>
        <Answer key={question.answer} question={question} onAnswer={(answer) => onAnswer(question.id, answer)} />
      </div>
    </section>
  ))
}

// A text may be left empty; a choice is always needed.
function isOpen({ answer, choices }: ImportQuestion): boolean {
  return answer === null && choices !== null
}

function Answer({
  question: { text, choices, answer, suggested = [] },
  onAnswer,
}: Readonly<{ question: ImportQuestion; onAnswer: (answer: string) => void }>) {
  if (choices === null) return <TextAnswer text={text} answer={answer} suggested={suggested} onAnswer={onAnswer} />
  const options = choices.map(({ value, words }) => ({ value, label: words }))
  if (choices.length <= mostSegments) return <Segments legend={text} value={answer ?? ''} options={options} onChange={onAnswer} />
  return (
    <Select
      label={text}
      value={answer ?? ''}
      options={[...(answer === null ? [{ value: '', label: 'Choose' }] : []), ...options]}
      onChange={(next) => next !== '' && onAnswer(next)}
    />
  )
}

type TextAnswerProps = Readonly<{
  text: string
  answer: string | null
  suggested: readonly string[]
  onAnswer: (answer: string) => void
}>

function TextAnswer({ text, answer, suggested, onAnswer }: TextAnswerProps) {
  const [typed, setTyped] = useState(answer ?? '')
  const offered = answer === null ? suggested : []
  const wanted = typed.trim()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== (answer ?? '')) onAnswer(wanted)
      }}
    >
      <input
        className={styles.input}
        aria-label={text}
        value={typed}
        maxLength={300}
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" disabled={wanted === (answer ?? '')}>
        {answer === null ? 'Answer' : 'Change'}
      </Button>
      {offered.length > 0 && (
        <span className={styles.suggested}>
          {offered.map((name) => (
            <Button key={name} small onClick={() => onAnswer(name)}>
              {name}
            </Button>
          ))}
        </span>
      )}
    </form>
  )
}
