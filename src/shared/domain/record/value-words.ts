import { foldText } from '../values/fold-text.ts'
import { truthOf } from '../values/truth-words.ts'
import {
  credentialClasses,
  credentialClassWords,
  credentialTypes,
  credentialTypeWords,
  dataSensitivities,
  dataSensitivityWords,
  environments,
  environmentWords,
  identityKinds,
  identityKindWords,
  privileges,
  privilegeWords,
  recordStatuses,
  recordStatusWords,
  runsAsValues,
  runsAsWords,
  storageLocations,
  storageLocationWords,
} from './facts/vocabulary.ts'

// What people write in a cell of a closed list: our words, our keys, or a usual word in four languages. Case and accents do not count.

export const valueOf = {
  runsAs: reader(runsAsValues, runsAsWords, { machine: ['service', 'robot'], person: ['human', 'user account'] }),
  credentialClass: reader(credentialClasses, credentialClassWords, {}),
  kind: reader(identityKinds, identityKindWords, {
    service_account: [
      'svc',
      'service',
      'service user',
      'technical user',
      'technical account',
      'dienstkonto',
      'technischer benutzer',
      'compte de service',
      'cuenta de servicio',
    ],
    api_key: ['key', 'apikey', 'access key', 'schlussel', 'cle api', 'clave api'],
    oauth_app: ['oauth', 'oauth application', 'app registration', 'app', 'application', 'oauth2 app', 'aplicacion'],
    oauth_token: ['token', 'access token', 'personal access token', 'pat', 'jeton'],
    bot: ['robot', 'chatbot', 'bot user'],
    ci_token: ['ci', 'cicd', 'ci cd', 'pipeline', 'deploy token', 'build'],
    db_user: ['database', 'db', 'db account', 'datenbankbenutzer', 'utilisateur de base de donnees', 'usuario de base de datos'],
    cloud_role: ['role', 'iam role', 'managed identity', 'rolle'],
    certificate: ['cert', 'tls certificate', 'zertifikat', 'certificat', 'certificado'],
    ssh_key: ['ssh', 'deploy key'],
    webhook: ['hook', 'incoming webhook'],
    cron_password: ['cron', 'cron job', 'script', 'job', 'task', 'geplante aufgabe'],
    ai_agent: ['agent', 'ai', 'mcp', 'mcp server', 'llm agent', 'ki agent'],
    app_password: ['application password', 'app passwort'],
    integration: ['connector', 'plugin', 'add on', 'integracion'],
  }),
  status: reader(recordStatuses, recordStatusWords, {
    active: [
      'enabled',
      'activated',
      'yes',
      'true',
      '1',
      'on',
      'live',
      'in use',
      'valid',
      'aktiv',
      'aktiviert',
      'ja',
      'in betrieb',
      'actif',
      'active',
      'oui',
      'activo',
      'activa',
      'en uso',
      'en service',
      'si',
    ],
    disabled: [
      'inactive',
      'no',
      'false',
      '0',
      'off',
      'suspended',
      'locked',
      'blocked',
      'deactivated',
      'inaktiv',
      'deaktiviert',
      'gesperrt',
      'nein',
      'inactif',
      'desactive',
      'non',
      'inactivo',
      'desactivado',
      'bloqueado',
    ],
    revoked: [
      'deleted',
      'removed',
      'retired',
      'decommissioned',
      'archived',
      'widerrufen',
      'geloscht',
      'archiviert',
      'revoque',
      'supprime',
      'revocado',
      'eliminado',
      'cancelled',
      'canceled',
      'terminated',
      'ended',
      'closed',
      'gekundigt',
      'beendet',
      'gekundigt zum',
      'resilie',
      'termine',
      'cancelado',
      'terminado',
      'baja',
      'de baja',
      'dado de baja',
      'dada de baja',
    ],
    planned: ['requested', 'pending', 'new', 'geplant', 'beantragt', 'prevu', 'planifie', 'planificado', 'previsto'],
    unknown: ['unbekannt', 'inconnu', 'desconocido', 'n a', 'na'],
  }),
  environment: reader(environments, environmentWords, {
    production: ['prod', 'prd', 'live', 'produktion', 'produktiv', 'produccion'],
    staging: ['stage', 'stg', 'preprod', 'pre production', 'pre prod', 'uat', 'abnahme', 'preproduction', 'preproduccion'],
    test: ['tst', 'qa', 'testing', 'pruebas', 'recette'],
    development: ['dev', 'local', 'sandbox', 'entwicklung', 'developpement', 'desarrollo'],
  }),
  sensitivity: reader(dataSensitivities, dataSensitivityWords, {
    public: ['open', 'offentlich', 'publique', 'publico'],
    internal: ['intern', 'interne', 'interno'],
    confidential: ['sensitive', 'vertraulich', 'confidentiel', 'confidencial', 'high', 'hoch'],
    restricted: [
      'strictly confidential',
      'highly confidential',
      'streng vertraulich',
      'restreint',
      'restringido',
      'secret',
      'very high',
      'sehr hoch',
    ],
  }),
  privilege: reader(privileges, privilegeWords, {
    read: [
      'r',
      'ro',
      'read only',
      'readonly',
      'reader',
      'viewer',
      'view',
      'lesen',
      'leserecht',
      'nur lesen',
      'lecture',
      'lecture seule',
      'lectura',
      'solo lectura',
    ],
    write: ['w', 'writer', 'edit', 'editor', 'change', 'schreiben', 'ecriture', 'escritura'],
    deploy: ['deployer', 'release', 'publish', 'deployment'],
    admin: ['administrator', 'full', 'full access', 'full control', 'superuser', 'administrateur', 'administrador', 'vollzugriff'],
    grant: ['manage access', 'user admin', 'role admin'],
    root: [
      'global admin',
      'global administrator',
      'root',
      'sysadmin',
      'sa',
      'domain admin',
      'domain administrator',
      'domanen admin',
      'domanenadministrator',
    ],
  }),
  credentialType: reader(credentialTypes, credentialTypeWords, {
    access_key: ['aws access key', 'aws key'],
    api_key: ['key', 'apikey', 'api token', 'schlussel', 'cle api', 'clave api'],
    client_secret: ['secret', 'app secret', 'oauth secret'],
    certificate: ['cert', 'x509', 'zertifikat', 'certificat', 'certificado'],
    tls_certificate: ['tls', 'ssl', 'ssl certificate', 'web certificate'],
    ssh_key: ['ssh', 'deploy key'],
    service_account_key: ['json key', 'key file'],
    storage_key: ['account key', 'storage account key'],
    personal_token: ['pat', 'personal access token', 'token'],
    ci_token: ['ci', 'deploy token', 'job token'],
    bot_token: ['bot'],
    oauth_grant: ['oauth', 'consent', 'grant'],
    app_password: ['application password'],
    password: ['passwort', 'kennwort', 'mot de passe', 'contrasena', 'pw'],
    db_password: ['database password', 'datenbankpasswort'],
    webhook_url: ['webhook'],
    webhook_secret: ['signing secret'],
    role_session: ['role', 'assumed role', 'workload identity'],
    other: ['misc', 'sonstige', 'autre', 'otro'],
  }),
  storage: within(
    reader(storageLocations, storageLocationWords, {
      secrets_manager: ['vault', 'hashicorp vault', 'aws secrets manager', 'key vault', 'azure key vault', 'secret manager', 'doppler'],
      password_manager: [
        '1password',
        'bitwarden',
        'keepass',
        'lastpass',
        'dashlane',
        'passwortmanager',
        'tresor',
        'passwort tresor',
        'coffre fort',
        'gestor de claves',
        'proton pass',
        'keeper',
        'nordpass',
        'passbolt',
        'psono',
        'vaultwarden',
        'gestionnaire de mots de passe',
        'gestor de contrasenas',
      ],
      os_keychain: ['keychain', 'windows credential manager'],
      ci_variable_masked: ['github secrets', 'github actions secret', 'gitlab variable masked', 'ci secret'],
      ci_variable_unmasked: ['ci variable'],
      env_file: ['env', 'dotenv'],
      config_file: ['config', 'configuration', 'konfiguration', 'konfigurationsdatei'],
      local_script: ['script', 'skript'],
      scheduled_task: ['cron', 'task scheduler'],
      source_code: ['code', 'repo', 'repository', 'git', 'quellcode'],
      shared_document: ['google doc', 'word', 'document', 'sharepoint'],
      spreadsheet: ['excel', 'google sheet', 'sheet', 'tabelle', 'tableur', 'hoja de calculo'],
      desktop_note: ['note', 'sticky note', 'notizzettel'],
      chat: ['slack', 'teams'],
      email: ['mail', 'email', 'correo'],
      ticket: ['jira'],
      wiki: ['confluence', 'notion'],
    }),
  ),
} as const

