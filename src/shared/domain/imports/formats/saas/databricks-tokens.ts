import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, has, idField, lastUse } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: Databricks token management API, times in milliseconds, -1 for no end. The comment is all the name a token has.
export const databricksTokens = keyListSource({
  id: 'databricks-tokens',
  title: 'Databricks personal access tokens',
  provider: 'databricks',
  system: 'Databricks',
  kind: 'api_key',
  credentialType: 'personal_token',
  noun: 'Personal access token',
  why: 'It is a JSON list of Databricks tokens: the entries have token_id, creation_time and expiry_time.',
  cannotShow: 'The list is about one workspace and does not name it, and does not show what a token may do.',
  guide: {
    who: 'An administrator of the Databricks workspace.',
    steps: [
      'Open a terminal where the Databricks command line is signed in (databricks auth login).',
      'Run the command below.',
      'Choose the file it wrote.',
    ],
    command: 'databricks token-management list --output json > databricks-tokens.json',
    fileName: 'databricks-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['token_infos'],
  is: (entry) => has(entry, 'token_id') && (has(entry, 'expiry_time') || has(entry, 'creation_time')),
  entry: z.object({
    token_id: idField,
    comment: optionalWords,
    creation_time: z.unknown().optional(),
    expiry_time: z.unknown().optional(),
    created_by_username: optionalWords,
    last_used_day: z.unknown().optional(),
  }),
  otherwise: 'it has no token id',
  secrets: ['token_value'],
  read: (token, { day, guard }) => ({
    id: token.token_id,
    name: guard.prose(token.comment, 300),
    createdOn: day(token.creation_time),
    identity: { technicalOwner: token.created_by_username },
    credential: { ...expiry(token.expiry_time, day), ...lastUse(token.last_used_day, day, 'unknown') },
  }),
})
