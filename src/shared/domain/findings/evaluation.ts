import { isInUse } from '../record/identity.ts'
import type { IdentityId, PersonId } from '../values/ids.ts'
import { dayNumber, type PlainDate } from '../values/plain-date.ts'
import { textKey } from '../values/text-key.ts'
import { evaluateIdentity, explainFinding, type Finding, type IdentityFindings } from './finding.ts'
import type { Explanation } from './model/rule.ts'
import type { RuleFacts, RulePerson } from './model/rule-facts.ts'
import { count, emptyTally, type Tally, type Totals, totalsOf } from './totals.ts'

// Twenty thousand identities answered once, then only what an edit touches. The indexes are changed in place: copying them at every keystroke would cost more than the rules.

type NameGroup = { readonly ids: Set<IdentityId>; readonly bySystem: Map<string, number>; unnamed: number }
type Held = { readonly facts: RuleFacts; readonly sameName: boolean | null; readonly findings: IdentityFindings }

/** Everything the rules say today, and what is needed to keep it right. Made and changed only by the functions of this file. */
export type Evaluation = {
  readonly today: PlainDate
  readonly people: Map<PersonId, RulePerson>
  /** The firm looks at everything every month. */
  readonly everyMonth: boolean
  readonly held: Map<IdentityId, Held>
  readonly names: Map<string, NameGroup>
  /** Which identities name a person, so that a leaver touches only theirs. */
  readonly byPerson: Map<PersonId, Set<IdentityId>>
  readonly withExceptions: Set<IdentityId>
  readonly tally: Tally
}

/** What an edit changed. A new identity is a changed one. */
export type Change = Readonly<{
  identities?: readonly RuleFacts[]
  removed?: readonly IdentityId[]
  people?: readonly RulePerson[]
  removedPeople?: readonly PersonId[]
}>

/** Every rule asked about every identity. */
export function evaluateAll(all: readonly RuleFacts[], people: readonly RulePerson[], today: PlainDate, everyMonth = false): Evaluation {
  const evaluation: Evaluation = {
    today,
    everyMonth,
    people: new Map(people.map((person) => [person.id, person])),
    held: new Map(),
    names: new Map(),
    byPerson: new Map(),
    withExceptions: new Set(),
    tally: emptyTally(),
  }
  for (const facts of all) index(evaluation, facts)
  const now = dayNumber(today)
  for (const facts of all) answer(evaluation, facts, now)
  return evaluation
}

/** Takes an edit over and returns the identities whose answers were worked out again. */
export function applyChange(evaluation: Evaluation, change: Change): ReadonlySet<IdentityId> {
  const touched = new Set<IdentityId>()
  const names = new Set<string>()
  const peopleBefore = evaluation.people.size
  for (const person of change.people ?? []) {
    evaluation.people.set(person.id, person)
    evaluation.byPerson.get(person.id)?.forEach((id) => touched.add(id))
  }
  for (const id of change.removedPeople ?? []) {
    evaluation.people.delete(id)
    evaluation.byPerson.get(id)?.forEach((identity) => touched.add(identity))
  }
  // With a second person registered, owners may no longer approve their own exceptions.
  if (peopleBefore >= 2 !== evaluation.people.size >= 2) evaluation.withExceptions.forEach((id) => touched.add(id))
  for (const id of change.removed ?? []) {
    const held = evaluation.held.get(id)
    if (held === undefined) continue
    names.add(textKey(held.facts.identity.name))
    unindex(evaluation, held.facts)
    count(evaluation.tally, held.findings, -1)
    evaluation.held.delete(id)
    touched.delete(id)
  }
  const changed = new Map<IdentityId, RuleFacts>()
  for (const facts of change.identities ?? []) {
    const before = changed.get(facts.identity.id) ?? evaluation.held.get(facts.identity.id)?.facts
    if (before !== undefined) {
      names.add(textKey(before.identity.name))
      unindex(evaluation, before)
    }
    names.add(textKey(facts.identity.name))
    index(evaluation, facts)
    changed.set(facts.identity.id, facts)
    touched.add(facts.identity.id)
  }
  for (const name of names) for (const id of evaluation.names.get(name)?.ids ?? []) if (standsOtherwise(evaluation, id)) touched.add(id)
  const now = dayNumber(evaluation.today)
  for (const id of touched) {
    const facts = changed.get(id) ?? evaluation.held.get(id)?.facts
    if (facts !== undefined) answer(evaluation, facts, now)
  }
  return touched
}

