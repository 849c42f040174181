import { drillKindWords } from '../../../shared/domain/drill.ts'
import { longDay } from '../../../shared/domain/plain-date.ts'
import type { DrillLine } from '../../../shared/ipc/governance-replies.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'
import styles from './drill-list-item.module.css'

/** One hand-over: who or what goes, and how far it is. */
export function DrillListItem({ drill, onOpen }: Readonly<{ drill: DrillLine; onOpen: () => void }>) {
  const open = drill.closedOn === null
  const about = [drillKindWords[drill.kind], drill.closedOn === null ? `started ${longDay(drill.startedOn)}` : `closed ${longDay(drill.closedOn)}`].join(' · ')
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <span className={styles.title}>
          <strong className={styles.name} title={drill.words}>
            {drill.words}
          </strong>
          {open ? <Chip tone="info">Open</Chip> : <Chip tone="ok">Closed</Chip>}
        </span>
        <span className={styles.about}>{about}</span>
      </div>
      <ProgressBar done={drill.items - drill.open} of={drill.items} label={`${drill.words}: dealt with`} />
      <Button onClick={onOpen} aria-label={`${open ? 'Continue' : 'Open'} ${drill.words}`}>
        {open ? 'Continue' : 'Open'}
      </Button>
    </li>
  )
}
