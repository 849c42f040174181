import type { QueryClient } from '@tanstack/react-query'
import { call } from './client.ts'
import { refreshAfterChange } from './queries.ts'

/** What takes back the change that was just made, or null when there is nothing to take back. It refuses when something else was changed since. */
export async function undoOfLastChange(queryClient: QueryClient): Promise<(() => Promise<void>) | null> {
  const { undo } = await call('history.state')
  if (undo === null) return null
  return async () => {
    await call('history.undo', { expect: undo.id })
    await refreshAfterChange(queryClient)
  }
}
