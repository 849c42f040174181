import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, idField, lastUse, objectField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { openai, ownerOf } from './openai-owner.ts'

// Format: OpenAI administration API, "List project API keys". The name may be empty; a last use of null means that there was none.
export const openaiProjectKeys = keyListSource({
  ...openai,
  id: 'openai-project-keys',
  title: 'OpenAI keys of a project',
  kind: 'api_key',
  why: 'It is a JSON list of OpenAI project API keys: the entries call themselves organization.project.api_key.',
  cannotShow: 'The list is about one project and does not name it, and does not show what a key may do.',
  guide: {
    who: 'An owner of the OpenAI organisation.',
    steps: [
      'In the OpenAI platform settings make an admin key and put it into OPENAI_ADMIN_KEY.',
      'Run the command below once for each project.',
      'More than 100 keys come in pages: where has_more is true, run it again with after=<last_id>, into a file of another name.',
      'Choose the files it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $OPENAI_ADMIN_KEY" "https://api.openai.com/v1/organization/projects/<project id>/api_keys?limit=100&owner_project_access=any" > openai-project-keys.json',
    fileName: 'openai-project-keys.json',
    checkedOn: plainDate('2026-11-30'),
  },
  is: (entry) => entry.object === 'organization.project.api_key',
  // The list of admin keys mixes such keys in and is another export.
  never: (entry) => entry.object === 'organization.admin_api_key',
  entry: z.object({
    id: idField,
    name: optionalWords,
    created_at: z.unknown().optional(),
    last_used_at: z.unknown().optional(),
    expires_at: z.unknown().optional(),
    owner_project_access: optionalWords,
    owner: objectField,
  }),
  otherwise: 'it has no key id',
  secrets: ['value'],
  hints: ['redacted_value'],
  read: (key, { day }) => {
    const { person, machine } = ownerOf(key.owner, day)
    return {
      id: key.id,
      name: key.name,
      createdOn: day(key.created_at),
      identity: { technicalOwner: person },
      credential: { ...expiry(key.expires_at, day), ...lastUse(key.last_used_at, day, 'never') },
      principal: machine,
      remarks: key.owner_project_access === 'inactive' ? ['Its owner has no access to the project any more.'] : [],
    }
  },
})
