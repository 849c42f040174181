import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { has, idField, lastUse, wordsField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'
import { github } from './github-defaults.ts'

// Format: GitHub REST, "List SAML SSO authorizations for an organization".
export const githubCredentialAuthorizations = keyListSource({
  ...github,
  id: 'github-credential-authorizations',
  title: 'GitHub tokens and keys allowed past single sign-on',
  kind: 'api_key',
  credentialType: 'personal_token',
  noun: 'Personal access token',
  why: 'It is a JSON list of credentials allowed past GitHub single sign-on: the entries have credential_id and credential_type.',
  cannotShow: 'The list shows only what was allowed past single sign-on, with the day it was allowed and not the day it was made.',
  guide: {
    who: 'An owner of a GitHub organisation that uses SAML single sign-on.',
    steps: [
      'Open a terminal where the GitHub command line is signed in (gh auth login).',
      'Run the command below with the name of your organisation.',
      'Choose the file it wrote.',
    ],
    command: 'gh api --paginate /orgs/<organisation>/credential-authorizations > github-authorizations.json',
    fileName: 'github-authorizations.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'credential_id', 'credential_type'),
  entry: z.object({
    credential_id: idField,
    credential_type: optionalWords,
    login: optionalWords,
    authorized_credential_title: optionalWords,
    authorized_credential_note: optionalWords,
    fingerprint: optionalWords,
    scopes: wordsField,
    credential_authorized_at: z.unknown().optional(),
    credential_accessed_at: z.unknown().optional(),
    authorized_credential_expires_at: z.unknown().optional(),
  }),
  otherwise: 'it has no credential id',
  hints: ['token_last_eight'],
  read: (item, { day, guard }) => {
    const isKey = /ssh/i.test(item.credential_type ?? '')
    const title = item.authorized_credential_title ?? guard.prose(item.authorized_credential_note, 200)
    const word = isKey ? 'SSH key' : 'Personal access token'
    return {
      id: item.credential_id,
      name: title ?? (item.login === null ? null : `${word} of ${item.login}`),
      createdOn: day(item.credential_authorized_at),
      identity: { kind: isKey ? 'ssh_key' : 'api_key', technicalOwner: item.login, runsAs: 'person', scopes: item.scopes },
      credential: {
        type: isKey ? 'ssh_key' : 'personal_token',
        label: word,
        externalId: item.fingerprint ?? item.credential_id,
        // Null is also what an SSH key has here, so it does not say that a token lives for ever.
        expiresOn: day(item.authorized_credential_expires_at),
        ...lastUse(item.credential_accessed_at, day, 'unknown'),
      },
      notes: ['The date it was made is the day it was allowed past single sign-on.'],
      nativeIds: [`github-credential:${item.credential_id}`],
    }
  },
})
