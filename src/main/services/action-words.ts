import { credentialFieldWords, identityFieldWords } from '../../shared/domain/inventory/field-words.ts'
import { recordFacts } from '../../shared/domain/record/facts/fact.ts'
import { unreachable } from '../../shared/domain/values/unreachable.ts'
import type { CredentialPatch, IdentityPatch } from '../../shared/ipc/areas/inventory-contract.ts'
import type { ParsedInput } from '../../shared/ipc/contract.ts'

const fieldWords: Readonly<Record<string, string>> = {
  ...credentialFieldWords,
  ...identityFieldWords,
  // Patches name people, records keep their ids.
  ...Object.fromEntries(recordFacts.filter(({ of }) => of === 'identity').map(({ key, sentence }) => [key, sentence])),
}

/** What undo shows of a single edit of the record of this name: 'Change owner of backup-script', 'Add backup-script'. */
export function editWords(edit: ParsedInput<'records.edit'>['edits'][number], name: string): string {
  switch (edit.kind) {
    case 'identity':
    case 'credential':
      return actionWords(edit.patch, name)
    case 'custom':
    case 'customs':
      return `Change own fields of ${name}`
    case 'new-credential':
      return `Add a credential to ${name}`
    case 'new-identity':
      return `Add ${name}`
    default:
      return unreachable(edit)
  }
}

function actionWords(patch: IdentityPatch | CredentialPatch, name: string): string {
  const words = new Set(Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [fieldWords[field] ?? field])))
  const what = words.size === 1 ? [...words][0] : `${words.size} fields`
  return `Change ${what ?? 'nothing'} of ${name}`
}
