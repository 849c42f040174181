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
  detail: { name, consolePath, steps, members },
  breached,
  onShowIdentity,
}: Readonly<{ detail: VendorDetail; breached: boolean; onShowIdentity: (id: IdentityId) => void }>) {
  return (
    <div className={styles.page}>
      {breached && (
        <section className={styles.breach} aria-label="What to do now">
          <h2>Work down this list, from the top</h2>
          <p>
            The one that reaches furthest stands first. Switch it off or change its key at {name}, then go to the next. What stops working
            is said with each.
          </p>
          {consolePath !== null && (
            <p>
              Where to do it: <strong>{consolePath}</strong>
            </p>
          )}
          {steps.length > 0 && (
            <ol className={styles.steps}>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </section>
      )}
      <ol className={styles.list} aria-label={breached ? 'To switch off, in this order' : 'What touches this vendor'}>
        {members.map((member, place) => (
          <MemberCard key={member.id} member={member} place={place + 1} breached={breached} onShow={() => onShowIdentity(member.id)} />
        ))}
      </ol>
    </div>
  )
}
