import { providerFromText, providers } from '../../../../shared/domain/providers/provider.ts'
import { dataSensitivityWords, environmentWords, identityKindWords } from '../../../../shared/domain/record/facts/vocabulary.ts'
import { identityFactsSchema } from '../../../../shared/domain/record/identity.ts'
import { checkedText, checkedWord, checkedWords, wordList } from './checked.ts'
import { sheetColumn } from './sheet-column.ts'

// The columns that show one stored fact as it is.

export const systemColumn = sheetColumn({
  id: 'system',
  title: 'System',
  width: 166,
  identity: {
    value: (row) => row.system ?? '',
    edit: (row) => ({
      kind: 'text',
      text: row.system ?? '',
      parse: (text) => checkedText(identityFactsSchema.shape.system, text, (system) => ({ kind: 'identity', patch: { system } })),
    }),
  },
})

export const purposeColumn = sheetColumn({
  id: 'purpose',
  title: 'Purpose',
  width: 240,
  identity: {
    value: (row) => row.purpose ?? '',
    edit: (row) => ({
      kind: 'long-text',
      text: row.purpose ?? '',
      parse: (text) => checkedText(identityFactsSchema.shape.purpose, text, (purpose) => ({ kind: 'identity', patch: { purpose } })),
    }),
  },
})

export const kindColumn = sheetColumn({
  id: 'kind',
  title: 'Kind',
  type: 'choice',
  width: 128,
  identity: {
    value: (row) => (row.kind === null ? '' : identityKindWords[row.kind]),
    edit: (row) => ({
      kind: 'one-of',
      text: row.kind === null ? '' : identityKindWords[row.kind],
      options: wordList(identityKindWords),
      parse: (text) => checkedWord(identityKindWords, text, (kind) => ({ kind: 'identity', patch: { kind } })),
    }),
  },
})

const providerNames = providers.map((provider) => provider.name)

export const providerColumn = sheetColumn({
  id: 'provider',
  title: 'Provider',
  type: 'choice',
  width: 150,
  identity: {
    value: (row) => row.providerName ?? '',
    edit: (row) => ({
      kind: 'one-or-other',
      text: row.providerName ?? '',
      options: providerNames,
      parse: (text) =>
        checkedText(identityFactsSchema.shape.provider, providerFromText(text)?.id ?? text, (provider) => ({
          kind: 'identity',
          patch: { provider },
        })),
    }),
  },
})

export const environmentColumn = sheetColumn({
  id: 'environments',
  title: 'Environment',
  type: 'choice',
  parts: (row) => (row.environments ?? []).map((environment) => environmentWords[environment]),
  width: 132,
  identity: {
    value: (row) => (row.environments ?? []).map((environment) => environmentWords[environment]).join(', '),
    edit: (row) => ({
      kind: 'some-of',
      text: (row.environments ?? []).map((environment) => environmentWords[environment]).join(', '),
      options: wordList(environmentWords),
      parse: (text) => checkedWords(environmentWords, text, (environments) => ({ kind: 'identity', patch: { environments } })),
    }),
  },
})

export const sensitivityColumn = sheetColumn({
  id: 'dataSensitivity',
  title: 'Data sensitivity',
  type: 'choice',
  width: 138,
  identity: {
    value: (row) => (row.dataSensitivity === null ? '' : dataSensitivityWords[row.dataSensitivity]),
    edit: (row) => ({
      kind: 'one-of',
      text: row.dataSensitivity === null ? '' : dataSensitivityWords[row.dataSensitivity],
      options: wordList(dataSensitivityWords),
      parse: (text) => checkedWord(dataSensitivityWords, text, (dataSensitivity) => ({ kind: 'identity', patch: { dataSensitivity } })),
    }),
  },
})
