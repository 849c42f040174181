import { isOwned } from '../../../shared/domain/inventory/completeness.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { isInUse } from '../../../shared/domain/record/identity.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { IdentityPatch } from '../../../shared/ipc/areas/inventory-contract.ts'
import { keptWhere, mayDo, noticed, rulesTooMuch } from './detail-words.ts'
import { EditableAnswer } from './editable-answer.tsx'
import { FactFold } from './fact-fold.tsx'
import { Question } from './question.tsx'
import { useKnownPeople } from './use-known-people.ts'

type FiveQuestionsProps = Readonly<{
  row: InventoryRow
  today: PlainDate
  onPatch: (patch: IdentityPatch) => void
}>

/** Who owns it, what for, what may it do, where is the secret, who would notice: answered or not, in words, with what else belongs to each. */
export function FiveQuestions({ row, today, onPatch }: FiveQuestionsProps) {
  const { people, meant } = useKnownPeople()
  const line = { record: row, of: row.name, provider: row.provider, today, people, meant, onSave: onPatch }
  const rights = mayDo(row)
  const kept = keptWhere(row.credentials)
  const watch = noticed(row)
  return (
    <div>
      <Question title="Who owns it?" state={isOwned(row) ? 'good' : isInUse(row) ? 'bad' : 'unknown'}>
        <EditableAnswer
          key={row.id}
          label="Owner"
          value={row.technicalOwner ?? ''}
          missing="Nobody yet"
          suggestions={people}
          problemOf={(text) => {
            const person = text === '' ? null : meant(text)
            return person === null || person.ok ? null : person.reason
          }}
          onSave={(text) => {
            const person = text === '' ? null : meant(text)
            if (person === null || person.ok) onPatch({ technicalOwner: person?.value ?? null })
          }}
        />
        <FactFold group="ownership" {...line} />
      </Question>
      <Question title="What is it for?" state={row.purpose === null ? 'unknown' : 'good'}>
        <EditableAnswer
          key={row.id}
          label="Purpose"
          value={row.purpose ?? ''}
          missing="Not recorded"
          long
          onSave={(text) => onPatch({ purpose: text === '' ? null : text })}
        />
        <FactFold group="purpose" {...line} />
      </Question>
      <Question title="What may it do?" state={rights === null ? 'unknown' : rulesTooMuch(row) ? 'poor' : 'good'}>
        <p>{rights ?? 'Not recorded. Set it in the Permissions column.'}</p>
        <FactFold group="rights" {...line} />
      </Question>
      <Question title="Where is the secret kept?" state={kept === null ? 'unknown' : kept.safe ? 'good' : 'poor'}>
        <p>
          {kept === null
            ? row.credentials.length === 0
              ? 'No credential is recorded.'
              : 'Not recorded. Set it at the credential below.'
            : kept.safe
              ? `${kept.words}.`
              : `${kept.words}. Better: a password manager or secrets manager.`}
        </p>
        <FactFold group="key-use" {...line} />
      </Question>
      <Question title="Who would notice misuse?" state={watch.state}>
        <p>{watch.words}</p>
        <FactFold group="watch" {...line} />
      </Question>
    </div>
  )
}
