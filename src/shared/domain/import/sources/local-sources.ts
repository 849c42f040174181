import type { ImportSource } from '../draft.ts'

/** Files from the firm's own machines: clusters, states, password managers, AI tool settings. */
export const localSources: readonly ImportSource[] = []
