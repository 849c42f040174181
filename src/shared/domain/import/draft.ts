import type { CredentialFacts } from '../credential.ts'
import type { IdentityFacts } from '../identity.ts'
import type { PlainDate } from '../plain-date.ts'
import type { ImportFile } from './document.ts'

/** What an export says about an identity: people by name, and null for everything the file does not tell. */
export type IdentityDraftFacts = Omit<IdentityFacts, 'technicalOwnerId' | 'businessOwnerId'> & Readonly<{ technicalOwner: string | null; businessOwner: string | null }>

export type CredentialDraft = Readonly<{
  /** Names this credential within its identity in this source, the same in every export. */
  key: string
  facts: CredentialFacts
}>

export type IdentityDraft = Readonly<{
  /** Names this identity within source and account, the same in every export. Never a display name. */
  key: string
  facts: IdentityDraftFacts
  credentials: readonly CredentialDraft[]
  /** The records (by number, from 1) this draft was made of. */
  records: readonly number[]
  /** What deserves a second look before it is taken over. */
  remarks: readonly string[]
}>

export type RecordProblem = Readonly<{ record: number; label: string; reason: string }>

/** What a source made of a file. Always read = imported + skipped + failed, counted in records. */
export type ParsedImport = Readonly<{
  source: ImportSourceId
  /** Tenant or account the file is about; null when it does not say. */
  account: string | null
  /** The day the export was made, when the file says so. */
  asOf: PlainDate | null
  read: number
  drafts: readonly IdentityDraft[]
  skipped: readonly RecordProblem[]
  failed: readonly RecordProblem[]
  warnings: readonly string[]
  /** The file is only a part of the list (one page of several): nothing can be called gone. */
  partial: boolean
  /** Cells and fields left out because they hold, or look like, a secret. */
  secretsDropped: number
}>

export const importSourceIds = ['aws-iam-credential-report', 'google-accessed-apps', 'entra-applications', 'generic-csv'] as const
export type ImportSourceId = (typeof importSourceIds)[number]

/** One export format. Adding one is a file like this, its test, and a line in sources.ts. */
export type ImportSource = Readonly<{
  id: ImportSourceId
  /** The vendor's own name for the export. */
  name: string
  provider: string
  /** Why this file was recognised, in words, or null when it is not this format. Decides from content alone. */
  recognise: (file: ImportFile) => string | null
  parse: (file: ImportFile) => ParsedImport
  /** What this export cannot show, in one sentence. */
  cannotShow: string
  /** How a person gets the file. */
  howToExport: readonly string[]
}>
