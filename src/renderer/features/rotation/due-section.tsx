import type { DueItem } from '../../../shared/domain/inventory/due-list.ts'
import { DueRow } from './due-row.tsx'
import styles from './due-section.module.css'
import type { DueTone } from './due-tone.ts'

/** One stretch of time and what falls into it; not shown when nothing does. */
export function DueSection({ title, tone, items }: Readonly<{ title: string; tone: DueTone; items: readonly DueItem[] }>) {
  if (items.length === 0) return null
  return (
    <section className={styles.section} aria-label={`${title}, ${items.length}`}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{items.length.toLocaleString('en')}</span>
      </h2>
      <ul>
        {items.map((item) => (
          <DueRow key={item.credential?.id ?? `${item.row.id} ${item.because} ${item.on} ${item.basis}`} item={item} tone={tone} />
        ))}
      </ul>
    </section>
  )
}
