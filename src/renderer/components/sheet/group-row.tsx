import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './grid.module.css'
import type { GroupLine } from './lines.ts'

type GroupRowProps = Readonly<{
  line: GroupLine
  index: number
  top: number
  columns: number
  /** The column the keyboard stands in, or -1. */
  activeColumn: number
}>

/** The title of a group: what its rows have in common and how many they are. */
export const GroupRow = memo(function GroupRow({ line, index, top, columns, activeColumn }: GroupRowProps) {
  const active = activeColumn !== -1
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      aria-level={line.level}
      aria-expanded={line.expanded}
      className={classNames(styles.row, styles.groupRow)}
      style={{ top }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns}
        aria-selected={active}
        aria-readonly
        tabIndex={active ? 0 : -1}
        data-column={active ? activeColumn : 0}
        data-expand
        className={classNames(styles.groupTitle, active && styles.groupActive)}
      >
        <span className={styles.groupWords}>
          <ChevronRight
            size={14}
            strokeWidth={1.75}
            aria-hidden
            className={classNames(styles.groupMark, line.expanded && styles.groupOpen)}
          />
          <span className={styles.groupName}>{line.words}</span>
          <span className={styles.groupCount}>{line.count.toLocaleString('en')}</span>
        </span>
      </div>
    </div>
  )
})
