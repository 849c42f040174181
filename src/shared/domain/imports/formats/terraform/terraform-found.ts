import type { CredentialType, IdentityKind, Privilege, RecordStatus } from '../../../record/facts/vocabulary.ts'
import type { PlainDate } from '../../../values/plain-date.ts'

/** What an instance of a credential says. Texts are raw here; the importer cleans them. */
export type FoundCredential = Readonly<{
  /** The identity the credential belongs to: equal keys are one identity. */
  identity: Readonly<{
    key: string
    name: string
    kind: IdentityKind | null
    provider: string | null
    system: string
    account?: string
    externalId?: string
    nativeIds?: readonly string[]
    privileges?: Privilege[] | null
    scopes?: readonly string[]
    runsAs?: 'machine'
    notes?: string
    owner?: string
  }>
  /** null for an identity that stands in the state without what it logs in with. */
  credential: Readonly<{
    key: string
    type: CredentialType
    label: string
    externalId?: string
    status?: RecordStatus
    ended?: boolean | null
    createdOn?: PlainDate | null
    lastRotatedOn?: PlainDate | null
    expiresOn?: PlainDate | null
    neverExpires?: boolean
    notes?: string
  }> | null
}>

/** What other resources of the same state tell about principals. */
export type Principals = Readonly<{
  awsUserArn: (name: string) => string | null
  entraApp: (objectId: string) => Readonly<{ appId: string; name: string }> | null
}>
