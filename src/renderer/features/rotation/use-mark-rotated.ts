import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CredentialView } from '../../../shared/domain/inventory/inventory-row.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { call } from '../../api/client.ts'
import { refreshAfterChange } from '../../api/queries.ts'
import { undoOfLastChange } from '../../api/undo.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'

type Rotated = Readonly<{ credential: CredentialView; name: string; on: PlainDate }>

/** Writes down that a credential was replaced, and offers to take that back. */
export function useMarkRotated() {
  const queryClient = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async ({ credential, on }: Rotated) => {
      await call('rotations.markRotated', { credentialId: credential.id, on })
      return undoOfLastChange(queryClient)
    },
    onSuccess: async (undo, { name }) => {
      const run = () => void undo?.().catch((error: unknown) => toast({ text: messageOf(error), tone: 'crit' }))
      toast({ text: `${name}: written down as rotated today.`, tone: 'ok', ...(undo === null ? {} : { action: { label: 'Undo', run } }) })
      await refreshAfterChange(queryClient)
    },
    onError: (error) => toast({ text: messageOf(error), tone: 'crit' }),
  })
}
