import { CircleAlert } from 'lucide-react'
import styles from './editor.module.css'
import { FloatingUnderCell } from './floating-under-cell.tsx'

/** Why the text in the open editor is refused, under the cell. */
export function EditorProblem({ id, problem }: Readonly<{ id: string; problem: string | null }>) {
  if (problem === null) return null
  return (
    <FloatingUnderCell>
      <p id={id} className={styles.problem}>
        <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
        {problem}
      </p>
    </FloatingUnderCell>
  )
}
