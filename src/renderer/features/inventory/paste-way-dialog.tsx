import { useState } from 'react'
import type { ImportAnswers } from '../../../shared/domain/imports/draft/draft.ts'
import type { PastePlan } from '../../../shared/ipc/areas/imports-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { Choice } from '../../components/choice/choice.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { Segments } from '../../components/segments/segments.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './paste-way-dialog.module.css'
import { type ChosenWay, leftOutSentences, namesInWords, wayWords } from './paste-way-words.ts'

type PasteWayDialogProps = Readonly<{
  /** What the rows say; or why they cannot be read as records, in a sentence. */
  first: PastePlan | string
  /** Plans it again with these answers. */
  planAgain: (answers: ImportAnswers) => Promise<PastePlan>
  /** Rows below the titles. */
  rows: number
  /** Whom writing from the selected cell on would change, from the top. */
  over: readonly string[]
  /** Where each title goes in the sheet, in words. */
  titles: readonly Readonly<{ title: string; column: string | null }>[]
  onAnswer: (way: ChosenWay) => void
  onClose: () => void
}>

/** Copied rows with titles: added, matched by name, or written over what stands there, which is named. */
export function PasteWayDialog({ first, planAgain, rows, over, titles, onAnswer, onClose }: PasteWayDialogProps) {
  const [plan, setPlan] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const why = typeof plan === 'string' ? plan : (plan.preview.mapping?.obstacle ?? null)
  const read = typeof plan === 'string' || why !== null ? null : plan
  const [chosen, setChosen] = useState<ChosenWay | null>(null)
  const way = chosen ?? (read === null || read.rows === 0 ? 'over' : 'add')
  const isOpen = read?.preview.questions.some(({ answer, choices }) => answer === null && choices !== null) === true
  const answer = (id: string, value: string) => {
    if (read === null) return
    const given = read.preview.questions.flatMap((question) => (question.answer === null ? [] : [[question.id, question.answer] as const]))
    planAgain({ ...Object.fromEntries(given), [id]: value }).then(setPlan, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    )
  }
  const words = wayWords(read, rows, over)
  const isVault = way === 'add' || way === 'match'
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Paste ${plural(rows, 'row')} with column titles`}
      description="Nothing is saved before you choose, and one undo takes all of it back."
      actions={
        <>
          <Button onClick={onClose}>Paste nothing</Button>
          <Button variant="primary" autoFocus disabled={isVault && isOpen} onClick={() => onAnswer(way)}>
            {words[way].button}
          </Button>
        </>
      }
    >
      <Titles titles={titles} />
      {problem !== null && <Notice tone="crit">{problem}</Notice>}
      {why !== null && <Notice tone="warn">{why}</Notice>}
      {read !== null && isVault && <Told plan={read} onAnswer={answer} />}
      <Choice
        legend="What to do with them"
        value={way}
        options={(['add', 'match', 'over', 'plain'] as const).map((value) => ({
          value,
          title: words[value].title,
          text: words[value].text,
          disabled: words[value].disabled,
        }))}
        onChange={setChosen}
      />
    </Dialog>
  )
}

function Titles({ titles }: Pick<PasteWayDialogProps, 'titles'>) {
  const used = titles.filter(({ column }) => column !== null)
  const unused = titles.filter(({ column }) => column === null).map(({ title }) => title)
  return (
    <div className={styles.titles}>
      <ul className={styles.columns} aria-label="Where the columns go">
        {used.map(({ title, column }) => (
          <li key={title}>
            {title === column ? (
              title
            ) : (
              <>
                {title} <span className={styles.arrow}>→</span> {column}
              </>
            )}
          </li>
        ))}
      </ul>
      {unused.length > 0 && (
        <p className={styles.unused}>
          Left out, because no column is called like {unused.length === 1 ? 'it' : 'them'}: {namesInWords(unused)}
        </p>
      )}
    </div>
  )
}

function Told({ plan, onAnswer }: Readonly<{ plan: PastePlan; onAnswer: (id: string, answer: string) => void }>) {
  const sentences = leftOutSentences(plan.preview)
  return (
    <>
      {plan.preview.questions.flatMap(({ id, text, choices, answer }) =>
        choices === null
          ? []
          : [
              <div key={id} className={styles.question}>
                <p>{text}</p>
                <Segments
                  legend={text}
                  value={answer ?? ''}
                  options={choices.map(({ value, words }) => ({ value, label: words }))}
                  onChange={(value) => onAnswer(id, value)}
                />
              </div>,
            ],
      )}
      {sentences.length > 0 && (
        <Notice tone="info">
          {sentences.length === 1 ? (
            sentences[0]
          ) : (
            <ul className={styles.sentences}>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  )
}
