import { z } from 'zod'
import type { Privilege } from '../../../record/facts/vocabulary.ts'
import { switchOf } from '../../../values/truth-words.ts'
import type { IdentityDraft, RecordProblem } from '../../draft/draft.ts'
import { unknownIdentity } from '../../draft/draft-facts.ts'
import { type Entry, optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'
import type { ListTools } from '../common/list-format.ts'
import { entraCertificates, entraSecrets, neverExpiringRemarks, readEntraCredentials, withListing } from './entra-credentials.ts'
import { graphPermissionNames } from './graph-permission-names.ts'
import { microsoftGraph, privilegesOfPermissions } from './graph-permissions.ts'
import { isMicrosoftApp, microsoftServicesTenant } from './microsoft-apps.ts'

const assignmentSchema = z.object({ appRoleId: optionalWords, resourceId: optionalWords, resourceDisplayName: optionalWords })

/** One service principal: what an app, or a managed identity, is inside one organisation. Source: Microsoft Graph v1.0, resource type servicePrincipal. */
export const principalSchema = z.preprocess(
  withListing,
  z.object({
    listsCredentials: z.boolean(),
    appId: z.string().trim().min(1),
    id: optionalWords,
    objectId: optionalWords,
    displayName: optionalWords,
    appDisplayName: optionalWords,
    servicePrincipalType: optionalWords,
    appOwnerOrganizationId: optionalWords,
    accountEnabled: z.unknown().optional(),
    createdDateTime: z.unknown().optional(),
    verifiedPublisher: z.object({ displayName: optionalWords }).nullish().catch(null),
    passwordCredentials: entraSecrets,
    keyCredentials: entraCertificates,
    appRoleAssignments: z.array(assignmentSchema).nullish().catch(null),
    notes: isFilled,
  }),
)
export type Principal = Readonly<z.infer<typeof principalSchema>>

/** Why an entry is no service principal, by the field that does not fit. */
export const principalWords = {
  appId: 'it has no application id',
  passwordCredentials: 'its client secrets cannot be read',
  keyCredentials: 'its certificates cannot be read',
} as const

export type Permission = Readonly<{ scope: string; privileges: readonly Privilege[] | null }>
export type PrincipalDraft = Readonly<{ draft: IdentityDraft; objectId: string | null; permissions: readonly Permission[] }>

/** The object id of each principal with its app id: permissions name the service they are for by its object id. */
export function resourceApps(entries: readonly Entry<Principal>[]): ReadonlyMap<string, Readonly<{ appId: string; name: string | null }>> {
  return new Map(
    entries.flatMap(({ value }) =>
      objectIdOf(value) === null
        ? []
        : [[(objectIdOf(value) ?? '').toLowerCase(), { appId: value.appId.toLowerCase(), name: value.displayName }] as const],
    ),
  )
}

/** A service principal as an identity with the permissions it was given, or why not. */
export function readPrincipal(
  { record, value: principal }: Entry<Principal>,
  { guard, days }: ListTools,
  resources: ReturnType<typeof resourceApps>,
): PrincipalDraft | RecordProblem {
  const appId = guard.text(principal.appId, 300)
  const name = guard.text(principal.displayName ?? principal.appDisplayName, 300) ?? appId ?? `Entry ${record}`
  if (appId === null) return { record, label: name, reason: 'its application id looks like a secret' }

  const isManagedIdentity = principal.servicePrincipalType?.toLowerCase() === 'managedidentity'
  const objectId = guard.text(objectIdOf(principal), 300)
  const credentials = readEntraCredentials(principal, guard, days).map((credential) =>
    isManagedIdentity ? { ...credential, facts: { ...credential.facts, class: 'auto_managed' as const } } : credential,
  )
  const permissions = (principal.appRoleAssignments ?? []).map((assignment) => appPermission(assignment, resources))
  const publisher = guard.text(principal.verifiedPublisher?.displayName, 200)
  const enabled = switchOf(principal.accountEnabled)
  const draft: IdentityDraft = {
    key: appId,
    facts: {
      ...unknownIdentity(name),
      ...permissionFacts(permissions, guard.text),
      kind: isManagedIdentity ? 'cloud_role' : 'oauth_app',
      provider: 'azure',
      system: isManagedIdentity ? 'Azure' : 'Microsoft 365',
      externalId: appId,
      status: enabled === null ? 'unknown' : enabled ? 'active' : 'disabled',
      runsAs: isManagedIdentity ? 'machine' : null,
      createdOn: days.read(principal.createdDateTime),
      notes: publisher === null ? null : `Made by ${publisher} (publisher verified by Microsoft).`,
    },
    credentials,
    ...(principal.listsCredentials ? {} : { credentialsUntold: true }),
    records: [record],
    nativeIds: [`entra-app:${appId.toLowerCase()}`, ...(objectId === null ? [] : [`entra-object:${objectId.toLowerCase()}`])],
    providerManaged: principal.appOwnerOrganizationId?.toLowerCase() === microsoftServicesTenant || isMicrosoftApp(appId),
    // The registration of an app knows better when and for what it was made.
    standIns: ['system', 'notes', 'createdOn'],
    // Azure renews what a managed identity holds.
    remarks: isManagedIdentity ? [] : neverExpiringRemarks(credentials),
  }
  return { draft, objectId, permissions }
}

/** Scopes and privileges of permissions; privileges are null as soon as one is not known for certain. */
export function permissionFacts(
  permissions: readonly Permission[],
  clean: (text: string, max: number) => string | null,
): Readonly<{ scopes: string[] | null; privileges: Privilege[] | null }> {
  const scopes = [...new Set(permissions.map(({ scope }) => scope))].map((scope) => clean(scope, 300)).filter((scope) => scope !== null)
  const unknown = permissions.length === 0 || permissions.some(({ privileges }) => privileges === null)
  return {
    scopes: scopes.length === 0 ? null : scopes,
    privileges: unknown ? null : [...new Set(permissions.flatMap(({ privileges }) => privileges ?? []))],
  }
}

/** A permission in Microsoft's words, with its service where that is not Graph. */
export function permissionNamed(
  name: string,
  how: 'application' | 'delegated',
  resource: Readonly<{ isGraph: boolean; name: string | null }>,
): Permission {
  return {
    scope: `${resource.isGraph || resource.name === null ? '' : `${resource.name}: `}${name} (${how})`,
    privileges: resource.isGraph ? privilegesOfPermissions([name]) : null,
  }
}

function appPermission(
  { appRoleId, resourceId, resourceDisplayName }: z.infer<typeof assignmentSchema>,
  resources: ReturnType<typeof resourceApps>,
): Permission {
  const resource = resources.get(resourceId?.toLowerCase() ?? '')
  const name = resourceDisplayName ?? resource?.name ?? null
  // Role ids are the same in every organisation, so one that Graph is known for settles which service it is.
  const known = graphPermissionNames.get(appRoleId?.toLowerCase() ?? '') ?? null
  const isGraph = resource === undefined ? name === null || name === 'Microsoft Graph' : resource.appId === microsoftGraph
  return permissionNamed((isGraph ? known : null) ?? appRoleId ?? 'unnamed', 'application', { isGraph: isGraph && known !== null, name })
}

function objectIdOf({ id, objectId }: Principal): string | null {
  return id ?? objectId
}
