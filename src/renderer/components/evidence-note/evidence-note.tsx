import { classNames } from '../../lib/class-names.ts'
import styles from './evidence-note.module.css'

/** How a fact is known, small and grey beside it; one that nobody looked up has a dashed edge. */
export function EvidenceNote({ words, unread = false }: Readonly<{ words: string; /** Nothing was read for it. */ unread?: boolean }>) {
  return <small className={classNames(styles.note, unread && styles.unread)}>{words}</small>
}
