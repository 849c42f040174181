import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { refreshAfterChange } from '../api/queries.ts'
import { whenSaved } from '../api/when-saved.ts'
import { useToast } from '../components/toast/toast.tsx'
import { isTyping } from '../lib/is-typing.ts'
import { messageOf } from '../lib/messages.ts'

/** Undo and redo where the sheet is not shown. */
export function useHistoryStep(): (step: 'undo' | 'redo') => void {
  const queryClient = useQueryClient()
  const toast = useToast()
  const run = async (step: 'undo' | 'redo') => {
    // In a text, undo means the last letters, not the last change to the vault.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches the undo list of a text field
    if (isTyping(document.activeElement)) return void document.execCommand(step)
    try {
      await whenSaved(queryClient)
      const label = (await call('history.state'))[step]?.label
      if (label === undefined) return toast({ text: step === 'undo' ? 'Nothing to undo' : 'Nothing to redo' })
      await call(`history.${step}`, {})
      await refreshAfterChange(queryClient)
      toast({ text: `${step === 'undo' ? 'Undone' : 'Done again'}: ${label}` })
    } catch (error) {
      toast({ text: messageOf(error) })
    }
  }
  return (step) => void run(step)
}
