import { isInUse } from '../../../shared/domain/identity.ts'
import type { InventoryRow } from '../../../shared/domain/inventory.ts'
import { keptWhere, mayDo, rulesTooMuch } from './detail-words.ts'
import { EditableAnswer } from './editable-answer.tsx'
import { Question } from './question.tsx'

type FiveQuestionsProps = Readonly<{
  row: InventoryRow
  people: readonly string[]
  onPatch: (patch: Readonly<{ technicalOwner: string | null } | { purpose: string | null }>) => void
}>

/** Who owns it, what for, what may it do, where is the secret, who would notice: answered or not, in words. */
export function FiveQuestions({ row, people, onPatch }: FiveQuestionsProps) {
  const rights = mayDo(row)
  const kept = keptWhere(row.credentials)
  return (
    <div key={row.id}>
      <Question title="Who owns it?" state={row.technicalOwner !== null ? 'good' : isInUse(row) ? 'bad' : 'unknown'}>
        <EditableAnswer label="Owner" value={row.technicalOwner ?? ''} missing="Nobody yet" suggestions={people} onSave={(text) => onPatch({ technicalOwner: text === '' ? null : text })} />
              </Question>
      <Question title="What is it for?" state={row.purpose === null ? 'unknown' : 'good'}>
        <EditableAnswer label="Purpose" value={row.purpose ?? ''} missing="Not recorded" long onSave={(text) => onPatch({ purpose: text === '' ? null : text })} />
      </Question>
      <Question title="What may it do?" state={rights === null ? 'unknown' : rulesTooMuch(row) ? 'poor' : 'good'}>
        <p>{rights ?? 'Not recorded. Set it in the Permissions column.'}</p>
      </Question>
      <Question title="Where is the secret kept?" state={kept === null ? 'unknown' : kept.safe ? 'good' : 'poor'}>
        <p>{kept === null ? (row.credentials.length === 0 ? 'No credential is recorded.' : 'Not recorded. Set it at the credential below.') : kept.safe ? `${kept.words}.` : `${kept.words}. Better: a password manager or secrets manager.`}</p>
      </Question>
      <Question title="Who would notice misuse?" state="unknown">
        <p>Not recorded.</p>
      </Question>
    </div>
  )
}
