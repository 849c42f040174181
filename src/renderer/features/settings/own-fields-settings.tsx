import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type CustomField, customFieldKinds, customFieldKindWords, mostCustomFields } from '../../../shared/domain/record/custom-field.ts'
import { fieldProblem, removeField, useSaveField } from '../../api/own-fields.ts'
import { customFieldsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { OwnFieldDialog } from '../../components/own-field/own-field-dialog.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import styles from './own-fields-settings.module.css'
import { SettingsSection } from './settings-section.tsx'

const none: readonly CustomField[] = []
const kinds = customFieldKinds.map((value) => ({ value, label: customFieldKindWords[value] }))

/** The fields a firm added itself: their names, what they hold, and taking them away. */
export function OwnFieldsSettings() {
  const { data: fields = none } = useQuery(customFieldsQuery)
  const queryClient = useQueryClient()
  const toast = useToast()
  const [edited, setEdited] = useState<CustomField | 'new' | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast({ text: messageOf(error), tone: 'crit' })
    }
  }
  const remove = (field: CustomField) =>
    attempt(async () => {
      const restore = await removeField(queryClient, field.id)
      toast({
        text: `The field “${field.name}” is removed. What was filled in is kept.`,
        action: { label: 'Undo', run: () => void attempt(restore) },
      })
    })
  const full = fields.length >= mostCustomFields
  return (
    <SettingsSection title="Your own fields">
      <p className={styles.text}>Columns you add to the sheet, such as a cost centre or a contract number. Never a secret.</p>
      {fields.length > 0 && (
        <ul className={styles.list}>
          {fields.map((field) => (
            <li key={field.id} className={styles.line}>
              <span className={styles.name} title={field.name}>
                {field.name}
              </span>
              <span className={styles.kind} title={field.choices.join(', ') || undefined}>
                {customFieldKindWords[field.kind]}
                {field.kind === 'choice' && `: ${field.choices.join(', ')}`}
              </span>
              <button
                type="button"
                className={styles.icon}
                aria-label={`Change the field ${field.name}`}
                title="Change"
                onClick={() => setEdited(field)}
              >
                <Pencil size={14} strokeWidth={1.75} aria-hidden />
              </button>
              <button
                type="button"
                className={styles.icon}
                aria-label={`Remove the field ${field.name}`}
                title="Remove"
                onClick={() => void remove(field)}
              >
                <Trash2 size={14} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Button icon={Plus} disabled={full} onClick={() => setEdited('new')}>
          Add a field
        </Button>
        <span className={styles.count}>
          {fields.length} of {mostCustomFields}
        </span>
      </div>
      {edited !== null && (
        <EditDialog key={edited === 'new' ? 'new' : edited.id} field={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </SettingsSection>
  )
}

function EditDialog({ field, onClose }: Readonly<{ field: CustomField | null; onClose: () => void }>) {
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
