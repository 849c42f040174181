import { useEffect, useId, useRef, useState } from 'react'
import { type ReviewDecision, reviewDecisions, reviewDecisionWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { lacksReason, type ReviewItem } from '../../../shared/domain/reviews/review.ts'
import { Button } from '../../components/button/button.tsx'
import { Kbd } from '../../components/kbd/kbd.tsx'
import { isTyping } from '../../lib/is-typing.ts'
import styles from './decision-card.module.css'
import { decisionKeys, decisionOfKey } from './decision-keys.ts'
import { ProofLine } from './proof-line.tsx'
import { SnapshotCard } from './snapshot-card.tsx'

type DecisionCardProps = Readonly<{
  item: ReviewItem
  onDecide: (decision: ReviewDecision, note: string) => void
  /** The note was changed and the card is left without a decision. */
  onNote: (note: string) => void
  onBack: (() => void) | null
}>

/** The question about one identity. Five keys choose, Enter decides and goes on. */
export function DecisionCard({ item, onDecide, onNote, onBack }: DecisionCardProps) {
  const [choice, setChoice] = useState<ReviewDecision | null>(item.decision)
  const [note, setNote] = useState(item.note)
  // Once decided, leaving the note field must not save the note a second time with the old decision.
  const settled = useRef(false)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const [asking, setAsking] = useState(false)
  const decide = () => {
    if (choice === null) return
    if (lacksReason({ decision: choice, note })) {
      setAsking(true)
      noteField.current?.focus()
      return
    }
    settled.current = true
    onDecide(choice, note.trim())
  }
  const saveNote = () => {
    // A note emptied under a decision that needs it is asked for when the review is to be finished; the one that was saved stays.
    if (!settled.current && note.trim() !== item.note && !lacksReason({ decision: item.decision, note })) onNote(note.trim())
  }
  const isMissing = asking && lacksReason({ decision: choice, note })
  const reasonId = useId()
  useCardKeys({ onChoose: setChoice, onDecide: decide, onBack })
  return (
    <div className={styles.column}>
      <SnapshotCard snapshot={item.snapshot} />
      <DecisionKeys choice={choice} onChoose={setChoice} />
      {item.proof !== null && <ProofLine item={item} />}
      <label className={styles.note}>
        <span className={styles.label}>
          {choice === null || choice === 'keep' ? 'Why (if it needs saying)' : 'What should change, who does it, by when'}
        </span>
        <textarea
          ref={noteField}
          className={styles.text}
          aria-describedby={isMissing ? reasonId : undefined}
          aria-invalid={isMissing}
          value={note}
          rows={2}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
          onBlur={saveNote}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || event.shiftKey || choice === null) return
            event.preventDefault()
            decide()
          }}
        />
      </label>
      {isMissing && (
        <p id={reasonId} className={styles.missing} role="alert">
          Write a few words first: without a reason the decision proves nothing.
        </p>
      )}
      <div className={styles.foot}>
        <p className={styles.hint}>Enter decides and goes on · Backspace goes back</p>
        <Button disabled={onBack === null} onClick={() => onBack?.()}>
          Back
        </Button>
        <Button variant="primary" disabled={choice === null} onClick={decide}>
          Decide and go on
        </Button>
      </div>
    </div>
  )
}

function DecisionKeys({ choice, onChoose }: Readonly<{ choice: ReviewDecision | null; onChoose: (decision: ReviewDecision) => void }>) {
  return (
    <div className={styles.keys} role="radiogroup" aria-label="Decision">
      {reviewDecisions.map((decision) => (
        <button
          key={decision}
          type="button"
          role="radio"
          aria-checked={choice === decision}
          aria-keyshortcuts={decisionKeys[decision]}
          className={styles.key}
          onClick={() => onChoose(decision)}
        >
          <Kbd>{decisionKeys[decision]}</Kbd>
          {reviewDecisionWords[decision]}
        </button>
      ))}
    </div>
  )
}

type CardKeys = Readonly<{ onChoose: (decision: ReviewDecision) => void; onDecide: () => void; onBack: (() => void) | null }>

function useCardKeys(handlers: CardKeys): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) return
      if (target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null) return
      const decision = decisionOfKey(event.key)
      if (decision !== null) latest.current.onChoose(decision)
      else if (event.key === 'Backspace') latest.current.onBack?.()
      // On a button Enter presses that button; only on a decision it takes the decision.
      else if (event.key === 'Enter' && !pressesItself(target)) latest.current.onDecide()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function pressesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary') !== null && target.getAttribute('role') !== 'radio'
}
