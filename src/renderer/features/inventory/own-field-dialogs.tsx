import { useQueryClient } from '@tanstack/react-query'
import { type CustomField, customFieldKinds, customFieldKindWords } from '../../../shared/domain/record/custom-field.ts'
import { fieldProblem, removeField, useSaveField } from '../../api/own-fields.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { OwnFieldDialog } from '../../components/own-field/own-field-dialog.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import type { Floating } from './use-sheet-look.tsx'

const kinds = customFieldKinds.map((value) => ({ value, label: customFieldKindWords[value] }))

/** Adding, changing and removing a field of one's own from the sheet. */
export function OwnFieldDialogs({ floating, onClose }: Readonly<{ floating: Floating | null; onClose: () => void }>) {
  if (floating?.kind === 'field') return <FieldDialog key={floating.field?.id ?? 'new'} field={floating.field} onClose={onClose} />
  return floating?.kind === 'remove-field' ? <RemoveDialog field={floating.field} onClose={onClose} /> : null
}

function FieldDialog({ field, onClose }: Readonly<{ field: CustomField | null; onClose: () => void }>) {
  const save = useSaveField(onClose)
  return (
    <OwnFieldDialog
      field={field}
      kinds={kinds}
      problem={fieldProblem(save.error)}
      busy={save.isPending}
      onSave={(next) => save.mutate({ id: field?.id ?? null, field: next })}
      onClose={onClose}
    />
  )
}

function RemoveDialog({ field, onClose }: Readonly<{ field: CustomField; onClose: () => void }>) {
  const queryClient = useQueryClient()
  const toast = useToast()
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast({ text: messageOf(error), tone: 'crit' })
    }
  }
  const remove = () =>
    attempt(async () => {
      onClose()
      const restore = await removeField(queryClient, field.id)
      toast({
        text: `The field “${field.name}” is removed. What was filled in is kept.`,
        action: { label: 'Undo', run: () => void attempt(restore) },
      })
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove the field “${field.name}”?`}
      description="Its column goes away in every view. What was filled in is kept, and comes back with the field."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={() => void remove()}>
            Remove field
          </Button>
        </>
      }
    />
  )
}
