import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refreshAfterChange } from './queries.ts'
import { undoOfLastChange } from './undo.ts'

type Message = Readonly<{ text: string; tone?: 'ok' | 'crit'; action?: Readonly<{ label: string; run: () => void }> }>
type Change = Readonly<{ work: () => Promise<unknown>; /** What is said afterwards, with the way back. */ said?: string }>
type ChangeOptions = Readonly<{
  say: (message: Message) => void
  /** The caller shows a refusal where it happened. */ refusedInPlace?: boolean
  onDone?: () => void
}>

/** Makes a change, reads everything again, and offers to take it back. */
export function useChange({ say, refusedInPlace = false, onDone }: ChangeOptions) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ work }: Change) => {
      const undo = await undoOfLastChange(queryClient, await work())
      await refreshAfterChange(queryClient)
      return undo
    },
    onSuccess: (undo, { said }) => {
      const run = () =>
        void undo?.().catch((error: unknown) => say({ text: error instanceof Error ? error.message : String(error), tone: 'crit' }))
      if (said !== undefined) say({ text: said, tone: 'ok', ...(undo === null ? {} : { action: { label: 'Undo', run } }) })
      onDone?.()
    },
    onError: (error) => {
      if (!refusedInPlace) say({ text: error.message, tone: 'crit' })
    },
  })
}
