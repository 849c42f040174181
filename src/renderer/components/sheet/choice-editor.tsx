import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import { firstHighlight, fittingOptions } from './choices.ts'
import { editorKey, type EditorProps } from './editing.ts'
import styles from './editor.module.css'
import { EditorProblem } from './editor-problem.tsx'
import { OptionList } from './option-list.tsx'

type ChoiceEditorProps = EditorProps & Readonly<{ options: readonly string[]; otherWords: ((text: string) => string) | null }>

/** One of a list; with `otherWords` also a word that is not in it. */
export function ChoiceEditor({ label, text, start, problem, options, otherWords, onText, onCommit, onCancel }: ChoiceEditorProps) {
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const fitting = fittingOptions(options, typed)
  const isNew = otherWords !== null && typed.trim() !== '' && !options.some((option) => textKey(option) === textKey(typed))
  const lines = isNew ? [...fitting, typed.trim()] : fitting
  const suggested = firstHighlight(fitting, typed, otherWords !== null)
  const highlighted =
    moved ?? (suggested === -1 && isNew ? fitting.length : suggested === -1 && typed === '' ? lines.indexOf(text) : suggested)

  const choose = (index: number) => lines[index] ?? field.current?.value ?? ''
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && lines.length > 0) {
      event.preventDefault()
      setMoved((highlighted + step + lines.length) % lines.length)
      return
    }
    const meaning = editorKey(event, 'edit')
    if (meaning === null) return
    event.preventDefault()
    if (meaning === 'cancel') onCancel()
    else onCommit(moved === null && typed === '' ? event.currentTarget.value : choose(highlighted), meaning.commit)
  }

  return (
    <>
      <input
        ref={field}
        className={styles.field}
        defaultValue={start === 'type' ? '' : text}
        role="combobox"
        aria-label={label}
        aria-expanded={lines.length > 0}
        aria-controls={listId}
        aria-activedescendant={highlighted >= 0 ? `${listId}-${highlighted}` : undefined}
        aria-invalid={problem !== null}
        autoComplete="off"
        spellCheck={false}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setMoved(null)
          onText(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
      />
      {problem === null ? (
        <OptionList
          id={listId}
          label={label}
          lines={lines.map((line, index) =>
            isNew && index === fitting.length ? { words: otherWords(line), chosen: null } : { words: line, chosen: line === text },
          )}
          highlighted={highlighted}
          onPick={(index) => onCommit(choose(index), null)}
        />
      ) : (
        <EditorProblem id={`${listId}-problem`} problem={problem} />
      )}
    </>
  )
}
