import type { ReactElement } from 'react'
import { type Privilege, privilegeWords } from '../../../../shared/domain/record/facts/vocabulary.ts'
import { permissionWords } from '../../../../shared/domain/record/permission-words.ts'
import { classNames } from '../../../lib/class-names.ts'
import styles from './cells.module.css'
import { checkedWords, wordList } from './checked.ts'
import { sheetColumn } from './sheet-column.ts'

const letters: Readonly<Record<Privilege, string>> = { read: 'R', write: 'W', deploy: 'D', admin: 'A', grant: 'G', root: 'Rt' }
const ruling: readonly Privilege[] = ['admin', 'grant', 'root']

export const permissionsColumn = sheetColumn({
  id: 'privileges',
  title: 'Permissions',
  width: 108,
  type: 'choice',
  parts: (row) => (row.privileges ?? []).map((privilege) => privilegeWords[privilege]),
  ink: { text: (row) => (row.privileges === null ? '' : 'MM'.repeat(row.privileges.length)) },
  identity: {
    value: (row) => wordsOf(row.privileges),
    hint: (row) =>
      row.privileges === null ? (row.scopes === null ? null : row.scopes.join('\n')) : permissionWords(row).replaceAll('; ', '\n'),
    look: (row) => (row.privileges === null ? styles.muted : undefined),
    render: (row, plain) =>
      row.privileges === null
        ? row.scopes === null
          ? null
          : row.scopes.length === 1
            ? '1 scope'
            : `${row.scopes.length} scopes`
        : plain
          ? row.privileges.map((privilege) => letters[privilege]).join(' ')
          : rightsOf(row.privileges),
    edit: (row) => ({
      kind: 'some-of',
      text: wordsOf(row.privileges),
      options: wordList(privilegeWords),
      parse: (text) => checkedWords(privilegeWords, text, (privileges) => ({ kind: 'identity', patch: { privileges } })),
    }),
  },
})

const drawn = new Map<string, ReactElement>()

/** Always the same element for the same permissions: there are few combinations, and rows that share one draw it once. */
function rightsOf(privileges: readonly Privilege[]): ReactElement {
  const words = wordsOf(privileges)
  const known = drawn.get(words) ?? (
    <>
      {privileges.map((privilege) => (
        <i key={privilege} className={classNames(styles.right, ruling.includes(privilege) && styles.ruling)} aria-hidden>
          {letters[privilege]}
        </i>
      ))}
      <span className="visually-hidden">{words}</span>
    </>
  )
  drawn.set(words, known)
  return known
}

function wordsOf(privileges: readonly Privilege[] | null): string {
  return (privileges ?? []).map((privilege) => privilegeWords[privilege]).join(', ')
}
