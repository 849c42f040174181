import { CircleHelp } from 'lucide-react'
import { Button } from '../../components/button/button.tsx'
import styles from './unknown-rotations.module.css'

/** What nobody can judge is said, not hidden. */
export function CannotTell({ count, onShowInventory }: Readonly<{ count: number; onShowInventory: () => void }>) {
  return (
    <div className={styles.line}>
      <CircleHelp size={16} strokeWidth={1.75} aria-hidden />
      <p className={styles.text}>
        <strong>
          {count === 1
            ? 'One key cannot be told: a date is missing.'
            : `${count.toLocaleString('en')} keys cannot be told: a date is missing.`}
        </strong>{' '}
        Write down when {count === 1 ? 'it was' : 'each was'} created or last changed, and {count === 1 ? 'it gets' : 'they get'} a due
        date.
      </p>
      <Button small onClick={onShowInventory}>
        Show inventory
      </Button>
    </div>
  )
}
