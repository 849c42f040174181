import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query'
import type { PreviewRow } from '../../../../shared/domain/imports/preview/previewed-rows.ts'
import type { PreviewPage } from '../../../../shared/ipc/areas/imports-contract.ts'
import { call } from '../../../api/client.ts'

const pageSize = 200
// Pages out of sight are kept for a moment of scrolling back, not for ever: a file may have hundreds.
const keptForMs = 20_000

export type RowPages = Readonly<{
  /** How many rows there are in these states; null while nobody knows. */
  total: number | null
  /** undefined while it is being fetched. */
  rowAt: (index: number) => PreviewRow | undefined
}>

type PagesWanted = Readonly<{
  token: string
  /** Changes with every preview: its pages are others. */
  version: number
  states: readonly PreviewRow['state'][] | null
  lines: readonly number[] | null
  first: number
  last: number
  /** Main is making a newer preview: what it would answer now belongs to that one. */
  enabled: boolean
}>

/** The rows in sight of a preview, page by page. */
export function useRowPages({ token, version, states, lines, first, last, enabled }: PagesWanted): RowPages {
  const queryClient = useQueryClient()
  const from = Math.floor(first / pageSize)
  const pages = Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, index) => from + index)
  const results = useQueries({
    queries: pages.map((page) =>
      queryOptions({
        queryKey: ['import-preview', token, 'rows', states, lines, page, version],
        queryFn: () =>
          call('imports.rows', {
            token,
            from: page * pageSize,
            count: pageSize,
            ...(states !== null && { states: [...states] }),
            ...(lines !== null && { lines: [...lines] }),
          }),
        // The same rows as they were before the last change: nothing flickers while the new ones come.
        placeholderData: () =>
          queryClient
            .getQueriesData<PreviewPage>({ queryKey: ['import-preview', token, 'rows', states, lines, page] })
            .findLast(([, data]) => data !== undefined)?.[1],
        enabled,
        gcTime: keptForMs,
      }),
    ),
  })
  return {
    total: results.find(({ data }) => data !== undefined)?.data?.total ?? null,
    rowAt: (index) => results[Math.floor(index / pageSize) - from]?.data?.rows[index % pageSize],
  }
}
