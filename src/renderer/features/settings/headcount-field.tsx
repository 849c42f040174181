import { useState } from 'react'
import { Field } from '../../components/field/field.tsx'
import { messageOf } from '../../lib/messages.ts'
import { useSaveSettings } from './use-save-settings.ts'

/** How many people work here: a whole number that saves itself when it is left or Enter is pressed; empty is "not said". */
export function HeadcountField({ saved }: Readonly<{ saved: number | null }>) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = useSaveSettings()
  const shown = saved === null ? '' : String(saved)
  const wanted = typed === null || typed.trim() === '' ? null : Number(typed)
  const wrong = wanted !== null && (!Number.isInteger(wanted) || wanted < 1 || wanted > 1_000_000)
  const commit = () => {
    if (typed === null || wrong) return
    if (typed.trim() === shown) setTyped(null)
    else save.mutate({ headcount: wanted }, { onSuccess: () => setTyped(null) })
  }
  return (
    <Field
      label="How many people work here"
      value={typed ?? shown}
      inputMode="numeric"
      maxLength={7}
      hint={
        save.isSuccess && typed === null
          ? 'Saved.'
          : 'For the number of identities per person, under Controls, “Numbers”. Leave it empty if you would rather not say.'
      }
      error={
        wrong
          ? 'Write a whole number from 1 to 1,000,000, or leave it empty. What was saved before is kept.'
          : save.error === null
            ? null
            : messageOf(save.error)
      }
      onChange={(event) => {
        save.reset()
        setTyped(event.target.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
