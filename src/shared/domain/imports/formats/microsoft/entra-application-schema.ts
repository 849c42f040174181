import { z } from 'zod'
import { isJsonObject, pagesIn } from '../../file/json-list.ts'
import { isFilled } from '../common/json-fields.ts'
import { entraCertificates, entraSecrets, withListing } from './entra-credentials.ts'

// Only the fields named here leave this file; of the secret-bearing ones nothing but the fact that they were filled.
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

const permissionsSchema = z.object({
  resourceAppId: z.string(),
  resourceAccess: z
    .array(z.object({ id: z.string(), type: z.string() }))
    .nullish()
    .transform((list) => list ?? []),
})

/** One entry of `az ad app list` or Graph /applications. Source: Microsoft Graph v1.0, resource types application, passwordCredential, keyCredential. */
export const entraApplicationSchema = z.preprocess(
  withListing,
  z.object({
    listsCredentials: z.boolean(),
    appId: z.string().min(1),
    /** Of the registration itself; its enterprise app has another. */
    id: text.catch(null),
    displayName: text,
    createdDateTime: z.unknown().optional(),
    signInAudience: text,
    publisherDomain: text,
    disabledByMicrosoftStatus: text,
    notes: isFilled,
    passwordCredentials: entraSecrets,
    keyCredentials: entraCertificates,
    requiredResourceAccess: z
      .array(permissionsSchema)
      .nullish()
      .transform((list) => list ?? []),
  }),
)

export type EntraApplication = Readonly<z.infer<typeof entraApplicationSchema>>

/** What is wrong with an entry, in words and without its values. */
export function entraProblem(error: z.ZodError): string {
  const [field] = error.issues[0]?.path ?? []
  switch (field) {
    case 'appId':
      return 'it has no application id'
    case 'passwordCredentials':
      return 'its client secrets cannot be read'
    case 'keyCredentials':
      return 'its certificates cannot be read'
    case 'requiredResourceAccess':
      return 'its permissions cannot be read'
    default:
      return 'it is not an app registration'
  }
}

const markSchema = z
  .object({ appId: z.string() })
  .and(z.union([z.object({ passwordCredentials: z.array(z.unknown()) }), z.object({ keyCredentials: z.array(z.unknown()) })]))
const listNames = ['value', 'data', 'result', 'results', 'items'] as const

export type EntraList = Readonly<{ entries: readonly unknown[]; onePage: boolean }>

/** The entries of all documents of a file, or null when one of them is something else. */
export function entraLists(values: readonly unknown[]): EntraList | null {
  const pages = values.flatMap((value) => pagesIn(value, listNames, isApplication))
  const lists = pages.map(entraList).filter((list) => list !== null)
  if (lists.length === 0 || lists.length < pages.length) return null
  return { entries: lists.flatMap(({ entries }) => entries), onePage: lists.some(({ onePage }) => onePage) }
}

// A bare list, one under `value` or the like, or a single app.
function entraList(value: unknown): EntraList | null {
  const entries: readonly unknown[] | null = Array.isArray(value) ? value : listInside(value)
  if (entries === null) return isApplications([value]) ? { entries: [value], onePage: true } : null
  const named = isJsonObject(value) && typeof value['@odata.context'] === 'string' && /#applications(?:\(|$)/i.test(value['@odata.context'])
  return named || isApplications(entries)
    ? { entries, onePage: isJsonObject(value) && typeof (value['@odata.nextLink'] ?? value.nextLink) === 'string' }
    : null
}

function listInside(value: unknown): readonly unknown[] | null {
  if (!isJsonObject(value)) return null
  return listNames.map((key) => value[key]).find((list): list is readonly unknown[] => Array.isArray(list)) ?? null
}

function isApplications(entries: readonly unknown[]): boolean {
  return entries.some(isApplication)
}

// Service principals carry the same two lists but are another export.
function isApplication(entry: unknown): boolean {
  return markSchema.safeParse(entry).success && !isPrincipal(entry)
}

/** True for a service principal, also where somebody chose the fields of the list: registrations have none of these. */
export function isPrincipal(entry: unknown): boolean {
  return (
    isJsonObject(entry) && ['servicePrincipalType', 'accountEnabled', 'appOwnerOrganizationId'].some((key) => Object.hasOwn(entry, key))
  )
}
