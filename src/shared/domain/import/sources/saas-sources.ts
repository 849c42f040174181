import type { ImportSource } from '../draft.ts'

/** Products with an admin list of their keys, tokens and apps. */
export const saasSources: readonly ImportSource[] = []
