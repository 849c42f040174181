import { shortDay } from '../../../shared/domain/plain-date.ts'
import type { ImportSummary } from '../../../shared/ipc/replies.ts'
import { classNames } from '../../lib/class-names.ts'
import { localDay, localTime } from './local-time.ts'
import styles from './import-history.module.css'

const numberTitles = ['Read', 'Skipped', 'Failed', 'New', 'Changed', 'Same', 'Gone'] as const

/** What came in when, newest first, with numbers that add up. */
export function ImportHistory({ imports }: Readonly<{ imports: readonly ImportSummary[] }>) {
  if (imports.length === 0) return <p className={styles.none}>Nothing yet. Each import is written down here with its numbers.</p>
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.when}>
              When
            </th>
            <th scope="col">File</th>
            {numberTitles.map((title) => (
              <th key={title} scope="col" className={styles.number}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imports.map((done) => (
            <ImportLine key={done.id} done={done} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ImportLine({ done }: Readonly<{ done: ImportSummary }>) {
  const { records, identities } = done
  const about = [done.sourceName, done.account, done.asOf === null ? null : `as of ${shortDay(done.asOf)}`].filter((part) => part !== null).join(' · ')
  const numbers = [records.read, records.skipped, records.failed, identities.new, identities.changed, identities.same, identities.gone]
  return (
    <tr>
      <td className={styles.date}>
        {shortDay(localDay(done.at))}
        <span className={styles.about}>{localTime(done.at)}</span>
      </td>
      <td className={styles.file} title={`${done.fileName}\n${about}\nFingerprint (SHA-256): ${done.sha256}`}>
        {done.fileName}
        <span className={styles.about}>{about}</span>
      </td>
      {numbers.map((number, index) => (
        <td key={index} className={classNames(styles.number, number === 0 && styles.quiet)}>
          {number.toLocaleString('en')}
        </td>
      ))}
    </tr>
  )
}
