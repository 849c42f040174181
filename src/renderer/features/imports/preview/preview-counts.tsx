import type { ReactNode } from 'react'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { Chip, type ChipTone } from '../../../components/chip/chip.tsx'
import { plural } from '../../../lib/plural.ts'
import styles from './preview-counts.module.css'

/** Two sums: every record of the file is accounted for, and so is every identity. */
export function PreviewCounts({ preview: { records, counts, states } }: Readonly<{ preview: ImportPreview }>) {
  const { credentials } = counts
  // As the rows below say it: an identity that stays as it is and gets a new key has changed.
  const identities = states
  return (
    <div className={styles.counts}>
      <p className={styles.sum}>
        <strong className={styles.total}>{plural(records.read, 'record')} read</strong>
        <Sign>=</Sign>
        <Count number={records.imported} word="usable" />
        <Sign>+</Sign>
        <Count number={records.skipped} word="skipped" />
        <Sign>+</Sign>
        <Count number={records.failed} word="failed" tone="crit" />
      </p>
      <p className={styles.sum}>
        <strong className={styles.total}>{plural(identities.new + identities.changed + identities.same, 'identity', 'identities')}</strong>
        <Sign>=</Sign>
        <Count number={identities.new} word="new" tone="ok" />
        <Sign>+</Sign>
        <Count number={identities.changed} word="changed" tone="info" />
        <Sign>+</Sign>
        <Count number={identities.same} word="same" />
        <span className={styles.apart}>
          <Count number={identities.gone} word="gone from source" tone="warn" />
        </span>
      </p>
      <p className={styles.small}>
        Credentials: {credentials.new.toLocaleString('en')} new, {credentials.changed.toLocaleString('en')} changed,{' '}
        {credentials.same.toLocaleString('en')} same, {credentials.gone.toLocaleString('en')} gone
      </p>
    </div>
  )
}

type CountProps = Readonly<{ number: number; word: string; tone?: ChipTone }>

// A nought has no colour: there is nothing to look at.
function Count({ number, word, tone = 'unk' }: CountProps) {
  return (
    <Chip tone={number > 0 ? tone : 'unk'}>
      {number.toLocaleString('en')} {word}
    </Chip>
  )
}

function Sign({ children }: Readonly<{ children: ReactNode }>) {
  return <span className={styles.sign}>{children}</span>
}
