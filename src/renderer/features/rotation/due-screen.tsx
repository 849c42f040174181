import { useQuery } from '@tanstack/react-query'
import { CalendarCheck, CalendarClock } from 'lucide-react'
import { useMemo } from 'react'
import type { DecisionDay } from '../../../shared/domain/inventory/due-days.ts'
import { dueLists } from '../../../shared/domain/inventory/due-list.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { appInfoQuery, decidedDaysQuery, inventoryQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import styles from './due-screen.module.css'
import { DueSection } from './due-section.tsx'
import { CannotTell } from './unknown-rotations.tsx'

type DueScreenProps = Readonly<{ onShowInventory: () => void; onShowImports: () => void }>

/** What has to be replaced, most urgent first, with the button that says it is done. */
export function DueScreen({ onShowInventory, onShowImports }: DueScreenProps) {
  const inventory = useQuery(inventoryQuery)
  const decided = useQuery(decidedDaysQuery)
  const info = useQuery(appInfoQuery)
  return (
    <>
      <ScreenHeader title="Due" detail="Keys to change, contracts that end and jobs to do, most urgent first" />
      <div className={styles.scroll}>
        <Loaded query={info}>
          {({ today }) => (
            <Loaded query={inventory}>
              {(rows) => (
                <Loaded query={decided}>
                  {(decisions) => (
                    <Lists
                      rows={rows}
                      decisions={decisions}
                      today={today}
                      onShowInventory={onShowInventory}
                      onShowImports={onShowImports}
                    />
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      </div>
    </>
  )
}

function Lists({
  rows,
  decisions,
  today,
  onShowInventory,
  onShowImports,
}: DueScreenProps & Readonly<{ rows: readonly InventoryRow[]; decisions: readonly DecisionDay[]; today: PlainDate }>) {
  const lists = useMemo(() => dueLists(rows, decisions, today), [rows, decisions, today])
  const nothingDue = lists.overdue.length + lists.thisWeek.length + lists.next30Days.length === 0
  return (
    <div className={styles.page}>
      <DueSection title="Overdue" tone="late" items={lists.overdue} />
      <DueSection title="This week" tone="soon" items={lists.thisWeek} />
      <DueSection title="Next 30 days" tone="later" items={lists.next30Days} />
      {nothingDue && <NothingDue onShowImports={onShowImports} cannotTell={lists.cannotTell} />}
      {lists.cannotTell > 0 && <CannotTell count={lists.cannotTell} onShowInventory={onShowInventory} />}
    </div>
  )
}

function NothingDue({ onShowImports, cannotTell }: Readonly<{ onShowImports: () => void; cannotTell: number }>) {
  const empty = useQuery(inventoryQuery).data?.length === 0
  if (empty) {
    return (
      <EmptyState
        icon={CalendarClock}
        title="Due dates appear here"
        actions={
          <Button variant="primary" onClick={onShowImports}>
            Import a file
          </Button>
        }
      >
        Import a list of accounts and keys, or add them by hand. Keyroster then tells you when each one should be changed.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={CalendarCheck} title="Nothing is due in the next 30 days">
      {cannotTell > 0 ? 'That holds for everything with a date.' : 'Every key with a due date is within its time.'}
    </EmptyState>
  )
}
