import type { CredentialType, StorageLocation } from '../../../record/facts/vocabulary.ts'
import { findSecretShape } from '../../../values/secret-shape.ts'
import { isPlaceholder } from './placeholder.ts'
import { hasPrivatePath } from './private-path.ts'
import { namesConnection, namesCredential, namesFile, typeOfName } from './secret-name.ts'
import { mark, namesFallback, type SecretReference, withoutReferences } from './secret-reference.ts'

/** Whether a value stands in the file, is somewhere else, or is still to be filled in. */
export type SecretState = 'plain' | 'reference' | 'placeholder'

/** One credential of a tool: what it is called and where its value is. The value itself never leaves this module. */
export type FoundSecret = Readonly<{
  /** Where it stands: 'environment', 'header', 'argument', 'address', 'setting'. */
  place: string
  /** The variable, header or option. */
  name: string
  state: SecretState
  type: CredentialType
  /** Where the value comes from when it does not stand in the file. */
  origin: string | null
  /** The kind of place a reference points to, as far as it is known. */
  storage: StorageLocation | null
}>

/** What a named value says: a plain secret, a placeholder, a reference to one, or null when it is no credential. */
export function namedSecret(place: string, name: string, value: unknown): FoundSecret | null {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  if (text === '') return null
  const { rest, references } = withoutReferences(text)
  const credential = namesCredential(name)
  const type = connectionType(text) ?? (namesConnection(name) ? 'db_password' : typeOfName(name))
  const found = (state: SecretState, from?: SecretReference): FoundSecret => ({
    place,
    name,
    state,
    type,
    origin: from?.words ?? null,
    storage: from?.storage ?? null,
  })
  const inside = partsInside(rest, references)
  if (credential && references.length === 0 && isPlaceholder(text, name)) return found('placeholder')
  if (inside.some(({ state }) => state === 'plain') || references.some(isWrittenDown)) return found('plain')
  const [reference] = references
  if (reference !== undefined) {
    const meant =
      credential || namesConnection(name) || references.some(({ name: variable }) => namesCredential(variable) || variable === 'SECRET')
    if (inside.some(({ state }) => state === 'reference')) return found('reference', reference)
    if (isEmptied(rest)) return meant ? found('reference', reference) : null
    // A connection string whose password is a reference.
    if (connectionType(text) !== null && meant) return found('reference', reference)
  }
  if (inside.length > 0) return found('placeholder')
  if (isFilePath(text) || namesFile(name))
    return credential || (namesFile(name) && /cred|key|secret|token/i.test(name)) ? keptInFile(found('reference')) : null
  return credential && !isSwitch(text) && !isPlainAddress(rest) ? found('plain') : null
}

function keptInFile(secret: FoundSecret): FoundSecret {
  return { ...secret, origin: 'It is kept in a file of its own.' }
}

/** The secrets inside a text that has no name of its own: an address with a password or key in it, a connection string. */
export function secretsInside(place: string, text: string): readonly FoundSecret[] {
  const { rest, references } = withoutReferences(text)
  const type = connectionType(text)
  const found = partsInside(rest, references).map((part) => ({ place, ...part, type: part.type ?? type ?? 'password' }))
  if (found.length > 0) return found
  // The whole connection string by reference, or the address itself.
  const [reference] = references
  const whole =
    reference !== undefined &&
    isEmptied(rest) &&
    (namesConnection(reference.name) || namesCredential(reference.name) || reference.name === 'SECRET')
  if (!whole) return []
  const { name, words: origin, storage } = reference
  const known = /^[\w.-]{1,80}$/.test(name) && name !== 'SECRET'
  return [
    {
      place,
      name: known ? name : 'a value of its own',
      state: 'reference',
      type: namesConnection(name) ? 'db_password' : typeOfName(name),
      origin,
      storage,
    },
  ]
}

type Part = Readonly<{
  name: string
  state: SecretState
  type: CredentialType | null
  origin: string | null
  storage: StorageLocation | null
}>

