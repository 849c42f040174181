import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, has, idField, lastUse, objectField, textOf, wordsField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { agreedText } from '../key-list/listed-entries.ts'

// Format: WorkOS API, API keys of an organisation. A key belongs to the organisation or to a user in it; both are told by id only.
export const workosKeys = keyListSource({
  id: 'workos-keys',
  title: 'WorkOS API keys',
  provider: 'workos',
  system: 'WorkOS',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API key',
  why: 'It is a JSON list of WorkOS API keys: the entries have obfuscated_value and permissions.',
  cannotShow: 'The list names the user behind a key only by an id.',
  guide: {
    who: 'Somebody with a key for the WorkOS environment.',
    steps: [
      'Open a terminal and put the key of the environment into WORKOS_API_KEY.',
      'Run the command below with the id of the organisation.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $WORKOS_API_KEY" "https://api.workos.com/organizations/<organisation id>/api_keys?limit=100" > workos-keys.json',
    fileName: 'workos-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => (has(entry, 'obfuscated_value') || entry.object === 'api_key') && (has(entry, 'permissions') || has(entry, 'owner')),
  entry: z.object({
    id: idField,
    name: optionalWords,
    permissions: wordsField,
    created_at: z.unknown().optional(),
    last_used_at: z.unknown().optional(),
    expires_at: z.unknown().optional(),
    owner: objectField,
  }),
  otherwise: 'it has no key id',
  secrets: ['value'],
  hints: ['obfuscated_value'],
  account: (list) => agreedText(list, ({ owner }) => (isJsonObject(owner) ? organisationOf(owner) : null)),
  read: (key, { day }) => {
    const user = key.owner.type === 'user' ? textOf(key.owner.id) : null
    return {
      id: key.id,
      name: key.name,
      createdOn: day(key.created_at),
      identity: { account: organisationOf(key.owner), scopes: key.permissions },
      credential: { ...expiry(key.expires_at, day), ...lastUse(key.last_used_at, day, 'unknown') },
      notes: user === null ? [] : [`Belongs to the WorkOS user ${user}.`],
    }
  },
})

function organisationOf(owner: JsonObject): string | null {
  return owner.type === 'organization' ? textOf(owner.id) : textOf(owner.organization_id)
}
