import { z } from 'zod'
import { identityIdSchema, personIdSchema } from '../values/ids.ts'
import { metadataProse, metadataText, optionalText, storedText, type TextRule } from '../values/metadata-text.ts'
import { type Instant, plainDateSchema } from '../values/plain-date.ts'
import {
  agentTools,
  approvals,
  autonomies,
  contextLimits,
  discoveryWays,
  highImpactActions,
  humanUses,
  linkedSystemStatuses,
  loggingCoverages,
  loggingLevels,
  purposeCategories,
  rotationModes,
  scopeReaches,
  signatureChecks,
  toolAccesses,
  triageStates,
  webhookSchemes,
} from './governance-vocabulary.ts'
import { dataSensitivities, privileges, tiers } from './vocabulary.ts'

// The facts of controls.md 3.1 the inventory does not hold yet. Each fits one column: a text, a number, a day, yes or no, a list, or a small JSON object.
// Null is "not known". In these lists an empty list is an answer ("nobody else", "no limits"), because only a stated none can clear a rule.

const statedList = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .array(z.enum(values))
    .readonly()
    .transform((list): readonly T[] => values.filter((value) => (list as readonly string[]).includes(value)))
    .nullable()
const yesNo = z.boolean().nullable()
const day = plainDateSchema.nullable()
const instant = z.iso
  .datetime()
  .transform((text) => text as Instant)
  .nullable()

/** How long the texts about an agent may be, in characters: what a form lets in is what can be saved. */
export const longestAgentText = {
  approvedBy: 120,
  builtBy: 120,
  runBy: 120,
  logPlace: 200,
  stopButton: 300,
  mayStop: 120,
  toolSystem: 200,
  alertTo: 200,
  expectedUse: 500,
  endTrigger: 300,
} as const
/** How many tools one agent may have. */
export const mostAgentTools = 60

const revokePlanFields = (prose: TextRule) => ({
  documented: yesNo,
  rehearsedOn: day,
  /** How long the rehearsal took. */
  minutes: z.int().min(0).max(100_000).nullable(),
  steps: optionalText(prose(4000)),
})

const agentFields = (text: TextRule) => ({
  tools: z
    .array(
      z
        .object({
          tool: z.enum(agentTools),
          access: z.array(z.enum(toolAccesses)).readonly(),
          system: optionalText(text(longestAgentText.toolSystem)),
        })
        .readonly(),
    )
    .max(mostAgentTools)
    .readonly()
    .nullable(),
  dataAccess: statedList(dataSensitivities),
  actions: statedList(highImpactActions),
  /** Per high-impact action; an action without an entry has no approval. */
  approval: z.partialRecord(z.enum(highImpactActions), z.enum(approvals)).readonly().nullable(),
  approvedBy: optionalText(text(longestAgentText.approvedBy)),
  autonomy: z.enum(autonomies).nullable(),
  builtBy: optionalText(text(longestAgentText.builtBy)),
  runBy: optionalText(text(longestAgentText.runBy)),
  logPlace: optionalText(text(longestAgentText.logPlace)),
  stopButton: optionalText(text(longestAgentText.stopButton)),
  mayStop: optionalText(text(longestAgentText.mayStop)),
  /** The identities whose credentials it uses; these may be agents again, in circles too. */
  credentialsUsed: z.array(identityIdSchema).max(100).readonly().nullable(),
})

const identityFields = (text: TextRule, prose: TextRule) => ({
  triage: z.enum(triageStates).nullable(),
  backupOwnerId: personIdSchema.nullable(),
  department: optionalText(text(120)),
  /** Everyone besides the owner who has known the secret, kept when they stop being an owner. */
  knownBy: z.array(personIdSchema).max(200).readonly().nullable(),
  purposeCategory: z.enum(purposeCategories).nullable(),
  expectedUse: optionalText(prose(longestAgentText.expectedUse)),
  reachesProduction: yesNo,
  privilegesNeeded: statedList(privileges),
  privilegeReason: optionalText(prose(1000)),
  scopeReach: z.enum(scopeReaches).nullable(),
  neededScopeReach: z.enum(scopeReaches).nullable(),
  expectedIntervalDays: z.int().min(1).max(3650).nullable(),
  rotationMode: z.enum(rotationModes).nullable(),
  /** The tools that use it, by name. */
  consumers: z.array(text(120)).max(200).readonly().nullable(),
  shared: yesNo,
  /** Shared, but each tool leaves its own name in the logs. */
  toolMarker: yesNo,
  humanUse: z.enum(humanUses).nullable(),
  logging: z.enum(loggingLevels).nullable(),
  loggingCoverage: statedList(loggingCoverages),
  alertTo: optionalText(text(longestAgentText.alertTo)),
  contextLimits: statedList(contextLimits),
  statusChangedOn: day,
  /** After it was switched off: whether a later import or look at the provider showed it switched on. */
  seenEnabledSinceOff: yesNo,
  linkedSystemStatus: z.enum(linkedSystemStatuses).nullable(),
  revokePlan: z.object(revokePlanFields(prose)).readonly().nullable(),
  webhookScheme: z.enum(webhookSchemes).nullable(),
  signatureChecked: z.enum(signatureChecks).nullable(),
  thirdParty: yesNo,
  vendorVerified: yesNo,
  vendorCheckedOn: day,
  vendorContractEndsOn: day,
  projectEndsOn: day,
  /** It serves work without a planned end, so there is no such day. */
  openEnded: yesNo,
  /** What ends its life when no date is known: 'when the shop moves'. */
  endTrigger: optionalText(text(longestAgentText.endTrigger)),
  /** A decision: the tier is at least this, or one lower than computed. */
  tierPinned: z.enum(tiers).nullable(),
  /** The tier it had when a label was deleted, held until those labels are filled again. */
  tierFloor: z
    .object({ tier: z.enum(tiers), until: z.array(z.string()).readonly() })
    .readonly()
    .nullable(),
  agent: z.object(agentFields(text)).readonly().nullable(),
  firstSeenOn: day,
  discoveredVia: z.enum(discoveryWays).nullable(),
  sourceRef: optionalText(text(300)),
  nextReviewDueOn: day,
  /** Keys of provider deadlines somebody marked as not applying here. */
  deadlinesNotApplying: z.array(z.string().max(200)).max(50).readonly().nullable(),
})

