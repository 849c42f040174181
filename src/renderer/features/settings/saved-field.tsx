import { useState } from 'react'
import { CallError } from '../../api/client.ts'
import { Field } from '../../components/field/field.tsx'
import { useSaveSettings } from './use-save-settings.ts'

type SavedFieldProps = Readonly<{ setting: 'companyName' | 'reviewer'; label: string; saved: string; hint: string }>

/** A line of text that saves itself when it is left or Enter is pressed; Escape brings back what is saved. */
export function SavedField({ setting, label, saved, hint }: SavedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = useSaveSettings()
  const commit = () => {
    if (typed === null || typed.trim() === saved) return setTyped(null)
    save.mutate({ [setting]: typed.trim() }, { onSuccess: () => setTyped(null) })
  }
  const error = save.error instanceof CallError ? (save.error.fields[setting] ?? save.error.message) : save.error?.message
  return (
    <Field
      label={label}
      value={typed ?? saved}
      maxLength={120}
      hint={save.isSuccess && typed === null ? 'Saved.' : hint}
      error={error}
      onChange={(event) => {
        save.reset()
        setTyped(event.target.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') {
          save.reset()
          setTyped(null)
        }
      }}
    />
  )
}
