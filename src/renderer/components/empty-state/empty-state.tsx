import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What stands where nothing is yet: what belongs here and how it gets here. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  actions,
}: Readonly<{ icon: LucideIcon; title: string; children?: ReactNode; actions?: ReactNode }>) {
  return (
    <section className={styles.empty}>
      <span className={styles.icon}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
