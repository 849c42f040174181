import type { Privilege } from '../../../record/facts/vocabulary.ts'
import { graphPermissionNames } from './graph-permission-names.ts'

type RequiredAccess = readonly Readonly<{ resourceAppId: string; resourceAccess: readonly Readonly<{ id: string; type: string }>[] }>[]

/** The permissions an app asks for in Microsoft's words, and what they allow; privileges are null as soon as one permission is not known for certain. */
export function graphPermissions(
  required: RequiredAccess,
): Readonly<{ scopes: readonly string[]; privileges: readonly Privilege[] | null }> {
  const wanted = required.flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess.map(({ id, type }) => ({
      name: resourceAppId === microsoftGraph ? (graphPermissionNames.get(id.toLowerCase()) ?? null) : null,
      id,
      type,
    })),
  )
  return {
    scopes: [...new Set(wanted.map(({ name, id, type }) => `${name ?? id} (${type === 'Role' ? 'application' : 'delegated'})`))],
    privileges: privilegesOfPermissions(wanted.map(({ name }) => name)),
  }
}

/** What permissions of Microsoft Graph allow, by their names; null without any, and as soon as one (or its name) is not known for certain. */
export function privilegesOfPermissions(names: readonly (string | null)[]): readonly Privilege[] | null {
  const found = names.map((name) => (name === null ? null : privilegesOfPermission(name)))
  return found.length === 0 || found.some((list) => list === null) ? null : [...new Set(found.flatMap((list) => list ?? []))]
}

/** The id of Microsoft Graph as an app. */
export const microsoftGraph = '00000003-0000-0000-c000-000000000000'

// Who may hand out roles can make itself administrator; who may change the directory or its apps, nearly so.
function privilegesOfPermission(name: string): readonly Privilege[] | null {
  if (/^(?:RoleManagement|AppRoleAssignment)\.ReadWrite\./.test(name)) return ['read', 'grant', 'admin']
  if (/^(?:Directory|Application)\.ReadWrite\./.test(name)) return ['read', 'write', 'admin']
  if (signIn.has(name)) return ['read']
  const [, verb] = name.split('.')
  if (verb === 'ReadWrite' || verb === 'FullControl' || verb === 'Manage') return ['read', 'write']
  if (verb === 'Send') return ['write']
  return verb === 'Read' || verb === 'ReadBasic' ? ['read'] : null
}

const signIn: ReadonlySet<string> = new Set(['openid', 'email', 'profile', 'offline_access'])
