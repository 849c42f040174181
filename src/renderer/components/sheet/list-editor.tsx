import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { fittingOptions, listParts, toggled } from './choices.ts'
import { editorKey, type EditorProps } from './editing.ts'
import styles from './editor.module.css'
import { OptionList } from './option-list.tsx'

type ListEditorProps = EditorProps & Readonly<{ options: readonly string[]; alone: string | undefined }>

/** Some of a list: typing narrows it, Space ticks, Enter takes what is ticked. */
export function ListEditor({ label, text, options, alone, onText, onCommit, onCancel }: ListEditorProps) {
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [chosen, setChosen] = useState<readonly string[]>(() => listParts(text))
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])

  const lines = fittingOptions(options, typed)
  const highlighted = moved ?? (typed === '' ? -1 : lines.length > 0 ? 0 : -1)

  const toggle = (index: number): readonly string[] => {
    const option = lines[index]
    if (option === undefined) return chosen
    const next = toggled(chosen, option, options, alone)
    setChosen(next)
    onText(next.join(', '))
    return next
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && lines.length > 0) {
      event.preventDefault()
      setMoved((highlighted + step + lines.length) % lines.length)
      return
    }
    if (event.key === ' ' && highlighted >= 0 && !event.nativeEvent.isComposing) {
      event.preventDefault()
      toggle(highlighted)
      setTyped('')
      setMoved(options.indexOf(lines[highlighted] ?? ''))
      return
    }
    const meaning = editorKey(event, 'edit')
    if (meaning === null) return
    event.preventDefault()
    if (meaning === 'cancel') return onCancel()
    const typedOption = typed !== '' && highlighted >= 0 ? lines[highlighted] : undefined
    const taken = typedOption !== undefined && !chosen.includes(typedOption) ? toggle(highlighted) : chosen
    onCommit(taken.join(', '), meaning.commit)
  }

  return (
    <>
      <input
        ref={field}
        className={styles.field}
        value={typed}
        placeholder={chosen.join(', ')}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={highlighted >= 0 ? `${listId}-${highlighted}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setMoved(null)
        }}
        onKeyDown={onKeyDown}
      />
      <OptionList
        id={listId}
        label={label}
        several
        lines={lines.map((line) => ({ words: line, chosen: chosen.includes(line) }))}
        highlighted={highlighted}
        onPick={(index) => {
          toggle(index)
          setMoved(index)
        }}
      />
    </>
  )
}
