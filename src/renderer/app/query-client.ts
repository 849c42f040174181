import { QueryClient } from '@tanstack/react-query'

/** What main said stays true until something changes; then refreshAfterChange asks again. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // 'always': the default waits for a network connection, and Keyroster never has one.
      queries: { staleTime: Infinity, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}
