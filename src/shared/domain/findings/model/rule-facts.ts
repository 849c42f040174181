import type { Person } from '../../people/person.ts'
import type { PersonFacts } from '../../people/person-record.ts'
import type { Credential } from '../../record/credential.ts'
import type { Identity, IdentityFacts } from '../../record/identity.ts'
import type { PersonId } from '../../values/ids.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { RuleId } from './rule-ids.ts'

// The read model of the rules: everything known about one identity, and the little they need of its neighbours. Null is "not known".

export type RuleIdentity = Readonly<Omit<Identity, 'notes' | 'custom'>>
export type RuleCredential = Readonly<Omit<Credential, 'notes'>>
export type RulePerson = Person & Pick<PersonFacts, 'status' | 'leftOn' | 'department' | 'responsible'>

/** Somebody's word that a finding is accepted for a while. Limits: controls.md 3.4. */
export type RuleException = Readonly<{
  id: string
  rule: RuleId
  reason: string | null
  approvedBy: PersonId | null
  approvedOn: PlainDate | null
  until: PlainDate | null
}>

export const ruleReviewDecisions = ['keep', 'reduce', 'rotate', 'transfer', 'disable', 'remove', 'accept', 'cannot_tell'] as const
export type RuleReviewDecision = (typeof ruleReviewDecisions)[number]

/** One review of this identity, oldest first in the list. */
export type RuleReview = Readonly<{
  /** Null while the review is open. */
  finishedOn: PlainDate | null
  /** Whether the owner gave an answer for it. */
  answered: boolean
  decision: RuleReviewDecision | null
  decidedOn: PlainDate | null
  /** What it could do on the day of the review, in words; null: not written down then. */
  couldDo: readonly string[] | null
  /** The same by environment, where that was written down. */
  couldDoWhere: IdentityFacts['rightsByEnvironment']
  /** By when the decision is to be carried out. */
  dueOn: PlainDate | null
  doneOn: PlainDate | null
}>

export type RuleFacts = Readonly<{
  identity: RuleIdentity
  credentials: readonly RuleCredential[]
  exceptions: readonly RuleException[]
  reviews: readonly RuleReview[]
}>

/** What the rules need to know about everything else. */
export type RuleWorld = Readonly<{
  today: PlainDate
  people: ReadonlyMap<PersonId, RulePerson>
  /** The firm looks at everything every month. */
  everyMonth?: boolean
}>

/** How an identity stands among its neighbours. Null: another one of this name lives in a system nobody named. */
export type Neighbours = Readonly<{ sameNameInSystem: boolean | null }>
