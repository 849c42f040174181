import { z } from 'zod'

// Only the fields named here leave this file; of the secret-bearing ones nothing but the fact that they were filled.
const isFilled = z.unknown().transform((value) => value !== null && value !== undefined && value !== '')
const text = z.string().nullish().transform((value) => value ?? null)

const secretSchema = z.object({ keyId: z.string().min(1), displayName: text, startDateTime: text, endDateTime: text, hint: isFilled, secretText: isFilled })
const certificateSchema = z.object({ keyId: z.string().min(1), displayName: text, startDateTime: text, endDateTime: text, key: isFilled })

const permissionsSchema = z.object({
  resourceAppId: z.string(),
  resourceAccess: z.array(z.object({ id: z.string(), type: z.string() })).nullish().transform((list) => list ?? []),
})

/** One entry of `az ad app list` or Graph /applications. Source: Microsoft Graph v1.0, resource types application, passwordCredential, keyCredential. */
export const entraApplicationSchema = z.object({
  appId: z.string().min(1),
  displayName: text,
  createdDateTime: text,
  signInAudience: text,
  publisherDomain: text,
  disabledByMicrosoftStatus: text,
  passwordCredentials: z.array(secretSchema).nullish().transform((list) => list ?? []),
  keyCredentials: z.array(certificateSchema).nullish().transform((list) => list ?? []),
  requiredResourceAccess: z.array(permissionsSchema).nullish().transform((list) => list ?? []),
})

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

const listSchema = z.object({ value: z.array(z.unknown()), '@odata.context': z.string().optional(), '@odata.nextLink': z.string().optional() })
const markSchema = z.object({ appId: z.string() }).and(z.union([z.object({ passwordCredentials: z.array(z.unknown()) }), z.object({ keyCredentials: z.array(z.unknown()) })]))
// Service principals carry the same two lists but are another export.
const principalSchema = z.object({ servicePrincipalType: z.string() })

export type EntraList = Readonly<{ entries: readonly unknown[]; onePage: boolean }>

/** The entries of all documents of a file, or null when one of them is something else. */
export function entraLists(values: readonly unknown[]): EntraList | null {
  const lists = values.map(entraList).filter((list) => list !== null)
  if (lists.length === 0 || lists.length < values.length) return null
  return { entries: lists.flatMap(({ entries }) => entries), onePage: lists.some(({ onePage }) => onePage) }
}

// A bare list, one in `value`, or a single app.
function entraList(value: unknown): EntraList | null {
  const wrapped = listSchema.safeParse(value)
  if (wrapped.success) {
    const list = { entries: wrapped.data.value, onePage: wrapped.data['@odata.nextLink'] !== undefined }
    const named = /#applications(?:\(|$)/i.test(wrapped.data['@odata.context'] ?? '')
    return named || isApplications(list.entries) ? list : null
  }
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value
    return isApplications(entries) ? { entries, onePage: false } : null
  }
  return isApplications([value]) ? { entries: [value], onePage: true } : null
}

function isApplications(entries: readonly unknown[]): boolean {
  return entries.some((entry) => markSchema.safeParse(entry).success && !principalSchema.safeParse(entry).success)
}
