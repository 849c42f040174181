import type { AgentReach } from '../domain/agents/agent-reach.ts'
import type { SixGaps } from '../domain/agents/six-gaps.ts'
import type { Light } from '../domain/findings/lights.ts'
import type { NextStep } from '../domain/findings/model/rule.ts'
import type { FindingGroup, RuleId } from '../domain/findings/model/rule-ids.ts'
import type { Severity, SeverityStep } from '../domain/findings/model/severity.ts'
import type { Score } from '../domain/findings/score.ts'
import type { RuleTotals } from '../domain/findings/totals.ts'
import type { PlaceToLook } from '../domain/imports/preview/places-to-look.ts'
import type { Drill, DrillItem, DrillKind, DrillTie } from '../domain/offboarding/drill.ts'
import type { PersonRecord } from '../domain/people/person-record.ts'
import type { Control } from '../domain/programme/control-list.ts'
import type { ControlState, ControlView } from '../domain/programme/controls-view.ts'
import type { ReadMetric } from '../domain/programme/metric-reading.ts'
import type { ProgrammeStep } from '../domain/programme/programme-steps.ts'
import type { FactField } from '../domain/record/fact-fields.ts'
import type { AgentFacts, RevokePlan } from '../domain/record/governance-facts.ts'
import type { IdentityKind, RecordStatus, Tier } from '../domain/record/vocabulary.ts'
import type { CredentialId, DrillId, ExceptionId, IdentityId, PersonId } from '../domain/values/ids.ts'
import type { PlainDate } from '../domain/values/plain-date.ts'

// What comes back about findings, people, drills, agents, vendors, controls, the programme and the metrics.

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

export type PersonLine = PersonRecord &
  Readonly<{
    owns: number
    backs: number
    knows: number
    /** The people this one was merged with. */ mergedFrom: readonly Readonly<{ id: PersonId; name: string }>[]
  }>

export type PersonHolding = Readonly<{ identityId: IdentityId; name: string; system: string | null; tier: Tier; ties: readonly DrillTie[] }>

/** What an import of people from CSV did, line by line where it did nothing. */
export type ImportedPeople = Readonly<{
  read: number
  added: number
  changed: number
  same: number
  failed: readonly Readonly<{ line: number; reason: string }>[]
}>

export type DrillLine = Drill & Readonly<{ items: number; open: number }>
export type DrillDetail = Readonly<{
  drill: Drill
  items: readonly (DrillItem & Readonly<{ system: string | null; owner: string | null; tier: Tier | null; status: RecordStatus | null }>)[]
  /** Why it cannot be closed yet; null when it can. */ obstacle: string | null
}>
export type DrillPreview = Readonly<{ kind: DrillKind; items: readonly PersonHolding[] }>
export type StartedDrill = Readonly<{ id: DrillId; items: number }>

export type AgentLine = Readonly<{
  id: IdentityId
  name: string
  status: RecordStatus
  tier: Tier
  /** The human who answers for it. */
  owner: string | null
  agent: AgentFacts
  reach: AgentReach
  gaps: SixGaps
  /** Names of the identities it uses. */
  uses: readonly Readonly<{ id: IdentityId; name: string | null }>[]
  findings: number
  worst: Severity | null
}>

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
  status: RecordStatus
  tier: Tier
  tierReason: string
  owner: string | null
  backupOwner: string | null
  knownBy: readonly string[]
  /** It is the vendor's; else an agent that reaches in. */
  own: boolean
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
  consolePath: string | null
  steps: readonly string[]
  members: readonly VendorMember[]
}>

export type ControlLine = Readonly<{
  control: Control
  ruleTitles: readonly string[]
  state: ControlState
  statement: string
  counts: Readonly<Record<keyof ControlView['rows'], number>>
}>

export type ProgrammeLine = Omit<ProgrammeStep, 'open' | 'cannotTell'> & Readonly<{ open: number; cannotTell: number }>
export type Programme = Readonly<{
  twelve: readonly ProgrammeLine[]
  smallFirm: readonly ProgrammeLine[]
  /** The seven kinds of places where keys are found. */ places: readonly PlaceToLook[]
}>

export type NextQuestionReply = Readonly<{
  field: FactField
  question: string
  identityIds: readonly IdentityId[]
  settled: number
  gain: string
}>

/** The numbers of the time from `from` to `on`, in groups as they are shown. */
export type MetricsReply = Readonly<{
  from: PlainDate
  on: PlainDate
  groups: readonly Readonly<{ title: string; metrics: readonly ReadMetric[] }>[]
}>