const credentialFields = (text: TextRule) => ({
  autoRenew: yesNo,
  statusChangedOn: day,
  masterKey: yesNo,
  /** A break-glass copy, sealed and used by nobody day to day. */
  sealed: yesNo,
  /** The first day it was found where it can leak; stays until the credential is changed. */
  leakedOn: day,
  exposure: z
    .object({ reportedOn: day, reportedAt: instant, revokedAt: instant, how: optionalText(text(300)), drill: z.boolean() })
    .readonly()
    .nullable(),
  /** Why it was revoked: 'unused' counts as a clean-up. */
  revokedBecause: z.enum(['unused', 'replaced', 'exposed', 'ended', 'other']).nullable(),
})

/** Facts about an identity as they may come from outside. */
export const governanceIdentitySchema = z.object(identityFields(metadataText, metadataProse))
/** Facts about a credential as they may come from outside. */
export const governanceCredentialSchema = z.object(credentialFields(metadataText))

/** The same as the vault gives them back: checked for secrets when they went in. */
export const storedGovernanceIdentitySchema = z.object(identityFields(storedText, storedText))
export const storedGovernanceCredentialSchema = z.object(credentialFields(storedText))

export type GovernanceIdentityFacts = Readonly<z.infer<typeof governanceIdentitySchema>>
export type GovernanceCredentialFacts = Readonly<z.infer<typeof governanceCredentialSchema>>
export type AgentFacts = NonNullable<GovernanceIdentityFacts['agent']>
export type AgentTool = NonNullable<AgentFacts['tools']>[number]
export type RevokePlan = NonNullable<GovernanceIdentityFacts['revokePlan']>

/** An identity about which none of this is known. */
export const blankGovernanceIdentity: GovernanceIdentityFacts = {
  triage: null,
  backupOwnerId: null,
  department: null,
  knownBy: null,
  purposeCategory: null,
  expectedUse: null,
  reachesProduction: null,
  privilegesNeeded: null,
  privilegeReason: null,
  scopeReach: null,
  neededScopeReach: null,
  expectedIntervalDays: null,
  rotationMode: null,
  consumers: null,
  shared: null,
  toolMarker: null,
  humanUse: null,
  logging: null,
  loggingCoverage: null,
  alertTo: null,
  contextLimits: null,
  statusChangedOn: null,
  seenEnabledSinceOff: null,
  linkedSystemStatus: null,
  revokePlan: null,
  webhookScheme: null,
  signatureChecked: null,
  thirdParty: null,
  vendorVerified: null,
  vendorCheckedOn: null,
  vendorContractEndsOn: null,
  projectEndsOn: null,
  openEnded: null,
  endTrigger: null,
  tierPinned: null,
  tierFloor: null,
  agent: null,
  firstSeenOn: null,
  discoveredVia: null,
  sourceRef: null,
  nextReviewDueOn: null,
  deadlinesNotApplying: null,
}

/** A credential about which none of this is known. */
export const blankGovernanceCredential: GovernanceCredentialFacts = {
  autoRenew: null,
  statusChangedOn: null,
  masterKey: null,
  sealed: null,
  leakedOn: null,
  exposure: null,
  revokedBecause: null,
}

/** An agent about which nothing is written down. */
export const blankAgent: AgentFacts = {
  tools: null,
  dataAccess: null,
  actions: null,
  approval: null,
  approvedBy: null,
  autonomy: null,
  builtBy: null,
  runBy: null,
  logPlace: null,
  stopButton: null,
  mayStop: null,
  credentialsUsed: null,
}
