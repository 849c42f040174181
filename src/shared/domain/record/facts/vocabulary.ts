// The closed lists of the field, with the words shown for them. Order is the order people see.

export const identityKinds = [
  'service_account',
  'api_key',
  'oauth_app',
  'oauth_token',
  'bot',
  'ci_token',
  'db_user',
  'cloud_role',
  'certificate',
  'ssh_key',
  'webhook',
  'cron_password',
  'ai_agent',
  'app_password',
  'integration',
] as const
export type IdentityKind = (typeof identityKinds)[number]

export const identityKindWords: Readonly<Record<IdentityKind, string>> = {
  service_account: 'Service account',
  api_key: 'API key',
  oauth_app: 'OAuth app',
  oauth_token: 'OAuth token',
  bot: 'Bot',
  ci_token: 'CI token',
  db_user: 'Database user',
  cloud_role: 'Cloud role',
  certificate: 'Certificate',
  ssh_key: 'SSH key',
  webhook: 'Webhook',
  cron_password: 'Scheduled job',
  ai_agent: 'AI agent',
  app_password: 'App password',
  integration: 'Integration',
}

export const credentialTypes = [
  'access_key',
  'api_key',
  'client_secret',
  'certificate',
  'tls_certificate',
  'ssh_key',
  'service_account_key',
  'storage_key',
  'personal_token',
  'ci_token',
  'bot_token',
  'oauth_grant',
  'app_password',
  'password',
  'db_password',
  'webhook_url',
  'webhook_secret',
  'role_session',
  'other',
] as const
export type CredentialType = (typeof credentialTypes)[number]

export const credentialTypeWords: Readonly<Record<CredentialType, string>> = {
  access_key: 'Access key',
  api_key: 'API key',
  client_secret: 'Client secret',
  certificate: 'Certificate',
  tls_certificate: 'Web certificate (TLS)',
  ssh_key: 'SSH key',
  service_account_key: 'Service account key',
  storage_key: 'Storage key',
  personal_token: 'Personal token',
  ci_token: 'CI token',
  bot_token: 'Bot token',
  oauth_grant: 'OAuth grant',
  app_password: 'App password',
  password: 'Password',
  db_password: 'Database password',
  webhook_url: 'Webhook address',
  webhook_secret: 'Webhook signing secret',
  role_session: 'Role (no key)',
  other: 'Other',
}

/** static: stays until somebody changes it. auto_managed: renewed without a person within 90 days. short_lived: lives a day at most. */
export const credentialClasses = ['static', 'auto_managed', 'short_lived'] as const
export type CredentialClass = (typeof credentialClasses)[number]

export const credentialClassWords: Readonly<Record<CredentialClass, string>> = {
  static: 'Stays until changed',
  auto_managed: 'Renews itself',
  short_lived: 'Short-lived',
}

export const recordStatuses = ['active', 'disabled', 'revoked', 'planned', 'unknown'] as const
export type RecordStatus = (typeof recordStatuses)[number]

export const recordStatusWords: Readonly<Record<RecordStatus, string>> = {
  active: 'Active',
  disabled: 'Disabled',
  revoked: 'Revoked',
  planned: 'Planned',
  unknown: 'Unknown',
}

/** How something stands on a day: as it is recorded, or expired, which follows from its end. */
export type RecordState = RecordStatus | 'expired'

export const recordStateWords: Readonly<Record<RecordState, string>> = { ...recordStatusWords, expired: 'Expired' }

export const environments = ['production', 'staging', 'test', 'development'] as const
export type Environment = (typeof environments)[number]

export const environmentWords: Readonly<Record<Environment, string>> = {
  production: 'Production',
  staging: 'Staging',
  test: 'Test',
  development: 'Development',
}

export const dataSensitivities = ['public', 'internal', 'confidential', 'restricted'] as const
export type DataSensitivity = (typeof dataSensitivities)[number]

export const dataSensitivityWords: Readonly<Record<DataSensitivity, string>> = {
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
  restricted: 'Restricted',
}

export const privileges = ['read', 'write', 'deploy', 'admin', 'grant', 'root'] as const
export type Privilege = (typeof privileges)[number]

export const privilegeWords: Readonly<Record<Privilege, string>> = {
  read: 'Read',
  write: 'Write',
  deploy: 'Deploy',
  admin: 'Admin',
  grant: 'Grant access',
  root: 'Root (everything)',
}

export const runsAsValues = ['machine', 'person'] as const
export type RunsAs = (typeof runsAsValues)[number]

export const runsAsWords: Readonly<Record<RunsAs, string>> = { machine: 'Machine', person: 'Person' }

export const lastUsedStates = ['used', 'never', 'unknown'] as const
export type LastUsedState = (typeof lastUsedStates)[number]

export const lastUsedWords: Readonly<Record<LastUsedState, string>> = { used: 'Used', never: 'Never', unknown: 'Unknown' }

export const storageLocations = [
  'secrets_manager',
  'password_manager',
  'os_keychain',
  'ci_variable_masked',
  'ci_variable_unmasked',
  'env_file',
  'config_file',
  'local_script',
  'scheduled_task',
  'source_code',
  'build_log',
  'container_image',
  'browser_code',
  'shared_document',
  'spreadsheet',
  'desktop_note',
  'chat',
  'email',
  'ticket',
  'wiki',
] as const
export type StorageLocation = (typeof storageLocations)[number]

export const storageLocationWords: Readonly<Record<StorageLocation, string>> = {
  secrets_manager: 'Secrets manager',
  password_manager: 'Password manager',
  os_keychain: 'Computer keychain',
  ci_variable_masked: 'CI variable (masked)',
  ci_variable_unmasked: 'CI variable (readable)',
  env_file: '.env file',
  config_file: 'Configuration file',
  local_script: 'Script on a computer',
  scheduled_task: 'Scheduled task',
  source_code: 'Source code',
  build_log: 'Build log',
  container_image: 'Container image',
  browser_code: 'Web page code',
  shared_document: 'Shared document',
  spreadsheet: 'Spreadsheet',
  desktop_note: 'Note on a desktop',
  chat: 'Chat',
  email: 'E-mail',
  ticket: 'Ticket',
  wiki: 'Wiki',
}

export const tiers = ['T1', 'T2', 'T3'] as const
export type Tier = (typeof tiers)[number]

export const tierWords: Readonly<Record<Tier, string>> = { T1: 'Critical', T2: 'Normal', T3: 'Low' }

export const reviewDecisions = ['keep', 'reduce', 'rotate', 'disable', 'remove'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

export const reviewDecisionWords: Readonly<Record<ReviewDecision, string>> = {
  keep: 'Keep',
  reduce: 'Reduce rights',
  rotate: 'Rotate',
  disable: 'Disable',
  remove: 'Remove',
}
