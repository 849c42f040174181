import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { Behind, FindingsOverview } from '../../../shared/ipc/areas/findings-contract.ts'
import { findingsOverviewQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { TabbedScreen } from '../../components/screen-header/tabbed-screen.tsx'
import { Segments } from '../../components/segments/segments.tsx'
import { plural } from '../../lib/plural.ts'
import { CannotTell, type ShowBehind } from './cannot-tell-list.tsx'
import { BehindDialog } from './finding-rows-dialog.tsx'
import styles from './findings-screen.module.css'
import { FindingsTab } from './findings-tab.tsx'
import { ScoreTab } from './score-tab.tsx'

type FindingsScreenProps = Readonly<{ onGoTo: (id: IdentityId) => void; onShowReviews: () => void; onShowAgent: (id: IdentityId) => void }>

type Tab = 'open' | 'accepted' | 'cannot-tell' | 'score'
type Shown = Readonly<{ behind: Behind; title: string; description: string }>

/** What is wrong with what logs in, worst first, each with the one thing to do next. */
export function FindingsScreen({ onGoTo, onShowReviews, onShowAgent }: FindingsScreenProps) {
  const overview = useQuery(findingsOverviewQuery)
  const [tab, setTab] = useState<Tab>('open')
  const [shown, setShown] = useState<Shown | null>(null)
  // As state: the list below is drawn before the frame it scrolls in is known.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const onBehind: ShowBehind = (behind, title, description) => setShown({ behind, title, description })
  const tabs = overview.data !== undefined && (
    <Segments legend="Which findings" value={tab} options={tabsOf(overview.data)} onChange={setTab} />
  )
  return (
    <>
      <TabbedScreen
        title="Findings"
        detail={overview.data === undefined ? undefined : <Counts overview={overview.data} onBehind={onBehind} />}
        tabs={tabs}
        wide
        scroller={setScroller}
      >
        <Loaded query={overview}>
          {(all) => {
            switch (tab) {
              case 'open':
                return (
                  <FindingsTab
                    key="open"
                    overview={all}
                    state="fail"
                    scroller={scroller}
                    onGoTo={onGoTo}
                    onShowReviews={onShowReviews}
                    onShowAgent={onShowAgent}
                  />
                )
              case 'accepted':
                return (
                  <FindingsTab
                    key="accepted"
                    overview={all}
                    state="accepted"
                    scroller={scroller}
                    onGoTo={onGoTo}
                    onShowReviews={onShowReviews}
                    onShowAgent={onShowAgent}
                  />
                )
              case 'cannot-tell':
                return <CannotTell overview={all} onBehind={onBehind} />
              case 'score':
                return <ScoreTab overview={all} onBehind={onBehind} />
            }
          }}
        </Loaded>
      </TabbedScreen>
      {shown !== null && <BehindDialog {...shown} onGoTo={onGoTo} onClose={() => setShown(null)} />}
    </>
  )
}

function Counts({
  overview: { bySeverity, withFindings, active },
  onBehind,
}: Readonly<{ overview: FindingsOverview; onBehind: ShowBehind }>) {
  const { critical, high, medium, low } = bySeverity
  return (
    <>
      {critical.toLocaleString('en')} critical, {high.toLocaleString('en')} high, {medium.toLocaleString('en')} medium,{' '}
      {low.toLocaleString('en')} low; in{' '}
      <button
        type="button"
        className={styles.records}
        disabled={withFindings === 0}
        onClick={() =>
          onBehind(
            { of: 'findings', filter: { state: 'fail' } },
            'With an open finding',
            `${plural(withFindings, 'record')} with something to put right.`,
          )
        }
      >
        {withFindings.toLocaleString('en')} of {plural(active, 'record')}
      </button>
    </>
  )
}

function tabsOf({ open, accepted, cannotTell, score }: FindingsOverview): readonly Readonly<{ value: Tab; label: string }>[] {
  return [
    { value: 'open', label: `Open ${open.toLocaleString('en')}` },
    { value: 'accepted', label: `Accepted ${accepted.toLocaleString('en')}` },
    { value: 'cannot-tell', label: `Cannot tell ${cannotTell.toLocaleString('en')}` },
    { value: 'score', label: `Score ${score.score ?? ''}`.trim() },
  ]
}
