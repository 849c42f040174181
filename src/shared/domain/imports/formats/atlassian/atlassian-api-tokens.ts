import { z } from 'zod'
import type { RecordState } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, has, idField, lastUse, objectField, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { agreedText } from '../key-list/listed-entries.ts'

// Format: Atlassian Admin API access, "Get all API tokens in an org". Only ALLOWED is shown in its documentation; a word we do not know stays unknown.
export const atlassianApiTokens = keyListSource({
  id: 'atlassian-api-tokens',
  title: 'Atlassian API tokens of an organisation',
  provider: 'atlassian',
  system: 'Atlassian',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API token',
  why: 'It is a JSON list of Atlassian API tokens: the entries have label, status and the user they belong to.',
  cannotShow: 'Only tokens of managed accounts are listed, without what they may do.',
  guide: {
    who: 'An organisation administrator of Atlassian.',
    steps: [
      'In Atlassian Administration make an API key and put it into ATLASSIAN_KEY.',
      'Run the command below with the id of your organisation; it stands in the address of the administration.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $ATLASSIAN_KEY" https://api.atlassian.com/admin/api-access/v1/orgs/<organisation id>/api-tokens > atlassian-api-tokens.json',
    fileName: 'atlassian-api-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) =>
    has(entry, 'label') &&
    (has(entry, 'status', 'lastActiveAt') || (has(entry, 'createdAt', 'user') && (has(entry, 'status') || has(entry, 'lastActiveAt')))),
  entry: z.object({
    id: idField,
    label: optionalWords,
    status: optionalWords,
    createdAt: z.unknown().optional(),
    expiresAt: z.unknown().optional(),
    lastActiveAt: z.unknown().optional(),
    user: objectField,
  }),
  otherwise: 'it has no token id',
  secrets: ['token'],
  account: (list) => agreedText(list, ({ user }) => (isJsonObject(user) ? textOf(user.orgId) : null)),
  read: (token, { day }) => ({
    id: token.id,
    name: token.label,
    status: statuses.get(token.status?.toUpperCase() ?? '') ?? 'unknown',
    createdOn: day(token.createdAt),
    identity: { technicalOwner: textOf(token.user.email) ?? textOf(token.user.name), runsAs: 'person' },
    credential: { ...expiry(token.expiresAt, day), ...lastUse(token.lastActiveAt, day, 'unknown') },
  }),
})

const statuses: ReadonlyMap<string, RecordState> = new Map([
  ['ALLOWED', 'active'],
  ['ACTIVE', 'active'],
  ['BLOCKED', 'disabled'],
  ['EXPIRED', 'expired'],
  ['INACTIVE', 'disabled'],
  ['REVOKED', 'revoked'],
  ['DELETED', 'revoked'],
])
