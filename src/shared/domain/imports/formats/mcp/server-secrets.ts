import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { namesConnection, namesCredential, typeOfName } from './secret-name.ts'
import { type FoundSecret, namedSecret, secretsInside } from './secret-value.ts'
import {
  addressKeys,
  argumentKeys,
  commandKeys,
  firstText,
  headerKeys,
  plainKey,
  type ServerSettings,
  textList,
  valueOf,
  variableKeys,
} from './server-settings.ts'

/** The credentials in the variables, headers, settings and address of a server; those in its arguments are read with the command. */
export function settingsSecrets({ all, address, command }: ServerSettings): readonly FoundSecret[] {
  const oauth = isJsonObject(all.oauth) ? all.oauth : isJsonObject(all.auth) ? all.auth : {}
  const request = valueOf(all, ['requestinit', 'requestoptions'])
  return distinct([
    ...variableKeys.flatMap((key) => namedSecrets('environment', valueOf(all, [key]))),
    ...namedSecrets('environment', command?.env),
    ...headerKeys.flatMap((key) => namedSecrets('header', valueOf(all, [key]))),
    ...namedSecrets('header', request),
    ...namedSecrets('setting', all.settings),
    ...found(namedSecret('setting', 'oauth.clientSecret', oauth.clientSecret ?? oauth.client_secret)),
    ...['CLIENT_SECRET', 'token', 'apiKey'].flatMap((key) => found(namedSecret('setting', `auth.${key}`, oauth[key]))),
    ...handedOnNames(all),
    ...fromHelper(all),
    ...mapped(all.env_http_headers).flatMap(([header, variable]) =>
      namesCredential(header) || namesCredential(variable) ? found(namedSecret('header', header, `\${${variable}}`)) : [],
    ),
    ...otherSettings(all),
    ...(address === null ? [] : secretsInside('address', address)),
  ])
}

/** One of each place and name; what stands in the file tells more than what is handed on. */
export function distinct(secrets: readonly FoundSecret[]): readonly FoundSecret[] {
  const order = ['plain', 'reference', 'placeholder']
  const byName = new Map<string, FoundSecret>()
  for (const secret of secrets) {
    const key = `${secret.place}:${secret.name}`
    const present = byName.get(key)
    if (present === undefined || order.indexOf(secret.state) < order.indexOf(present.state)) byName.set(key, secret)
  }
  return [...byName.values()]
}

// Some clients keep only the names of variables: Codex env_vars, Goose env_keys, secrets of a container.
function handedOnNames(server: JsonObject): readonly FoundSecret[] {
  const listed = ['envvars', 'envkeys', 'env', 'environment', 'requiredenv', 'secrets'].flatMap((key) => {
    const value = valueOf(server, [key])
    if (!Array.isArray(value)) return []
    return value.flatMap((entry: unknown) => {
      const name = isJsonObject(entry) && !('value' in entry) ? (firstText(entry, ['env', 'name', 'key']) ?? '') : entry
      return typeof name === 'string' && !name.includes('=') ? [name] : []
    })
  })
  const byKey = Object.entries(server).flatMap(([key, value]) =>
    /_env_var$|EnvVar$/i.test(key) && typeof value === 'string' ? [value] : [],
  )
  return [...listed.filter((name) => namesCredential(name) || namesConnection(name)), ...byKey].map((variable) => ({
    place: 'environment',
    name: variable,
    state: 'reference',
    type: namesConnection(variable) ? 'db_password' : typeOfName(variable),
    origin: 'It is read from the environment variable of that name.',
    storage: null,
  }))
}

// A command that prints the headers or the key when the tool starts.
function fromHelper(server: JsonObject): readonly FoundSecret[] {
  return Object.entries(server).flatMap(([key, value]): readonly FoundSecret[] => {
    if (!/(?:headers|key|token|auth|credentials?)_?(?:helper|command|provider|script)$/i.test(key)) return []
    const command =
      typeof value === 'string' ? value : isJsonObject(value) ? (firstText(value, ['path', ...commandKeys]) ?? '') : textList(value)[0]
    const program =
      /^["']?([^\s"']+)/
        .exec(command ?? '')?.[1]
        ?.split(/[\\/]/)
        .at(-1) ?? ''
    if (program === '') return []
    const from = /^[\w.-]{1,60}$/.test(program) ? ` (${program})` : ''
    return [
      {
        place: 'setting',
        name: key,
        state: 'reference',
        type: 'api_key',
        origin: `It is fetched by a command when the tool starts${from}.`,
        storage: null,
      },
    ]
  })
}

const readElsewhere: ReadonlySet<string> = new Set([
  ...addressKeys,
  ...commandKeys,
  ...argumentKeys,
  ...variableKeys,
  ...headerKeys,
  'name',
  'displayname',
  'title',
  'label',
  'id',
  'type',
  'cwd',
  'envfile',
  'transport',
  'transporttype',
  'description',
  'authprovidertype',
  'targetserviceaccount',
  'targetaudience',
  'source',
  'trust',
  'package',
  'image',
])

function otherSettings(server: JsonObject): readonly FoundSecret[] {
  return Object.entries(server).flatMap(([key, value]) =>
    readElsewhere.has(plainKey(key)) || /_env_var$|EnvVar$|(?:helper|command|provider|script)$/i.test(key) || typeof value !== 'string'
      ? []
      : found(namedSecret('setting', key, value)),
  )
}

// A map, a list of { name, value }, a list of 'NAME=value', or lines of these. Settings of an extension may be nested.
function namedSecrets(place: string, value: unknown, depth = 0): readonly FoundSecret[] {
  if (depth > 4) return []
  if (typeof value === 'string') return value.split(/\r?\n/).flatMap((line) => assignment(place, line))
  if (Array.isArray(value))
    return value.flatMap((entry: unknown) =>
      typeof entry === 'string'
        ? assignment(place, entry)
        : isJsonObject(entry)
          ? found(namedSecret(place, firstText(entry, ['name', 'key', 'header']) ?? '', entry.value))
          : [],
    )
  return isJsonObject(value)
    ? Object.entries(value).flatMap(([name, inner]) =>
        typeof inner === 'object' && inner !== null ? namedSecrets(place, inner, depth + 1) : found(namedSecret(place, name, inner)),
      )
    : []
}

function assignment(place: string, line: string): readonly FoundSecret[] {
  const [, name = '', value = ''] = /^\s*(?:export\s+)?["']?([\w.-]+)["']?\s*[=:]\s*["']?(.*?)["']?\s*$/.exec(line) ?? []
  return name === '' ? secretsInside(place, line) : found(namedSecret(place, name, value))
}

function mapped(value: unknown): readonly (readonly [string, string])[] {
  return isJsonObject(value)
    ? Object.entries(value).flatMap(([name, inner]) => (typeof inner === 'string' ? [[name, inner] as const] : []))
    : []
}

function found(secret: FoundSecret | null): readonly FoundSecret[] {
  return secret === null ? [] : [secret]
}
