import type { FactField } from '../../../shared/domain/record/fact-fields.ts'
import { type Fact, factById, facts, recordFacts } from '../../../shared/domain/record/facts/fact.ts'
import { highImpactActionWords } from '../../../shared/domain/record/facts/further-vocabulary.ts'
import { dataSensitivityWords } from '../../../shared/domain/record/facts/vocabulary.ts'

type Option = Readonly<{ value: string; label: string }>

/** What a person fills in on the spot: one field of the identity, of its keys, or a part of a plan or an agent record. */
export type FactInput = Readonly<{
  key: string
  of: 'identity' | 'credential'
  /** The object the field is a part of. */
  into?: 'revokePlan' | 'agent'
  label: string
  hint?: string
  optional?: boolean
  /** Filled in beforehand with today. */
  today?: boolean
}> &
  (
    | Readonly<{ kind: 'person' | 'text' | 'long' | 'day' | 'number' | 'yes-no' | 'names' }>
    | Readonly<{ kind: 'choice'; options: readonly Option[] }>
    /** `none`: what ticking nothing means; without it nothing ticked is no answer. */
    | Readonly<{ kind: 'ticks'; options: readonly Option[]; none?: string }>
  )

function optionsOf(words: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

/** The field of a fact by its id, under this label or its own. */
export function inputFor(id: string, label?: string): FactInput {
  const input = inputOfFact(factById(id))
  if (input === null) throw new Error(`${id} is not filled in on the spot.`)
  return label === undefined ? input : { ...input, label }
}

// What does not fit one field is filled in where it lies.
function inputOfFact(fact: Fact): FactInput | null {
  const { of, entry } = fact
  const into = fact.field === 'revokePlan' && fact.part !== null ? { into: 'revokePlan' as const } : {}
  const { label = fact.question ?? fact.title, hint, none } = entry ?? {}
  const head = { key: fact.part ?? fact.key, of, ...into, label, ...(hint === undefined ? {} : { hint }) }
  switch (fact.sort) {
    case 'text':
      return { ...head, kind: 'text' }
    case 'prose':
      return { ...head, kind: 'long' }
    case 'day':
    case 'number':
    case 'yes-no':
    case 'person':
      return { ...head, kind: fact.sort }
    case 'names':
    case 'people':
      return { ...head, kind: 'names' }
    case 'choice':
      return { ...head, kind: 'choice', options: optionsOf(fact.words) }
    case 'list':
      return { ...head, kind: 'ticks', options: optionsOf(fact.words), ...(none === undefined ? {} : { none }) }
    case 'moment':
    case 'keyed-lists':
    case 'record':
    case 'deadlines':
      return null
  }
}

// Nobody is asked whether something is only planned or nobody knows: that is how the question came about.
const settled: ReadonlySet<string> = new Set(['active', 'disabled', 'revoked'])

function asked(fact: Fact): FactInput | null {
  const input = inputOfFact(fact)
  if (input?.kind !== 'choice' || fact.field !== 'status') return input
  return { ...input, options: input.options.filter(({ value }) => settled.has(value)) }
}

const ofAgent = { of: 'identity', into: 'agent', kind: 'ticks', none: 'None of these' } as const

// Where the answer lies elsewhere there is no field: a provider is chosen from its list, a leak is told in the details.
const elsewhere: ReadonlySet<string> = new Set(['provider', 'exposure.reportedOn'])

const byField: ReadonlyMap<string, FactInput> = new Map<string, FactInput>([
  ...[...recordFacts, ...facts.filter(({ part }) => part !== null)].flatMap((fact) => {
    const name = fact.part !== null ? `${fact.field}.${fact.part}` : fact.of === 'identity' ? fact.field : `credential.${fact.field}`
    const input = fact.question === null || elsewhere.has(name) ? null : asked(fact)
    return input === null ? [] : [[name, input] as const]
  }),
  ['agent.dataAccess', { ...ofAgent, key: 'dataAccess', label: 'Data it sees', options: optionsOf(dataSensitivityWords) }],
  ['agent.actions', { ...ofAgent, key: 'actions', label: 'It can', options: optionsOf(highImpactActionWords) }],
])

/** The field a question is answered in; null where the answer has a place of its own. */
export function inputOf(field: FactField): FactInput | null {
  return byField.get(field) ?? null
}
