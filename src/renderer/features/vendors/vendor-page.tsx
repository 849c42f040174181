import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowLeft, FileText, Siren } from 'lucide-react'
import { useState } from 'react'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { VendorDetail } from '../../../shared/ipc/areas/vendors-contract.ts'
import { call } from '../../api/client.ts'
import { vendorQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { plural } from '../../lib/plural.ts'
import { EmergencySection, KnownSection, PlannedSection } from './known-section.tsx'
import { MemberCard } from './member-card.tsx'
import styles from './vendor-page.module.css'

type VendorPageProps = Readonly<{ vendor: string; onClose: () => void; onShowIdentity: (id: IdentityId) => void }>

/** Everything that touches one vendor, furthest reach first; and the same as a list to work through when it was breached. */
export function VendorPage({ vendor, onClose, onShowIdentity }: VendorPageProps) {
  const query = useQuery(vendorQuery(vendor))
  const toast = useToast()
  const [breached, setBreached] = useState(false)
  const print = useMutation({
    mutationFn: () => call('reports.saveBreakGlass', { vendor }),
    onSuccess: ({ savedAs }) => savedAs !== null && toast({ text: `Saved as ${savedAs}`, tone: 'ok' }),
    onError: (error) => toast({ text: messageOf(error), tone: 'crit' }),
  })
  return (
    <>
      <ScreenHeader
        title={query.data?.name ?? 'Vendor'}
        detail={query.data === undefined ? undefined : plural(query.data.members.length, 'identity touches it', 'identities touch it')}
      >
        <Button icon={ArrowLeft} shrinks onClick={onClose}>
          All vendors
        </Button>
        <Button icon={FileText} shrinks disabled={print.isPending} onClick={() => print.mutate()}>
          {print.isPending ? 'Saving…' : 'Print the break-glass sheet'}
        </Button>
        <Button variant={breached ? 'plain' : 'danger'} icon={Siren} aria-pressed={breached} onClick={() => setBreached(!breached)}>
          This vendor was breached
        </Button>
      </ScreenHeader>
      <div className={styles.scroll}>
        <Loaded query={query}>{(detail) => <Members detail={detail} breached={breached} onShowIdentity={onShowIdentity} />}</Loaded>
      </div>
    </>
  )
}

function Members({
  detail: { name, known, members },
  breached,
  onShowIdentity,
}: Readonly<{ detail: VendorDetail; breached: boolean; onShowIdentity: (id: IdentityId) => void }>) {
  const { emergency, place, plannedSteps, others } = known
  const aside = [...(breached ? [] : [emergency, place]), ...others].filter((fact) => fact !== null)
  return (
    <div className={styles.page}>
      {breached && <EmergencySection name={name} known={known} />}
      <ol className={styles.list} aria-label={breached ? 'To switch off, in this order' : 'What touches this vendor'}>
        {members.map((member, at) => (
          <MemberCard key={member.id} member={member} place={at + 1} breached={breached} onShow={() => onShowIdentity(member.id)} />
        ))}
      </ol>
      {plannedSteps !== null && breached && <PlannedSection fact={plannedSteps} />}
      {aside.length > 0 && <KnownSection name={name} facts={aside} />}
    </div>
  )
}
