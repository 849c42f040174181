import { CircleCheck } from 'lucide-react'
import { useSpoken } from '../../../components/announcer/announcer.tsx'
import { Button } from '../../../components/button/button.tsx'
import type { ImportResult } from '../common/import-result.ts'
import { committedWords } from '../common/import-words.ts'
import styles from './result-lines.module.css'

type ResultLinesProps = Readonly<{
  results: readonly ImportResult[]
  /** Shows what came in by these files in the sheet. */
  onShowRows: (results: readonly ImportResult[]) => void
}>

/** What just came in, file by file. */
export function ResultLines({ results, onShowRows }: ResultLinesProps) {
  const spoken = useSpoken<HTMLDivElement>({ atOnce: true })
  return (
    <div ref={spoken} className={styles.box} role="group" aria-label="What came in">
      <ul className={styles.lines}>
        {results.map(({ fileName, committed }) => (
          <li key={committed.id} className={styles.line}>
            <CircleCheck size={16} strokeWidth={1.75} className={styles.icon} aria-hidden />
            <span className={styles.text}>
              <strong>Imported {fileName}:</strong> {committedWords(committed)}
            </span>
          </li>
        ))}
      </ul>
      <Button variant="primary" onClick={() => onShowRows(results)} autoFocus>
        Show in inventory
      </Button>
    </div>
  )
}
