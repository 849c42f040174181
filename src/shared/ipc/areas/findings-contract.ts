import { z } from 'zod'
import type { Light } from '../../domain/findings/lights.ts'
import type { NextStep } from '../../domain/findings/model/rule.ts'
import { type FindingGroup, findingGroups, type RuleId, ruleIds } from '../../domain/findings/model/rule-ids.ts'
import { severities, type Severity, type SeverityStep } from '../../domain/findings/model/severity.ts'
import { type Score, scoreAreas } from '../../domain/findings/score.ts'
import type { RuleTotals } from '../../domain/findings/totals.ts'
import { controlList } from '../../domain/programme/control-list.ts'
import { metricStandings } from '../../domain/programme/metric.ts'
import { metricIds } from '../../domain/programme/metric-notes.ts'
import type { FactField } from '../../domain/record/fact-fields.ts'
import type { Tier } from '../../domain/record/facts/vocabulary.ts'
import {
  type CredentialId,
  credentialIdSchema,
  type ExceptionId,
  exceptionIdSchema,
  type IdentityId,
  identityIdSchema,
} from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { personNameSchema } from '../../domain/values/person-name.ts'
import { type PlainDate, plainDateSchema } from '../../domain/values/plain-date.ts'
import { nothing, reads, writes } from './channel.ts'

// What the rules say, what is behind a number, and the exceptions people make.

/** What opened or closed a finding. */
export const findingCauses = ['edit', 'import', 'rotation', 'exception', 'undo', 'time'] as const
export type FindingCause = (typeof findingCauses)[number]

/** How one rule stands, with what a person needs to know about it. */
export type RuleStanding = RuleTotals &
  Readonly<{
    title: string
    group: FindingGroup
    why: string
    fix: string
    nextStep: NextStep
    controls: readonly string[]
    owasp: readonly string[]
    worst: Severity | null
    /** Identities with an open finding of it. */ identities: number
    /** null: allows no exceptions. */ longestExceptionDays: number | null
  }>

export type FindingsOverview = Readonly<{
  /** In the order of the five groups. */
  groups: readonly Readonly<{
    group: FindingGroup
    name: string
    meaning: string
    open: number
    accepted: number
    identities: number
    worst: Severity | null
  }>[]
  /** Open findings. */
  bySeverity: Readonly<Record<Severity, number>>
  open: number
  accepted: number
  cannotTell: number
  /** Identities in use, and of those the ones with an open finding. */
  active: number
  withFindings: number
  rules: readonly RuleStanding[]
  score: Score
}>

/** One line of the findings list. */
export type FindingLine = Readonly<{
  key: string
  rule: RuleId
  title: string
  group: FindingGroup
  severity: Severity
  identityId: IdentityId
  credentialId: CredentialId | null
  name: string
  system: string | null
  owner: string | null
  tier: Tier
  /** Which credential, in words; null when it is about the identity. */
  credential: string | null
  state: 'fail' | 'accepted'
  /** The day the exception ends. */
  acceptedUntil: PlainDate | null
  openedOn: PlainDate | null
  openedBy: FindingCause | null
  nextStep: NextStep
}>

export type FindingPage = Readonly<{ lines: readonly FindingLine[]; total: number }>

/** Everything about one finding, worked out when somebody looks at it. */
export type FindingDetail = FindingLine &
  Readonly<{
    because: string
    steps: readonly SeverityStep[]
    why: string
    fix: string
    /** Controls with their editions, for an auditor. */
    controls: readonly string[]
    owasp: readonly string[]
    /** The last day to put it right; null: no hurry. */
    fixBy: PlainDate | null
    /** How long an exception may last here; null: this rule allows none. */
    longestExceptionDays: number | null
    exceptionId: ExceptionId | null
  }>

/** What the rules say about one identity: for the detail panel. */
export type IdentityStanding = Readonly<{
  findings: readonly FindingDetail[]
  cannotTell: readonly Readonly<{ rule: RuleId; title: string; field: FactField; question: string }>[]
  tier: Tier
  tierReasons: readonly string[]
  points: number
  lights: readonly Light[]
  closed: readonly Readonly<{
    rule: RuleId
    title: string
    openedOn: PlainDate
    openedBy: FindingCause
    closedOn: PlainDate
    closedBy: FindingCause
  }>[]
}>

