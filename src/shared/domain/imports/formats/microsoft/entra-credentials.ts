import { z } from 'zod'
import { blankCredentialFacts } from '../../../record/credential.ts'
import { meansNever } from '../../../values/machine-dates.ts'
import type { TextGuard } from '../../../values/text-guard.ts'
import type { CredentialDraft } from '../../draft/draft.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { type DayReader, expiryOn } from '../common/day-reader.ts'
import { isFilled } from '../common/json-fields.ts'

// Of the secret-bearing fields (hint: the first three characters, secretText, key) only the fact that they were filled leaves this file.
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
// Command lines before 2022 wrote startDate and endDate.
const day = z.unknown().optional()
const dates = { startDateTime: day, endDateTime: day, startDate: day, endDate: day }
const secretSchema = z.object({ keyId: z.string().min(1), displayName: text, ...dates, hint: isFilled, secretText: isFilled })
const certificateSchema = z.object({ keyId: z.string().min(1), displayName: text, ...dates, key: isFilled })

/** The client secrets of an app. Source: Microsoft Graph v1.0, resource type passwordCredential. */
export const entraSecrets = z
  .array(secretSchema)
  .nullish()
  .transform((list) => list ?? [])

/** The certificates of an app. Source: Microsoft Graph v1.0, resource type keyCredential. */
export const entraCertificates = z
  .array(certificateSchema)
  .nullish()
  .transform((list) => list ?? [])

export type EntraCredentials = Readonly<{
  passwordCredentials: z.infer<typeof entraSecrets>
  keyCredentials: z.infer<typeof entraCertificates>
}>

/** Client secrets whose whole text stands in the file (only answers that make one hold it), for the file as a whole to count. */
export function plainSecretsIn({ passwordCredentials }: EntraCredentials): number {
  return passwordCredentials.filter(({ secretText }) => secretText).length
}

/** An entry with whether both lists of credentials are in it: somebody may have chosen the fields ($select, --query). */
export function withListing(entry: unknown): unknown {
  return isJsonObject(entry)
    ? { ...entry, listsCredentials: Object.hasOwn(entry, 'passwordCredentials') && Object.hasOwn(entry, 'keyCredentials') }
    : entry
}

/** The secrets and certificates of an app, each once, with the hints and keys that were left out counted. */
export function readEntraCredentials(
  { passwordCredentials, keyCredentials }: EntraCredentials,
  guard: TextGuard,
  days: DayReader,
): readonly CredentialDraft[] {
  guard.drop([...passwordCredentials.map(({ hint }) => hint), ...keyCredentials.map(({ key }) => key)].filter(Boolean).length)
  // The private half of a sign-in certificate is listed among the secrets under the same id.
  const certified = new Set(keyCredentials.map(({ keyId }) => keyId))
  const all = [
    ...passwordCredentials
      .filter(({ keyId }) => !certified.has(keyId))
      .map((secret) => ({ ...secret, type: 'client_secret' as const, word: 'Client secret' })),
    ...keyCredentials.map((certificate) => ({ ...certificate, type: 'certificate' as const, word: 'Certificate' })),
  ]
  const drafts = all.flatMap(
    ({ keyId, displayName, startDateTime, startDate, endDateTime, endDate, type, word }): readonly CredentialDraft[] => {
      const key = guard.text(keyId, 300)
      if (key === null) return []
      const startsOn = days.read(startDateTime ?? startDate)
      const facts = {
        ...blankCredentialFacts(type),
        label: guard.text(displayName, 200) ?? word,
        externalId: key,
        createdOn: startsOn,
        lastRotatedOn: startsOn,
        ...endOf(endDateTime ?? endDate, days),
      }
      return [{ key, facts }]
    },
  )
  // A certificate that both signs and verifies is listed twice under one id.
  return [...new Map(drafts.toReversed().map((draft) => [draft.key, draft])).values()].toReversed()
}

function endOf(value: unknown, days: DayReader): ReturnType<typeof expiryOn> {
  return meansNever(value) ? { expiresOn: null, neverExpires: true } : expiryOn(days.read(value))
}

/** What to say about credentials made to last for ever. */
export function neverExpiringRemarks(credentials: readonly CredentialDraft[]): readonly string[] {
  return credentials
    .filter(({ facts }) => facts.neverExpires)
    .map(({ facts }) => `“${facts.label ?? 'A credential'}” was made to last for centuries: it practically never expires.`)
}
