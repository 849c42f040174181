import type { StorageLocation } from '../../../record/facts/vocabulary.ts'
import { findSecretShape } from '../../../values/secret-shape.ts'
import { namesCredential } from './secret-name.ts'

/** One reference inside a value: the secret is somewhere else. */
export type SecretReference = Readonly<{
  /** The variable, input or item, to judge whether a credential is meant. */
  name: string
  /** One sentence: where the value comes from. */
  words: string
  storage: StorageLocation | null
  /** What stands in the file for the case that nothing is found. */
  fallback: string
}>

/** Stands in for a reference, so that what remains is literal text. */
export const mark = '\u0001'

/** A text with each reference replaced by `mark` and by what it falls back to, and the references found. */
export function withoutReferences(text: string): Readonly<{ rest: string; references: readonly SecretReference[] }> {
  const references: SecretReference[] = []
  const rest = forms.reduce(
    (left, { pattern, read }) =>
      left.replace(pattern, (...match: readonly unknown[]) => {
        const [whole = '', ...groups] = match.filter((part) => typeof part === 'string')
        const reference = read(groups.slice(0, -1))
        if (reference === null) return whole
        references.push(reference)
        return `${mark}${reference.fallback}`
      }),
    text,
  )
  return { rest, references }
}

type Form = Readonly<{
  pattern: RegExp
  /** Gets the groups that took part. */ read: (groups: readonly string[]) => SecretReference | null
}>

// What only the holder of another key can read is no secret in the file. `!vault |` is what YAML writes before one.
const encryptedForms: readonly Form[] = (
  [
    [/\bENC\[AES256_GCM,[^\]]*\]/g, 'SOPS'],
    [/\bENC\[[A-Z\d_]+,[^\]]*\]/g, 'eyaml'],
    [/\bENC\([A-Za-z\d+/=]+\)/g, 'Jasypt'],
    [/(?:!vault\s*\|?-?\s*)?\$ANSIBLE_VAULT;[\s\S]*/g, 'Ansible Vault'],
    [/-----BEGIN AGE ENCRYPTED FILE-----[\s\S]*?-----END AGE ENCRYPTED FILE-----/g, 'age'],
    [/-----BEGIN PGP MESSAGE-----[\s\S]*?-----END PGP MESSAGE-----/g, 'PGP'],
    [/(?<=^(?:bearer |basic |token )?)encrypted:[A-Za-z\d+/=]{40,}$/gi, 'dotenvx'],
    // A sealed secret begins with the length of a key of 2,048 or 4,096 bits.
    [/(?<=^(?:bearer |basic |token )?)Ag[A-D][A-Za-z\d+/]{340,}={0,2}$/g, 'Sealed Secrets'],
  ] as const
).map(([pattern, by]) => ({ pattern, read: () => reference('SECRET', `It stands in the file encrypted (${by}).`) }))

