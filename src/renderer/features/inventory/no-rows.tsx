import { FileInput, Plus, SearchX, Table2 } from 'lucide-react'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import styles from './inventory.module.css'

type NoRowsProps = Readonly<{
  /** reading: not here yet. empty: nothing recorded. no-match: the view or the search hides everything. */
  why: 'reading' | 'empty' | 'no-match'
  searching: boolean
  /** Filters of columns are in force. */
  filtered: boolean
  onImport: () => void
  onAdd: () => void
  onShowAll: () => void
  onClearFilters: () => void
}>

/** What stands in the sheet while it has no rows. */
export function NoRows({ why, searching, filtered, onImport, onAdd, onShowAll, onClearFilters }: NoRowsProps) {
  return (
    <div className={styles.over}>
      {why === 'reading' && <p className={styles.reading}>Reading the inventory…</p>}
      {why === 'empty' && (
        <EmptyState
          icon={Table2}
          title="Nothing is on the list yet"
          actions={
            <>
              <Button variant="primary" icon={FileInput} onClick={onImport}>
                Import a file
              </Button>
              <Button icon={Plus} onClick={onAdd}>
                Add one by hand
              </Button>
            </>
          }
        >
          Keyroster keeps the list of everything that logs in without being a person: keys, tokens, service accounts, bots. Choose an export
          or a spreadsheet, paste rows you copied with Ctrl+V, or type the first one.
        </EmptyState>
      )}
      {why === 'no-match' && filtered && !searching && (
        <EmptyState
          icon={SearchX}
          title="Nothing passes these filters"
          actions={<Button onClick={onClearFilters}>Clear the filters</Button>}
        >
          They stand above the sheet. Take one away, or look at all of the view again.
        </EmptyState>
      )}
      {why === 'no-match' && (searching || !filtered) && (
        <EmptyState
          icon={SearchX}
          title={searching ? 'Nothing here holds these words' : 'Nothing belongs to this view'}
          actions={<Button onClick={onShowAll}>{searching ? 'Clear the search' : 'Show everything'}</Button>}
        >
          {searching ? 'Every word must occur somewhere in the row. Try fewer words or another view.' : 'That can be good news.'}
        </EmptyState>
      )}
    </div>
  )
}
