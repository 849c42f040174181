import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { FindingFilter, FindingLine, FindingPage } from '../../../shared/ipc/areas/findings-contract.ts'
import { findingsPageQuery, findingsPageSize } from '../../api/queries.ts'

// Pages out of sight are kept for a moment of scrolling back, not for ever: a list may have hundreds.
const keptForMs = 20_000

export type FindingPages = Readonly<{
  /** How many there are; null while nobody knows. */
  total: number | null
  /** undefined while it is being fetched. */
  lineAt: (index: number) => FindingLine | undefined
  error: Error | null
  refetch: () => void
}>

/** The findings in sight, page by page. */
export function useFindingPages(filter: FindingFilter, first: number, last: number): FindingPages {
  const queryClient = useQueryClient()
  const from = Math.floor(first / findingsPageSize)
  const pages = Array.from({ length: Math.floor(last / findingsPageSize) - from + 1 }, (_, index) => from + index)
  const results = useQueries({ queries: pages.map((page) => ({ ...findingsPageQuery(filter, page), gcTime: keptForMs })) })
  // The total of any page of this list will do until the one in sight is there.
  const known =
    results.find(({ data }) => data !== undefined)?.data ??
    queryClient.getQueriesData<FindingPage>({ queryKey: ['findings', 'list', filter] }).findLast(([, data]) => data !== undefined)?.[1]
  return {
    total: known?.total ?? null,
    lineAt: (index) => results[Math.floor(index / findingsPageSize) - from]?.data?.lines[index % findingsPageSize],
    error: results.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => results.forEach((result) => void result.refetch()),
  }
}
