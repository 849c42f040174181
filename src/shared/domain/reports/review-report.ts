import { isOwned } from '../inventory/completeness.ts'
import type { DecisionDay } from '../inventory/due-days.ts'
import { cannotTell, dueLists, isLate } from '../inventory/due-list.ts'
import type { InventoryRow } from '../inventory/inventory-row.ts'
import { type CustomField, ownFieldWords } from '../record/custom-field.ts'
import { identityKindWords, type ReviewDecision, reviewDecisionWords, type Tier, tiers } from '../record/facts/vocabulary.ts'
import { isInScope } from '../record/identity.ts'
import { permissionWords } from '../record/permission-words.ts'
import { askedWords } from '../reviews/asked-person.ts'
import { proofWords, type Review, type ReviewCounts, reviewCounts, type ReviewItem, reviewScopeWords } from '../reviews/review.ts'
import { cadenceWords, decisionDueOn } from '../rotation/review-cadence.ts'
import { countingFrom, rotationWords, wasUnknown } from '../rotation/rotation-words.ts'
import type { IdentityId } from '../values/ids.ts'
import { type PlainDate, shortDay } from '../values/plain-date.ts'
import { textKey } from '../values/text-key.ts'
import { acceptedWords, type ReportFindings } from './report-findings.ts'

/** One identity as the printed review shows it. */
export type ReportRow = Readonly<{
  name: string
  kind: string
  system: string
  owner: string
  /** Who was asked where it was not the owner; '' otherwise. */
  asked: string
  purpose: string
  credentials: string
  permissions: string
  lastUsed: string
  rotation: string
  overdue: boolean
  /** Nobody switched it off, and nothing of it works any more. */
  expired: boolean
  tier: Tier
  decision: ReviewDecision | null
  decisionWords: string
  note: string
  /** The last day to carry out the decision; null: nothing to do. */
  dueOn: PlainDate | null
  /** The firm's own fields: 'Cost centre: IT · Contract ends: 2027-01-31'. */
  own: string
  /** Of the day the report is made; null: not in the list any more. */
  openFindings: number | null
  /** What is accepted for a while, each with its end, who approved it and why. */
  accepted: string
}>

export type ReportSource = Readonly<{ name: string; fileName: string; asOf: PlainDate | null; sha256: string }>

export type Report = Readonly<{
  title: string
  company: string
  madeOn: PlainDate
  appVersion: string
  /** null: the state of the inventory, without a review. */
  review: Readonly<{
    name: string
    scope: string
    reviewer: string
    startedOn: PlainDate
    finishedOn: PlainDate | null
    counts: ReviewCounts
    soleReviewer: boolean
    /** Critical ones whose owner decided on them alone. */ byTheirOwner: number
    cadence: string
  }> | null
  counts: Readonly<{
    identities: number
    /** As the Due screen counts; of a review: the identities that were late when it began. */
    overdue: number
    expired: number
    /** Of those in scope. */
    withoutOwner: number
    inScope: number
    cannotTell: number
    byTier: Readonly<Record<Tier, number>>
  }>
  findings: ReportFindings
  rows: readonly ReportRow[]
  sources: readonly ReportSource[]
}>

type Frame = Readonly<{
  company: string
  madeOn: PlainDate
  appVersion: string
  sources: readonly ReportSource[]
  people: number
  everyMonth: boolean
  findings: ReportFindings
  /** What people decided on and has a day. */ decisions: readonly DecisionDay[]
  /** Of every identity in the list today. */ openFindings: ReadonlyMap<IdentityId, number>
}>

/** The printed review: every identity as it was when the review began, changes first, with decision and note. */
export function reviewReport(review: Review, items: readonly ReviewItem[], frame: Frame): Report {
  const rows = [...items].sort((a, b) => decisionRank(a.decision) - decisionRank(b.decision)).map((item) => rowOfItem(item, frame))
  return {
    title: 'Review of non-human access',
    company: frame.company,
    madeOn: frame.madeOn,
    appVersion: frame.appVersion,
    review: {
      name: review.name,
      scope: reviewScopeWords[review.scope],
      reviewer: review.reviewer,
      startedOn: review.startedOn,
      finishedOn: review.finishedOn,
      counts: reviewCounts(items),
      // Nobody else was there to ask: the reader must be able to see that (PCI DSS 7.2.5.1 wants management to acknowledge).
      soleReviewer: frame.people < 2,
      byTheirOwner: rows.filter(({ tier, owner }) => tier === 'T1' && textKey(owner) === textKey(review.reviewer)).length,
      cadence: cadenceWords(frame.everyMonth),
    },
    counts: countsOf(rows, items.filter(({ snapshot }) => wasUnknown(snapshot)).length),
    findings: frame.findings,
    rows,
    sources: frame.sources,
  }
}

