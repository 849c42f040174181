import { changeOfFact, type FactPatch } from '../../../shared/domain/inventory/fact-change.ts'
import { factFromText, factReader, type FactRecord, factText, missingWords } from '../../../shared/domain/inventory/fact-value.ts'
import type { Fact } from '../../../shared/domain/record/facts/fact.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { Select } from '../../components/select/select.tsx'
import { DayFact } from './day-fact.tsx'
import { DeadlinesFact } from './deadlines-fact.tsx'
import { Fact as Line, TextFact } from './detail-fact.tsx'
import { EditableAnswer } from './editable-answer.tsx'
import styles from './fact-line.module.css'
import { momentFromTyping, momentText } from './moments.ts'
import { NamesFact } from './names-fact.tsx'
import { TickFact } from './tick-fact.tsx'
import type { MeantPerson } from './use-known-people.ts'

export type FactLineProps = Readonly<{
  fact: Fact
  record: FactRecord
  /** Whose fact it is, for screen readers. */
  of: string
  /** The provider whose announcements count; null where none is known. */
  provider: string | null
  today: PlainDate
  people: readonly string[]
  meant: (written: string) => MeantPerson
  onSave: (patch: FactPatch) => void
}>

/** One further fact, edited where it stands, in the form that fits it. */
export function FactLine(props: FactLineProps) {
  const { fact, of, provider, today, people, meant } = props
  const entry = factEntry(props)
  const { name, hint, label, value, text, missing, problemOf, save, saveText } = entry
  switch (fact.sort) {
    case 'text':
    case 'number':
    case 'keyed-lists':
      return <TextFact name={name} hint={hint} of={of} value={text || null} missing={missing} problemOf={problemOf} onSave={saveText} />
    case 'prose':
      return <ProseLine entry={entry} />
    case 'day':
      return <DayFact name={name} hint={hint} of={of} today={today} past={fact.past} day={value as PlainDate | null} onSave={save} />
    case 'moment':
      return <MomentLine of={of} entry={entry} />
    case 'person':
      return <PersonLine of={of} people={people} meant={meant} entry={entry} />
    case 'yes-no':
      return <YesNoLine fact={fact} entry={entry} />
    case 'choice':
      return <ChoiceLine fact={fact} entry={entry} />
    case 'list':
      return <ListLine fact={fact} entry={entry} />
    case 'names':
    case 'people':
      return <NamesLine fact={fact} people={people} meant={meant} entry={entry} />
    case 'deadlines':
      return (
        <Line name={name} hint={hint}>
          <DeadlinesFact label={label} legend={hint} provider={provider} value={value as readonly string[] | null} onSave={save} />
        </Line>
      )
    case 'record':
      return (
        <Line name={name} hint={hint}>
          {text === '' ? 'unknown' : text}
        </Line>
      )
  }
}

type FactEntry = ReturnType<typeof factEntry>
type Entered = Readonly<{ entry: FactEntry }>
type FactOf<Sort extends Fact['sort']> = Extract<Fact, Readonly<{ sort: Sort }>>

/** What one fact says now, and how something else is written there. */
function factEntry({ fact, record, of, today, onSave }: FactLineProps) {
  const value = factReader(fact)(record)
  const change = (next: unknown) => changeOfFact(fact, record, next)
  const written = (typed: string) => {
    const entry = factFromText(fact, typed, today)
    return entry.ok ? change(entry.value) : entry
  }
  return {
    value,
    text: factText(fact, value),
    name: fact.title,
    label: `${fact.title} of ${of}`,
    hint: fact.meaning,
    missing: missingWords(fact),
    change,
    save: (next: unknown) => {
      const made = change(next)
      if (made.ok) onSave(made.patch)
    },
    problemOf: (typed: string) => reasonOf(written(typed)),
    saveText: (typed: string | null) => {
      const made = written(typed ?? '')
      if (made.ok) onSave(made.patch)
    },
  }
}

