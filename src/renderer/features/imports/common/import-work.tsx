import type { WorkStep } from '../../../../shared/ipc/events.ts'
import { stopWork, useWorkProgress } from '../../../api/work-progress.ts'
import { WorkBar } from '../../../components/progress/work-bar.tsx'

const stepWords: Readonly<Record<WorkStep, string>> = {
  read: 'Reading the file',
  compare: 'Comparing with what is in the vault',
  save: 'Saving',
  backup: 'Putting a copy of the vault aside',
  undo: 'Taking the import back',
  export: 'Writing the file',
}

/** How far reading, comparing or saving is; nothing while it is short. */
export function ImportWork({
  active,
  assumed = null,
}: Readonly<{ active: boolean; /** What is being done while main has said nothing yet. */ assumed?: WorkStep | null }>) {
  const progress = useWorkProgress(active, assumed)
  return progress === null ? null : <WorkBar words={stepWords[progress.step]} done={progress.done} of={progress.of} onStop={stopWork} />
}
