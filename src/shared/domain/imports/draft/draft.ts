import type { CredentialFacts } from '../../record/credential.ts'
import type { NamedPeople, peopleById, workedOut } from '../../record/facts/by-name.ts'
import type { IdentityFacts } from '../../record/identity.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { ImportFile } from '../file/document.ts'

/** What an export says about an identity: people by name, and null for everything the file does not tell. */
export type IdentityDraftFacts = Omit<IdentityFacts, keyof typeof peopleById | keyof typeof workedOut> & NamedPeople

export type CredentialDraft = Readonly<{
  /** Names this credential within its identity in this source, the same in every export. */
  key: string
  facts: CredentialFacts
  /** Fields told only in a stand-in form (the number of a slot for a label): they fill what is empty and never replace what another export or a person told. */
  standIns?: readonly (keyof CredentialFacts)[]
}>

export type IdentityDraft = Readonly<{
  /** Names this identity within source and account, the same in every export. Never a display name. */
  key: string
  /** Keys under which older versions kept its parts as identities of their own; these become one with it. */
  formerKeys?: readonly FormerKey[]
  /** What it consists of (servers of an AI client): where no account tells one from another, sharing half of them does. */
  partNames?: readonly string[]
  facts: IdentityDraftFacts
  credentials: readonly CredentialDraft[]
  /** The records (by number, from 1) this draft was made of. */
  records: readonly number[]
  /** What deserves a second look before it is taken over. */
  remarks: readonly string[]
  /** Ids that name this identity everywhere at its provider (ARN, e-mail of a service account), each with its kind in front: 'arn:…', 'email:…'. Another export that tells one of them is about the same identity. */
  nativeIds?: readonly string[]
  /** Made and looked after by the provider itself (Microsoft's own apps, AWS service roles): folded away, not mixed in. */
  providerManaged?: boolean
  /** Why it is not taken over unless a person ticks it: a password manager holds mostly people's own logins. */
  leftOut?: string
  /** The export tells of the identity without all it logs in with: no credential of it can be gone. */
  credentialsUntold?: boolean
  /** Fields told only in a stand-in form (an id for a name, an e-mail for an account number): they fill what is empty and never replace what another export or a person told. */
  standIns?: readonly (keyof IdentityDraftFacts)[]
}>

/** `part` stands in front of the keys of the credentials that came with it. */
export type FormerKey = Readonly<{ key: string; part: string }>

/** Begins a native id that two accounts of a provider may share: it counts only where one side does not know its account. */
export const inAnyAccount = 'in-any-account:'

export type RecordProblem = Readonly<{ record: number; label: string; reason: string }>

/** What a source made of a file. Always read = imported + skipped + failed, counted in records. */
export type ParsedImport = Readonly<{
  source: ImportSourceId
  /** Tenant or account the file is about; null when it does not say. */
  account: string | null
  /** The part of the account the file lists, where it is not all of it (one service account, one user): only that part can be gone. */
  scope?: string
  /** The day the export was made, when the file says so. */
  asOf: PlainDate | null
  read: number
  drafts: readonly IdentityDraft[]
  skipped: readonly RecordProblem[]
  failed: readonly RecordProblem[]
  warnings: readonly string[]
  /** What names the records that failed: nothing of that name can be called gone. */
  unread?: readonly string[]
  /** The file is only a part of the list (one page of several): nothing can be called gone. */
  partial: boolean
  /** Cells and fields left out because they hold, or look like, a secret. */
  secretsDropped: number
  /** What only a person can settle, with the answer given so far. */
  questions: readonly ImportQuestion[]
}>

/** Something the file does not say: which repository it is about, or whether 03/04/2026 is in March or April. */
export type ImportQuestion = Readonly<{
  /** 'account', or 'dates:' and the column. */
  id: string
  text: string
  /** null: any text. */
  choices: readonly Readonly<{ value: string; words: string }>[] | null
  answer: string | null
  /** Answers of earlier files of this kind, the last first. */
  suggested?: readonly string[]
}>

/** What a person answered, by the id of the question. */
export type ImportAnswers = Readonly<Record<string, string>>

export const importSourceIds = [
  'aws-iam-credential-report',
  'aws-access-keys',
  'aws-iam-roles',
  'aws-secrets',
  'aws-parameters',
  'aws-certificates',
  'aws-key-pairs',
  'gcp-service-accounts',
  'gcp-sa-keys',
  'gcp-api-keys',
  'google-accessed-apps',
  'google-configured-apps',
  'google-oauth-log',
  'gam-tokens',
  'gam-app-passwords',
  'entra-applications',
  'entra-enterprise-apps-state',
  'entra-enterprise-apps-type',
  'entra-service-principals',
  'entra-grants',
  'azure-key-vault-secrets',
  'github-installations',
  'github-pats',
  'github-credential-authorizations',
  'github-deploy-keys',
  'github-secrets',
  'github-audit-log',
  'gitlab-access-tokens',
  'gitlab-deploy-tokens',
  'gitlab-ci-variables',
  'slack-integration-logs',
  'slack-approved-apps',
  'okta-api-tokens',
  'atlassian-api-tokens',
  'atlassian-user-tokens',
  'cloudflare-tokens',
  'openai-project-keys',
  'openai-admin-keys',
  'openai-service-accounts',
  'anthropic-keys',
  'twilio-keys',
  'sendgrid-keys',
  'npm-tokens',
  'docker-hub-tokens',
  'salesforce-oauthtoken',
  'wordpress-app-passwords',
  'vercel-env-vars',
  'netlify-deploy-keys',
  'netlify-build-hooks',
  'circleci-context-variables',
  'circleci-checkout-keys',
  'databricks-tokens',
  'workos-keys',
  'supabase-keys',
  'kubernetes-list',
  'terraform-state',
  'n8n-credentials',
  '1password-csv',
  '1password-1pux',
  'bitwarden-csv',
  'bitwarden-json',
  'keepassxc-csv',
  'keepass-csv',
  'lastpass-csv',
  'dashlane-csv',
  'nordpass-csv',
  'enpass-csv',
  'keeper-csv',
  'password-list',
  'chrome-passwords',
  'firefox-passwords',
  'snipe-it-licenses',
  'mcp-claude-desktop',
  'mcp-claude-code',
  'mcp-vscode',
  'mcp-zed',
  'mcp-codex',
  'mcp-gemini',
  'mcp-windsurf',
  'mcp-opencode',
  'postgresql-roles',
  'mysql-users',
  'generic-csv',
] as const
export type ImportSourceId = (typeof importSourceIds)[number]

/** How a person gets the file, checked on a day: admin pages move. */
export type ExportGuide = Readonly<{
  /** Who can do it: 'A super administrator of Google Workspace'. */
  who: string
  steps: readonly string[]
  /** What to type, where there is a command; '<…>' marks what to fill in. */
  command: string | null
  /** What the file is called when it arrives; null when the person names it. */
  fileName: string | null
  checkedOn: PlainDate
}>

/** One export format. Adding one is a file like this, its test, and a line in sources.ts. */
export type ImportSource = Readonly<{
  id: ImportSourceId
  /** The vendor's own name for the export. */
  name: string
  /** Id in the provider catalogue; null where it is not listed there. */
  provider: string | null
  /** Why this file was recognised, in words, or null when it is not this format. Decides from content alone. */
  recognise: (file: ImportFile) => string | null
  parse: (file: ImportFile, answers: ImportAnswers) => ParsedImport
  /** What this export cannot show, in one sentence. */
  cannotShow: string
  guide: ExportGuide
}>
