import { providers } from '../providers/provider.ts'
import type { FactField } from '../record/fact-fields.ts'
import { blankAgent } from '../record/facts/agent-record.ts'
import { type Fact, factById, recordFacts } from '../record/facts/fact.ts'
import { agentTools, highImpactActions } from '../record/facts/further-vocabulary.ts'
import { dataSensitivities } from '../record/facts/vocabulary.ts'
import { addDays, type PlainDate } from '../values/plain-date.ts'
import type { RuleCredential, RuleFacts } from './model/rule-facts.ts'

// Every kind of answer a question can get, so that "this would settle it" can be tried out instead of promised.

/** The records that result from answering this question about an identity, one per kind of answer; none when it cannot be answered in its own record. */
export function* answersTo(field: FactField, facts: RuleFacts, today: PlainDate): Iterable<RuleFacts> {
  for (const answer of answersOf(field, facts, today)) yield answer()
}

// Made only when it is tried: the first answer that settles nothing ends the trial.
type Answer = () => RuleFacts

function answersOf(field: FactField, facts: RuleFacts, today: PlainDate): readonly Answer[] {
  const special = elsewhere[field]
  if (special !== undefined) return special(facts, today)
  const [of, name] = field.startsWith('credential.')
    ? (['credential', field.slice('credential.'.length)] as const)
    : (['identity', field] as const)
  const fact = recordFacts.find((one) => one.of === of && one.field === name)
  if (fact === undefined) return []
  const values = valuesOf(fact, today)
  return of === 'identity' ? identityAnswers(facts, name, values) : credentialAnswers(facts, name as keyof RuleCredential, values)
}

/** What a fact can be, one value of each kind; none where an answer would name a person or is a text of its own. */
function valuesOf(fact: Fact, today: PlainDate): readonly unknown[] {
  switch (fact.sort) {
    case 'yes-no':
      return [true, false]
    case 'choice':
      // A word for "nobody said" is no answer.
      return Object.keys(fact.words).filter((key) => fact.empty === null || key !== 'unknown')
    case 'list':
      return [...(fact.none ? [[]] : []), ...subsets(Object.keys(fact.words))]
    case 'day':
      return someDays(today)
    case 'number':
      return [fact.least, fact.most]
    case 'names':
      return [[], ['one'], ['one', 'two']]
    case 'people':
      return [[]]
    case 'text':
    case 'prose':
    case 'person':
    case 'moment':
    case 'keyed-lists':
    case 'record':
    case 'deadlines':
      return []
  }
}

function identityAnswers(facts: RuleFacts, key: string, values: readonly unknown[]): readonly Answer[] {
  return values.map((value): Answer => () => ({ ...facts, identity: replaced(facts.identity, key, value) }))
}

// One answer for every key where it is missing: one question in front of a person.
function credentialAnswers(
  facts: RuleFacts,
  key: keyof RuleCredential,
  values: readonly unknown[],
  isMissing = (one: RuleCredential) => one[key] === null,
): readonly Answer[] {
  return values.map((value): Answer => () => ({
    ...facts,
    credentials: facts.credentials.map((one) => (isMissing(one) ? replaced(one, key, value) : one)),
  }))
}

function agentAnswers(facts: RuleFacts, key: string, values: readonly unknown[]): readonly Answer[] {
  return values.map((value): Answer => () => ({
    ...facts,
    identity: replaced(facts.identity, 'agent', replaced(facts.identity.agent ?? blankAgent, key, value)),
  }))
}

/** Questions whose answers are not the values of one fact. */
const elsewhere: Readonly<Partial<Record<FactField, (facts: RuleFacts, today: PlainDate) => readonly Answer[]>>> = {
  provider: (facts) => identityAnswers(facts, 'provider', [...providers.map(({ id }) => id), 'our own']),
  'revokePlan.documented': (facts) =>
    identityAnswers(
      facts,
      'revokePlan',
      [true, false].map((documented) => ({ rehearsedOn: null, minutes: null, steps: null, ...facts.identity.revokePlan, documented })),
    ),
  'agent.tools': (facts) => agentAnswers(facts, 'tools', [[], ...agentTools.map((tool) => [{ tool, access: ['write'], system: null }])]),
  'agent.dataAccess': (facts) => agentAnswers(facts, 'dataAccess', [[], ...subsets(dataSensitivities)]),
  'agent.actions': (facts) => agentAnswers(facts, 'actions', [[], ...subsets(highImpactActions)]),
  'credential.status': (facts, today) =>
    credentialAnswers(facts, 'status', valuesOf(factById('credentialStatus'), today), (one) => one.status === 'unknown'),
  'credential.lastUsedOn': (facts, today) =>
    credentialAnswers(facts, 'lastUsedOn', someDays(today), (one) => one.lastUsedOn === null && one.lastUsedState !== 'never'),
  'credential.expiresOn': (facts, today) => [
    ...credentialAnswers(facts, 'expiresOn', someDays(today), (one) => one.expiresOn === null && !one.neverExpires),
    ...credentialAnswers(facts, 'neverExpires', [true], (one) => one.expiresOn === null),
  ],
  'exposure.reportedOn': (facts, today) =>
    someDays(today).map((day): Answer => () => ({
      ...facts,
      credentials: facts.credentials.map((one) =>
        one.exposure?.reportedOn === null ? { ...one, exposure: { ...one.exposure, reportedOn: day } } : one,
      ),
    })),
}

const subsets = <T>(values: readonly T[]) => [...values.map((value) => [value]), [...values]]

// Copied whole and then changed: with a computed name inside the literal each copy becomes a slow object, and hundreds of thousands are made.
function replaced<Record extends object>(record: Record, key: string, value: unknown): Record {
  return Object.assign({ ...record }, { [key]: value })
}

let daysOf: Readonly<{ today: PlainDate; days: readonly PlainDate[] }> | null = null

// Today, lately, a while ago, years ago, years ahead; asked for again with every record.
function someDays(today: PlainDate): readonly PlainDate[] {
  if (daysOf?.today !== today)
    daysOf = { today, days: [today, addDays(today, -10), addDays(today, -60), addDays(today, -3000), addDays(today, 3000)] }
  return daysOf.days
}
