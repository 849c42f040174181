import type { CredentialType } from '../../../record/facts/vocabulary.ts'

/** True when the name of a variable, header, option or query key says that its value is a credential. */
export function namesCredential(name: string): boolean {
  const upper = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
  if (tellsAbout.test(upper)) return false
  const rest = upper.replace(ordinaryWords, '')
  return (
    /KEY|TOKEN|SECRET|PASSW|PASSPHRASE|AUTH|CREDENTIAL|COOKIE|(?:^|_)(?:PASS|PWD|PAT|DSN|SIG|SIGNATURE|BEARER)(?:_|$)/.test(rest) &&
    upper !== 'PWD'
  )
}

// AWS_ACCESS_KEY_ID is an id, TOKEN_URL an address: neither is the secret.
const tellsAbout = /_(?:URL|URI|ENDPOINT|HOST|PORT|TYPE|MODE|METHOD|NAME|ID|REGION|TTL|EXPIRY|LIMIT|LENGTH|COUNT|ENABLED|DISABLED|SCOPES?)$/
const ordinaryWords =
  /AUTHOR(?!I[ZS])(?:ITY|S)?|MAX_(?:\w+_)?TOKENS?|TOKENIZERS?|KEYCLOAK|KEY_?WORDS?|KEY_?BOARD|KEY_?SPACE|MONKEY|PUBLIC_?KEY/g

/** True when the name says that the value is a whole connection string, which holds its password: DATABASE_URL, MONGODB_URI. */
export function namesConnection(name: string): boolean {
  return /(?:^|[_-])(?:DATABASE|DB|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|MSSQL|SQLSERVER|CLICKHOUSE|NEO4J|AMQP|RABBITMQ|SUPABASE_DB|SNOWFLAKE)_?(?:CONNECTION_?)?(?:URL|URI|DSN|STRING)$|CONN(?:ECTION)?_?STR(?:ING)?$|(?:^|_)DSN$/i.test(
    name.replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2'),
  )
}

/** True when the name says that the value is the place of a file. */
export function namesFile(name: string): boolean {
  return /_(?:PATH|FILE|DIR)$/i.test(name) || name === 'GOOGLE_APPLICATION_CREDENTIALS'
}

/** The kind of credential a name suggests. */
export function typeOfName(name: string): CredentialType {
  if (/client_?secret/i.test(name)) return 'client_secret'
  if (/passw|passphrase|pwd|(?:^|_)pass(?:_|$)/i.test(name)) return 'password'
  if (/personal|(?:^|_)pat$/i.test(name)) return 'personal_token'
  if (/bot_?token/i.test(name)) return 'bot_token'
  return 'api_key'
}
