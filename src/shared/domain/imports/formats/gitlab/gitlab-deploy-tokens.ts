import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, flagField, has, idField, provedPrivileges, wordsField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: GitLab REST, deploy_tokens of a project, a group or the whole server. They count from 1 beside the access tokens, so their kind stands before the number.
export const gitlabDeployTokens = keyListSource({
  id: 'gitlab-deploy-tokens',
  title: 'GitLab deploy tokens',
  provider: 'gitlab',
  system: 'GitLab',
  kind: 'ci_token',
  credentialType: 'ci_token',
  noun: 'Deploy token',
  why: 'It is a JSON list of GitLab deploy tokens: the entries have username, expired and revoked.',
  cannotShow: 'The list shows neither when a token was made nor when it was last used, and nobody it belongs to.',
  guide: {
    who: 'Somebody who maintains the GitLab project or group.',
    steps: [
      'Open a terminal where the GitLab command line is signed in (glab auth login).',
      'Run the command below; for a group write groups/<id>/deploy_tokens.',
      'Choose the file it wrote.',
    ],
    command: 'glab api --paginate projects/<id>/deploy_tokens > gitlab-deploy-tokens.json',
    fileName: 'gitlab-deploy-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'username', 'revoked', 'expired'),
  entry: z.object({
    id: idField,
    name: optionalWords,
    username: optionalWords,
    expires_at: z.unknown().optional(),
    revoked: flagField,
    expired: flagField,
    scopes: wordsField,
  }),
  otherwise: 'it has no token id',
  secrets: ['token'],
  read: (token, { day }) => ({
    id: `deploy_tokens/${token.id}`,
    name: token.name,
    status: token.revoked === true ? 'revoked' : token.expired === true ? 'expired' : 'active',
    identity: {
      runsAs: 'machine',
      scopes: token.scopes,
      privileges: provedPrivileges(token.scopes, (scope) =>
        scope.startsWith('read_') ? ['read'] : scope.startsWith('write_') ? ['write'] : null,
      ),
    },
    credential: expiry(token.expires_at, day),
    notes: token.username === null ? [] : [`Its user name is ${token.username}.`],
  }),
})
