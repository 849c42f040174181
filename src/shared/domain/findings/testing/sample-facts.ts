import { blankCredentialFacts } from '../../record/credential.ts'
import { type AgentFacts, blankAgent } from '../../record/facts/agent-record.ts'
import { blankIdentityFacts } from '../../record/identity.ts'
import {
  type CredentialId,
  credentialIdSchema,
  type IdentityId,
  identityIdSchema,
  type PersonId,
  personIdSchema,
} from '../../values/ids.ts'
import { addDays, type PlainDate, plainDate } from '../../values/plain-date.ts'
import type { RuleCredential, RuleException, RuleFacts, RuleIdentity, RulePerson, RuleReview } from '../model/rule-facts.ts'

/** The day every rule test is on. */
export const today = plainDate('2026-11-01')

export function ago(days: number): PlainDate {
  return addDays(today, -days)
}

export function ahead(days: number): PlainDate {
  return addDays(today, days)
}

const uuid = (group: number, number: number) => `00000000-0000-4000-8${String(group).padStart(3, '0')}-${String(number).padStart(12, '0')}`
export const identityId = (number: number): IdentityId => identityIdSchema.parse(uuid(1, number))
export const credentialId = (number: number): CredentialId => credentialIdSchema.parse(uuid(2, number))
export const personId = (number: number): PersonId => personIdSchema.parse(uuid(3, number))

export const anna = personId(1)
export const ben = personId(2)
export const carla = personId(3)

/** Anna and Ben work here; Carla left ten days ago. */
export const people: readonly RulePerson[] = [
  { id: anna, name: 'Anna', status: 'here', leftOn: null, department: null, responsible: true },
  { id: ben, name: 'Ben', status: 'here', leftOn: null, department: null, responsible: false },
  { id: carla, name: 'Carla', status: 'left', leftOn: ago(10), department: null, responsible: false },
]

/** An identity about which only the name is known. */
export function identity(known: Partial<RuleIdentity> = {}): RuleIdentity {
  const { notes: _notes, custom: _custom, ...facts } = blankIdentityFacts('shop-stock-sync-live')
  return { ...facts, id: identityId(1), ...known }
}

/** A credential about which nothing is known. */
export function credential(known: Partial<RuleCredential> = {}): RuleCredential {
  const { notes: _notes, ...facts } = blankCredentialFacts(null)
  return { ...facts, id: credentialId(1), identityId: identityId(1), ...known }
}

export function agent(known: Partial<AgentFacts> = {}): AgentFacts {
  return { ...blankAgent, ...known }
}

export function exception(known: Partial<RuleException> = {}): RuleException {
  return {
    id: 'exception',
    rule: 'ROT-02',
    reason: 'The old till cannot be changed before it is replaced.',
    approvedBy: ben,
    approvedOn: ago(10),
    until: ahead(30),
    ...known,
  }
}

export function review(known: Partial<RuleReview> = {}): RuleReview {
  return {
    finishedOn: ago(10),
    answered: true,
    decision: 'keep',
    decidedOn: ago(10),
    couldDo: null,
    couldDoWhere: null,
    dueOn: null,
    doneOn: null,
    ...known,
  }
}

export type Known = Readonly<{
  identity?: Partial<RuleIdentity>
  credentials?: readonly Partial<RuleCredential>[]
  exceptions?: readonly Partial<RuleException>[]
  reviews?: readonly Partial<RuleReview>[]
}>

/** One identity with its credentials; one of which nothing is known when none is given. */
export function facts(known: Known = {}): RuleFacts {
  return {
    identity: identity(known.identity),
    credentials: (known.credentials ?? [{}]).map((one, index) => credential({ id: credentialId(index + 1), ...one })),
    exceptions: (known.exceptions ?? []).map((one) => exception(one)),
    reviews: (known.reviews ?? []).map((one) => review(one)),
  }
}

/** Labels that make it critical, normal and low for certain. */
export const critical: Partial<RuleIdentity> = {
  kind: 'api_key',
  provider: 'digitalocean',
  environments: ['production'],
  privileges: ['admin'],
  dataSensitivity: 'confidential',
  scopeReach: 'one',
  thirdParty: false,
}
export const normal: Partial<RuleIdentity> = { ...critical, privileges: ['write'], dataSensitivity: 'confidential' }
export const reader: Partial<RuleIdentity> = { ...critical, privileges: ['read'] }
export const low: Partial<RuleIdentity> = { ...critical, environments: ['staging'], privileges: ['read'], dataSensitivity: 'public' }
