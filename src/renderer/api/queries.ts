import { queryOptions, type QueryClient } from '@tanstack/react-query'
import type { IdentityId, ReviewId } from '../../shared/domain/ids.ts'
import { call } from './client.ts'

// One entry per thing the main process can be asked for. What is read here is only ever changed through call().

export const appInfoQuery = queryOptions({ queryKey: ['app-info'], queryFn: () => call('app.info') })
export const vaultStatusQuery = queryOptions({ queryKey: ['vault-status'], queryFn: () => call('vault.status') })
export const inventoryQuery = queryOptions({ queryKey: ['inventory'], queryFn: () => call('inventory.list') })
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => call('people.list') })
export const historyQuery = queryOptions({ queryKey: ['history'], queryFn: () => call('history.state') })
export const rowHistoryQuery = (id: IdentityId) => queryOptions({ queryKey: ['row-history', id], queryFn: () => call('history.ofIdentity', { id }) })
export const trashQuery = queryOptions({ queryKey: ['trash'], queryFn: () => call('identities.listTrash') })
export const dueQuery = queryOptions({ queryKey: ['due'], queryFn: () => call('rotations.due') })
export const importsQuery = queryOptions({ queryKey: ['imports'], queryFn: () => call('imports.list') })
export const sourcesQuery = queryOptions({ queryKey: ['import-sources'], queryFn: () => call('imports.sources') })
export const reviewsQuery = queryOptions({ queryKey: ['reviews'], queryFn: () => call('reviews.list') })
export const reviewScopesQuery = queryOptions({ queryKey: ['review-scopes'], queryFn: () => call('reviews.scopes') })
export const reviewQuery = (id: ReviewId) => queryOptions({ queryKey: ['review', id], queryFn: () => call('reviews.get', { id }) })
/** The fields the firm added to the sheet itself. */
export const customFieldsQuery = queryOptions({ queryKey: ['custom-fields'], queryFn: () => call('fields.list') })
/** The views people saved, and how the shipped ones were arranged. */
export const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: () => call('views.list') })
export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => call('settings.get') })

/** After any change: almost everything shown is computed from the same facts, so everything on screen is read again. */
export function refreshAfterChange(queryClient: QueryClient): Promise<void> {
  // A preview of an import is a question about one waiting file, not a reading of the vault.
  return queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'import-preview' })
}
