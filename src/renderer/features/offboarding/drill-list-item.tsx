import { drillKindWords } from '../../../shared/domain/offboarding/drill.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { DrillLine } from '../../../shared/ipc/areas/offboarding-contract.ts'
import { EntryItem } from '../../components/entry-item/entry-item.tsx'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'

/** One hand-over: who or what goes, and how far it is. */
export function DrillListItem({ drill, onOpen }: Readonly<{ drill: DrillLine; onOpen: () => void }>) {
  const about = [
    drillKindWords[drill.kind],
    drill.closedOn === null ? `started ${longDay(drill.startedOn)}` : `closed ${longDay(drill.closedOn)}`,
  ].join(' · ')
  return (
    <EntryItem name={drill.words} about={about} open={drill.closedOn === null} over="Closed" onOpen={onOpen}>
      <ProgressBar done={drill.items - drill.open} of={drill.items} label={`${drill.words}: dealt with`} />
    </EntryItem>
  )
}
