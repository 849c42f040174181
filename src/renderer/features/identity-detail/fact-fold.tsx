import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { factReader } from '../../../shared/domain/inventory/fact-value.ts'
import { factGroup, type FactGroupId } from '../../../shared/domain/record/facts/fact.ts'
import { ownLines } from '../../../shared/domain/record/facts/orders.ts'
import styles from './fact-fold.module.css'
import { FactLine, type FactLineProps } from './fact-line.tsx'

type FactFoldProps = Omit<FactLineProps, 'fact'> &
  Readonly<{
    group: FactGroupId
    children?: ReactNode
  }>

/** Facts that belong together behind one line that says how many of them are known. It stays open while one goes from row to row. */
export function FactFold({ group, children, ...line }: FactFoldProps) {
  const [open, setOpen] = useState(false)
  const { fold, facts } = factGroup(group)
  const shown = facts.filter(({ id }) => !ownLines.has(id))
  const known = shown.filter((fact) => factReader(fact)(line.record) !== null).length
  return (
    <details className={styles.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRight className={styles.arrow} size={14} strokeWidth={1.75} aria-hidden />
        <span className={styles.words}>{fold}</span>
        <span className={styles.count}>
          {known} of {shown.length} known
        </span>
      </summary>
      {open && (
        <div key={line.record.id} className={styles.facts}>
          <dl>
            {shown.map((fact) => (
              <FactLine key={fact.id} fact={fact} {...line} />
            ))}
          </dl>
          {children}
        </div>
      )}
    </details>
  )
}