const readers: ReadonlyMap<object, (text: string) => string | null> = new Map<object, (text: string) => string | null>([
  [runsAsWords, valueOf.runsAs],
  [credentialClassWords, valueOf.credentialClass],
  [identityKindWords, valueOf.kind],
  [recordStatusWords, valueOf.status],
  [environmentWords, valueOf.environment],
  [dataSensitivityWords, valueOf.sensitivity],
  [privilegeWords, valueOf.privilege],
  [credentialTypeWords, valueOf.credentialType],
  [storageLocationWords, valueOf.storage],
])

/** The key a word of this closed list stands for: our words and keys first, then a usual word in four languages; null for any other. */
export function keyOfWord<Key extends string>(words: Readonly<Record<Key, string>>, text: string): Key | null {
  const wanted = foldText(text)
  const keys = Object.keys(words) as Key[]
  const own = keys.find((key) => foldText(words[key]) === wanted || foldText(key) === wanted)
  if (own !== undefined) return own
  const usual = readers.get(words)?.(text) ?? null
  return keys.find((key) => key === usual) ?? null
}

/** Whether a status cell says that it has stopped working by itself: no status anybody sets, but what follows from its end. */
export function saysExpired(text: string): boolean {
  return expiredWords.has(foldText(text))
}

const expiredWords: ReadonlySet<string> = new Set(
  (
    'expired, has expired, lapsed, no longer valid, out of date, abgelaufen, ist abgelaufen, ungultig, nicht mehr gultig, verfallen, ' +
    'expire, expiree, a expire, perime, perimee, plus valable, echu, caducado, caducada, vencido, vencida, expirado, expirada'
  ).split(', '),
)

