import type { WorkbookSheets } from '../../../../shared/domain/imports/file/document.ts'
import { Select } from '../../../components/select/select.tsx'
import styles from './source-choice.module.css'

/** Which sheet of a workbook is read. */
export function SheetChoice({ sheets, onSheet }: Readonly<{ sheets: WorkbookSheets; onSheet: (sheet: string) => void }>) {
  if (sheets.names.length < 2) return null
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden>
        Sheet
      </span>
      <Select
        label="Sheet of the workbook"
        value={sheets.chosen}
        options={sheets.names.map((name) => ({ value: name, label: name }))}
        onChange={onSheet}
      />
    </div>
  )
}
