import { z } from 'zod'
import type { Privilege } from '../../../record/facts/vocabulary.ts'
import type { RecordState } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, flagField, has, hasNo, idField, lastUse, provedPrivileges, textOf, wordsField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

// Format: GitLab REST, personal_access_tokens and project and group access_tokens. The user of a project or group token is a bot made for it, so it is nobody's owner.
export const gitlabAccessTokens = keyListSource({
  id: 'gitlab-access-tokens',
  title: 'GitLab personal, project and group access tokens',
  provider: 'gitlab',
  system: 'GitLab',
  kind: 'api_key',
  credentialType: 'personal_token',
  noun: 'Access token',
  why: 'It is a JSON list of GitLab access tokens: the entries have scopes, active and revoked.',
  cannotShow: 'The list does not name the project, the group or the person a token belongs to, only the number of its user.',
  guide: {
    who: 'An administrator of GitLab, or somebody who maintains the project or group.',
    steps: [
      'Open a terminal where the GitLab command line is signed in (glab auth login).',
      'Run the command below; for a project write projects/<id>/access_tokens, for a group groups/<id>/access_tokens.',
      'Choose the file it wrote.',
    ],
    command: 'glab api --paginate personal_access_tokens > gitlab-access-tokens.json',
    fileName: 'gitlab-access-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'revoked', 'scopes', 'active') && hasNo(entry, 'username', 'token_id'),
  entry: z.object({
    id: idField,
    name: optionalWords,
    scopes: wordsField,
    user_id: optionalWords,
    created_at: z.unknown().optional(),
    last_used_at: z.unknown().optional(),
    active: flagField,
    revoked: flagField,
    expires_at: z.unknown().optional(),
    access_level: z
      .unknown()
      .optional()
      .transform((value) => (typeof value === 'number' || (typeof value === 'string' && /^\d{1,3}$/.test(value)) ? Number(value) : null)),
  }),
  otherwise: 'it has no token id',
  secrets: ['token'],
  freeTexts: ['description'],
  read: (token, { day }) => {
    const ofBot = token.access_level !== null
    const owner = ofBot || token.user_id === null ? null : `GitLab user ${token.user_id}`
    return {
      id: token.id,
      name: token.name,
      status: statusOf(token.active, token.revoked, textOf(token.expires_at) !== null),
      createdOn: day(token.created_at),
      identity: {
        kind: ofBot ? 'service_account' : 'api_key',
        runsAs: ofBot ? 'machine' : 'person',
        technicalOwner: owner,
        scopes: token.scopes,
        privileges: provedPrivileges(token.scopes, allowed),
      },
      credential: { ...expiry(token.expires_at, day), ...lastUse(token.last_used_at, day, 'never') },
      notes:
        token.access_level === null
          ? []
          : [
              `Role: ${roles.get(token.access_level) ?? 'level'} (${token.access_level}).`,
              ...(token.user_id === null ? [] : [`Its bot is GitLab user ${token.user_id}.`]),
            ],
      remarks: [
        ...(token.access_level === 50 ? ['It is an owner and may do everything there.'] : []),
        ...(token.scopes.includes('sudo') ? ['With sudo it can act as any user.'] : []),
      ],
      ...(owner === null ? {} : { standIns: ['technicalOwner'] as const }),
    }
  },
})

// Neither active nor revoked is what GitLab says of an expired token; of the user of a blocked one it says the same, and then the end lies ahead or is missing.
function statusOf(active: boolean | null, revoked: boolean | null, hasEnd: boolean): RecordState {
  if (revoked === true) return 'revoked'
  return active === null ? 'unknown' : active ? 'active' : hasEnd ? 'expired' : 'disabled'
}

const roles: ReadonlyMap<number, string> = new Map([
  [5, 'Minimal access'],
  [10, 'Guest'],
  [15, 'Planner'],
  [20, 'Reporter'],
  [30, 'Developer'],
  [40, 'Maintainer'],
  [50, 'Owner'],
])

function allowed(scope: string): readonly Privilege[] | null {
  if (scope === 'api') return ['read', 'write']
  if (scope === 'sudo' || scope === 'admin_mode') return ['admin']
  return scope.startsWith('read_') ? ['read'] : scope.startsWith('write_') ? ['write'] : null
}
