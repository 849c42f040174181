import { environments, environmentWords, type Privilege } from './vocabulary.ts'

// The closed lists of the facts the rules need beyond the inventory, with the words shown for them.
// 'unknown' in a list is an answer ("we looked, nobody can say"); a missing answer is null.

export const personStatuses = ['here', 'left'] as const
export type PersonStatus = (typeof personStatuses)[number]
export const personStatusWords: Readonly<Record<PersonStatus, string>> = { here: 'Works here', left: 'Has left' }

export const triageStates = ['known', 'unknown'] as const
export type TriageState = (typeof triageStates)[number]
export const triageWords: Readonly<Record<TriageState, string>> = { known: 'We know it', unknown: 'Nobody has decided yet' }

export const purposeCategories = [
  'reporting',
  'analytics',
  'monitoring',
  'backup',
  'payments',
  'deployment',
  'data_sync',
  'messaging',
  'sign_in',
  'other',
] as const
export type PurposeCategory = (typeof purposeCategories)[number]
export const purposeCategoryWords: Readonly<Record<PurposeCategory, string>> = {
  reporting: 'Makes reports',
  analytics: 'Analyses data',
  monitoring: 'Watches systems',
  backup: 'Makes backups',
  payments: 'Handles payments',
  deployment: 'Puts software live',
  data_sync: 'Copies data between systems',
  messaging: 'Sends messages',
  sign_in: 'Lets people sign in',
  other: 'Something else',
}

export const scopeReaches = ['one', 'several', 'organisation'] as const
export type ScopeReach = (typeof scopeReaches)[number]
export const scopeReachWords: Readonly<Record<ScopeReach, string>> = {
  one: 'One thing only',
  several: 'Several things',
  organisation: 'The whole organisation',
}

export const rotationModes = ['none', 'by_hand', 'automatic', 'per_task'] as const
export type RotationMode = (typeof rotationModes)[number]
export const rotationModeWords: Readonly<Record<RotationMode, string>> = {
  none: 'Nobody changes it',
  by_hand: 'A person changes it',
  automatic: 'A machine changes it',
  per_task: 'A new one for each task',
}

export const humanUses = ['never', 'sometimes', 'regularly'] as const
export type HumanUse = (typeof humanUses)[number]
export const humanUseWords: Readonly<Record<HumanUse, string>> = { never: 'Never', sometimes: 'Sometimes', regularly: 'Regularly' }

export const loggingLevels = ['none', 'partly', 'full', 'unknown'] as const
export type LoggingLevel = (typeof loggingLevels)[number]
export const loggingWords: Readonly<Record<LoggingLevel, string>> = {
  none: 'Nothing is logged',
  partly: 'Some of it is logged',
  full: 'Everything is logged',
  unknown: 'We looked and cannot tell',
}

/** What a log can hold about an identity: the seven kinds of seed A26. */
export const loggingCoverages = ['sign_ins', 'permission_checks', 'data_access', 'calls', 'failures', 'places', 'unusual_hours'] as const
export type LoggingCoverage = (typeof loggingCoverages)[number]
export const loggingCoverageWords: Readonly<Record<LoggingCoverage, string>> = {
  sign_ins: 'When it signs in',
  permission_checks: 'What it was allowed or refused',
  data_access: 'Which data it opened',
  calls: 'What it asked systems to do',
  failures: 'What failed',
  places: 'Where it was used from',
  unusual_hours: 'Use at unusual hours',
}

export const contextLimits = ['ip_range', 'resource', 'device', 'time'] as const
export type ContextLimit = (typeof contextLimits)[number]
export const contextLimitWords: Readonly<Record<ContextLimit, string>> = {
  ip_range: 'Only from certain addresses',
  resource: 'Only for certain things',
  device: 'Only from certain machines',
  time: 'Only at certain times',
}

export const linkedSystemStatuses = ['in_use', 'retiring', 'retired'] as const
export type LinkedSystemStatus = (typeof linkedSystemStatuses)[number]
export const linkedSystemStatusWords: Readonly<Record<LinkedSystemStatus, string>> = {
  in_use: 'In use',
  retiring: 'Being wound down',
  retired: 'No longer there',
}

export const webhookSchemes = ['https', 'http'] as const
export type WebhookScheme = (typeof webhookSchemes)[number]
export const webhookSchemeWords: Readonly<Record<WebhookScheme, string>> = { https: 'Encrypted (https)', http: 'Open (http)' }

