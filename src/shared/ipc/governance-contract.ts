import { z } from 'zod'
import { drillKinds, drillOutcomes } from '../domain/offboarding/drill.ts'
import { personNameSchema } from '../domain/people/person.ts'
import { personFactsSchema, personPatchSchema } from '../domain/people/person-record.ts'
import {
  credentialIdSchema,
  drillIdSchema,
  type ExceptionId,
  exceptionIdSchema,
  type IdentityId,
  identityIdSchema,
  type PersonId,
  personIdSchema,
} from '../domain/values/ids.ts'
import { metadataProse, metadataText } from '../domain/values/metadata-text.ts'
import { plainDateSchema } from '../domain/values/plain-date.ts'
import { ask } from './channel.ts'
import type {
  AgentLine,
  ControlLine,
  DrillDetail,
  DrillLine,
  DrillPreview,
  ExceptionLine,
  FindingDetail,
  FindingMarks,
  FindingPage,
  FindingsOverview,
  IdentityStanding,
  ImportedPeople,
  MetricsReply,
  NextQuestionReply,
  PersonHolding,
  PersonLine,
  Programme,
  StartedDrill,
  VendorDetail,
  VendorLine,
} from './governance-replies.ts'
import { behindSchema, findingFilterSchema, ruleIdSchema } from './governance-schemas.ts'

// The part of the contract that is about what the rules say, and about people, drills, agents and vendors.

const nothing = z.undefined()
const saved = ask<Readonly<{ savedAs: string | null }>>()
/** What a drill is about: a person for a leaver, else the words people use for the project or the vendor. */
const drillAbout = { kind: z.enum(drillKinds), personId: personIdSchema.nullable(), words: metadataText(200).nullable() }

export const governanceContract = {
  /** Everyone with what they hold; those merged into somebody else stand in that person's mergedFrom. */
  'people.all': ask<readonly PersonLine[]>()(nothing),
  'people.holdings': ask<readonly PersonHolding[]>()(z.strictObject({ id: personIdSchema })),
  'people.create': ask<PersonId>()(z.strictObject({ facts: personPatchSchema.extend({ name: personFactsSchema.shape.name }) })),
  'people.update': ask<null>()(z.strictObject({ id: personIdSchema, patch: personPatchSchema })),
  /** `from` turns out to be `into`: everything moves over, one undo or unmerge takes it back. */
  'people.merge': ask<null>()(z.strictObject({ from: personIdSchema, into: personIdSchema })),
  'people.unmerge': ask<null>()(z.strictObject({ id: personIdSchema })),
  /** Refused while the person holds something. */
  'people.remove': ask<null>()(z.strictObject({ id: personIdSchema })),
  /** Columns by header: name (or first and last name), email, department, status, left on, aliases. `dryRun` changes nothing. */
  'people.import': ask<ImportedPeople>()(z.strictObject({ text: z.string().max(5_000_000), dryRun: z.boolean() })),

  'findings.overview': ask<FindingsOverview>()(nothing),
  /** Worst first; a long list comes in pages. */
  'findings.list': ask<FindingPage>()(
    z.strictObject({ filter: findingFilterSchema, from: z.int().min(0), count: z.int().min(1).max(1000) }),
  ),
  'findings.explain': ask<FindingDetail>()(
    z.strictObject({ rule: ruleIdSchema, identityId: identityIdSchema, credentialId: credentialIdSchema.nullable() }),
  ),
  'findings.ofIdentity': ask<IdentityStanding>()(z.strictObject({ id: identityIdSchema })),
  'findings.marks': ask<FindingMarks>()(z.strictObject({ since: z.string().max(100).optional() })),
  /** The identities behind a number. */
  'findings.behind': ask<readonly IdentityId[]>()(behindSchema),
  /** The facts most worth asking for, best first. */
  'findings.next': ask<readonly NextQuestionReply[]>()(z.strictObject({ most: z.int().min(1).max(10) })),

  'exceptions.list': ask<readonly ExceptionLine[]>()(nothing),
  /** Holds from today. Refused with the reason where it may not be; for several identities all or none. */
  'exceptions.create': ask<readonly ExceptionId[]>()(
    z.strictObject({
      rule: ruleIdSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000),
      reason: metadataProse(1000),
      approvedBy: personNameSchema,
      until: plainDateSchema,
    }),
  ),
  'exceptions.end': ask<null>()(z.strictObject({ ids: z.array(exceptionIdSchema).min(1).max(10_000) })),

  /** What a drill would ask about; nothing is written. */
  'drills.preview': ask<DrillPreview>()(z.strictObject(drillAbout)),
  'drills.start': ask<StartedDrill>()(z.strictObject(drillAbout)),
  'drills.list': ask<readonly DrillLine[]>()(nothing),
  'drills.get': ask<DrillDetail>()(z.strictObject({ id: drillIdSchema })),
  /** Does what the outcome says: hands over to `newOwner`, marks the keys as changed today, or switches off. 'not_theirs' needs a note. */
  'drills.decide': ask<null>()(
    z.strictObject({
      id: drillIdSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000),
      outcome: z.enum(drillOutcomes),
      newOwner: personNameSchema.nullable(),
      note: metadataProse(500).nullable(),
    }),
  ),
  /** Takes the outcome of these rows back, with what it did to the records. */
  'drills.takeBack': ask<null>()(z.strictObject({ id: drillIdSchema, identityIds: z.array(identityIdSchema).min(1).max(10_000) })),
  /** Refused while a row is open. */
  'drills.close': ask<null>()(z.strictObject({ id: drillIdSchema })),
  'drills.reopen': ask<null>()(z.strictObject({ id: drillIdSchema })),

  'agents.list': ask<readonly AgentLine[]>()(nothing),
  'vendors.list': ask<readonly VendorLine[]>()(nothing),
  'vendors.get': ask<VendorDetail>()(z.strictObject({ vendor: metadataText(80) })),
  'controls.list': ask<readonly ControlLine[]>()(nothing),
  'programme.get': ask<Programme>()(nothing),
  /** From `from` until today; without it, the last 90 days. */
  'metrics.get': ask<MetricsReply>()(z.strictObject({ from: plainDateSchema.optional() })),

  'reports.saveHandover': saved(z.strictObject({ id: drillIdSchema })),
  'reports.saveBreakGlass': saved(z.strictObject({ vendor: metadataText(80) })),
} as const
