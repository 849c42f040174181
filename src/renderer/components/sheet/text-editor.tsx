import { useId, useLayoutEffect, useRef } from 'react'
import { editorKey, type EditorProps } from './editing.ts'
import styles from './editor.module.css'
import { EditorProblem } from './editor-problem.tsx'

type TextEditorProps = EditorProps & Readonly<{ long: boolean; placeholder: string | undefined }>

/** A line of text in the cell, or a box that grows over the cells below. */
export function TextEditor({ label, text, start, problem, long, placeholder, onText, onCommit, onCancel }: TextEditorProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const problemId = useId()
  useLayoutEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  const Field = long ? 'textarea' : 'input'
  return (
    <>
      <Field
        ref={field}
        className={long ? styles.long : styles.field}
        defaultValue={start === 'type' ? '' : text}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        autoComplete="off"
        spellCheck={false}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (long && event.key === 'Enter' && event.altKey) {
            event.preventDefault()
            field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end')
            onText(event.currentTarget.value)
            return
          }
          const meaning = editorKey(event, start)
          if (meaning === null) return
          event.preventDefault()
          if (meaning === 'cancel') onCancel()
          else onCommit(event.currentTarget.value, meaning.commit)
        }}
      />
      <EditorProblem id={problemId} problem={problem} />
    </>
  )
}
