import type { QueryClient } from '@tanstack/react-query'
import { call } from './client.ts'
import { refreshAfterChange } from './queries.ts'

/** What takes back the change that was just made, or null when there is nothing to take back. `answer` is what the vault said to it: an edit that changed nothing must not take back the step before it. It refuses when something else was changed since. */
export async function undoOfLastChange(queryClient: QueryClient, answer?: unknown): Promise<(() => Promise<void>) | null> {
  if (changedNothing(answer)) return null
  const { undo } = await call('history.state')
  if (undo === null) return null
  return async () => {
    await call('history.undo', { expect: undo.id })
    await refreshAfterChange(queryClient)
  }
}

function changedNothing(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'action' in answer && answer.action === null
}
