import { changeOfFact, type FactPatch } from '../../../shared/domain/inventory/fact-change.ts'
import { factFromText, factReader, type FactRecord, factText, missingWords } from '../../../shared/domain/inventory/fact-value.ts'
import type { Fact } from '../../../shared/domain/record/facts/fact.ts'
import { factMeanings } from '../../../shared/domain/record/facts/fact-meanings.ts'
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
export function FactLine({ fact, record, of, provider, today, people, meant, onSave }: FactLineProps) {
  const value = factReader(fact)(record)
  const text = factText(fact, value)
  const name = fact.title
  const label = `${name} of ${of}`
  const hint = factMeanings[fact.id]
  const missing = missingWords(fact)
  const unset = { value: '', label: missing }
  const change = (next: unknown) => changeOfFact(fact, record, next)
  const save = (next: unknown) => {
    const made = change(next)
    if (made.ok) onSave(made.patch)
  }
  const written = (typed: string) => {
    const entry = factFromText(fact, typed, today)
    return entry.ok ? change(entry.value) : entry
  }
  const problemOf = (typed: string) => reasonOf(written(typed))
  const saveText = (typed: string | null) => {
    const made = written(typed ?? '')
    if (made.ok) onSave(made.patch)
  }
  switch (fact.sort) {
    case 'text':
    case 'number':
      return <TextFact name={name} hint={hint} of={of} value={text || null} missing={missing} problemOf={problemOf} onSave={saveText} />
    case 'prose':
      return (
        <div className={styles.long}>
          <dt title={hint}>{name}</dt>
          <dd className={text === '' ? styles.unset : undefined}>
            <EditableAnswer label={label} value={text} missing="unknown" long problemOf={problemOf} onSave={saveText} />
          </dd>
        </div>
      )
    case 'day':
      return <DayFact name={name} hint={hint} of={of} today={today} past={fact.past} day={value as PlainDate | null} onSave={save} />
    case 'moment':
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
    case 'person':
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
    case 'yes-no':
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
    case 'choice':
      return (
        <Line name={name} hint={hint}>
          <Select
            quiet
            label={label}
            value={typeof value === 'string' ? value : ''}
            options={[
              ...(fact.empty === null ? [unset] : []),
              ...Object.entries(fact.words).map(([key, words]) => ({ value: key, label: words })),
            ]}
            onChange={(key) => save(key === '' ? fact.empty : key)}
          />
        </Line>
      )
    case 'list':
      return (
        <Line name={name} hint={hint}>
          <TickFact
            label={label}
            legend={hint}
            options={Object.entries(fact.words).map(([key, words]) => ({ value: key, label: words }))}
            value={value as readonly string[] | null}
            words={text || null}
            none={fact.none ? 'Nothing ticked means: none of these.' : null}
            onSave={save}
          />
        </Line>
      )
    case 'names':
    case 'people':
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

function reasonOf(answer: Readonly<{ ok: true }> | Readonly<{ ok: false; reason: string }>): string | null {
  return answer.ok ? null : answer.reason
}
