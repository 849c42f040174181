import { z } from 'zod'
import type { ImportFile } from '../../file/document.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { isFilled } from '../common/json-fields.ts'

// `list-access-keys` answers for one user, so people run a loop: several documents in one file, sometimes wrapped once more (jq -s).
// `get-access-key-last-used` does not repeat the key id; it counts only where the person wrapped it with the id.

const lists = { AccessKeyMetadata: 'key', ServiceSpecificCredentials: 'service', SSHPublicKeys: 'ssh' } as const

type RecordKind = (typeof lists)[keyof typeof lists] | 'use'

export type KeyDocument = Readonly<{ kind: RecordKind; entry: unknown }>

/** All records of the file with what each is, or null when a document is none of the family. */
export function keyDocuments(file: ImportFile): Readonly<{ records: readonly KeyDocument[]; wrappers: readonly JsonObject[] }> | null {
  if (file.document.kind !== 'json') return null
  const documents = file.document.values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]))
  const found = documents.map(recordsOf)
  if (found.length === 0 || found.some((records) => records === null)) return null
  return { records: found.flatMap((records) => records ?? []), wrappers: documents.filter(isJsonObject) }
}

function recordsOf(document: unknown): readonly KeyDocument[] | null {
  if (!isJsonObject(document)) return null
  const names = Object.keys(lists).filter((name): name is keyof typeof lists => Array.isArray(document[name]))
  if (names.length > 0)
    return names.flatMap((name) => (document[name] as readonly unknown[]).map((entry) => ({ kind: lists[name], entry })))
  if (isJsonObject(document.AccessKeyLastUsed) && !Object.hasOwn(document, 'CreateDate')) return [{ kind: 'use', entry: document }]
  if (isAccessKey(document)) return [{ kind: 'key', entry: document }]
  const uses = Object.entries(document)
  const isMap =
    uses.length > 0 &&
    uses.every(([id, use]) => /^[A-Z][A-Z0-9]{15,127}$/.test(id) && isJsonObject(use) && isJsonObject(use.AccessKeyLastUsed))
  return isMap ? uses.map(([id, use]) => ({ kind: 'use', entry: { ...(use as JsonObject), AccessKeyId: id } })) : null
}

function isAccessKey(document: JsonObject): boolean {
  return (
    typeof document.AccessKeyId === 'string' &&
    ['UserName', 'CreateDate', 'Status'].filter((key) => Object.hasOwn(document, key)).length >= 2
  )
}

export const useSchema = z.object({
  LastUsedDate: z.unknown().optional(),
  ServiceName: optionalWords,
  Region: optionalWords,
  AccessKeyId: optionalWords,
})
const optionalUse = useSchema.nullish().catch(null)

/** Every field of the family that Keyroster reads. Source: aws-cli examples iam/list-access-keys, get-access-key-last-used, list-service-specific-credentials, list-ssh-public-keys. */
export const keySchema = z
  .object({
    AccessKeyId: optionalWords,
    ServiceSpecificCredentialId: optionalWords,
    SSHPublicKeyId: optionalWords,
    UserName: optionalWords,
    Status: optionalWords,
    ServiceName: optionalWords,
    CreateDate: z.unknown().optional(),
    UploadDate: z.unknown().optional(),
    ExpirationDate: z.unknown().optional(),
    AccessKeyLastUsed: optionalUse,
    SecretAccessKey: isFilled,
    ServicePassword: isFilled,
    ServiceCredentialSecret: isFilled,
    SessionToken: isFilled,
  })
  .transform((entry) => ({
    ...entry,
    id: entry.AccessKeyId ?? entry.ServiceSpecificCredentialId ?? entry.SSHPublicKeyId ?? entry.AccessKeyLastUsed?.AccessKeyId ?? null,
  }))

export type KeyEntry = Readonly<z.infer<typeof keySchema>>
export type KeyUse = Readonly<z.infer<typeof useSchema>>
