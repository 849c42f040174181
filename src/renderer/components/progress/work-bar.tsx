import { useSpoken } from '../announcer/announcer.tsx'
import { Button } from '../button/button.tsx'
import styles from './work-bar.module.css'

type WorkBarProps = Readonly<{
  /** What is being done: 'Reading the file'. */
  words: string
  done: number
  /** Null while nobody knows how much there is. */
  of: number | null
  onStop: () => void
}>

/** A long piece of work: what is being done, how far it is, and the way to stop it. */
export function WorkBar({ words, done, of, onStop }: WorkBarProps) {
  const spoken = useSpoken<HTMLSpanElement>({ atOnce: true })
  return (
    <div className={styles.work} role="group" aria-label="Work in progress">
      <span ref={spoken} className={styles.words}>
        {words}
      </span>
      <progress className={styles.bar} aria-label={words} {...(of === null ? {} : { value: Math.min(done, of), max: Math.max(of, 1) })} />
      <span className={styles.count}>{of === null ? '' : `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`}</span>
      <Button small onClick={onStop}>
        Stop
      </Button>
    </div>
  )
}
