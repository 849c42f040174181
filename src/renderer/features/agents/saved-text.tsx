import { useState } from 'react'
import { Field } from '../../components/field/field.tsx'

type SavedTextProps = Readonly<{
  label: string
  value: string | null
  /** The most characters that can be saved. */
  most: number
  placeholder?: string
  hint?: string
  /** What is wrong with a text, before it is sent off. */
  problemOf?: (text: string) => string | null
  onSave: (text: string | null) => Promise<boolean>
}>

/** A line of text that is saved when one leaves it or presses Enter; Escape brings back what stood there. What was refused stays to be put right. */
export function SavedText({ label, value, most, placeholder, hint, problemOf, onSave }: SavedTextProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    if (typed === null || saving) return
    const text = typed.trim() === '' ? null : typed.trim()
    const wrong = text === null ? null : (problemOf?.(text) ?? null)
    setProblem(wrong)
    if (wrong !== null) return
    setSaving(true)
    const saved = text === value || (await onSave(text))
    setSaving(false)
    if (saved) setTyped((now) => (now === typed ? null : now))
  }
  return (
    <Field
      label={label}
      value={typed ?? value ?? ''}
      maxLength={most}
      placeholder={placeholder ?? 'not written down'}
      hint={hint}
      error={problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save()
        if (event.key !== 'Escape') return
        setTyped(null)
        setProblem(null)
      }}
    />
  )
}
