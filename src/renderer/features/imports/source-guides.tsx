import { ChevronRight } from 'lucide-react'
import type { SourceGuide } from '../../../shared/ipc/replies.ts'
import { shortDay } from '../../../shared/domain/plain-date.ts'
import styles from './source-guides.module.css'

/** One fold per kind of export: the steps to get it, and what it cannot show. */
export function SourceGuides({ guides }: Readonly<{ guides: readonly SourceGuide[] }>) {
  return (
    <div className={styles.guides}>
      {guides.map((guide) => (
        <details key={guide.id} className={styles.guide}>
          <summary className={styles.summary}>
            <ChevronRight size={14} strokeWidth={1.75} className={styles.arrow} aria-hidden />
            <span className={styles.name}>{guide.name}</span>
            <span className={styles.last}>{guide.lastImportedOn === null ? 'not imported yet' : `last imported ${shortDay(guide.lastImportedOn)}`}</span>
          </summary>
          <div className={styles.body}>
            <ol className={styles.steps}>
              {guide.guide.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p className={styles.cannot}>
              <strong>What it cannot show:</strong> {guide.cannotShow}
            </p>
          </div>
        </details>
      ))}
    </div>
  )
}