// Longer forms stand before the shorter ones they contain.
const forms: readonly Form[] = [
  ...encryptedForms,
  {
    pattern: /\$\{\{\s*([^{}]*?)\s*\}\}/g,
    read: ([name = '']) =>
      reference(
        lastPart(name),
        `It is kept as a secret of the pipeline${named(name)}.`,
        /^secrets\./.test(name) ? 'ci_variable_masked' : null,
      ),
  },
  { pattern: /\{\{\s*([^{}]*?)\s*\}\}/g, read: ([name = '']) => reference(name, `It is filled in when the file is used${named(name)}.`) },
  { pattern: /\$\(((?:[^()]|\([^()]*\))*)\)/g, read: ([command = '']) => fromCommand(command) },
  { pattern: /(?<=^(?:bearer |basic |token )?)`([^`]+)`$/gi, read: ([command = '']) => fromCommand(command) },
  { pattern: /\$\{([^}]*)\}/g, read: ([inner = '']) => braced(inner) },
  { pattern: /\$input:([\w.-]+)/g, read: ([name = '']) => asked(name) },
  { pattern: /\{env:([^}]*)\}/g, read: ([inner = '']) => braced(inner) },
  { pattern: /\{file:([^}]*)\}/g, read: () => reference('SECRET', 'It is kept in a file of its own.') },
  {
    pattern: /(?:\$env:|\bprocess\.env\.)(\w+)|\$([A-Z_][A-Z0-9_]*)|%([A-Z_][A-Z0-9_]*)%/g,
    read: ([name = '']) => variable(name),
  },
  { pattern: /\b([a-z0-9][a-z0-9+-]*):\/\/([^\s"']+)/gi, read: ([scheme = '', target = '']) => atKeeper(scheme, `://${target}`) },
  {
    pattern: /(?<=^(?:bearer |basic |token )?)([a-z0-9][a-z0-9+-]*)(:[^\s:/][^\s]*)$/gi,
    read: ([scheme = '', target = '']) => atKeeper(scheme, target),
  },
  {
    pattern: /(?<=^(?:bearer |basic |token )?)arn:aws:(secretsmanager|ssm):\S+$/gi,
    read: () => reference('SECRET', 'It is kept in the secrets store of AWS.', 'secrets_manager'),
  },
  {
    pattern:
      /(?<=^(?:bearer |basic |token )?)(?:projects\/[\w-]+\/secrets\/[\w-]+(?:\/versions\/\w+)?|https:\/\/[\w-]+\.vault\.azure\.net\/secrets\/\S+|@Microsoft\.KeyVault\(\S+\))$/g,
    read: () => reference('SECRET', 'It is kept in the secrets store of the cloud.', 'secrets_manager'),
  },
]

function reference(name: string, words: string, storage: StorageLocation | null = null, fallback = ''): SecretReference {
  return { name, words, storage, fallback }
}

function variable(name: string, fallback = ''): SecretReference {
  return reference(name, `It is read from the environment variable ${shortName(name)}.`, null, fallback)
}

function asked(name: string): SecretReference {
  return reference(name, `It is asked for when the tool starts (${shortName(name)}).`)
}

// '${VAR:-value}' writes the value down after all.
function braced(inner: string): SecretReference {
  const [, input] = /^input:(.*)$/.exec(inner) ?? []
  if (input !== undefined) return asked(input)
  const [, setting] = /^user_config\.(\w+)$/.exec(inner) ?? []
  if (setting !== undefined) return reference(setting, `It is filled in in the settings of the extension (${shortName(setting)}).`)
  const [, name = '', fallback = ''] = /^(?:env:)?([\w.]*)(?::?[-=](.*)|:.*)?$/s.exec(inner) ?? []
  return variable(name, fallback.startsWith('$') ? '' : fallback)
}