/** What a written yes or no says; null for any other word. */
export function yesOrNo(text: string): boolean | null {
  return truthOf(text)
}

/** Reads every part of a list cell ('read, write', 'prod/test'), and tells the words that are no known value. */
export function valuesOfList<Value extends string>(
  cell: string,
  read: (text: string) => Value | null,
): Readonly<{ values: readonly Value[]; unread: readonly string[] }> {
  const whole = read(cell)
  if (whole !== null) return { values: [whole], unread: [] }
  const parts = cell
    .split(/[,;/|\n+&]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const found = parts.map((part) => ({ part, value: read(part) }))
  return {
    values: [...new Set(found.flatMap(({ value }) => (value === null ? [] : [value])))],
    unread: found.flatMap(({ part, value }) => (value === null ? [part] : [])),
  }
}

function reader<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
  synonyms: Readonly<Partial<Record<Value, readonly string[]>>>,
): (text: string) => Value | null {
  // Our own words are set last so that no synonym of another value can shadow them.
  const byWord = new Map<string, Value>(values.flatMap((value) => (synonyms[value] ?? []).map((word) => [word, value] as const)))
  values.forEach((value) => byWord.set(foldText(words[value]), value).set(foldText(value), value))
  // 'KeePass' and 'Key Pass' are one word or two.
  const joined = new Map([...byWord].map(([word, value]) => [word.replaceAll(' ', ''), value]))
  return (text) => byWord.get(foldText(text)) ?? joined.get(foldText(text).replaceAll(' ', '')) ?? null
}

// A place is often told with more words: '.env on web01', 'Tresor KeePass (IT)'. The longest name in it counts.
function within<Value extends string>(read: (text: string) => Value | null): (text: string) => Value | null {
  return (text) => {
    const whole = read(text)
    // Several places are read one by one.
    if (whole !== null || /[,;/|\n+&]/.test(text)) return whole
    const words = foldText(text).split(' ')
    for (let length = Math.min(words.length - 1, 4); length > 0; length -= 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const value = read(words.slice(from, from + length).join(' '))
        if (value !== null) return value
      }
    return null
  }
}
