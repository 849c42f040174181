import type { CredentialType } from '../../../record/facts/vocabulary.ts'
import { findSecretShape } from '../../../values/secret-shape.ts'
import { namesCredential, namesFile, typeOfName } from './secret-name.ts'

/** One credential of a tool: what it is called and whether its value stands in the file. The value itself never leaves this module. */
export type FoundSecret = Readonly<{
  /** Where it stands: 'environment', 'header', 'argument', 'address', 'setting'. */
  place: string
  /** The variable, header or option. */
  name: string
  plain: boolean
  type: CredentialType
  /** Where the value comes from when it does not stand in the file. */
  origin: string | null
}>

/** What a named value says: a plain secret, a reference to one, or null when it is no credential. */
export function namedSecret(place: string, name: string, value: unknown): FoundSecret | null {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  if (text === '') return null
  const { rest, references } = withoutReferences(text)
  const credential = namesCredential(name)
  const found = (plain: boolean, origin: string | null): FoundSecret => ({
    place,
    name,
    plain,
    type: connectionType(text) ?? typeOfName(name),
    origin,
  })
  if (holdsSecret(rest)) return found(true, null)
  if (references.some((known) => isWrittenDown(known))) return found(true, null)
  const [reference] = references
  if (reference !== undefined && jsonParts(rest).some(({ name, value }) => namesCredential(name) && value.includes(mark)))
    return found(false, reference.words)
  if (reference !== undefined && isEmptied(rest))
    return credential || references.some(({ name: variable }) => namesCredential(variable)) ? found(false, reference.words) : null
  // A connection string whose password is a reference.
  if (reference !== undefined && connectionType(text) !== null && references.some(({ name: variable }) => namesCredential(variable)))
    return found(false, reference.words)
  if (isFilePath(text) || namesFile(name))
    return credential || (namesFile(name) && /cred|key|secret|token/i.test(name)) ? found(false, 'It is kept in a file of its own.') : null
  return credential && !isSwitch(text) && !isPlainAddress(rest) ? found(true, null) : null
}

/** The secrets inside a text that has no name of its own: an address with a password or key in it, a connection string. */
export function secretsInside(place: string, text: string): readonly FoundSecret[] {
  const { rest, references } = withoutReferences(text)
  const parts = [...queryParts(rest)].filter(({ name }) => namesCredential(name) || /^(?:code|apikey)$/i.test(name))
  const plain = (name: string, type: CredentialType): FoundSecret => ({ place, name, plain: true, type, origin: null })
  const inQuery = parts.flatMap(({ name, value }): readonly FoundSecret[] => {
    if (value === '') return []
    return value === mark
      ? [{ place, name, plain: false, type: typeOfName(name), origin: references[0]?.words ?? null }]
      : [plain(name, typeOfName(name))]
  })
  const login = hasLogin(rest)
  const inLogin = login ? [plain('user name and password in the address', connectionType(text) ?? 'password')] : []
  const byReference =
    !login &&
    references.some(({ name }) => namesCredential(name)) &&
    connectionType(text) !== null &&
    inQuery.length === 0 &&
    /:\/\/[^\s@]*@/.test(rest)
  const referred = byReference
    ? [
        {
          place,
          name: 'password in the address',
          plain: false,
          type: connectionType(text) ?? 'password',
          origin: references[0]?.words ?? null,
        } as const,
      ]
    : []
  const inJson = jsonParts(rest)
    .filter(isPlainPart)
    .map(({ name }) => plain(name, typeOfName(name)))
  const found = [...inQuery, ...inLogin, ...referred, ...inJson]
  if (found.length > 0) return found
  if (connectionPassword.test(rest)) return [plain('password in the connection string', 'db_password')]
  if (hasSecretPath(rest)) return [plain('the address itself', 'webhook_url')]
  return findSecretShape(rest) === null ? [] : [plain('a key without a name', 'api_key')]
}

type Reference = Readonly<{
  name: string
  words: string
  /** What stands in the file for the case that nothing is found. */ fallback?: string
}>

// '${TOKEN:-value}' hands a secret on under any name.
function isWrittenDown({ name, fallback = '' }: Reference): boolean {
  return (
    fallback !== '' &&
    namesCredential(name) &&
    !namesFile(name) &&
    !isSwitch(fallback) &&
    !isFilePath(fallback) &&
    !isPlainAddress(fallback)
  )
}

