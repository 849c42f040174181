import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { vaultStatusQuery } from '../api/queries.ts'

/** Closes the vault; the gate then shows the lock screen. */
export async function lockVault(queryClient: QueryClient): Promise<void> {
  queryClient.setQueryData(vaultStatusQuery.queryKey, await call('vault.lock'))
}
