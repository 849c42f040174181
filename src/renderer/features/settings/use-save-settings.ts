import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Settings } from '../../../shared/ipc/areas/settings-contract.ts'
import { call } from '../../api/client.ts'
import { refreshAfterChange, settingsQuery } from '../../api/queries.ts'

/** Saves a change of the settings and shows what was stored. */
export function useSaveSettings() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (change: Partial<Settings>) => call('settings.update', change),
    onSuccess: async (saved) => {
      queryClient.setQueryData(settingsQuery.queryKey, saved)
      await refreshAfterChange(queryClient)
    },
  })
}
