import type { MappingTarget } from '../../../../shared/domain/imports/mapping/mapping.ts'
import {
  credentialClassWords,
  credentialTypeWords,
  dataSensitivityWords,
  environmentWords,
  identityKindWords,
  privilegeWords,
  recordStatusWords,
  runsAsWords,
  storageLocationWords,
} from '../../../../shared/domain/record/vocabulary.ts'

const wordsOf: Readonly<Partial<Record<MappingTarget, Readonly<Record<string, string>>>>> = {
  kind: identityKindWords,
  status: recordStatusWords,
  environments: environmentWords,
  dataSensitivity: dataSensitivityWords,
  privileges: privilegeWords,
  runsAs: runsAsWords,
  credentialType: credentialTypeWords,
  credentialClass: credentialClassWords,
  credentialStatus: recordStatusWords,
  storage: storageLocationWords,
}

/** What a word in a column of a closed list can mean; empty for a column that takes any text. */
export function closedChoices(target: string): readonly Readonly<{ value: string; label: string }>[] {
  const words: Readonly<Record<string, string>> = wordsOf[target as MappingTarget] ?? {}
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