/** What the rules say about one identity. */
export function findingsOf(evaluation: Evaluation, id: IdentityId): IdentityFindings | null {
  return evaluation.held.get(id)?.findings ?? null
}

/** What the rules say about everything, in the order it came in. */
export function allFindings(evaluation: Evaluation): readonly IdentityFindings[] {
  return [...evaluation.held.values()].map((held) => held.findings)
}

/** The facts the evaluation rests on. */
export function allFacts(evaluation: Evaluation): readonly RuleFacts[] {
  return [...evaluation.held.values()].map((held) => held.facts)
}

/** Why a finding stands and how its severity came about; null when it no longer does. */
export function explain(evaluation: Evaluation, finding: Finding): Explanation | null {
  const held = evaluation.held.get(finding.identityId)
  return held === undefined ? null : explainFinding(finding, held.facts, evaluation, { sameNameInSystem: held.sameName })
}

/** The counts over everything. */
export function totals(evaluation: Evaluation): Totals {
  return totalsOf(evaluation.tally)
}

function answer(evaluation: Evaluation, facts: RuleFacts, now: number): void {
  const before = evaluation.held.get(facts.identity.id)
  if (before !== undefined) count(evaluation.tally, before.findings, -1)
  const sameName = sameNameInSystem(evaluation, facts)
  const findings = evaluateIdentity(facts, evaluation, { sameNameInSystem: sameName }, now)
  count(evaluation.tally, findings, 1)
  evaluation.held.set(facts.identity.id, { facts, sameName, findings })
}

function standsOtherwise(evaluation: Evaluation, id: IdentityId): boolean {
  const held = evaluation.held.get(id)
  return held !== undefined && sameNameInSystem(evaluation, held.facts) !== held.sameName
}

// By counts, so that a thousand identities called 'test' cost no more than two.
function sameNameInSystem(evaluation: Evaluation, { identity }: RuleFacts): boolean | null {
  const group = evaluation.names.get(textKey(identity.name))
  if (group === undefined) return false
  const own = isInUse(identity) ? 1 : 0
  if (identity.system === null) return [...group.bySystem.values()].some((number) => number > 0) || group.unnamed > own ? null : false
  if ((group.bySystem.get(textKey(identity.system)) ?? 0) > own) return true
  return group.unnamed > 0 ? null : false
}

function index(evaluation: Evaluation, facts: RuleFacts): void {
  const { identity } = facts
  const key = textKey(identity.name)
  const group = evaluation.names.get(key) ?? { ids: new Set<IdentityId>(), bySystem: new Map<string, number>(), unnamed: 0 }
  evaluation.names.set(key, group)
  group.ids.add(identity.id)
  place(group, facts, 1)
  for (const id of peopleOf(facts)) {
    const owned = evaluation.byPerson.get(id) ?? new Set<IdentityId>()
    evaluation.byPerson.set(id, owned.add(identity.id))
  }
  if (facts.exceptions.length > 0) evaluation.withExceptions.add(identity.id)
}

function unindex(evaluation: Evaluation, facts: RuleFacts): void {
  const { identity } = facts
  const group = evaluation.names.get(textKey(identity.name))
  if (group !== undefined) {
    group.ids.delete(identity.id)
    place(group, facts, -1)
    if (group.ids.size === 0) evaluation.names.delete(textKey(identity.name))
  }
  for (const id of peopleOf(facts)) evaluation.byPerson.get(id)?.delete(identity.id)
  evaluation.withExceptions.delete(identity.id)
}

function place(group: NameGroup, { identity }: RuleFacts, by: 1 | -1): void {
  if (!isInUse(identity)) return
  if (identity.system === null) group.unnamed += by
  else group.bySystem.set(textKey(identity.system), (group.bySystem.get(textKey(identity.system)) ?? 0) + by)
}

function peopleOf({ identity }: RuleFacts): readonly PersonId[] {
  return [identity.technicalOwnerId, identity.businessOwnerId, identity.backupOwnerId, ...(identity.knownBy ?? [])].filter(
    (id) => id !== null,
  )
}