/** The state of the inventory on one day, when no review was held yet. */
export function inventoryReport(inventory: readonly InventoryRow[], fields: readonly CustomField[], frame: Frame): Report {
  const rows = inventory.map((row) => rowOfInventory(row, fields, frame))
  return {
    title: 'Inventory of non-human access',
    company: frame.company,
    madeOn: frame.madeOn,
    appVersion: frame.appVersion,
    review: null,
    counts: {
      ...countsOf(rows, cannotTell(inventory)),
      overdue: dueLists(inventory, frame.decisions, frame.madeOn).overdue.length,
      withoutOwner: inventory.filter((row) => isInScope(row) && !isOwned(row)).length,
      inScope: inventory.filter(isInScope).length,
    },
    findings: frame.findings,
    rows,
    sources: frame.sources,
  }
}

const decisionOrder: readonly (ReviewDecision | null)[] = ['remove', 'disable', 'rotate', 'reduce', null, 'keep']

function decisionRank(decision: ReviewDecision | null): number {
  return decisionOrder.indexOf(decision)
}

function rowOfItem(item: ReviewItem, frame: Frame): ReportRow {
  const { snapshot } = item
  return {
    name: snapshot.name,
    kind: snapshot.kind ?? '',
    system: snapshot.system ?? '',
    owner: snapshot.technicalOwner ?? '',
    asked: snapshot.asked === undefined ? '' : (askedWords(snapshot.asked) ?? ''),
    purpose: snapshot.purpose ?? '',
    credentials: snapshot.credentials ?? '',
    permissions: snapshot.rightsWords ?? snapshot.privileges?.join(', ') ?? '',
    lastUsed: snapshot.lastUsed,
    rotation: snapshot.nextRotation,
    overdue: snapshot.overdue,
    expired: snapshot.expired,
    tier: snapshot.tier,
    decision: item.decision,
    decisionWords: item.decision === null ? 'Not decided' : reviewDecisionWords[item.decision],
    note: [item.note, proofWords(item)].filter((part) => part !== null && part !== '').join(' '),
    dueOn: decisionDueOn(item.decision, snapshot.tier, item.decidedOn),
    own: snapshot.own,
    ...findingsOf(item.identityId, frame),
  }
}

function rowOfInventory(row: InventoryRow, fields: readonly CustomField[], frame: Frame): ReportRow {
  const next = row.nextRotation
  const today = frame.madeOn
  return {
    name: row.name,
    kind: row.kind === null ? '' : identityKindWords[row.kind],
    system: row.system ?? '',
    owner: row.technicalOwner ?? '',
    asked: '',
    purpose: row.purpose ?? '',
    credentials: row.credentialWords ?? '',
    permissions: permissionWords(row),
    lastUsed: row.lastUsed.on === null ? row.lastUsed.state : shortDay(row.lastUsed.on),
    rotation: rotationWords(next, countingFrom(today)).words,
    overdue: next.state === 'due' && isLate(next, today),
    expired: row.state === 'expired',
    tier: row.tier,
    decision: null,
    decisionWords: '',
    note: '',
    dueOn: null,
    own: ownFieldWords(row.custom, fields),
    ...findingsOf(row.id, frame),
  }
}

function findingsOf(id: IdentityId, { findings, openFindings }: Frame): Pick<ReportRow, 'openFindings' | 'accepted'> {
  return {
    openFindings: openFindings.get(id) ?? null,
    accepted: findings.accepted
      .filter(({ identityId }) => identityId === id)
      .map(acceptedWords)
      .join('; '),
  }
}

function countsOf(rows: readonly ReportRow[], cannotTell: number): Report['counts'] {
  const ofTier = (tier: Tier) => rows.filter((row) => row.tier === tier).length
  return {
    identities: rows.length,
    overdue: rows.filter((row) => row.overdue).length,
    expired: rows.filter((row) => row.expired).length,
    withoutOwner: rows.filter((row) => row.owner === '').length,
    inScope: rows.length,
    cannotTell,
    byTier: Object.fromEntries(tiers.map((tier) => [tier, ofTier(tier)])) as Record<Tier, number>,
  }
}
