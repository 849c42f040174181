import { ChevronRight } from 'lucide-react'
import { useId, useRef } from 'react'
import { severityWords } from '../../../shared/domain/findings/model/severity.ts'
import { tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { FindingLine, RuleStanding } from '../../../shared/ipc/areas/findings-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import { classNames } from '../../lib/class-names.ts'
import { DecideAgain } from './decide-again.tsx'
import { EndAccepted } from './end-accepted.tsx'
import styles from './finding-row.module.css'
import { FindingWhy } from './finding-why.tsx'
import { placeWords, severityTones } from './finding-words.ts'
import { LineStep } from './line-step.tsx'
import { isHere, stepOf } from './steps.ts'

export type RowActions = Readonly<{
  rules: ReadonlyMap<string, RuleStanding>
  onChoose: (line: FindingLine, chosen: boolean) => void
  onAccept: (lines: readonly FindingLine[]) => void
  onGoTo: (id: IdentityId) => void
  onShowReviews: () => void
  onShowAgent: (id: IdentityId) => void
}>

type FindingRowProps = RowActions &
  Readonly<{
    line: FindingLine
    part: 'why' | 'step' | null
    chosen: boolean
    onUnfold: (part: 'why' | 'step' | null) => void
    onDone: () => void
  }>

/** One finding: how grave, what to do about what, and the button that does it. */
export function FindingRow({
  line,
  part,
  chosen,
  rules,
  onChoose,
  onAccept,
  onGoTo,
  onShowReviews,
  onShowAgent,
  onUnfold,
  onDone,
}: FindingRowProps) {
  const below = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const step = stepOf(line.nextStep)
  const unfolds = isHere(step) || step.goTo === 'decide-again'
  const cancel = () => {
    onUnfold(null)
    opener.current?.focus()
  }
  const takeStep = () => {
    if (unfolds) onUnfold(part === 'step' ? null : 'step')
    else if (step.goTo === 'agent') onShowAgent(line.identityId)
    else onShowReviews()
  }
  return (
    <article className={classNames(styles.finding, part !== null && styles.open)} aria-label={`${line.title}: ${line.name}`}>
      <div className={styles.line}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={chosen}
          aria-label={`Choose ${line.title}: ${line.name}`}
          onChange={(event) => onChoose(line, event.target.checked)}
        />
        <span className={styles.severity}>
          <Chip tone={severityTones[line.severity]}>{severityWords[line.severity]}</Chip>
        </span>
        <What
          line={line}
          fix={rules.get(line.rule)?.fix ?? ''}
          below={below}
          open={part === 'why'}
          onToggle={() => onUnfold(part === 'why' ? null : 'why')}
        />
        <Whose line={line} />
        {line.state === 'accepted' ? (
          <EndAccepted line={line} onDone={onDone} />
        ) : (
          <Button
            ref={opener}
            small
            aria-expanded={unfolds ? part === 'step' : undefined}
            aria-label={`${step.button}: ${line.name}`}
            onClick={takeStep}
          >
            {step.button}
          </Button>
        )}
      </div>
      <div id={below} className={part === null ? undefined : styles.below}>
        {part === 'why' && <FindingWhy line={line} onAccept={() => onAccept([line])} onGoTo={onGoTo} />}
        {part === 'step' && unfolds && !isHere(step) && (
          <DecideAgain line={line} onAccept={onAccept} onShowReviews={onShowReviews} onDone={onDone} onCancel={cancel} />
        )}
        {part === 'step' && isHere(step) && <LineStep step={step} lines={[line]} onDone={onDone} onCancel={cancel} />}
      </div>
    </article>
  )
}

type WhatProps = Readonly<{ line: FindingLine; fix: string; below: string; open: boolean; onToggle: () => void }>

function What({ line, fix, below, open, onToggle }: WhatProps) {
  return (
    <button type="button" className={styles.what} aria-expanded={open} aria-controls={below} title="Why it matters" onClick={onToggle}>
      <ChevronRight size={14} strokeWidth={1.75} className={styles.chevron} aria-hidden />
      <span className={styles.words}>
        <strong className={styles.title}>{line.title}</strong>
        <span className={styles.fix} title={fix}>
          {fix}
        </span>
      </span>
    </button>
  )
}

function Whose({ line }: Readonly<{ line: FindingLine }>) {
  const place = placeWords(line)
  return (
    <>
      <span className={styles.whose}>
        <span className={styles.name} title={line.name}>
          {line.name}
        </span>
        <span className={styles.place} title={place}>
          {line.state === 'accepted' && line.acceptedUntil !== null ? `accepted until ${longDay(line.acceptedUntil)}` : place}
        </span>
      </span>
      <span className={styles.tier} title={`Importance: ${tierWords[line.tier].toLowerCase()}`}>
        {line.tier}
      </span>
    </>
  )
}