// Stands in for a reference, so that what remains is literal text.
const mark = '\u0001'
const referenceForms = /\$\{([^}]*)\}|\{(env|file):([^}]*)\}|\$env:(\w+)|\$([A-Z_][A-Z0-9_]*)|%([A-Z_][A-Z0-9_]*)%|\bop:\/\/[^\s"']+/g

function withoutReferences(text: string): Readonly<{ rest: string; references: readonly Reference[] }> {
  const references: Reference[] = []
  const rest = text.replace(
    referenceForms,
    (
      whole,
      braced: string | undefined,
      form: string | undefined,
      target: string | undefined,
      powershell: string | undefined,
      dollar: string | undefined,
      percent: string | undefined,
    ) => {
      if (whole.startsWith('op:')) references.push({ name: 'SECRET', words: 'It is read from 1Password.' })
      else if (form === 'file') references.push({ name: 'SECRET', words: 'It is kept in a file of its own.' })
      else {
        const { reference, fallback } = bracedReference(braced ?? target ?? powershell ?? dollar ?? percent ?? '')
        references.push({ ...reference, fallback })
        // '${VAR:-value}' writes the value down after all.
        return `${mark}${fallback}`
      }
      return mark
    },
  )
  return { rest, references }
}

function bracedReference(inner: string): Readonly<{ reference: Reference; fallback: string }> {
  const [, input] = /^input:(.*)$/.exec(inner) ?? []
  if (input !== undefined)
    return { reference: { name: input, words: `It is asked for when the tool starts (${shortName(input)}).` }, fallback: '' }
  const [, variable = '', fallback = ''] = /^(?:env:)?([\w.]*)(?::[-=](.*)|:.*)?$/s.exec(inner) ?? []
  return {
    reference: { name: variable, words: `It is read from the environment variable ${shortName(variable)}.` },
    fallback: fallback.startsWith('$') ? '' : fallback,
  }
}

function shortName(name: string): string {
  return /^[\w.-]{1,80}$/.test(name) && findSecretShape(name) === null ? name : 'of its own'
}

function isEmptied(rest: string): boolean {
  return (
    rest
      .split(mark)
      .join('')
      .replace(/\b(?:bearer|basic|token|apikey|api-key)\b/gi, '')
      .replace(/[\s:="']+/g, '') === ''
  )
}

function holdsSecret(rest: string): boolean {
  return (
    findSecretShape(rest) !== null ||
    hasLogin(rest) ||
    connectionPassword.test(rest) ||
    [...queryParts(rest)].some(({ name, value }) => namesCredential(name) && value !== '' && value !== mark) ||
    hasSecretPath(rest) ||
    jsonParts(rest).some(isPlainPart)
  )
}

type NamedPart = Readonly<{ name: string; value: string }>

// Some tools take a JSON text as one variable or argument: {"Authorization": "Bearer …"}.
function jsonParts(rest: string): readonly NamedPart[] {
  return rest.includes('{')
    ? [...rest.matchAll(/["']([\w.-]{1,80})["']\s*:\s*["']([^"']*)["']/g)].map(([, name = '', value = '']) => ({ name, value }))
    : []
}

function isPlainPart({ name, value }: NamedPart): boolean {
  return namesCredential(name) && !isEmptied(value) && !isSwitch(value) && !isFilePath(value) && !isPlainAddress(value)
}

// user:password@, or a lone token as the user of a web address.
function hasLogin(rest: string): boolean {
  const [, user = '', password] = /:\/\/([^\s/@:]*)(?::([^\s/]*))?@/.exec(rest) ?? []
  if (password !== undefined) return password !== mark && password !== ''
  return /^https?:\/\/[^\s/@]+@/i.test(rest) && user !== mark
}

const connectionPassword = /(?:^|[;\s"'])(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*(?!\u0001)[^;\s"']/i

function* queryParts(rest: string): Generator<Readonly<{ name: string; value: string }>> {
  if (!rest.includes('://')) return
  for (const [, name = '', value = ''] of rest.matchAll(/[?&#]([\w.-]{1,80})=([^&\s#]*)/g)) yield { name, value }
}

// Some services put the key into the path: whoever has the address is let in.
function hasSecretPath(rest: string): boolean {
  const [, path = ''] = /^https?:\/\/[^/?#\s]+\/([^?#\s]*)/i.exec(rest) ?? []
  return path
    .split('/')
    .some(
      (part) =>
        /^[\w~=+-]{24,}$/.test(part) &&
        (part.match(/\d/g)?.length ?? 0) >= 3 &&
        (part.match(/[a-z]/gi)?.length ?? 0) >= 3 &&
        !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(part),
    )
}

function connectionType(text: string): CredentialType | null {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? []
  if (scheme === undefined) return null
  return /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|sqlserver|mssql|clickhouse|amqps?)/i.test(scheme)
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
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(rest) && !holdsSecret(rest)
}
