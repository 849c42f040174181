import { z } from 'zod'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonList, jsonList } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { isPrincipal } from './entra-application-schema.ts'

/** One permission people gave an app. Source: Microsoft Graph v1.0, resource type oAuth2PermissionGrant. */
export const grantSchema = z.object({
  clientId: z.string().trim().min(1),
  consentType: optionalWords,
  principalId: optionalWords,
  resourceId: optionalWords,
  scope: optionalWords,
})

const signIn = z.object({ lastSignInDateTime: z.unknown().optional() }).nullish().catch(null)

/** When an app last signed in. Source: Microsoft Graph beta, resource type servicePrincipalSignInActivity. */
export const activitySchema = z.object({
  appId: z.string().trim().min(1),
  lastSignInActivity: signIn,
  delegatedClientSignInActivity: signIn,
  applicationAuthenticationClientSignInActivity: signIn,
})

export type Grant = Readonly<z.infer<typeof grantSchema>>
export type Activity = Readonly<z.infer<typeof activitySchema>>

/** True for a permission grant. */
export function isGrant(entry: unknown): boolean {
  return (
    isJsonObject(entry) &&
    Object.hasOwn(entry, 'clientId') &&
    (Object.hasOwn(entry, 'consentType') || (Object.hasOwn(entry, 'resourceId') && Object.hasOwn(entry, 'scope')))
  )
}

/** True for the sign-in record of an app. */
export function isActivity(entry: unknown): boolean {
  return isJsonObject(entry) && Object.hasOwn(entry, 'appId') && Object.keys(entry).some((key) => /SignInActivity$/.test(key))
}

/** True for a permission grant or a sign-in record. */
export function isConsentEntry(entry: unknown): boolean {
  return isGrant(entry) || isActivity(entry)
}

/** The consent data of a file: lists of grants, sign-in records and service principals in any mixture, or null when it has no consent. */
export function consentList(file: ImportFile): JsonList | null {
  const list = jsonList(file, ['value', 'data', 'result', 'results', 'items'], (entry) => isConsentEntry(entry) || isPrincipal(entry))
  if (list === null) return null
  const named = list.wrappers.some(
    (wrapper) =>
      typeof wrapper['@odata.context'] === 'string' &&
      /#(?:oauth2PermissionGrants|.*servicePrincipalSignInActivities)/i.test(wrapper['@odata.context']),
  )
  return named || list.entries.some(isConsentEntry) ? list : null
}
