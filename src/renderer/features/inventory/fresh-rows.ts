import type { IdentityId } from '../../../shared/domain/values/ids.ts'

/** Rows that just came in, by an import or a paste: they are marked, and `only` they are shown where `words` say so. */
export type FreshRows = Readonly<{
  words: string
  created: readonly IdentityId[]
  changed: readonly IdentityId[]
  only: boolean
}>

/** The word at the name of each. */
export function freshTags(fresh: FreshRows | null): ReadonlyMap<string, string> {
  if (fresh === null) return none
  return new Map([...fresh.changed.map((id) => [id, 'changed'] as const), ...fresh.created.map((id) => [id, 'new'] as const)])
}

/** The only rows to show; null where all may be. */
export function freshOnly(fresh: FreshRows | null): ReadonlySet<string> | null {
  return fresh?.only === true ? new Set<string>([...fresh.created, ...fresh.changed]) : null
}

const none: ReadonlyMap<string, string> = new Map()
