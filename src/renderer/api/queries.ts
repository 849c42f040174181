import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { DrillId, IdentityId, PersonId, ReviewId } from '../../shared/domain/values/ids.ts'
import type { Behind, FindingFilter, FindingLine } from '../../shared/ipc/areas/findings-contract.ts'
import type { ChannelInput } from '../../shared/ipc/contract.ts'
import { call } from './client.ts'
import { readInventory } from './inventory-reading.ts'

// One entry per thing the main process can be asked for. What is read here is only ever changed through call().

export const appInfoQuery = queryOptions({ queryKey: ['app-info'], queryFn: () => call('app.info') })
export const vaultStatusQuery = queryOptions({ queryKey: ['vault-status'], queryFn: () => call('vault.status') })
export const inventoryQuery = queryOptions({
  queryKey: ['inventory'],
  queryFn: ({ client }) => readInventory(client),
  structuralSharing: false,
})
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: () => call('people.list') })
/** The same people with their other spellings, addresses and whether they have left. */
export const directoryQuery = queryOptions({ queryKey: ['people-directory'], queryFn: () => call('people.directory') })
export const historyQuery = queryOptions({ queryKey: ['history'], queryFn: () => call('history.state') })
export const rowHistoryQuery = (id: IdentityId) =>
  queryOptions({ queryKey: ['row-history', id], queryFn: () => call('history.ofIdentity', { id }) })
export const fieldOriginsQuery = (id: IdentityId) =>
  queryOptions({ queryKey: ['field-origins', id], queryFn: () => call('history.origins', { id }) })
export const trashQuery = queryOptions({ queryKey: ['trash'], queryFn: () => call('identities.listTrash') })
export const importsQuery = queryOptions({ queryKey: ['imports'], queryFn: () => call('imports.list') })
export const sourcesQuery = queryOptions({ queryKey: ['import-sources'], queryFn: () => call('imports.sources') })
/** The systems the firm uses, and how many of them were looked at lately. */
export const systemsQuery = queryOptions({ queryKey: ['systems'], queryFn: () => call('systems.list') })
export const reviewsQuery = queryOptions({ queryKey: ['reviews'], queryFn: () => call('reviews.list') })
export const reviewScopesQuery = queryOptions({ queryKey: ['review-scopes'], queryFn: () => call('reviews.scopes') })
/** What has to be looked at before its turn. */
export const outOfTurnQuery = queryOptions({ queryKey: ['out-of-turn'], queryFn: () => call('reviews.outOfTurn') })
export const reviewQuery = (id: ReviewId) => queryOptions({ queryKey: ['review', id], queryFn: () => call('reviews.get', { id }) })
/** The fields the firm added to the sheet itself. */
export const customFieldsQuery = queryOptions({ queryKey: ['custom-fields'], queryFn: () => call('fields.list') })
/** The views people saved, and how the shipped ones were arranged. */
export const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: () => call('views.list') })
export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => call('settings.get') })

/** Everyone with what is known about them and what they hold. */
export const everyoneQuery = queryOptions({ queryKey: ['people-all'], queryFn: () => call('people.all') })
export const holdingsQuery = (id: PersonId) =>
  queryOptions({ queryKey: ['people-holdings', id], queryFn: () => call('people.holdings', { id }) })
export const drillsQuery = queryOptions({ queryKey: ['drills'], queryFn: () => call('drills.list') })
export const drillQuery = (id: DrillId) => queryOptions({ queryKey: ['drill', id], queryFn: () => call('drills.get', { id }) })
/** What a hand-over would be about; asked while it is being chosen. */
export const drillPreviewQuery = (about: ChannelInput<'drills.preview'>) =>
  queryOptions({ queryKey: ['drill-preview', about], queryFn: () => call('drills.preview', about) })
export const agentsQuery = queryOptions({ queryKey: ['agents'], queryFn: () => call('agents.list') })
export const vendorsQuery = queryOptions({ queryKey: ['vendors'], queryFn: () => call('vendors.list') })
export const vendorQuery = (vendor: string) =>
  queryOptions({ queryKey: ['vendor', vendor], queryFn: () => call('vendors.get', { vendor }) })

/** Counts, rules and score over everything. */
export const findingsOverviewQuery = queryOptions({ queryKey: ['findings', 'overview'], queryFn: () => call('findings.overview') })
/** A part of the list of findings: it comes in pages of this many. */
export const findingsPageSize = 200
export const findingsPageQuery = (filter: FindingFilter, page: number) =>
  queryOptions({
    queryKey: ['findings', 'list', filter, page],
    queryFn: () => call('findings.list', { filter, from: page * findingsPageSize, count: findingsPageSize }),
  })
export const findingQuery = ({ rule, identityId, credentialId }: Pick<FindingLine, 'rule' | 'identityId' | 'credentialId'>) =>
  queryOptions({
    queryKey: ['findings', 'one', rule, identityId, credentialId],
    queryFn: () => call('findings.explain', { rule, identityId, credentialId }),
  })
/** What the rules say about one identity. */
export const standingQuery = (id: IdentityId) =>
  queryOptions({ queryKey: ['findings', 'of', id], queryFn: () => call('findings.ofIdentity', { id }) })
/** The questions whose answers settle most. */
export const exceptionsQuery = queryOptions({ queryKey: ['findings', 'exceptions'], queryFn: () => call('exceptions.list') })
/** The days people decided on; with the rows they make what is due. */
export const decidedDaysQuery = queryOptions({ queryKey: ['findings', 'decided'], queryFn: () => call('rotations.decided') })
export const findingsOfQuery = (id: IdentityId) =>
  queryOptions({
    queryKey: ['findings', 'of', id],
    queryFn: () => call('findings.list', { filter: { identityId: id, state: 'all' }, from: 0, count: findingsPageSize }),
  })
export const nextQuestionsQuery = queryOptions({ queryKey: ['findings', 'next'], queryFn: () => call('findings.next', { most: 10 }) })
/** The identities behind a number. */
export const behindQuery = (behind: Behind) =>
  queryOptions({ queryKey: ['findings', 'behind', behind], queryFn: () => call('findings.behind', behind) })
export const controlsQuery = queryOptions({ queryKey: ['controls'], queryFn: () => call('controls.list') })
/** The numbers of the last 90 days. */
export const metricsQuery = queryOptions({ queryKey: ['metrics'], queryFn: () => call('metrics.get', {}) })
export const programmeQuery = queryOptions({ queryKey: ['programme'], queryFn: () => call('programme.get') })

/** How somebody left the sheet. It lies beside what was read, so that locking forgets it as well. */
export const sheetSessionKey = 'sheet-session'

/** After any change: almost everything shown is computed from the same facts, so everything on screen is read again. */
export function refreshAfterChange(queryClient: QueryClient): Promise<void> {
  // A preview of an import is a question about one waiting file, not a reading of the vault.
  return queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'import-preview' })
}
