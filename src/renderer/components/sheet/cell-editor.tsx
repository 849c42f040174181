import { ChoiceEditor } from './choice-editor.tsx'
import type { CellEditing } from './column.ts'
import type { EditorProps } from './editing.ts'
import { ListEditor } from './list-editor.tsx'
import { TextEditor } from './text-editor.tsx'

type CellEditorProps<Change> = Omit<EditorProps, 'text'> & Readonly<{ editing: Exclude<CellEditing<Change>, { kind: 'read-only' }> }>

/** The editor of a cell's kind. */
export function CellEditor<Change>({ editing, ...rest }: CellEditorProps<Change>) {
  switch (editing.kind) {
    case 'text':
    case 'long-text':
      return <TextEditor {...rest} text={editing.text} long={editing.kind === 'long-text'} placeholder={editing.placeholder} />
    case 'one-of':
      return <ChoiceEditor {...rest} text={editing.text} options={editing.options} otherWords={null} />
    case 'one-or-other':
      return (
        <ChoiceEditor
          {...rest}
          text={editing.text}
          options={editing.options}
          otherWords={editing.otherWords ?? ((text) => `Use “${text}”`)}
        />
      )
    case 'some-of':
      return <ListEditor {...rest} text={editing.text} options={editing.options} alone={editing.alone} />
  }
}
