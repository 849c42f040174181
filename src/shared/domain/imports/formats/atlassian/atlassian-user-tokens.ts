import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, hasNo, idField, lastUse } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: Atlassian User management API, GET /users/{id}/manage/api-tokens. The last two dates may be missing, which says nothing.
export const atlassianUserTokens = keyListSource({
  id: 'atlassian-user-tokens',
  title: 'Atlassian API tokens of one person',
  provider: 'atlassian',
  system: 'Atlassian',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API token',
  why: 'It is a JSON list of the Atlassian API tokens of one person: the entries have id, label and createdAt.',
  cannotShow: 'The list is about one person and does not name them, and does not show what a token may do.',
  guide: {
    who: 'An organisation administrator of Atlassian.',
    steps: [
      'In Atlassian Administration make an API key and put it into ATLASSIAN_KEY.',
      'Run the command below with the account id of the person; it stands in the address of their page.',
      'Choose the file it wrote and say whose tokens they are.',
    ],
    command:
      'curl -H "Authorization: Bearer $ATLASSIAN_KEY" https://api.atlassian.com/users/<account id>/manage/api-tokens > atlassian-user-tokens.json',
    fileName: 'atlassian-user-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'id', 'label', 'createdAt') && hasNo(entry, 'user', 'status', 'type', 'name', 'is_active'),
  entry: z.object({
    id: idField,
    label: optionalWords,
    createdAt: z.unknown().optional(),
    lastAccess: z.unknown().optional(),
    expiry: z.unknown().optional(),
  }),
  otherwise: 'it has no token id',
  secrets: ['token'],
  ask: 'Whose tokens are these? Write the name or e-mail address.',
  read: (token, { day, account }) => ({
    id: token.id,
    name: token.label,
    createdOn: day(token.createdAt),
    identity: { technicalOwner: account, runsAs: 'person' },
    credential: { expiresOn: day(token.expiry), ...lastUse(token.lastAccess, day, 'unknown') },
  }),
})