// What the literal text of a value holds, references taken out.
function partsInside(rest: string, references: readonly SecretReference[]): readonly Part[] {
  const [reference] = references
  const part = (name: string, type: CredentialType | null, state: SecretState): Part => ({
    name,
    state,
    type,
    origin: state === 'reference' ? (reference?.words ?? null) : null,
    storage: state === 'reference' ? (reference?.storage ?? null) : null,
  })
  const login = loginState(rest, references)
  const found = [
    ...queryParts(rest).map(({ name, value }) => part(name, typeOfName(name), stateOf(value))),
    ...(login === null
      ? []
      : [part(login === 'reference' ? 'password in the address' : 'user name and password in the address', null, login)]),
    ...jsonParts(rest).map(({ name, value }) => part(name, typeOfName(name), stateOf(value))),
    ...connectionParts(rest).map((value) => part('password in the connection string', 'db_password', stateOf(value))),
  ]
  if (found.length > 0) return found
  if (hasPrivatePath(rest)) return [part('the address itself', 'webhook_url', 'plain')]
  if (/^https?:\/\/[^/?#\s]+\/\S*(?:<[^<>]*(?:key|token|secret|id)[^<>]*>|\*{3,}|x{6,})/i.test(rest))
    return [part('the address itself', 'webhook_url', 'placeholder')]
  const shaped = findSecretShape(rest) !== null && !isPlaceholder(rest)
  return shaped ? [part('a key without a name', 'api_key', 'plain')] : []
}

function stateOf(value: string): SecretState {
  if (isEmptied(value)) return 'reference'
  return isPlaceholder(decoded(value)) ? 'placeholder' : 'plain'
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

// '${TOKEN:-value}' hands a secret on under any name.
function isWrittenDown(reference: SecretReference): boolean {
  const { name, fallback } = reference
  return (
    namesFallback(reference) &&
    !namesFile(name) &&
    !isSwitch(fallback) &&
    !isFilePath(fallback) &&
    !isPlainAddress(fallback) &&
    !isPlaceholder(fallback, name)
  )
}

// Nothing but references, and the words that stand in front of a credential.
function isEmptied(rest: string): boolean {
  return (
    rest.includes(mark) &&
    rest
      .split(mark)
      .join('')
      .replace(/\b(?:bearer|basic|token|apikey|api-key)\b/gi, '')
      .replace(/[\s:="']+/g, '') === ''
  )
}

type NamedPart = Readonly<{ name: string; value: string }>

// Some tools take a JSON text as one variable or argument: {"Authorization": "Bearer …"}.
function jsonParts(rest: string): readonly NamedPart[] {
  if (!rest.includes('{')) return []
  return [...rest.matchAll(/["']([\w.-]{1,80})["']\s*:\s*["']([^"']*)["']/g)]
    .map(([, name = '', value = '']) => ({ name, value }))
    .filter(({ name, value }) => namesCredential(name) && value !== '' && !isSwitch(value) && !isFilePath(value) && !isPlainAddress(value))
}

// user:password@, or a lone token as the user of a web address.
function loginState(rest: string, references: readonly SecretReference[]): SecretState | null {
  const [, user = '', password] = /:\/\/([^\s/@:]*)(?::([^\s/]*))?@/.exec(rest) ?? []
  if (password !== undefined && password !== '') {
    const state = stateOf(password)
    // A reference counts where it names a secret, or stands in a connection string.
    return state === 'reference' && !references.some(({ name }) => namesCredential(name) || name === 'SECRET') ? null : state
  }
  return password === undefined && /^https?:\/\/[^\s/@]+@/i.test(rest) ? stateOf(user) : null
}

const connectionPassword = /(?:^|[;\s"'])(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*([^;\s"']+)/gi

function connectionParts(rest: string): readonly string[] {
  return [...rest.matchAll(connectionPassword)].map(([, value = '']) => value)
}

function queryParts(rest: string): readonly NamedPart[] {
  if (!rest.includes('://')) return []
  return [...rest.matchAll(/[?&#]([\w.-]{1,80})=([^&\s#]*)/g)]
    .map(([, name = '', value = '']) => ({ name, value }))
    .filter(({ name, value }) => value !== '' && !isSwitch(value) && (namesCredential(name) || /^(?:code|apikey|k|auth|sig)$/i.test(name)))
}

function connectionType(text: string): CredentialType | null {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? []
  if (scheme === undefined) return null
  return /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|sqlserver|mssql|clickhouse|amqps?|neo4j|bolt)/i.test(scheme)
    ? 'db_password'
    : null
}

function isFilePath(text: string): boolean {
  return (
    (/^(?:~|\.{1,2}|[A-Za-z]:)?[\\/][^\s=+]*$/.test(text) && /[\\/].*[\\/]|\.\w{2,6}$/.test(text)) ||
    /^[\w.-]+\.(?:json|pem|key|p8|p12|pfx|txt|ya?ml)$/i.test(text)
  )
}

function isSwitch(text: string): boolean {
  return /^(?:true|false|yes|no|on|off|none|null)$/i.test(text)
}

function isPlainAddress(rest: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(rest) && partsInside(rest, []).length === 0
}
