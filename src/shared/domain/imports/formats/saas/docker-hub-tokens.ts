import { z } from 'zod'
import type { Privilege } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, flagField, has, hasNo, idField, lastUse, provedPrivileges, wordsField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: Docker Hub API, getAccessTokensResponse and getOrgAccessTokensResponse (other names for the same). Switched on and not run out are two things there. Addresses and browsers of people are left alone.
export const dockerHubTokens = keyListSource({
  id: 'docker-hub-tokens',
  title: 'Docker Hub access tokens',
  provider: 'docker-hub',
  system: 'Docker Hub',
  kind: 'api_key',
  credentialType: 'personal_token',
  noun: 'Access token',
  why: 'It is a JSON list of Docker Hub access tokens: the entries have token_label, or label and created_by, and is_active.',
  cannotShow: 'The list does not name the account it belongs to, nor the images a token reaches.',
  guide: {
    who: 'The person whose tokens they are; for an organisation its owner.',
    steps: [
      'Open a terminal and put a Docker Hub access token for the API into HUB_TOKEN.',
      'Run the command below; for an organisation write orgs/<organisation>/access-tokens.',
      'Choose the file it wrote.',
    ],
    command: 'curl -H "Authorization: Bearer $HUB_TOKEN" "https://hub.docker.com/v2/access-tokens?page_size=100" > docker-hub-tokens.json',
    fileName: 'docker-hub-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'token_label') || (has(entry, 'id', 'label', 'is_active') && hasNo(entry, 'user')),
  entry: z
    .object({
      uuid: idField.optional(),
      id: idField.optional(),
      token_label: optionalWords,
      label: optionalWords,
      created_at: z.unknown().optional(),
      created_by: optionalWords,
      expires_at: z.unknown().optional(),
      is_active: flagField,
      last_used: z.unknown().optional(),
      last_used_at: z.unknown().optional(),
      scopes: wordsField,
    })
    .transform(({ uuid, id, ...token }) => ({ ...token, tokenId: uuid ?? id ?? '' }))
    .refine(({ tokenId }) => tokenId !== ''),
  otherwise: 'it has no token id',
  secrets: ['token'],
  read: (token, { day }) => ({
    id: token.tokenId,
    name: token.token_label ?? token.label,
    status: token.is_active === null ? 'unknown' : token.is_active ? 'active' : 'disabled',
    createdOn: day(token.created_at),
    identity: {
      technicalOwner: token.created_by,
      scopes: token.scopes,
      privileges: provedPrivileges(token.scopes, (scope) => allowed.get(scope) ?? null),
    },
    credential: { ...expiry(token.expires_at, day), ...lastUse(token.last_used ?? token.last_used_at, day, 'unknown') },
  }),
})

const allowed: ReadonlyMap<string, readonly Privilege[]> = new Map([
  ['repo:admin', ['admin']],
  ['repo:write', ['write']],
  ['repo:read', ['read']],
  ['repo:public_read', ['read']],
])
