import { type KeyboardEvent, useRef, useState } from 'react'
import type { Drill, DrillOutcome } from '../../../shared/domain/offboarding/drill.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { call } from '../../api/client.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Kbd } from '../../components/kbd/kbd.tsx'
import { LineList } from '../../components/line-list/line-list.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { DrillRow } from './drill-row.tsx'
import styles from './drill-rows.module.css'
import { outcomeActions } from './outcome-keys.ts'
import type { DrillRowItem } from './row-item.ts'

type DrillRowsProps = Readonly<{ drill: Drill; items: readonly DrillRowItem[]; onShowIdentity: (id: IdentityId) => void }>
type Asked = Readonly<{ outcome: DrillOutcome; items: readonly DrillRowItem[] }>

/** The rows of a hand-over: each is dealt with by a button or by its key. */
export function DrillRows({ drill, items, onShowIdentity }: DrillRowsProps) {
  const change = useChange({ say: useToast() })
  const [asked, setAsked] = useState<Asked | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const closed = drill.closedOn !== null
  const open = items.filter(({ outcome }) => outcome === null)
  const decide = (chosen: readonly DrillRowItem[], outcome: DrillOutcome) => {
    // A key pressed while the row before is still being written counts: rows do not touch each other.
    if (closed) return
    // These two need a word more.
    if (outcome === 'transferred' || outcome === 'not_theirs') setAsked({ outcome, items: chosen })
    else
      change.mutate({
        work: () =>
          call('drills.decide', {
            id: drill.id,
            identityIds: chosen.map(({ identityId }) => identityId),
            outcome,
            newOwner: null,
            note: null,
          }),
      })
  }
  const takeBack = (item: DrillRowItem) =>
    !closed && change.mutate({ work: () => call('drills.takeBack', { id: drill.id, identityIds: [item.identityId] }) })
  // The row is drawn anew once it is decided, so the keyboard is led back to it by hand, after the dialog is gone.
  const leaveDialog = (item: DrillRowItem | undefined) => {
    setAsked(null)
    const place = items.findIndex(({ id }) => id === item?.id)
    requestAnimationFrame(() => requestAnimationFrame(() => rows.current?.querySelector<HTMLElement>(`[data-line="${place}"]`)?.focus()))
  }
  const press = (item: DrillRowItem, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = outcomeActions.find(({ key }) => key === event.key.toLowerCase())
    if (action !== undefined && item.outcome === null) {
      event.preventDefault()
      decide([item], action.outcome)
    }
    if (event.key === 'Backspace' && item.outcome !== null) {
      event.preventDefault()
      takeBack(item)
    }
  }
  return (
    <div ref={rows} className={styles.rows}>
      {!closed && <KeyHelp open={open.length} onHandAll={() => decide(open, 'transferred')} />}
      <LineList
        label={`Rows of the hand-over, ${plural(open.length, 'row')} open`}
        items={items}
        keyOf={({ id }) => id}
        lineHeight={60}
        onKey={press}
      >
        {(item, handle) => (
          <DrillRow
            item={item}
            handle={handle}
            closed={closed}
            onShowIdentity={() => onShowIdentity(item.identityId)}
            onDecide={(outcome) => decide([item], outcome)}
            onTakeBack={() => takeBack(item)}
          />
        )}
      </LineList>
      {asked !== null && (
        <DecideDialog drill={drill} outcome={asked.outcome} items={asked.items} onClose={() => leaveDialog(asked.items[0])} />
      )}
    </div>
  )
}

function KeyHelp({ open, onHandAll }: Readonly<{ open: number; onHandAll: () => void }>) {
  return (
    <div className={styles.help}>
      <span className={styles.keys}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> walk
        {outcomeActions.map(({ key, words }) => (
          <span key={key}>
            <Kbd>{key.toUpperCase()}</Kbd> {words.replace('…', '').toLowerCase()}
          </span>
        ))}
        <span>
          <Kbd>Backspace</Kbd> take back
        </span>
      </span>
      {open > 1 && (
        <Button small onClick={onHandAll}>
          Hand all {open.toLocaleString('en')} open to…
        </Button>
      )}
    </div>
  )
}
