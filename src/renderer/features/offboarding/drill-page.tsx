import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowLeft, Check, FileText, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { drillKindWords } from '../../../shared/domain/offboarding/drill.ts'
import type { DrillId, IdentityId } from '../../../shared/domain/values/ids.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { DrillDetail } from '../../../shared/ipc/areas/offboarding-contract.ts'
import { call } from '../../api/client.ts'
import { drillQuery } from '../../api/queries.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import styles from './drill-page.module.css'
import { DrillRows } from './drill-rows.tsx'

type DrillPageProps = Readonly<{ id: DrillId; onClose: () => void; onShowIdentity: (id: IdentityId) => void }>

/** One hand-over, row by row. */
export function DrillPage({ id, onClose, onShowIdentity }: DrillPageProps) {
  const query = useQuery(drillQuery(id))
  return (
    <>
      {query.data === undefined && (
        <ScreenHeader title="Hand-over">
          <Button onClick={onClose}>All hand-overs</Button>
        </ScreenHeader>
      )}
      <Loaded query={query}>{(detail) => <OpenDrill detail={detail} onClose={onClose} onShowIdentity={onShowIdentity} />}</Loaded>
    </>
  )
}

function OpenDrill({
  detail: { drill, items, obstacle },
  onClose,
  onShowIdentity,
}: Readonly<{ detail: DrillDetail; onClose: () => void; onShowIdentity: (id: IdentityId) => void }>) {
  const toast = useToast()
  const change = useChange({ say: toast })
  const [refused, setRefused] = useState(false)
  const print = useMutation({
    mutationFn: () => call('reports.saveHandover', { id: drill.id }),
    onSuccess: ({ savedAs }) => savedAs !== null && toast({ text: `Saved as ${savedAs}`, tone: 'ok' }),
    onError: (error) => toast({ text: messageOf(error), tone: 'crit' }),
  })
  const closed = drill.closedOn !== null
  const close = () =>
    obstacle === null
      ? change.mutate({ work: () => call('drills.close', { id: drill.id }), said: 'The hand-over is closed.' })
      : setRefused(true)
  return (
    <>
      <ScreenHeader
        title={drill.words}
        detail={`${drillKindWords[drill.kind]} · ${drill.closedOn === null ? `started ${longDay(drill.startedOn)}` : `closed ${longDay(drill.closedOn)}`}`}
      >
        <Button icon={ArrowLeft} shrinks onClick={onClose}>
          All hand-overs
        </Button>
        <Button icon={FileText} shrinks disabled={print.isPending} onClick={() => print.mutate()}>
          {print.isPending ? 'Saving…' : 'Print the sheet'}
        </Button>
        {closed ? (
          <Button
            icon={RotateCcw}
            disabled={change.isPending}
            onClick={() => change.mutate({ work: () => call('drills.reopen', { id: drill.id }), said: 'The hand-over is open again.' })}
          >
            Open again
          </Button>
        ) : (
          <Button variant="primary" icon={Check} disabled={change.isPending} onClick={close}>
            Close
          </Button>
        )}
      </ScreenHeader>
      <div className={styles.progress}>
        <ProgressBar done={items.filter(({ outcome }) => outcome !== null).length} of={items.length} label="Dealt with" />
      </div>
      <DrillRows drill={drill} items={items} onShowIdentity={onShowIdentity} />
      <Dialog
        open={refused}
        onClose={() => setRefused(false)}
        title="Not yet: rows are open"
        description={`${obstacle ?? ''} Everything dealt with so far is saved. Deal with the rest, then close.`}
        actions={
          <Button variant="primary" onClick={() => setRefused(false)}>
            Go on
          </Button>
        }
      />
    </>
  )
}
