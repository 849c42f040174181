import { notifyManager, QueryClient } from '@tanstack/react-query'
import { inventoryReadingKey } from '../api/inventory-reading.ts'
import { sheetSessionKey } from '../api/queries.ts'

/** What main said stays true until something changes; then refreshAfterChange asks again. */
export function newQueryClient(): QueryClient {
  // At once: by default an edit would be painted a turn later than the editor closes, and everything be worked out twice.
  notifyManager.setScheduler((notify) => notify())
  const queryClient = new QueryClient({
    defaultOptions: {
      // 'always': the default waits for a network connection, and Keyroster never has one.
      queries: { staleTime: Infinity, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  // Nothing watches it while another screen is shown.
  queryClient.setQueryDefaults([sheetSessionKey], { gcTime: Infinity })
  queryClient.setQueryDefaults([inventoryReadingKey], { gcTime: Infinity, structuralSharing: false })
  return queryClient
}
