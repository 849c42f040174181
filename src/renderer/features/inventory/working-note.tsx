import { useSpoken } from '../../components/announcer/announcer.tsx'
import { Button } from '../../components/button/button.tsx'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'
import styles from './range-dialogs.module.css'
import type { Working } from './use-range-edits.ts'

/** A long gesture under way, over the lower edge of the sheet. */
export function WorkingNote({ working }: Readonly<{ working: Working }>) {
  const words = useSpoken<HTMLSpanElement>({ atOnce: true })
  return (
    <div className={styles.working} role="group" aria-label={working.words}>
      <span ref={words}>{working.words}</span>
      {working.of > 0 && <ProgressBar done={working.done} of={working.of} label={working.words} />}
      <Button small onClick={working.cancel}>
        Cancel
      </Button>
    </div>
  )
}
