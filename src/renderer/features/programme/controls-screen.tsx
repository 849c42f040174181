import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { unreachable } from '../../../shared/domain/values/unreachable.ts'
import type { Behind } from '../../../shared/ipc/areas/findings-contract.ts'
import { controlsQuery, metricsQuery, programmeQuery } from '../../api/queries.ts'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { TabbedScreen } from '../../components/screen-header/tabbed-screen.tsx'
import { Segments } from '../../components/segments/segments.tsx'
import { ControlsList } from './controls-list.tsx'
import { BehindDialog } from './metric-rows-dialog.tsx'
import { NumbersList } from './numbers-list.tsx'
import { PlacesList } from './places-list.tsx'
import { ProgrammeList } from './programme-list.tsx'
import type { ShowBehind } from './show-behind.ts'

type ControlsScreenProps = Readonly<{ onGoTo: (id: IdentityId) => void; onShowImports: () => void }>

type Tab = 'controls' | 'numbers' | 'twelve' | 'smallFirm'
type Shown = Readonly<{ behind: Behind; title: string; description: string }>

const tabs: readonly Readonly<{ value: Tab; label: string }>[] = [
  { value: 'controls', label: 'By framework' },
  { value: 'numbers', label: 'Numbers' },
  { value: 'twelve', label: 'Twelve points' },
  { value: 'smallFirm', label: 'Path for a small firm' },
]

/** What the records show today for those who ask: auditors, insurers, customers; the numbers, and the checklist that ticks itself. */
export function ControlsScreen({ onGoTo, onShowImports }: ControlsScreenProps) {
  const [tab, setTab] = useState<Tab>('controls')
  const [shown, setShown] = useState<Shown | null>(null)
  const onBehind: ShowBehind = (behind, title, description) => setShown({ behind, title, description })
  return (
    <>
      <TabbedScreen
        title="Controls"
        detail="What the records show today. Not a certificate."
        tabs={<Segments legend="Which list" value={tab} options={tabs} onChange={setTab} />}
      >
        <Page tab={tab} onBehind={onBehind} onShowImports={onShowImports} />
      </TabbedScreen>
      {shown !== null && <BehindDialog {...shown} onGoTo={onGoTo} onClose={() => setShown(null)} />}
    </>
  )
}

function Page({ tab, onBehind, onShowImports }: Readonly<{ tab: Tab; onBehind: ShowBehind; onShowImports: () => void }>) {
  const controls = useQuery({ ...controlsQuery, enabled: tab === 'controls' })
  const numbers = useQuery({ ...metricsQuery, enabled: tab === 'numbers' })
  const programme = useQuery({ ...programmeQuery, enabled: tab === 'twelve' || tab === 'smallFirm' })
  switch (tab) {
    case 'controls':
      return <Loaded query={controls}>{(lines) => <ControlsList lines={lines} onBehind={onBehind} />}</Loaded>
    case 'numbers':
      return <Loaded query={numbers}>{(reply) => <NumbersList reply={reply} onBehind={onBehind} onShowImports={onShowImports} />}</Loaded>
    case 'twelve':
    case 'smallFirm':
      return (
        <Loaded query={programme}>
          {(paths) => (
            <>
              <ProgrammeList key={tab} path={tab} steps={paths[tab]} onBehind={onBehind} />
              <PlacesList places={paths.places} onShowImports={onShowImports} />
            </>
          )}
        </Loaded>
      )
    default:
      return unreachable(tab)
  }
}
