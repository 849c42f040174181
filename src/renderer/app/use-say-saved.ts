import { call } from '../api/client.ts'
import { useToast } from '../components/toast/toast.tsx'
import { messageOf } from '../lib/messages.ts'
import { savedWords } from '../lib/saved-words.ts'

/** Ctrl+S: nothing is left to save, so it says since when. */
export function useSaySaved(): () => void {
  const toast = useToast()
  return () =>
    void call('history.state').then(
      ({ savedAt }) => toast({ text: savedWords(savedAt) }),
      (error: unknown) => toast({ text: messageOf(error), tone: 'crit' }),
    )
}
