import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, idField, lastUse, objectField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { openai, ownerOf } from './openai-owner.ts'

// Format: OpenAI administration API, "List all organization API keys". It also returns project keys under ids it has listed already; those are skipped as repeats.
export const openaiAdminKeys = keyListSource({
  ...openai,
  id: 'openai-admin-keys',
  title: 'OpenAI admin keys of the organisation',
  kind: 'api_key',
  why: 'It is a JSON list of OpenAI admin keys: entries call themselves organization.admin_api_key.',
  cannotShow: 'The list does not show the keys of all projects: export those project by project.',
  guide: {
    who: 'An owner of the OpenAI organisation.',
    steps: [
      'In the OpenAI platform settings make an admin key and put it into OPENAI_ADMIN_KEY.',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $OPENAI_ADMIN_KEY" "https://api.openai.com/v1/organization/admin_api_keys?limit=100" > openai-admin-keys.json',
    fileName: 'openai-admin-keys.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => entry.object === 'organization.admin_api_key',
  sole: true,
  entry: z.object({
    object: optionalWords,
    id: idField,
    name: optionalWords,
    created_at: z.unknown().optional(),
    expires_at: z.unknown().optional(),
    last_used_at: z.unknown().optional(),
    owner: objectField,
  }),
  otherwise: 'it has no key id',
  secrets: ['value'],
  hints: ['redacted_value'],
  read: (key, { day }) => {
    const { person, machine } = ownerOf(key.owner, day)
    const isAdmin = key.object === 'organization.admin_api_key'
    return {
      id: key.id,
      name: key.name,
      createdOn: day(key.created_at),
      identity: { technicalOwner: person, privileges: isAdmin ? ['admin'] : null },
      credential: { ...expiry(key.expires_at, day), ...lastUse(key.last_used_at, day, 'never'), label: isAdmin ? 'Admin key' : 'API key' },
      principal: machine,
      remarks: isAdmin ? ['An admin key can change members, projects and keys of the whole organisation.'] : [],
    }
  },
})