// The command is named, not kept: its arguments may hold anything. A key written into it is no reference.
function fromCommand(command: string): SecretReference {
  const item = /\b[a-z0-9][a-z0-9+-]*:\/\/[^\s"']+/i.exec(command)?.[0]
  const [scheme = '', target = ''] = item?.split(/(?=:\/\/)/) ?? []
  const kept = atKeeper(scheme, target)
  const program = /^[\w./\\-]+/.exec(command.trim())?.[0].split(/[\\/]/).at(-1) ?? ''
  const written =
    /^(?:echo|printf)\s/.test(command.trim()) && !/[$`]/.test(command) ? command.replace(/^\s*\w+\s+["']?|["']?\s*$/g, '') : ''
  const inside = findSecretShape(command) === null ? written : command
  return kept ?? reference('SECRET', `It is fetched by a command when the tool starts${named(program)}.`, byProgram(program), inside)
}

function byProgram(program: string): StorageLocation | null {
  return keepers[program.toLowerCase()]?.storage ?? null
}

function atKeeper(scheme: string, target: string): SecretReference | null {
  const key = scheme.toLowerCase().replace(/^ref\+/, '')
  const keeper = Object.hasOwn(keepers, key) ? keepers[key] : undefined
  if (keeper === undefined) return null
  if (key === 'env') return variable(target.replace(/^[:/]+/, ''))
  return reference('SECRET', `It is read from ${keeper.words}${named(`${scheme}${target}`)}.`, keeper.storage)
}

type Keeper = Readonly<{ words: string; storage: StorageLocation | null }>

const manager = (words: string): Keeper => ({ words, storage: 'password_manager' })
const store = (words: string): Keeper => ({ words, storage: 'secrets_manager' })
const keychain: Keeper = { words: 'the keychain of the computer', storage: 'os_keychain' }

// Schemes of references and the programs that read them.
const keepers: Readonly<Record<string, Keeper>> = {
  op: manager('1Password'),
  '1password': manager('1Password'),
  onepassword: manager('1Password'),
  bw: manager('Bitwarden'),
  bws: manager('Bitwarden'),
  bitwarden: manager('Bitwarden'),
  pass: manager('pass'),
  gopass: manager('gopass'),
  lastpass: manager('LastPass'),
  lpass: manager('LastPass'),
  keeper: manager('Keeper'),
  keepass: manager('KeePass'),
  keepassxc: manager('KeePassXC'),
  'keepassxc-cli': manager('KeePassXC'),
  dashlane: manager('Dashlane'),
  dcli: manager('Dashlane'),
  nordpass: manager('NordPass'),
  protonpass: manager('Proton Pass'),
  'pass-cli': manager('Proton Pass'),
  vault: store('the vault'),
  hcvault: store('the vault'),
  openbao: store('the vault'),
  bao: store('the vault'),
  doppler: store('Doppler'),
  infisical: store('Infisical'),
  akeyless: store('Akeyless'),
  conjur: store('Conjur'),
  aws: store('the secrets store of AWS'),
  'aws-sm': store('the secrets store of AWS'),
  awssm: store('the secrets store of AWS'),
  awssecrets: store('the secrets store of AWS'),
  secretsmanager: store('the secrets store of AWS'),
  ssm: store('the parameter store of AWS'),
  awsssm: store('the parameter store of AWS'),
  gcloud: store('the secrets store of Google Cloud'),
  'gcp-sm': store('the secrets store of Google Cloud'),
  gcpsm: store('the secrets store of Google Cloud'),
  gcpsecrets: store('the secrets store of Google Cloud'),
  gsm: store('the secrets store of Google Cloud'),
  az: store('the key vault of Azure'),
  akv: store('the key vault of Azure'),
  azkv: store('the key vault of Azure'),
  'azure-kv': store('the key vault of Azure'),
  azurekeyvault: store('the key vault of Azure'),
  keyvault: store('the key vault of Azure'),
  sops: store('a file that SOPS encrypts'),
  secret: store('a secrets store'),
  secrets: store('a secrets store'),
  secretref: store('a secrets store'),
  keychain,
  keyring: keychain,
  'secret-tool': keychain,
  security: keychain,
  libsecret: keychain,
  wincred: keychain,
  'credential-manager': keychain,
  env: { words: 'a variable', storage: null },
  file: { words: 'a file of its own', storage: null },
}

function shortName(name: string): string {
  return /^[\w.-]{1,80}$/.test(name) && findSecretShape(name) === null ? name : 'of its own'
}

// The place in brackets, where it is short and harmless.
function named(place: string): string {
  return /^[\w.:/@#+ -]{1,120}$/.test(place) && !/[=?]/.test(place) && findSecretShape(place) === null ? ` (${place})` : ''
}

function lastPart(name: string): string {
  return name.split('.').at(-1) ?? name
}

/** True for '${TOKEN:-value}': a secret is handed on under its name and its value stands in the file. */
export function namesFallback({ name, fallback }: SecretReference): boolean {
  return fallback !== '' && (namesCredential(name) || name === 'SECRET')
}
