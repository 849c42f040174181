import { useId } from 'react'
import { Field } from '../../components/field/field.tsx'
import { Suggestions } from '../../components/field/suggestions.tsx'
import { TextArea } from '../../components/field/text-area.tsx'
import { Select } from '../../components/select/select.tsx'
import styles from './fact-field.module.css'
import type { FactInput } from './fact-inputs.ts'

type FactFieldProps = Readonly<{
  input: FactInput
  value: string | readonly string[]
  people: readonly string[]
  error: string | null
  autoFocus?: boolean
  onChange: (value: string | readonly string[]) => void
}>

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

/** One fact to fill in, in the form that fits it. */
export function FactField({ input, value, people, error, autoFocus = false, onChange }: FactFieldProps) {
  const listId = useId()
  const text = typeof value === 'string' ? value : ''
  const label = input.optional === true ? `${input.label} (if you know)` : input.label
  switch (input.kind) {
    case 'ticks':
      return (
        <Ticks
          label={label}
          input={input}
          ticked={typeof value === 'string' ? [] : value}
          error={error}
          autoFocus={autoFocus}
          onChange={onChange}
        />
      )
    case 'choice':
    case 'yes-no':
      return (
        <div>
          <Select
            label={label}
            showLabel
            value={text}
            options={[{ value: '', label: 'Choose…' }, ...(input.kind === 'choice' ? input.options : yesNo)]}
            onChange={onChange}
          />
          <Problem error={error} />
        </div>
      )
    case 'long':
      return (
        <TextArea
          label={label}
          value={text}
          rows={3}
          hint={input.hint}
          error={error}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return (
        <>
          <Field
            label={label}
            value={text}
            hint={input.hint}
            error={error}
            autoFocus={autoFocus}
            autoComplete="off"
            spellCheck={false}
            inputMode={input.kind === 'number' ? 'numeric' : undefined}
            placeholder={input.kind === 'day' ? '2026-11-30' : undefined}
            list={input.kind === 'person' ? listId : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
          {input.kind === 'person' && <Suggestions id={listId} words={people} />}
        </>
      )
  }
}

type TicksProps = Readonly<{
  label: string
  input: Extract<FactInput, { kind: 'ticks' }>
  ticked: readonly string[]
  error: string | null
  autoFocus: boolean
  onChange: (ticked: readonly string[]) => void
}>

function Ticks({ label, input, ticked, error, autoFocus, onChange }: TicksProps) {
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {input.options.map((option, index) => (
          <label key={option.value} className={styles.option}>
            <input
              type="checkbox"
              checked={ticked.includes(option.value)}
              autoFocus={autoFocus && index === 0}
              onChange={(event) =>
                onChange(event.target.checked ? [...ticked, option.value] : ticked.filter((one) => one !== option.value))
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {input.none !== undefined && <p className={styles.hint}>Nothing ticked means: {input.none.toLowerCase()}.</p>}
      <Problem error={error} />
    </fieldset>
  )
}

function Problem({ error }: Readonly<{ error: string | null }>) {
  return error === null ? null : (
    <p className={styles.error} role="alert">
      {error}
    </p>
  )
}
