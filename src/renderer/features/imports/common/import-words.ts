import type { StateCounts } from '../../../../shared/domain/imports/matching/import-plan.ts'
import type { CommittedImport, ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'

/** What the button does: 'Import 8 new, 2 changed', as the rows say it (an identity with a new key is a changed one), or that there is nothing to do. */
export function commitWords(states: ImportPreview['states']): string {
  const parts = effects(states)
  return parts.length > 0 ? `Import ${parts.join(', ')}` : 'Nothing to import'
}

/** True when committing would change something in the inventory. */
export function changesAnything(counts: ImportPreview['counts']): boolean {
  return [counts.identities, counts.credentials].some((states) => effects(states).length > 0)
}

/** What was done, in one line: '8 new, 2 changed, 3 same. 15 records read, 2 skipped, 0 failed.' */
export function committedWords({ identities, records, proved }: Pick<CommittedImport, 'identities' | 'records' | 'proved'>): string {
  const parts = [...effects(identities), ...(identities.same > 0 ? [`${count(identities.same)} same`] : [])]
  const done = parts.length === 0 ? 'Nothing changed' : parts.join(', ')
  return `${done}. ${count(records.read)} ${records.read === 1 ? 'record' : 'records'} read, ${count(records.skipped)} skipped, ${count(records.failed)} failed.${provedWords(proved)}`
}

function provedWords(proved: number): string {
  if (proved === 0) return ''
  return ` It proves ${count(proved)} ${proved === 1 ? 'decision' : 'decisions'} of your reviews as carried out.`
}

function effects(states: Pick<StateCounts, 'new' | 'changed' | 'gone'>): readonly string[] {
  return [
    states.new > 0 && `${count(states.new)} new`,
    states.changed > 0 && `${count(states.changed)} changed`,
    states.gone > 0 && `${count(states.gone)} gone`,
  ].filter((part) => part !== false)
}

function count(number: number): string {
  return number.toLocaleString('en')
}
