import { z } from 'zod'
import type { RecordState } from '../../../record/facts/vocabulary.ts'
import { plainDate } from '../../../values/plain-date.ts'
import { isJsonObject } from '../../file/json-list.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, has, idField, lastUse, objectField, provedPrivileges, textOf } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

const policies = z
  .unknown()
  .optional()
  .transform((value) => (Array.isArray(value) ? value.filter(isJsonObject) : []))

// Format: Cloudflare API, user tokens and account tokens. Unset fields are missing: no expires_on means no end, but no last_used_on can also be a use from before Cloudflare counted.
export const cloudflareTokens = keyListSource({
  id: 'cloudflare-tokens',
  title: 'Cloudflare API tokens',
  provider: 'cloudflare',
  system: 'Cloudflare',
  kind: 'api_key',
  credentialType: 'api_key',
  noun: 'API token',
  why: 'It is a JSON list of Cloudflare API tokens: the entries have policies and issued_on.',
  cannotShow: 'The list leaves out the global API key, which may do everything: add it by hand. It names nobody as owner.',
  guide: {
    who: 'The person whose tokens they are; for account tokens an administrator.',
    steps: [
      'Open a terminal and put a token that may read API tokens into CLOUDFLARE_TOKEN.',
      'Run the command below; for the tokens of an account write accounts/<account id>/tokens.',
      'Choose the file it wrote.',
    ],
    command:
      'curl -H "Authorization: Bearer $CLOUDFLARE_TOKEN" "https://api.cloudflare.com/client/v4/user/tokens?per_page=50" > cloudflare-tokens.json',
    fileName: 'cloudflare-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  is: (entry) => has(entry, 'policies', 'issued_on'),
  entry: z.object({
    id: idField,
    name: optionalWords,
    status: optionalWords,
    issued_on: z.unknown().optional(),
    expires_on: z.unknown().optional(),
    last_used_on: z.unknown().optional(),
    policies,
    condition: objectField,
  }),
  otherwise: 'it has no token id',
  secrets: ['value'],
  read: (token, { day }) => {
    const groups = token.policies.flatMap((policy) =>
      groupNames(policy.permission_groups).map((name) => (policy.effect === 'deny' ? `not ${name}` : name)),
    )
    const resources = token.policies.flatMap((policy) => (isJsonObject(policy.resources) ? Object.keys(policy.resources) : []))
    return {
      id: token.id,
      name: token.name,
      status: statuses.get(token.status?.toLowerCase() ?? '') ?? 'unknown',
      createdOn: day(token.issued_on),
      identity: {
        scopes: groups,
        privileges: provedPrivileges(groups, (name) =>
          / read$/i.test(name) ? ['read'] : / (?:write|edit)$/i.test(name) && !name.startsWith('not ') ? ['write'] : null,
        ),
      },
      credential: { ...expiry(token.expires_on ?? null, day), ...lastUse(token.last_used_on, day, 'unknown') },
      notes: isJsonObject(token.condition.request_ip) ? ['Only from certain IP addresses.'] : [],
      remarks: resources.some((resource) => resource.endsWith('.*'))
        ? ['It reaches everything of its kind, also what is added later.']
        : [],
    }
  },
})

const statuses: ReadonlyMap<string, RecordState> = new Map([
  ['active', 'active'],
  ['disabled', 'disabled'],
  ['expired', 'expired'],
])

function groupNames(groups: unknown): readonly string[] {
  return Array.isArray(groups) ? groups.flatMap((group) => (isJsonObject(group) ? (textOf(group.name) ?? []) : [])) : []
}
