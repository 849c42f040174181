import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { VaultStatus } from '../../shared/ipc/areas/vault-contract.ts'
import { historyQuery } from '../api/queries.ts'
import { useToast } from '../components/toast/toast.tsx'

/** Locking forgets what undo knew. After the next unlock that is said, once, and only to somebody who had something to undo. */
export function useFreshUndoNotice(): (state: VaultStatus['state'] | undefined) => void {
  const queryClient = useQueryClient()
  const toast = useToast()
  const notice = useRef<'quiet' | 'due' | 'said'>('quiet')
  return useCallback(
    (state) => {
      if (state === 'locked' && notice.current === 'quiet' && (queryClient.getQueryData(historyQuery.queryKey)?.undo ?? null) !== null)
        notice.current = 'due'
      if (state !== 'open' || notice.current !== 'due') return
      notice.current = 'said'
      toast({ text: 'Undo starts fresh after unlocking. What you changed before is in the history of each row: press Space on it.' })
    },
    [queryClient, toast],
  )
}
