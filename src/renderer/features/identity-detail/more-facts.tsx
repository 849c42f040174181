import { useQuery } from '@tanstack/react-query'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { CustomField } from '../../../shared/domain/record/custom-field.ts'
import { customValueFromText, customValueWords } from '../../../shared/domain/record/custom-value.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { IdentityPatch } from '../../../shared/ipc/areas/inventory-contract.ts'
import { call } from '../../api/client.ts'
import { customFieldsQuery } from '../../api/queries.ts'
import { DayFact } from './day-fact.tsx'
import { TextFact } from './detail-fact.tsx'
import { EditableAnswer } from './editable-answer.tsx'
import styles from './more-facts.module.css'

type MoreFactsProps = Readonly<{ row: InventoryRow; today: PlainDate; change: (work: () => Promise<unknown>, said?: string) => void }>

/** The facts without a question of their own, the fields the firm added, and notes. */
export function MoreFacts({ row, today, change }: MoreFactsProps) {
  const { data: fields = [] } = useQuery(customFieldsQuery)
  const save = (patch: IdentityPatch) => change(() => call('records.edit', { edits: [{ kind: 'identity', id: row.id, patch }] }))
  return (
    <>
      <section>
        <h3 className={styles.title}>More facts</h3>
        <dl>
          <TextFact name="Account" of={row.name} value={row.account} missing="unknown" onSave={(account) => save({ account })} />
          <TextFact
            name="Id at the provider"
            of={row.name}
            value={row.externalId}
            missing="unknown"
            onSave={(externalId) => save({ externalId })}
          />
          <DayFact name="Created" of={row.name} today={today} past day={row.createdOn} onSave={(createdOn) => save({ createdOn })} />
        </dl>
      </section>
      {fields.length > 0 && (
        <section>
          <h3 className={styles.title}>Own fields</h3>
          <dl>
            {fields.map((field) => (
              <OwnField key={field.id} field={field} row={row} today={today} change={change} />
            ))}
          </dl>
        </section>
      )}
      <section>
        <h3 className={styles.title}>Notes</h3>
        <EditableAnswer
          label="Notes"
          value={row.notes ?? ''}
          missing="None"
          long
          onSave={(text) => save({ notes: text === '' ? null : text })}
        />
      </section>
    </>
  )
}

function OwnField({
  field,
  row,
  today,
  change,
}: Readonly<{ field: CustomField; row: InventoryRow; today: PlainDate; change: MoreFactsProps['change'] }>) {
  const read = (text: string) => customValueFromText(field, text, today)
  const suggestions = field.kind === 'choice' ? field.choices : field.kind === 'yes_no' ? ['yes', 'no'] : undefined
  return (
    <TextFact
      name={field.name}
      of={row.name}
      value={customValueWords(row.custom[field.id]) || null}
      missing="empty"
      {...(suggestions !== undefined && { suggestions })}
      problemOf={(text) => {
        const value = read(text)
        return value.ok ? null : value.reason
      }}
      onSave={(text) => {
        const value = read(text ?? '')
        if (value.ok)
          change(() =>
            call('records.edit', {
              label: `Change ${field.name} of ${row.name}`,
              edits: [{ kind: 'custom', id: row.id, field: field.id, value: value.value }],
            }),
          )
      }}
    />
  )
}
