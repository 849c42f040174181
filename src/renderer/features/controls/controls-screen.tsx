import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IdentityId } from '../../../shared/domain/ids.ts'
import type { Behind } from '../../../shared/ipc/governance-schemas.ts'
import { controlsQuery, programmeQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { Segments } from '../../components/segments/segments.tsx'
import { BehindDialog } from './behind-dialog.tsx'
import { ControlsList } from './controls-list.tsx'
import { ProgrammeList } from './programme-list.tsx'
import type { ShowBehind } from './show-behind.ts'
import styles from './controls-screen.module.css'

type Tab = 'controls' | 'twelve' | 'smallFirm'
type Shown = Readonly<{ behind: Behind; title: string; description: string }>

const tabs: readonly Readonly<{ value: Tab; label: string }>[] = [
  { value: 'controls', label: 'By framework' },
  { value: 'twelve', label: 'Twelve points' },
  { value: 'smallFirm', label: 'Path for a small firm' },
]

/** What the records show today for those who ask: auditors, insurers, customers, and the checklist that ticks itself. */
export function ControlsScreen({ onGoTo }: Readonly<{ onGoTo: (id: IdentityId) => void }>) {
  const controls = useQuery(controlsQuery)
  const programme = useQuery(programmeQuery)
  const [tab, setTab] = useState<Tab>('controls')
  const [shown, setShown] = useState<Shown | null>(null)
  const onBehind: ShowBehind = (behind, title, description) => setShown({ behind, title, description })
  const choice = <Segments legend="Which list" value={tab} options={tabs} onChange={setTab} />
  return (
    <>
      <ScreenHeader title="Controls" detail="What the records show today. Not a certificate.">
        <div className={styles.tabs}>{choice}</div>
      </ScreenHeader>
      <div className={styles.scroll}>
        <div className={styles.page}>
          <div className={styles.narrowTabs}>{choice}</div>
          {tab === 'controls' ? (
            <Loaded query={controls}>{(lines) => <ControlsList lines={lines} onBehind={onBehind} />}</Loaded>
          ) : (
            <Loaded query={programme}>{(paths) => <ProgrammeList key={tab} path={tab} steps={paths[tab]} onBehind={onBehind} />}</Loaded>
          )}
        </div>
      </div>
      {shown !== null && <BehindDialog {...shown} onGoTo={onGoTo} onClose={() => setShown(null)} />}
    </>
  )
}
