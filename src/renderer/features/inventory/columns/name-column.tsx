import { credentialFactsSchema } from '../../../../shared/domain/record/credential.ts'
import { credentialTypeWords } from '../../../../shared/domain/record/facts/vocabulary.ts'
import { identityFactsSchema } from '../../../../shared/domain/record/identity.ts'
import styles from './cells.module.css'
import { checkedText } from './checked.ts'
import { kindIcon } from './kind-icon.tsx'
import { type CredentialLine, sheetColumn } from './sheet-column.ts'

export const nameColumn = sheetColumn({
  id: 'name',
  title: 'Name',
  width: 218,
  namesRow: true,
  ink: { beside: 24 },
  identity: {
    value: (row) => row.name,
    look: () => styles.name,
    render: (row, plain) => (
      <>
        {!plain && kindIcon(row.kind)}
        {row.name}
      </>
    ),
    edit: (row) => ({
      kind: 'text',
      text: row.name,
      parse: (text) => checkedText(identityFactsSchema.shape.name, text, (name) => ({ kind: 'identity', patch: { name } })),
    }),
  },
  credential: {
    value: credentialName,
    look: () => styles.name,
    hint: () => 'One credential of the identity above.',
    edit: ({ credential }) => ({
      kind: 'text',
      text: credential.label ?? '',
      placeholder: 'What people call it',
      parse: (text) =>
        checkedText(credentialFactsSchema.shape.label, text, (label) => ({ kind: 'credential', id: credential.id, patch: { label } })),
    }),
  },
  draft: {
    value: (name) => name,
    edit: (name) => ({
      kind: 'text',
      text: name,
      placeholder: 'Name of the new identity',
      parse: (text) => checkedText(identityFactsSchema.shape.name, text, (made) => ({ kind: 'new-identity', name: made })),
    }),
  },
})

function credentialName({ credential }: CredentialLine): string {
  return credential.label ?? credential.externalId ?? (credential.type === null ? 'Credential' : credentialTypeWords[credential.type])
}
