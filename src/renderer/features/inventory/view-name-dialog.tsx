import { useState } from 'react'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'

type ViewNameDialogProps = Readonly<{
  title: string
  verb: string
  name: string
  taken: readonly string[]
  onName: (name: string) => void
  onClose: () => void
}>

/** What a view is called. */
export function ViewNameDialog({ title, verb, name, taken, onName, onClose }: ViewNameDialogProps) {
  const [typed, setTyped] = useState(name)
  const [tried, setTried] = useState(false)
  const wanted = typed.trim()
  const problem =
    wanted === ''
      ? 'Give the view a name.'
      : wanted !== name && taken.some((other) => textKey(other) === textKey(wanted))
        ? 'There is already a view with this name.'
        : null
  const save = () => {
    setTried(true)
    if (problem === null) onName(wanted)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            {verb}
          </Button>
        </>
      }
    >
      <Field
        label="Name"
        value={typed}
        maxLength={60}
        hint="It keeps columns, filters, order and groups. It never changes a record."
        error={tried ? problem : null}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // The focus goes elsewhere; the key must not press what it lands on.
          event.preventDefault()
          save()
        }}
      />
    </Dialog>
  )
}
