import { foldText } from '../../values/fold-text.ts'
import type { Table } from './document.ts'

/** The mapping of a JSON list with the fields its keys usually mean where nothing else is known: by the last part of a path (`attributes.expires_at`), the nearest first. A column that is always empty is no field, above all not the name. */
export function mappingByKeys<Mapping extends readonly (string | null)[]>(table: Table, suggested: Mapping): readonly (string | null)[] {
  const isFilled = table.headers.map((_, column) => table.rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''))
  const mapping = suggested.map((field, column) => (isFilled[column] === true ? field : null))
  const nearestFirst = table.headers
    .map((header, column) => ({ column, depth: header.split('.').length, word: lastWord(header) }))
    .filter(({ column }) => isFilled[column] === true)
    .sort((a, b) => a.depth - b.depth)
  for (const [field, keys] of fieldsByKey) {
    if (mapping.includes(field) || (field === 'credentialCreatedOn' && mapping.includes('createdOn'))) continue
    // Earlier words of a field are the better ones.
    const found = keys.flatMap((key) => nearestFirst.find(({ column, word }) => mapping[column] === null && word === key) ?? []).at(0)
    if (found !== undefined) mapping[found.column] = field
  }
  return mapping
}

// No word of an API is longer; a key of megabytes is nothing to fold.
function lastWord(header: string): string {
  return header.length > 300 ? '' : foldText(header.slice(header.lastIndexOf('.') + 1))
}

// The words APIs use, as foldText gives them.
const fieldsByKey: readonly (readonly [string, readonly string[]])[] = [
  [
    'name',
    ['name', 'display name', 'title', 'label', 'token name', 'key name', 'client name', 'account name', 'username', 'user name', 'email'],
  ],
  [
    'createdOn',
    [
      'created at',
      'created on',
      'created',
      'created date',
      'creation date',
      'created time',
      'date created',
      'create time',
      'creation time',
      'issued at',
      'issued on',
      'created date time',
    ],
  ],
  [
    'lastUsedOn',
    [
      'last used at',
      'last used on',
      'last used',
      'last seen at',
      'last seen',
      'last seen on',
      'last active at',
      'last activity at',
      'last accessed at',
      'last access at',
      'last login at',
      'last authenticated at',
      'used at',
    ],
  ],
  [
    'lastRotatedOn',
    [
      'last rotated at',
      'last rotated on',
      'last rotated',
      'rotated at',
      'rotated on',
      'last rotation',
      'password last set',
      'password changed at',
      'secret updated at',
    ],
  ],
  [
    'expiresOn',
    [
      'expires at',
      'expires on',
      'expires',
      'expiry',
      'expire at',
      'expiration',
      'expiration date',
      'expiry date',
      'expiration time',
      'expire time',
      'expired at',
      'valid until',
      'valid to',
      'not after',
      'end date',
      'end date time',
    ],
  ],
  ['technicalOwner', ['owner', 'owner email', 'owner name', 'owned by', 'created by', 'responsible', 'maintainer']],
  ['status', ['status', 'state']],
]
