import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { HistoryEntry } from '../../../shared/ipc/areas/history-contract.ts'
import { call } from '../../api/client.ts'
import { rowHistoryQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import styles from './history-list.module.css'
import { momentWords, whoWords } from './history-words.ts'

const shownFirst = 6

type RowHistoryProps = Readonly<{ row: InventoryRow; change: (work: () => Promise<unknown>, said?: string) => void }>

/** What happened to an identity, field by field, newest first; every earlier value can be brought back. */
export function RowHistory({ row, change }: RowHistoryProps) {
  const { data: entries } = useQuery(rowHistoryQuery(row.id))
  const [all, setAll] = useState(false)
  if (entries === undefined) return null
  const shown = all ? entries : entries.slice(0, shownFirst)
  const restore = ({ restoreBefore, fieldWords }: HistoryEntry) => {
    if (restoreBefore === null) return
    change(
      () => call('records.edit', { label: `Restore ${fieldWords} of ${row.name}`, edits: [restoreBefore] }),
      `The ${fieldWords} of “${row.name}” is as it was.`,
    )
  }
  return (
    <section aria-label="History">
      <h3 className={styles.title}>History</h3>
      {entries.length === 0 && <p className={styles.none}>Nothing was changed yet.</p>}
      <ol className={styles.list}>
        {shown.map((entry, index) => (
          // Entries have no id; their order only ever grows at the front.
          <HistoryLine key={entries.length - index} entry={entry} onRestore={() => restore(entry)} />
        ))}
      </ol>
      {entries.length > shown.length && (
        <Button small onClick={() => setAll(true)}>
          Show all {entries.length.toLocaleString('en')}
        </Button>
      )}
    </section>
  )
}

function HistoryLine({ entry, onRestore }: Readonly<{ entry: HistoryEntry; onRestore: () => void }>) {
  const { before, after, fieldWords, credential, restoreBefore } = entry
  const plain = restoreBefore === null && before === '' && after === ''
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <p className={styles.field}>
          <strong>{capital(fieldWords)}</strong>
          {credential !== null && <span> · {credential}</span>}
        </p>
        {!plain && (
          <p className={styles.values}>
            <span className="visually-hidden">from </span>
            <span className={before === '' ? styles.empty : styles.before}>{before === '' ? 'empty' : before}</span>
            <span aria-hidden> → </span>
            <span className="visually-hidden"> to </span>
            <span className={after === '' ? styles.empty : undefined}>{after === '' ? 'empty' : after}</span>
          </p>
        )}
        <p className={styles.when}>
          {whoWords(entry)} · <time dateTime={entry.at}>{momentWords(entry.at)}</time>
        </p>
      </div>
      {restoreBefore !== null && (
        <button
          type="button"
          className={styles.restore}
          aria-label={`Restore ${fieldWords}: ${before === '' ? 'empty' : before}`}
          title={`Bring back: ${before === '' ? 'empty' : before}`}
          onClick={onRestore}
        >
          <RotateCcw size={14} strokeWidth={1.75} aria-hidden />
          Restore
        </button>
      )}
    </li>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
