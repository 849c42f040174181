import type { FirstRow } from '../../../../shared/domain/imports/mapping/first-row.ts'
import { Button } from '../../../components/button/button.tsx'
import styles from './first-row-choice.module.css'

/** Says what the first row of a table is taken for, and lets a person say otherwise. */
export function FirstRowChoice({ firstRow, onFirstRow }: Readonly<{ firstRow: FirstRow; onFirstRow: (firstRow: FirstRow) => void }>) {
  const isData = firstRow === 'data'
  return (
    <p className={styles.line}>
      {isData ? 'The first row is read as data, so the columns are called by their place.' : 'The first row is read as headers.'}
      <Button small onClick={() => onFirstRow(isData ? 'headers' : 'data')}>
        {isData ? 'It holds the headers' : 'It is data'}
      </Button>
    </p>
  )
}
