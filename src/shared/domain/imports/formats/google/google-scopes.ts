import type { Privilege } from '../../../record/facts/vocabulary.ts'

/** The scopes of a Google cell '[Drive : [url, url] | Google Sign-in : [url, openid]]', each once. Null when the cell says something else. */
export function scopesOfCell(cell: string): readonly string[] | null {
  const trimmed = cell.trim()
  if (trimmed === '' || trimmed === '[]') return []
  const plain = plainScopes(trimmed)
  if (plain !== null) return plain
  if (!trimmed.startsWith('[')) return null
  const blocks = trimmed.slice(1).split(' | ')
  const lists = blocks.map((block) => /^[^[\]]* : \[([^[\]]*)\]{1,2}$/.exec(block.trim())?.[1])
  if (lists.some((list) => list === undefined)) return null
  const scopes = lists.flatMap((list) => list?.split(',') ?? []).map((scope) => scope.trim())
  return [...new Set(scopes.filter((scope) => scope !== ''))]
}

/** A list of scopes without the names of services: addresses and sign-in words only, however they are separated. Null when anything else stands there. */
export function plainScopes(cell: string): readonly string[] | null {
  const words = cell.split(/[\s,;|[\]"]+/).filter((word) => word !== '')
  return words.every((word) => /^https:\/\/\S+$/.test(word) || signInScopes.has(word)) ? [...new Set(words)] : null
}

const signInScopes: ReadonlySet<string> = new Set(['openid', 'email', 'profile'])

/** What the scopes allow, or null as soon as one of them is not known for certain. Source: developers.google.com/identity/protocols/oauth2/scopes. */
export function privilegesOfScopes(scopes: readonly string[]): readonly Privilege[] | null {
  if (scopes.length === 0) return null
  const found = scopes.map((scope) => privilegesOfScope(scope.replace(/^https:\/\/www\.googleapis\.com\/auth\//, '')))
  return found.some((list) => list === null) ? null : [...new Set(found.flatMap((list) => list ?? []))]
}

function privilegesOfScope(scope: string): readonly Privilege[] | null {
  if (readScopes.has(scope) || /^[a-z.]+\.readonly$/.test(scope)) return ['read']
  if (changeScopes.has(scope)) return ['read', 'write']
  return writeScopes.has(scope) ? ['write'] : null
}

const readScopes: ReadonlySet<string> = new Set([
  'openid',
  'email',
  'profile',
  'userinfo.email',
  'userinfo.profile',
  'gmail.metadata',
  'drive.metadata.readonly',
])

const writeScopes: ReadonlySet<string> = new Set(['gmail.send', 'gmail.insert'])

const changeScopes: ReadonlySet<string> = new Set([
  'https://mail.google.com/',
  'https://www.google.com/m8/feeds/',
  'https://www.google.com/m8/feeds',
  'gmail.modify',
  'gmail.compose',
  'gmail.labels',
  'drive',
  'drive.file',
  'drive.appdata',
  'drive.metadata',
  'spreadsheets',
  'documents',
  'presentations',
  'calendar',
  'calendar.events',
  'contacts',
  'tasks',
])