/** For the Findings column of the sheet: [identity, open findings, worst]. `whole`: everything, else only what changed since. Rows without an open finding are told with 0. */
export type FindingMarks = Readonly<{ version: string; whole: boolean; marks: readonly (readonly [IdentityId, number, Severity | null])[] }>

export type NextQuestionReply = Readonly<{
  field: FactField
  question: string
  identityIds: readonly IdentityId[]
  settled: number
  gain: string
}>

export type ExceptionLine = Readonly<{
  id: ExceptionId
  rule: RuleId
  title: string
  identityId: IdentityId
  name: string
  reason: string
  approvedBy: string
  approvedOn: PlainDate
  until: PlainDate
  endedOn: PlainDate | null
  /** Why it does not hold, in words; null while it does. */
  problem: string | null
}>

export const ruleIdSchema = z.enum(ruleIds)

/** Which findings: all conditions must hold. Without a state only the open ones. */
export const findingFilterSchema = z.strictObject({
  groups: z.array(z.enum(findingGroups)).optional(),
  severities: z.array(z.enum(severities)).optional(),
  rules: z.array(ruleIdSchema).optional(),
  identityId: identityIdSchema.optional(),
  state: z.enum(['fail', 'accepted', 'all']).optional(),
})
export type FindingFilter = Readonly<z.infer<typeof findingFilterSchema>>

const controlIds = controlList.map(({ id }) => id) as [string, ...string[]]

/** A number somebody clicked: the identities behind it. */
export const behindSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('findings'), filter: findingFilterSchema }),
  z.strictObject({
    of: z.literal('rule'),
    rule: ruleIdSchema,
    standing: z.enum(['open', 'accepted', 'passed', 'cannotTell', 'notApplicable']),
  }),
  z.strictObject({
    of: z.literal('area'),
    area: z.enum(scoreAreas),
    standing: z.enum(['pass', 'fail', 'cannotTell', 'accepted', 'besides']),
  }),
  z.strictObject({
    of: z.literal('control'),
    control: z.enum(controlIds),
    standing: z.enum(['shows', 'falls_short', 'accepted', 'cannot_state']),
  }),
  z.strictObject({
    of: z.literal('step'),
    path: z.enum(['twelve', 'smallFirm']),
    number: z.int().min(1).max(12),
    standing: z.enum(['open', 'cannotTell']),
  }),
  z.strictObject({ of: z.literal('metric'), metric: z.enum(metricIds), from: plainDateSchema, standing: z.enum(metricStandings) }),
])
export type Behind = Readonly<z.infer<typeof behindSchema>>

export const findingsContract = {
  'findings.overview': reads<FindingsOverview>()(nothing),
  /** Worst first; a long list comes in pages. */
  'findings.list': reads<FindingPage>()(
    z.strictObject({ filter: findingFilterSchema, from: z.int().min(0), count: z.int().min(1).max(1000) }),
  ),
  'findings.explain': reads<FindingDetail>()(
    z.strictObject({ rule: ruleIdSchema, identityId: identityIdSchema, credentialId: credentialIdSchema.nullable() }),
  ),
  'findings.ofIdentity': reads<IdentityStanding>()(z.strictObject({ id: identityIdSchema })),
  'findings.marks': reads<FindingMarks>()(z.strictObject({ since: z.string().max(100).optional() })),
  /** The identities behind a number. */
  'findings.behind': reads<readonly IdentityId[]>()(behindSchema),
  /** The facts most worth asking for, best first. */
  'findings.next': reads<readonly NextQuestionReply[]>()(z.strictObject({ most: z.int().min(1).max(10) })),

  'exceptions.list': reads<readonly ExceptionLine[]>()(nothing),
  /** Holds from today. Refused with the reason where it may not be; for several identities all or none. */
  'exceptions.create': writes<readonly ExceptionId[]>()(
    z.strictObject({
      rule: ruleIdSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000),
      reason: metadataText(1000),
      approvedBy: personNameSchema,
      until: plainDateSchema,
    }),
  ),
  'exceptions.end': writes<null>()(z.strictObject({ ids: z.array(exceptionIdSchema).min(1).max(10_000) })),
} as const