function ProseLine({ entry: { name, label, hint, text, problemOf, saveText } }: Entered) {
  return (
    <div className={styles.long}>
      <dt title={hint}>{name}</dt>
      <dd className={text === '' ? styles.unset : undefined}>
        <EditableAnswer label={label} value={text} missing="unknown" long problemOf={problemOf} onSave={saveText} />
      </dd>
    </div>
  )
}

function MomentLine({ of, entry: { name, hint, value, save } }: Entered & Pick<FactLineProps, 'of'>) {
  return (
    <TextFact
      name={name}
      hint={hint}
      of={of}
      value={typeof value === 'string' ? momentText(value) : null}
      missing="unknown"
      placeholder="2026-11-30 14:05"
      problemOf={(typed) => (typed === '' || momentFromTyping(typed) !== null ? null : 'Write day and time: 2026-11-30 14:05.')}
      onSave={(typed) => save(typed === null ? null : momentFromTyping(typed))}
    />
  )
}

type PersonLineProps = Entered & Pick<FactLineProps, 'of' | 'people' | 'meant'>

function PersonLine({ of, people, meant, entry: { name, hint, text, save } }: PersonLineProps) {
  return (
    <TextFact
      name={name}
      hint={hint}
      of={of}
      value={text || null}
      missing="unknown"
      suggestions={people}
      problemOf={(typed) => (typed === '' ? null : reasonOf(meant(typed)))}
      onSave={(typed) => {
        const person = typed === null ? null : meant(typed)
        if (person === null || person.ok) save(person?.value ?? null)
      }}
    />
  )
}

function YesNoLine({ fact, entry: { name, hint, label, text, missing, saveText } }: Entered & Readonly<{ fact: FactOf<'yes-no'> }>) {
  const unset = { value: '', label: missing }
  return (
    <Line name={name} hint={hint}>
      <Select
        quiet
        label={label}
        value={text}
        options={[...(fact.part === 'drill' ? [] : [unset]), { value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]}
        onChange={saveText}
      />
    </Line>
  )
}

function ChoiceLine({ fact, entry: { name, hint, label, value, missing, save } }: Entered & Readonly<{ fact: FactOf<'choice'> }>) {
  const unset = { value: '', label: missing }
  return (
    <Line name={name} hint={hint}>
      <Select
        quiet
        label={label}
        value={typeof value === 'string' ? value : ''}
        options={[...(fact.empty === null ? [unset] : []), ...wordOptions(fact.words)]}
        onChange={(key) => save(key === '' ? fact.empty : key)}
      />
    </Line>
  )
}

function ListLine({ fact, entry: { name, hint, label, value, text, save } }: Entered & Readonly<{ fact: FactOf<'list'> }>) {
  return (
    <Line name={name} hint={hint}>
      <TickFact
        label={label}
        legend={hint}
        options={wordOptions(fact.words)}
        value={value as readonly string[] | null}
        words={text || null}
        none={fact.none ? 'Nothing ticked means: none of these.' : null}
        onSave={save}
      />
    </Line>
  )
}

type NamesLineProps = Entered & Pick<FactLineProps, 'people' | 'meant'> & Readonly<{ fact: FactOf<'names' | 'people'> }>

function NamesLine({ fact, people, meant, entry: { name, hint, label, value, text, change, save } }: NamesLineProps) {
  return (
    <Line name={name} hint={hint}>
      <NamesFact
        label={label}
        legend={hint}
        value={value as readonly string[] | null}
        words={text === '' ? null : Array.isArray(value) && value.length > 0 ? value.join(', ') : 'none'}
        none={fact.none ? (fact.sort === 'people' ? 'An empty list means: nobody else.' : 'An empty list means: none.') : null}
        {...(fact.sort === 'people' && { suggestions: people })}
        read={(typed) => {
          const one = fact.sort === 'people' ? meant(typed) : ({ ok: true, value: typed } as const)
          const problem = one.ok ? reasonOf(change([one.value])) : null
          return problem === null || fact.field === 'consumers' ? one : { ok: false, reason: problem }
        }}
        onSave={save}
      />
    </Line>
  )
}

function wordOptions(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

function reasonOf(answer: Readonly<{ ok: true }> | Readonly<{ ok: false; reason: string }>): string | null {
  return answer.ok ? null : answer.reason
}
