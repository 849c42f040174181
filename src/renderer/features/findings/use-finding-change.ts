import { CallError } from '../../api/client.ts'
import { useChange as useSavedChange } from '../../api/use-change.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'

/** Makes a change, says so with Undo beside it, and reads everything again. What went wrong stays with the form that asked. */
export function useChange(onDone: () => void) {
  const toast = useToast()
  const { mutate, isPending, error } = useSavedChange({ say: toast, refusedInPlace: true, onDone })
  return { change: mutate, isPending, problem: error === null ? null : wordsOf(error) }
}

// A refused field says more than the sentence about the whole.
function wordsOf(error: unknown): string {
  return error instanceof CallError ? (Object.values(error.fields)[0] ?? error.message) : messageOf(error)
}
