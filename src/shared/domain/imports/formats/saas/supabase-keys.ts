import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, hasNo, idField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: Supabase management API, GET /v1/projects/{ref}/api-keys. The old keys anon and service_role have no id and no dates. Whole keys stand in api_key even when nobody asked to reveal them.
export const supabaseKeys = keyListSource({
  id: 'supabase-keys',
  title: 'Supabase API keys of a project',
  provider: 'supabase',
  system: 'Supabase',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API key',
  why: 'It is a JSON list of Supabase API keys: the entries have type, prefix and inserted_at.',
  cannotShow: 'The list is about one project and does not name it, and shows no last use and no end.',
  guide: {
    who: 'An owner or administrator of the Supabase organisation.',
    steps: [
      'Open a terminal and put a Supabase access token into SUPABASE_ACCESS_TOKEN.',
      'Run the command below once for each project. The keys are left out by its last part.',
      'Choose each file it wrote and say which project it is about.',
    ],
    command:
      'curl -H "Authorization: Bearer $SUPABASE_ACCESS_TOKEN" https://api.supabase.com/v1/projects/<project ref>/api-keys | jq "map(del(.api_key))" > supabase-keys.json',
    fileName: 'supabase-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'name') && hasNo(entry, 'api_key_id') && (has(entry, 'type', 'inserted_at') || has(entry, 'api_key')),
  entry: z
    .object({ id: idField.nullish(), type: optionalWords, name: optionalWords, inserted_at: z.unknown().optional() })
    .refine(({ id, name }) => (id ?? name) !== null),
  otherwise: 'it has neither an id nor a name',
  secrets: ['api_key'],
  hints: ['hash', 'prefix'],
  freeTexts: ['description'],
  ask: 'Which Supabase project are these keys of?',
  read: (key, { day, account }) => {
    const madeUp = `${account === null ? '' : `${account}/`}${key.type ?? 'key'}/${key.name ?? ''}`
    const open = key.type === 'publishable' || (key.type === 'legacy' && key.name === 'anon')
    return {
      id: key.id ?? madeUp,
      ...(key.id == null ? { externalId: account === null ? null : madeUp } : {}),
      name: key.name,
      createdOn: day(key.inserted_at),
      identity: { scopes: key.type === null ? null : [key.type] },
      notes: open ? ['Made to be seen in web pages.'] : [],
      remarks: key.type === 'secret' || key.name === 'service_role' ? ['It passes all access rules of the tables.'] : [],
    }
  },
})
