import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { appInfoQuery, refreshAfterChange } from '../api/queries.ts'

/** Due dates depend on today: a window left open over night reads everything again when somebody comes back to it. */
export function useNewDay(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const check = async () => {
      const known = queryClient.getQueryData(appInfoQuery.queryKey)
      if (known === undefined) return
      const now = await queryClient.query({ ...appInfoQuery, staleTime: 0 })
      if (now.today !== known.today) await refreshAfterChange(queryClient)
    }
    // A failed look at the date changes nothing; the next focus looks again.
    const onFocus = () => void check().catch(() => undefined)
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [queryClient])
}
