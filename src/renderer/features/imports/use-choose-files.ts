import { useRef } from 'react'
import type { ImportOffer } from '../../../shared/ipc/areas/imports-contract.ts'
import { call, CallError } from '../../api/client.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'

/** Asks for files to import, from anywhere in the window. Nothing happens when none is chosen. */
export function useChooseFiles(onOffers: (offers: readonly ImportOffer[]) => void): Readonly<{ chooseFiles: () => void }> {
  const toast = useToast()
  // The dialog belongs to the system: a second one would wait behind it.
  const asking = useRef(false)
  const choose = async () => {
    if (asking.current) return
    asking.current = true
    try {
      const offers = await call('imports.choose')
      if (offers.length > 0) onOffers(offers)
    } catch (error) {
      const isStopped = error instanceof CallError && error.code === 'reading_stopped'
      toast({ text: messageOf(error), ...(!isStopped && { tone: 'crit' as const }) })
    } finally {
      asking.current = false
    }
  }
  return { chooseFiles: () => void choose() }
}
