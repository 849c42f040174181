import styles from './progress-bar.module.css'

/** '12 of 38' as a bar with its words. */
export function ProgressBar({ done, of, label }: Readonly<{ done: number; of: number; label: string }>) {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={done} max={Math.max(of, 1)} aria-label={label} />
      <span className={styles.words}>
        {done.toLocaleString('en')} of {of.toLocaleString('en')}
      </span>
    </div>
  )
}
