import { useState } from 'react'
import type { DrillId, IdentityId, PersonId } from '../../../shared/domain/values/ids.ts'
import { DrillListPage } from './drill-list-page.tsx'
import { DrillPage } from './drill-page.tsx'

type DrillsScreenProps = Readonly<{
  /** The person a hand-over was asked for elsewhere. */
  leaver: PersonId | null
  onLeaverTaken: () => void
  onShowIdentity: (id: IdentityId) => void
}>

/** Hand-overs: the list of them, or the one that is being worked through. */
export function DrillsScreen({ leaver, onLeaverTaken, onShowIdentity }: DrillsScreenProps) {
  const [open, setOpen] = useState<DrillId | null>(null)
  return open === null ? (
    <DrillListPage leaver={leaver} onLeaverTaken={onLeaverTaken} onOpen={setOpen} />
  ) : (
    <DrillPage key={open} id={open} onClose={() => setOpen(null)} onShowIdentity={onShowIdentity} />
  )
}
