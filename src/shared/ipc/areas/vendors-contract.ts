import { z } from 'zod'
import type { Severity } from '../../domain/findings/model/severity.ts'
import type { ProviderKnowledge } from '../../domain/providers/known-facts.ts'
import type { IdentityKind, RecordState, Tier } from '../../domain/record/facts/vocabulary.ts'
import type { RevokePlan } from '../../domain/record/identity.ts'
import type { IdentityId } from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { nothing, reads } from './channel.ts'

// What touches one supplier.

export type VendorLine = Readonly<{
  vendor: string
  name: string
  identities: number
  worstTier: Tier
  findings: number
  worst: Severity | null
}>

export type VendorMember = Readonly<{
  id: IdentityId
  name: string
  kind: IdentityKind | null
  system: string | null
  status: RecordState
  tier: Tier
  tierReason: string
  owner: string | null
  backupOwner: string | null
  knownBy: readonly string[]
  /** It is the vendor's; else an agent that reaches in, or something whose key the vendor keeps. */
  own: boolean
  /** The vendor holds a copy of a key of it. */
  kept: boolean
  /** The same in words. */
  because: string
  /** The tools that stop when it is switched off; null when nobody wrote them down. */
  stops: readonly string[] | null
  credentials: readonly string[]
  revokePlan: RevokePlan | null
  findings: number
  worst: Severity | null
}>

/** Everything that touches one vendor, furthest reach first; also the break-glass sheet. */
export type VendorDetail = Readonly<{
  vendor: string
  name: string
  /** What ends a leaked key at once, where, and the unhurried way, each with how it is known. */
  known: ProviderKnowledge
  members: readonly VendorMember[]
}>

export const vendorsContract = {
  'vendors.list': reads<readonly VendorLine[]>()(nothing),
  'vendors.get': reads<VendorDetail>()(z.strictObject({ vendor: metadataText(80) })),
} as const
