import type { QueryClient } from '@tanstack/react-query'

/** Resolves once nothing is being saved any more: who undoes right after typing means what he just typed. */
export function whenSaved(queryClient: QueryClient): Promise<void> {
  if (queryClient.isMutating() === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = queryClient.getMutationCache().subscribe(() => {
      if (queryClient.isMutating() > 0) return
      stop()
      resolve()
    })
  })
}
