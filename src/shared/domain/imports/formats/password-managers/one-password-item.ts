import { z } from 'zod'
import type { CredentialType, IdentityKind } from '../../../record/facts/vocabulary.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import type { DayReader } from '../common/day-reader.ts'
import { providerNamed } from '../common/host-provider.ts'
import { holdsSomething, looseObject, looseObjects, looseText, rawDay } from '../common/json-fields.ts'
import { sshPublicKey } from '../ssh/ssh-public-key.ts'
import { editedSentence, type VaultEntry } from './vault-entry.ts'

// Field ids and categories: bitwarden/clients, onepassword-1pux-importer-types.ts. Fields are read by id from this list alone.
const plainFields: ReadonlySet<string> = new Set([
  'username',
  'type',
  'validFrom',
  'expires',
  'hostname',
  'database_type',
  'port',
  'database',
  'url',
])
const plainShapes = ['string', 'date', 'url', 'menu'] as const

/** Details of an item: the fields on the list, the fingerprint of an SSH key, and how many others were left unread. */
const detailsSchema = looseObject.transform((details) => {
  const fields = looseObjects.parse(details.sections).flatMap((section) => looseObjects.parse(section.fields))
  const plain = new Map<string, unknown>()
  let unread = 0
  for (const field of fields) {
    const value = plainFields.has(looseText.parse(field.id)) ? plainValue(field.value) : undefined
    if (value !== undefined) plain.set(looseText.parse(field.id), value)
    else if (isJsonObject(field.value) && Object.values(field.value).some(holdsSomething)) unread += 1
  }
  const logins = looseObjects.parse(details.loginFields).filter((field) => holdsSomething(field.value)).length
  const others = [details.password, details.notesPlain].filter(holdsSomething).length + looseObjects.parse(details.passwordHistory).length
  return { plain, fingerprint: fingerprintOf(fields), dropped: unread + logins + others }
})

function plainValue(value: unknown): unknown {
  const shape = isJsonObject(value) ? plainShapes.find((name) => Object.hasOwn(value, name)) : undefined
  return shape === undefined || !isJsonObject(value) ? undefined : value[shape]
}

function fingerprintOf(fields: readonly JsonObject[]): string {
  const keys = fields.map((field) => looseObject.parse(looseObject.parse(looseObject.parse(field.value).sshKey).metadata))
  return (
    keys
      .map(({ fingerprint, publicKey }) => looseText.parse(fingerprint) || (sshPublicKey(publicKey)?.fingerprint ?? ''))
      .find((text) => text !== '') ?? ''
  )
}

/** One item of a 1PUX file; it may lack its id and its dates. */
export const itemSchema = z.object({
  uuid: looseText,
  createdAt: rawDay,
  updatedAt: rawDay,
  state: looseText,
  categoryUuid: looseText,
  details: detailsSchema,
  overview: looseObject.pipe(
    z.object({ title: looseText, url: looseText, urls: looseObjects, tags: z.unknown().optional(), subtitle: looseText }),
  ),
})
type Item = Readonly<z.infer<typeof itemSchema>>

export type Place = Readonly<{ account: string | null; vault: string }>

/** What an item tells, or why it is nothing that logs in. */
export function itemEntry(item: Item, { account, vault }: Place, days: DayReader): VaultEntry | Readonly<{ none: string }> {
  const none = Object.hasOwn(noIdentity, item.categoryUuid) ? noIdentity[item.categoryUuid] : undefined
  if (none !== undefined) return { none }
  const text = (id: string) => looseText.parse(item.details.plain.get(id))
  const machine = Object.hasOwn(machineCategories, item.categoryUuid) ? machineCategories[item.categoryUuid] : undefined
  const addresses = [
    ...new Set([item.overview.url, ...item.overview.urls.map((entry) => looseText.parse(entry.url)), text('url'), text('hostname')]),
  ].filter((address) => address !== '')
  const tags = Array.isArray(item.overview.tags) ? item.overview.tags.map((tag) => looseText.parse(tag)).filter((tag) => tag !== '') : []
  return {
    title: item.overview.title,
    addresses,
    // 1Password shows the user name of a login below its title; of other items the same line can be the first of a note.
    user: item.categoryUuid === '001' ? item.overview.subtitle : text('username'),
    folder: vault,
    id: item.uuid === '' ? null : item.uuid,
    ...(machine === undefined ? {} : { machine: { ...machine, provider: providerNamed(text('database_type')) } }),
    account,
    system: text('hostname'),
    fingerprint: item.details.fingerprint,
    createdOn: days.read(item.createdAt),
    keyCreatedOn: days.read(item.details.plain.get('validFrom')),
    expiresOn: days.read(item.details.plain.get('expires')),
    archived: item.state === 'archived',
    sentences: [
      ...sentence('Kind of credential', text('type')),
      ...sentence('Database', text('database')),
      ...sentence('Kind of database', text('database_type')),
      ...sentence('Port', text('port')),
      ...sentence('Tags', tags.join(', ')),
      ...editedSentence(days.read(item.updatedAt)),
    ],
  }
}

function sentence(label: string, text: string): readonly string[] {
  return text === '' ? [] : [`${label}: ${text}.`]
}

const machineCategories: Readonly<Record<string, Readonly<{ kind: IdentityKind; type: CredentialType }>>> = {
  '102': { kind: 'db_user', type: 'db_password' },
  '110': { kind: 'service_account', type: 'password' },
  '112': { kind: 'api_key', type: 'api_key' },
  '114': { kind: 'ssh_key', type: 'ssh_key' },
}

const noIdentity: Readonly<Record<string, string>> = {
  '002': 'a payment card',
  '003': 'a note',
  '004': 'personal details',
  '006': 'a document',
  '100': 'a software licence',
  '101': 'a bank account',
  '103': 'a driving licence',
  '104': 'a hunting or fishing licence',
  '105': 'a membership',
  '106': 'a passport',
  '107': 'a loyalty card',
  '108': 'an identity number',
  '113': 'a medical record',
}
