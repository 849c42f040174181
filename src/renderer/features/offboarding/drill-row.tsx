import { type DrillOutcome, drillOutcomeWords, drillTieWords } from '../../../shared/domain/offboarding/drill.ts'
import { tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import type { LineHandle } from '../../components/line-list/line-list.tsx'
import styles from './drill-row.module.css'
import { outcomeActions } from './outcome-keys.ts'
import type { DrillRowItem } from './row-item.ts'

type DrillRowProps = Readonly<{
  item: DrillRowItem
  handle: LineHandle
  closed: boolean
  onShowIdentity: () => void
  onDecide: (outcome: DrillOutcome) => void
  onTakeBack: () => void
}>

/** One row: what it is, what ties it, and how it ended or how it can end. */
export function DrillRow({ item, handle, closed, onShowIdentity, onDecide, onTakeBack }: DrillRowProps) {
  const { name, system, tier, ties, outcome, owner, note } = item
  const how = ties.map((tie) => drillTieWords[tie]).join(', ')
  const end =
    outcome === 'transferred' && owner !== null
      ? `${drillOutcomeWords[outcome]}: ${owner}`
      : outcome === null
        ? null
        : drillOutcomeWords[outcome]
  return (
    <div className={styles.row}>
      <button type="button" {...handle} className={styles.open} title={`${name}: show it in the inventory`} onClick={onShowIdentity}>
        <span className={styles.top}>
          <span className={styles.name}>{name}</span>
          {tier === 'T1' && <Chip tone="crit">{tierWords[tier]}</Chip>}
          <span className={styles.system}>{system}</span>
        </span>
        <span className={styles.ties}>{how}</span>
      </button>
      {end === null ? (
        closed ? null : (
          <span className={styles.actions}>
            {outcomeActions.map((action) => (
              <Button
                key={action.outcome}
                small
                aria-label={`${action.words.replace('…', '')}: ${name}`}
                onClick={() => onDecide(action.outcome)}
              >
                {action.words}
              </Button>
            ))}
          </span>
        )
      ) : (
        <span className={styles.end}>
          <span className={styles.outcome}>
            <Chip tone={outcome === 'not_theirs' ? 'unk' : 'ok'}>{end}</Chip>
            {note !== null && (
              <span className={styles.note} title={note}>
                {note}
              </span>
            )}
          </span>
          {!closed && (
            <Button small aria-label={`Take back: ${name}`} onClick={onTakeBack}>
              Take back
            </Button>
          )}
        </span>
      )}
    </div>
  )
}
