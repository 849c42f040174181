import { z } from 'zod'
import { plainDate } from '../../../values/plain-date.ts'
import { optionalWords } from '../common/json-entries.ts'
import { expiry, flagField, has, idField } from '../key-list/fields.ts'
import { keyListSource } from '../key-list/key-list-source.ts'

const addresses = z
  .unknown()
  .optional()
  .transform((value) =>
    (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\s,]+/) : []).filter(
      (range): range is string => typeof range === 'string' && range !== '',
    ),
  )

// Format: npm token list --json, and --parseable with tabs. `token` is how the token begins. Newer answers name a token and its end; where they do not, nothing is known of an end.
export const npmTokens = keyListSource({
  id: 'npm-tokens',
  title: 'npm access tokens',
  provider: 'npm',
  system: 'npm',
  kind: 'ci_token',
  credentialType: 'ci_token',
  noun: 'npm token',
  why: 'It is a list of npm tokens: it has key, token, readonly and the CIDR whitelist.',
  cannotShow: 'The list shows the tokens of one person, without names, without an end and without a last use.',
  guide: {
    who: 'The person or bot whose npm tokens they are.',
    steps: ['Open a terminal where npm is signed in (npm login).', 'Run the command below.', 'Choose the file it wrote.'],
    command: 'npm token list --json > npm-tokens.json',
    fileName: 'npm-tokens.json',
    checkedOn: plainDate('2026-11-21'),
  },
  under: ['objects'],
  is: (entry) => has(entry, 'key', 'readonly') && (has(entry, 'cidr_whitelist') || has(entry, 'token')),
  table: {
    headers: ['key', 'token', 'created', 'readonly', 'CIDR whitelist'],
    entry: ({ cell }) => ({
      key: cell('key'),
      token: cell('token'),
      created: cell('created'),
      readonly: cell('readonly'),
      cidr_whitelist: cell('CIDR whitelist'),
    }),
  },
  entry: z.object({
    key: idField,
    name: optionalWords,
    created: z.unknown().optional(),
    readonly: flagField,
    cidr_whitelist: addresses,
    expires: z.unknown().optional(),
  }),
  otherwise: 'it has no key',
  hints: ['token'],
  read: (token, { day }) => ({
    id: token.key,
    name: token.name,
    createdOn: day(token.created),
    identity:
      token.readonly === null
        ? {}
        : { scopes: [token.readonly ? 'read-only' : 'read and write'], privileges: token.readonly ? ['read'] : ['read', 'write'] },
    credential: expiry(token.expires, day),
    notes: token.cidr_whitelist.length === 0 ? [] : [`Only from ${token.cidr_whitelist.join(', ')}.`],
  }),
})
