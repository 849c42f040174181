import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import styles from './column-info-dialog.module.css'
import { columnInfo } from './columns/column-info.ts'
import type { SheetColumn } from './columns/sheet-column.ts'

/** What a column means, where its value comes from, and what follows from it. */
export function ColumnInfoDialog({ column, onClose }: Readonly<{ column: SheetColumn; onClose: () => void }>) {
  const { meaning, source, rules } = columnInfo(column.id)
  return (
    <Dialog
      open
      onClose={onClose}
      title={column.title}
      actions={
        <Button variant="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <dl className={styles.facts}>
        <dt>Meaning</dt>
        <dd>{meaning}</dd>
        <dt>Comes from</dt>
        <dd>{source}</dd>
        <dt>What follows</dt>
        <dd>{rules}</dd>
      </dl>
    </Dialog>
  )
}
