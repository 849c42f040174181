import { credentialFieldWords, identityFieldWords } from '../../shared/domain/inventory/field-words.ts'
import type { CredentialPatch, IdentityPatch } from '../../shared/ipc/record-edit.ts'

const fieldWords: Readonly<Record<string, string>> = {
  ...credentialFieldWords,
  ...identityFieldWords,
  technicalOwner: identityFieldWords.technicalOwnerId,
  businessOwner: identityFieldWords.businessOwnerId,
  backupOwner: identityFieldWords.backupOwnerId,
}

/** What undo shows: 'Change owner of backup-script'. */
export function actionWords(patch: IdentityPatch | CredentialPatch, name: string): string {
  const words = new Set(Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [fieldWords[field] ?? field])))
  const what = words.size === 1 ? [...words][0] : `${words.size} fields`
  return `Change ${what ?? 'nothing'} of ${name}`
}
