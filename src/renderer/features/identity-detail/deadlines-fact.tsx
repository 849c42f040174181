import { deadlineKey, lifecycleOf } from '../../../shared/domain/providers/provider-lifecycle.ts'
import { shortDay } from '../../../shared/domain/values/plain-date.ts'
import { TickFact } from './tick-fact.tsx'

type DeadlinesFactProps = Readonly<{
  label: string
  legend: string
  provider: string | null
  value: readonly string[] | null
  onSave: (keys: readonly string[] | null) => void
}>

/** The announcements of a provider, and which of them do not matter here. */
export function DeadlinesFact({ label, legend, provider, value, onSave }: DeadlinesFactProps) {
  const listed = (provider === null ? [] : (lifecycleOf(provider)?.deadlines ?? [])).map((deadline) => ({
    value: deadlineKey(provider ?? '', deadline),
    label: `${shortDay(deadline.date)}: ${deadline.what}${deadline.evidence.certainty === 'checked' ? '' : ' (second hand)'}`,
  }))
  // Marked under another provider, or before an announcement was changed.
  const others = (value ?? []).filter((key) => listed.every((one) => one.value !== key)).map((key) => ({ value: key, label: key }))
  const options = [...listed, ...others]
  if (options.length === 0) return 'none announced'
  const words = value === null ? null : value.length === 0 ? 'none' : `${value.length} of ${options.length}`
  return (
    <TickFact
      label={label}
      legend={legend}
      options={options}
      value={value}
      words={words}
      none="Nothing ticked means: all of them matter."
      onSave={onSave}
    />
  )
}
