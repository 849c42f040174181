import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, flagField, has, idField, lastUse, objectField, provedPrivileges, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { agreedText } from '../key-list/listed-entries.ts'
import { github, permissionScopes, scopePrivileges } from './github-defaults.ts'

// Format: GitHub REST, "List fine-grained personal access tokens with access to organization resources". The only date of its beginning is when access was granted.
export const githubPats = keyListSource({
  ...github,
  id: 'github-pats',
  title: 'GitHub fine-grained personal access tokens of an organisation',
  kind: 'api_key',
  credentialType: 'personal_token',
  noun: 'Personal access token',
  why: 'It is a JSON list of GitHub personal access tokens: the entries have token_id, token_expires_at and access_granted_at.',
  cannotShow: 'The list shows when access was granted and not when the token was made, and leaves out classic tokens.',
  guide: {
    who: 'An owner of the GitHub organisation; GitHub answers this list only to a GitHub App.',
    steps: [
      'Make a GitHub App of your organisation that may read personal access tokens, and install it.',
      'Run the command below with its installation token in GH_TOKEN and the name of your organisation.',
      'Choose the file it wrote.',
    ],
    command: 'gh api --paginate /orgs/<organisation>/personal-access-tokens > github-pats.json',
    fileName: 'github-pats.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['personal_access_tokens'],
  is: (entry) => has(entry, 'token_id') && (has(entry, 'token_expires_at') || has(entry, 'access_granted_at')),
  entry: z.object({
    token_id: idField,
    token_name: optionalWords,
    owner: objectField,
    repository_selection: optionalWords,
    permissions: objectField,
    access_granted_at: z.unknown().optional(),
    token_expired: flagField,
    token_expires_at: z.unknown().optional(),
    token_last_used_at: z.unknown().optional(),
  }),
  otherwise: 'it has no token id',
  hints: ['token_last_eight'],
  secrets: ['token'],
  // The address of the repositories names the organisation by its number.
  account: (list) => agreedText(list, (token) => /\/organizations\/(\d{1,20})\//.exec(textOf(token.repositories_url) ?? '')?.[1]),
  read: (token, { day }) => {
    const scopes = Object.values(token.permissions).filter(isJsonObject).flatMap(permissionScopes)
    return {
      id: token.token_id,
      name: token.token_name,
      status: token.token_expired === true ? 'expired' : 'active',
      createdOn: day(token.access_granted_at),
      identity: {
        technicalOwner: textOf(token.owner.login),
        scopes: [...scopes, ...(token.repository_selection === null ? [] : [`repositories:${token.repository_selection}`])],
        privileges: provedPrivileges(scopes, scopePrivileges),
      },
      credential: { ...expiry(token.token_expires_at, day), ...lastUse(token.token_last_used_at, day, 'never') },
      notes: ['The date it was made is the day access was granted.'],
      remarks: token.repository_selection === 'all' ? ['It reaches all repositories, also those made later.'] : [],
      // The account is a number here and a name in the other lists of GitHub.
      standIns: ['account'],
      nativeIds: [`github-pat:${token.token_id}`],
    }
  },
})
