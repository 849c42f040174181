import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { longDay, shortDay } from '../../../../shared/domain/values/plain-date.ts'
import type { ImportSummary } from '../../../../shared/ipc/areas/imports-contract.ts'
import { Button } from '../../../components/button/button.tsx'
import { CopyButton } from '../../../components/button/copy-button.tsx'
import { Chip } from '../../../components/chip/chip.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { fileSize } from '../common/file-size.ts'
import { localDay, localTime } from '../common/local-time.ts'
import { ImportDecisions } from './import-decisions.tsx'
import styles from './import-history.module.css'

/** One import: its numbers, and unfolded what exactly it was. */
export function ImportLine({ done, onUndo }: Readonly<{ done: ImportSummary; onUndo: () => void }>) {
  const [open, setOpen] = useState(false)
  const { records, identities, undoneAt } = done
  const about = [done.sourceName, done.account, done.asOf === null ? null : `as of ${shortDay(done.asOf)}`]
    .filter((part) => part !== null)
    .join(' · ')
  const numbers = [records.read, records.skipped, records.failed, identities.new, identities.changed, identities.same, identities.gone]
  return (
    <>
      <tr className={classNames(undoneAt !== null && styles.undone)}>
        <td className={styles.date}>
          {shortDay(localDay(done.at))}
          <span className={styles.about}>{localTime(done.at)}</span>
        </td>
        <td className={styles.file}>
          <button
            type="button"
            id={`import-${done.id}`}
            className={styles.fold}
            aria-expanded={open}
            title={`${done.fileName}\n${about}`}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={14} strokeWidth={1.75} className={styles.arrow} aria-hidden />
            <span className={styles.words}>
              <span className={styles.name}>{done.fileName}</span>
              {undoneAt !== null && <Chip tone="unk">taken back</Chip>}
              <span className={styles.about}>{about}</span>
            </span>
          </button>
        </td>
        {numbers.map((number, index) => (
          <td key={index} className={classNames(styles.number, number === 0 && styles.quiet)}>
            {number.toLocaleString('en')}
          </td>
        ))}
      </tr>
      {open && (
        <tr className={styles.details}>
          <td colSpan={numbers.length + 2}>
            <Details done={done} onUndo={onUndo} />
          </td>
        </tr>
      )}
    </>
  )
}

function Details({ done, onUndo }: Readonly<{ done: ImportSummary; onUndo: () => void }>) {
  const { credentials, undoneAt } = done
  return (
    <div className={styles.facts}>
      <dl className={styles.list}>
        <Detail title="Fingerprint (SHA-256)">
          <span className={styles.code} title={done.sha256}>
            {done.sha256.slice(0, 12)}…
          </span>
          <CopyButton text={done.sha256} what="the fingerprint" />
        </Detail>
        <Detail title="Size">{fileSize(done.bytes)}</Detail>
        <Detail title="Kind of file">{done.sourceName}</Detail>
        <Detail title="Account">{done.account ?? 'the file does not say'}</Detail>
        <Detail title="Shows the state of">{done.asOf === null ? 'unknown' : longDay(done.asOf)}</Detail>
        <Detail title="Credentials">
          {credentials.new.toLocaleString('en')} new, {credentials.changed.toLocaleString('en')} changed,{' '}
          {credentials.same.toLocaleString('en')} same, {credentials.gone.toLocaleString('en')} gone
        </Detail>
        {done.partial && <Detail title="Part of a list">Nothing was marked as gone.</Detail>}
        {undoneAt !== null && (
          <Detail title="Taken back">{`${longDay(localDay(undoneAt))}, ${localTime(undoneAt)}. The same file can be imported again.`}</Detail>
        )}
      </dl>
      <ImportDecisions decided={done.decided} />
      {undoneAt === null && (
        <Button small onClick={onUndo}>
          Take this import back…
        </Button>
      )}
    </div>
  )
}

function Detail({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <div className={styles.detail}>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}
