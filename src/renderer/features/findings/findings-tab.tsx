import { ShieldCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { FindingLine, FindingsOverview } from '../../../shared/ipc/areas/findings-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { plural } from '../../lib/plural.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { FilterRow } from './filter-row.tsx'
import { type Chosen, everything, filterOf } from './finding-filter.ts'
import { FindingList } from './finding-list.tsx'
import styles from './findings-tab.module.css'
import { NextQuestion } from './next-question-card.tsx'
import { useFindingPages } from './use-finding-pages.ts'

type FindingsTabProps = Readonly<{
  overview: FindingsOverview
  state: 'fail' | 'accepted'
  scroller: HTMLElement | null
  onGoTo: (id: IdentityId) => void
  onShowReviews: () => void
  onShowAgent: (id: IdentityId) => void
}>

const none: ReadonlyMap<string, FindingLine> = new Map()

/** The open findings, or those accepted for a while: what to filter by, what to do with several, and the list. */
export function FindingsTab({ overview, state, scroller, onGoTo, onShowReviews, onShowAgent }: FindingsTabProps) {
  const [chosen, setChosen] = useState<Chosen>(everything)
  const [selected, setSelected] = useState(none)
  const [accepting, setAccepting] = useState<readonly FindingLine[]>([])
  const rules = useMemo(
    () => new Map<string, FindingsOverview['rules'][number]>(overview.rules.map((rule) => [rule.rule, rule])),
    [overview.rules],
  )
  const filter = useMemo(() => filterOf(chosen, state), [chosen, state])
  const pages = useFindingPages(filter, 0, 0)
  const rule = rules.get(accepting[0]?.rule ?? '')
  const choose = (next: Chosen) => {
    setChosen(next)
    setSelected(none)
  }
  const tick = (line: FindingLine, on: boolean) =>
    setSelected((now) => {
      const next = new Map(now)
      if (on) next.set(line.key, line)
      else next.delete(line.key)
      return next
    })
  if ((state === 'fail' ? overview.open : overview.accepted) === 0) return <NothingHere overview={overview} state={state} />
  return (
    <>
      {state === 'fail' && <NextQuestion />}
      <FilterRow overview={overview} state={state} chosen={chosen} onChoose={choose} />
      <section className={styles.list} aria-label={state === 'fail' ? 'Open findings' : 'Accepted for now'}>
        <BulkBar
          filter={filter}
          total={pages.total}
          state={state}
          selected={selected}
          rules={rules}
          onSelect={setSelected}
          onAccept={setAccepting}
        />
        <Loaded query={{ data: pages.total ?? undefined, error: pages.error, refetch: pages.refetch }}>
          {(total) =>
            total === 0 ? (
              <p className={styles.nothing}>
                Nothing here any more.{' '}
                <Button small onClick={() => choose(everything)}>
                  Show every finding
                </Button>
              </p>
            ) : (
              // A list of its own per filter: it starts at the top, with nothing unfolded.
              <FindingList
                key={JSON.stringify(filter)}
                filter={filter}
                total={total}
                scroller={scroller}
                selected={selected}
                rules={rules}
                onChoose={tick}
                onAccept={setAccepting}
                onGoTo={onGoTo}
                onShowReviews={onShowReviews}
                onShowAgent={onShowAgent}
              />
            )
          }
        </Loaded>
      </section>
      {rule !== undefined && (
        <AcceptDialog
          lines={accepting}
          rule={rule}
          onClose={() => setAccepting([])}
          onDone={() => {
            setAccepting([])
            setSelected(none)
          }}
        />
      )}
    </>
  )
}

function NothingHere({ overview, state }: Pick<FindingsTabProps, 'overview' | 'state'>) {
  if (state === 'accepted') {
    return (
      <EmptyState icon={ShieldCheck} title="Nothing is accepted for now">
        What you accept for a while, with a reason and an end, stands here until the time is over.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={ShieldCheck} title={overview.active === 0 ? 'Findings appear here' : 'No open finding'}>
      {overview.active === 0
        ? 'Import a list of accounts and keys, or add them by hand. Keyroster then says what is wrong with them, worst first.'
        : overview.cannotTell > 0
          ? `That holds for what is written down. ${plural(overview.cannotTell, 'question')} cannot be told yet.`
          : 'Everything that is written down is in order.'}
    </EmptyState>
  )
}
