import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { VaultStatus } from '../../shared/ipc/areas/vault-contract.ts'
import { onAppEvent } from '../api/client.ts'
import { appInfoQuery, refreshAfterChange, vaultStatusQuery } from '../api/queries.ts'
import { Loaded } from '../components/loaded/loaded.tsx'
import { UnlockScreen } from '../features/unlock/unlock-screen.tsx'
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx'
import { Shell } from './shell.tsx'
import { useFreshUndoNotice } from './use-fresh-undo-notice.ts'
import { useNewDay } from './use-new-day.ts'

/** Decides by the state of the vault what the window shows at all. */
export function VaultGate() {
  const queryClient = useQueryClient()
  const status = useQuery(vaultStatusQuery)
  const state = status.data?.state
  useNewDay()
  useEffect(() => onAppEvent((event) => void (event.type === 'vault-changed' && refreshAfterChange(queryClient))), [queryClient])
  const sayUndoIsFresh = useFreshUndoNotice()
  useEffect(() => {
    sayUndoIsFresh(state)
    if (state === 'locked' || state === 'none') forgetContents(queryClient)
  }, [state, queryClient, sayUndoIsFresh])
  return <Loaded query={status}>{(vault) => <ScreenFor vault={vault} />}</Loaded>
}

function ScreenFor({ vault }: Readonly<{ vault: VaultStatus }>) {
  switch (vault.state) {
    case 'open':
      return <Shell />
    case 'locked':
      return <UnlockScreen vault={vault} />
    case 'none':
      // Where something is wrong with the place, offering to create a vault there could bury an old one.
      return vault.problem === null ? <WelcomeScreen vault={vault} /> : <UnlockScreen vault={vault} />
  }
}

// A locked vault leaves nothing readable in the window.
function forgetContents(queryClient: QueryClient): void {
  const kept = [appInfoQuery.queryKey[0], vaultStatusQuery.queryKey[0]]
  queryClient.removeQueries({ predicate: (query) => !kept.includes(String(query.queryKey[0])) })
}
