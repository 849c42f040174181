import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sheetSessionKey } from '../../api/queries.ts'

type Work = Readonly<{ result: unknown; from: readonly unknown[] }>

/** Makes it, or answers what was made of the same things before. */
export type KeptWork = <Made>(name: string, make: () => Made, from: readonly unknown[]) => Made

/** What was worked out for the sheet and is still true when one comes back to it: 20,000 rows filtered, counted and put in order. It lies beside what was read, so that locking forgets it as well. */
export function useKeptWork(): KeptWork {
  const queryClient = useQueryClient()
  const [kept] = useState(() => keptIn(queryClient))
  return kept
}

function keptIn(queryClient: QueryClient): KeptWork {
  const key = [sheetSessionKey, 'work']
  const there = queryClient.getQueryData<KeptWork>(key)
  if (there !== undefined) return there
  const done = new Map<string, readonly Work[]>()
  const made: KeptWork = <Made>(name: string, make: () => Made, from: readonly unknown[]) => {
    const known = done.get(name) ?? []
    const same = known.find((work) => work.from.length === from.length && work.from.every((part, place) => part === from[place]))
    // Under one name always the same kind of thing is made.
    if (same !== undefined) return same.result as Made
    const result = make()
    // Two of each: while somebody types, the next answer is worked out beside the one on the screen.
    done.set(name, [{ result, from }, ...known.slice(0, 1)])
    return result
  }
  queryClient.setQueryData(key, () => made)
  return made
}
