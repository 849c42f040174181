import { useState } from 'react'
import { Field } from '../../components/field/field.tsx'

type SavedTextProps = Readonly<{ label: string; value: string | null; placeholder?: string; hint?: string; onSave: (text: string | null) => void }>

/** A line of text that is saved when one leaves it or presses Enter; Escape brings back what stood there. */
export function SavedText({ label, value, placeholder, hint, onSave }: SavedTextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const save = () => {
    if (typed === null) return
    const text = typed.trim() === '' ? null : typed.trim()
    if (text !== value) onSave(text)
    setTyped(null)
  }
  return (
    <Field
      label={label}
      value={typed ?? value ?? ''}
      maxLength={120}
      placeholder={placeholder ?? 'not written down'}
      hint={hint}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
