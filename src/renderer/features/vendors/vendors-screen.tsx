import { useQuery } from '@tanstack/react-query'
import { Store } from 'lucide-react'
import { useState } from 'react'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { vendorsQuery } from '../../api/queries.ts'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { plural } from '../../lib/plural.ts'
import { VendorList } from './vendor-list.tsx'
import { VendorPage } from './vendor-page.tsx'
import styles from './vendors-screen.module.css'

/** The companies whose systems these identities reach into, and what to do on the day one of them is broken into. */
export function VendorsScreen({ onShowIdentity }: Readonly<{ onShowIdentity: (id: IdentityId) => void }>) {
  const vendors = useQuery(vendorsQuery)
  const [open, setOpen] = useState<string | null>(null)
  if (open !== null) return <VendorPage key={open} vendor={open} onClose={() => setOpen(null)} onShowIdentity={onShowIdentity} />
  return (
    <>
      <ScreenHeader
        title="Vendors"
        detail={vendors.data === undefined ? undefined : `${plural(vendors.data.length, 'supplier')} with accounts, keys or apps of yours`}
      />
      <Loaded query={vendors}>
        {(list) =>
          list.length === 0 ? (
            <div className={styles.empty}>
              <EmptyState icon={Store} title="No vendor is known yet">
                Fill in the provider of your identities in the inventory. Each vendor then has a page with everything that touches it, ready
                for the day it is broken into.
              </EmptyState>
            </div>
          ) : (
            <VendorList vendors={list} onOpen={setOpen} />
          )
        }
      </Loaded>
    </>
  )
}
