import type { Privilege } from '../../../record/facts/vocabulary.ts'
import type { JsonObject } from '../../file/json-list.ts'

export const github = { provider: 'github', system: 'GitHub' } as const

/** Permissions as GitHub writes them ({contents: 'write'}) in the form 'contents:write'. */
export function permissionScopes(permissions: JsonObject): readonly string[] {
  return Object.entries(permissions).flatMap(([name, level]) => (typeof level === 'string' ? [`${name}:${level}`] : []))
}

/** What a scope like 'contents:write' allows; null for a level GitHub has not told us about. */
export function scopePrivileges(scope: string): readonly Privilege[] | null {
  const level = scope.slice(scope.lastIndexOf(':') + 1)
  return level === 'read' || level === 'write' || level === 'admin' ? [level] : null
}
