import { useQuery } from '@tanstack/react-query'
import { ArrowRightLeft, Briefcase, DoorOpen, type LucideIcon, Store } from 'lucide-react'
import { useState } from 'react'
import type { DrillKind } from '../../../shared/domain/offboarding/drill.ts'
import type { DrillId, PersonId } from '../../../shared/domain/values/ids.ts'
import { drillsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { DrillListItem } from './drill-list-item.tsx'
import styles from './drill-list-page.module.css'
import { StartDrillDialog } from './start-drill-dialog.tsx'

type DrillListPageProps = Readonly<{ leaver: PersonId | null; onLeaverTaken: () => void; onOpen: (id: DrillId) => void }>

/** What starts a hand-over, and every one there was, open ones first. */
export function DrillListPage({ leaver, onLeaverTaken, onOpen }: DrillListPageProps) {
  const drills = useQuery(drillsQuery)
  const [asked, setAsked] = useState<DrillKind | null>(null)
  const starting = leaver !== null ? 'leaver' : asked
  const close = () => {
    setAsked(null)
    onLeaverTaken()
  }
  const started = (id: DrillId) => {
    close()
    onOpen(id)
  }
  return (
    <>
      <ScreenHeader title="Hand-overs" detail="When somebody or something goes, nothing is left behind (offboarding)" />
      <div className={styles.scroll}>
        <div className={styles.page}>
          <ul className={styles.starts} aria-label="Start a hand-over">
            {starts.map(({ kind, icon: Icon, words, text }) => (
              <li key={kind}>
                <button type="button" className={styles.start} onClick={() => setAsked(kind)}>
                  <Icon size={16} strokeWidth={1.75} aria-hidden />
                  <strong>{words}</strong>
                  <span className={styles.text}>{text}</span>
                </button>
              </li>
            ))}
          </ul>
          <Loaded query={drills}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState
                  icon={ArrowRightLeft}
                  title="No hand-over yet"
                  actions={<Button onClick={() => setAsked('leaver')}>Try it with somebody</Button>}
                >
                  Choose who or what goes. You see everything that hangs on it, deal with each row, and print the sheet for your files.
                  Looking at it changes nothing.
                </EmptyState>
              ) : (
                <ul className={styles.list} aria-label="Hand-overs">
                  {[...list]
                    .sort((a, b) => Number(a.closedOn !== null) - Number(b.closedOn !== null) || (a.startedOn < b.startedOn ? 1 : -1))
                    .map((drill) => (
                      <DrillListItem key={drill.id} drill={drill} onOpen={() => onOpen(drill.id)} />
                    ))}
                </ul>
              )
            }
          </Loaded>
        </div>
      </div>
      {starting !== null && <StartDrillDialog kind={starting} leaver={leaver} onClose={close} onStarted={started} />}
    </>
  )
}

const starts: readonly Readonly<{ kind: DrillKind; icon: LucideIcon; words: string; text: string }>[] = [
  {
    kind: 'leaver',
    icon: DoorOpen,
    words: 'Somebody leaves…',
    text: 'Everything the person made, owns, approves, or knows the secret of.',
  },
  { kind: 'project', icon: Briefcase, words: 'A project ends…', text: 'Everything that only worked for this project.' },
  { kind: 'vendor', icon: Store, words: 'A vendor ends…', text: 'Every account, key and app a supplier still has with you.' },
]