export const signatureChecks = ['yes', 'no', 'unknown'] as const
export type SignatureCheck = (typeof signatureChecks)[number]
export const signatureCheckWords: Readonly<Record<SignatureCheck, string>> = {
  yes: 'Yes, every call',
  no: 'No',
  unknown: 'We looked and cannot tell',
}

export const discoveryWays = ['by_hand', 'import', 'review', 'leaver_wizard'] as const
export type DiscoveryWay = (typeof discoveryWays)[number]
export const discoveryWayWords: Readonly<Record<DiscoveryWay, string>> = {
  by_hand: 'Entered by hand',
  import: 'Found in an export',
  review: 'Found in a review',
  leaver_wizard: 'Found when somebody left',
}

export const agentTools = [
  'repository',
  'ticketing',
  'database',
  'file_store',
  'spreadsheet',
  'crm',
  'help_desk',
  'calendar',
  'chat',
  'email_read',
  'browser',
  'any_url',
  'cloud_console',
  'payments',
  'shop',
  'shell',
  'code_execution',
  'send_email',
  'post_to_web',
  'publish',
  'other',
] as const
export type AgentToolKind = (typeof agentTools)[number]
export const agentToolWords: Readonly<Record<AgentToolKind, string>> = {
  repository: 'Code repository',
  ticketing: 'Tickets',
  database: 'Database',
  file_store: 'Files',
  spreadsheet: 'Spreadsheets',
  crm: 'Customer list (CRM)',
  help_desk: 'Help desk',
  calendar: 'Calendar',
  chat: 'Chat',
  email_read: 'Reading e-mail',
  browser: 'Web browser',
  any_url: 'Opening any web address',
  cloud_console: 'Cloud console',
  payments: 'Payments',
  shop: 'Web shop',
  shell: 'Command line (shell)',
  code_execution: 'Running code',
  send_email: 'Sending e-mail',
  post_to_web: 'Posting to the web',
  publish: 'Publishing',
  other: 'Something else',
}

export const toolAccesses = ['read', 'write', 'send', 'pay', 'deploy'] as const
export type ToolAccess = (typeof toolAccesses)[number]
export const toolAccessWords: Readonly<Record<ToolAccess, string>> = {
  read: 'Read',
  write: 'Change',
  send: 'Send',
  pay: 'Pay',
  deploy: 'Put live',
}

/** The five actions controls.md A27 names as high-impact. */
export const highImpactActions = [
  'production_deploy',
  'payment_change',
  'account_deletion',
  'permission_change',
  'customer_publication',
] as const
export type HighImpactAction = (typeof highImpactActions)[number]
export const highImpactActionWords: Readonly<Record<HighImpactAction, string>> = {
  production_deploy: 'Put software live',
  payment_change: 'Move or change payments',
  account_deletion: 'Delete accounts',
  permission_change: 'Change who may do what',
  customer_publication: 'Publish to customers',
}

export const approvals = ['always', 'sometimes', 'never'] as const
export type Approval = (typeof approvals)[number]
export const approvalWords: Readonly<Record<Approval, string>> = {
  always: 'A person approves each time',
  sometimes: 'A person approves sometimes',
  never: 'Nobody approves',
}

export const autonomies = ['suggests', 'asks_each_time', 'asks_for_big_things', 'acts_alone'] as const
export type Autonomy = (typeof autonomies)[number]
export const autonomyWords: Readonly<Record<Autonomy, string>> = {
  suggests: 'Only suggests, a person does it',
  asks_each_time: 'Asks before everything it does',
  asks_for_big_things: 'Asks before big things',
  acts_alone: 'Acts on its own',
}

/** Rights with which one mistake reaches everything. */
export const rulingPrivileges: readonly Privilege[] = ['admin', 'grant', 'root', 'deploy']
/** Rights that change something. */
export const changingPrivileges: readonly Privilege[] = ['write', ...rulingPrivileges]

/** Where a right may count: an environment, or one nobody said. */
export const rightsPlaces = [...environments, 'unplaced'] as const
export type RightsPlace = (typeof rightsPlaces)[number]
export const rightsPlaceWords: Readonly<Record<RightsPlace, string>> = { ...environmentWords, unplaced: 'Place not said' }

/** Why a credential was revoked: 'unused' counts as a clean-up. */
export const revocationReasons = ['unused', 'replaced', 'exposed', 'ended', 'other'] as const
export type RevocationReason = (typeof revocationReasons)[number]
export const revokedBecauseWords: Readonly<Record<RevocationReason, string>> = {
  unused: 'Nobody used it',
  replaced: 'Replaced by a new one',
  exposed: 'It leaked',
  ended: 'Its work ended',
  other: 'Another reason',
}
