import type { PlainDate } from '../../../values/plain-date.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { textOf } from '../key-list/fields.ts'
import type { ListedKey } from '../key-list/listed-key.ts'

export const openai = { provider: 'openai', system: 'OpenAI', credentialType: 'api_key', noun: 'API key' } as const

type Owner = Readonly<{ person: string | null; machine: NonNullable<ListedKey['principal']> | null }>

/** Whose key it is: a person by name, or a service account, under which its keys stand together. Project keys tell it one level deeper than admin keys. */
export function ownerOf(owner: JsonObject, day: (value: unknown) => PlainDate | null): Owner {
  const isMachine = owner.type === 'service_account' || textOf(owner.object)?.endsWith('service_account') === true
  const inside = isMachine ? owner.service_account : owner.user
  const told = isJsonObject(inside) ? inside : owner
  const id = typeof told.id === 'string' ? told.id : null
  if (!isMachine) return { person: textOf(told.name) ?? textOf(told.email), machine: null }
  return {
    person: null,
    machine: id === null ? null : { id, name: textOf(told.name), nativeId: serviceAccountId(id), createdOn: day(told.created_at) },
  }
}

/** The id by which the lists of keys and of service accounts speak of the same one. */
export function serviceAccountId(id: string): string {
  return `openai-service-account:${id}`
}
