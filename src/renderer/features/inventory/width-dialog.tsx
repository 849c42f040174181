import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { narrowest, widest } from '../../components/sheet/layout.ts'

/** The width of a column as a number, for those who do not drag. */
export function WidthDialog({
  title,
  width,
  onWidth,
  onClose,
}: Readonly<{ title: string; width: number; onWidth: (width: number) => void; onClose: () => void }>) {
  const [typed, setTyped] = useState(String(Math.round(width)))
  const wanted = Number(typed)
  const fits = typed.trim() !== '' && Number.isFinite(wanted) && wanted >= narrowest && wanted <= widest
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Width of ${title}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!fits} onClick={() => onWidth(wanted)}>
            Set width
          </Button>
        </>
      }
    >
      <Field
        label="Pixels"
        inputMode="numeric"
        value={typed}
        hint={`${narrowest} to ${widest}`}
        error={fits ? null : `Write a number from ${narrowest} to ${widest}.`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (fits) onWidth(wanted)
        }}
      />
    </Dialog>
  )
}
