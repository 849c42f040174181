import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CallError } from '../../api/client.ts'
import { refreshAfterChange } from '../../api/queries.ts'
import { undoOfLastChange } from '../../api/undo.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'

/** Saves one change of the panel, then reads everything again. With `said`, a message offers to take it back. */
export function useDetailChanges() {
  const queryClient = useQueryClient()
  const toast = useToast()
  const say = (error: unknown) =>
    toast({ text: error instanceof CallError ? (Object.values(error.fields)[0] ?? error.message) : messageOf(error), tone: 'crit' })
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ work, said }: Readonly<{ work: () => Promise<unknown>; said?: string }>) => {
      const answer = await work()
      await refreshAfterChange(queryClient)
      if (said === undefined) return
      const undo = await undoOfLastChange(queryClient, answer)
      toast({ text: said, ...(undo !== null && { action: { label: 'Undo', run: () => void undo().catch(say) } }) })
    },
    onError: say,
  })
  return { isPending, change: (work: () => Promise<unknown>, said?: string) => mutate({ work, ...(said !== undefined && { said }) }) }
}
