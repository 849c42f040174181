import { classNames } from '../../../lib/class-names.ts'
import { privilegeWords, type Privilege } from '../../../../shared/domain/vocabulary.ts'
import { checkedWords, wordList } from './checked.ts'
import { sheetColumn } from './sheet-column.ts'
import styles from './cells.module.css'

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
    hint: (row) => (row.privileges === null ? (row.scopes === null ? null : row.scopes.join('\n')) : wordsOf(row.privileges)),
    render: (row) =>
      row.privileges === null ? (
        row.scopes === null ? null : <span className={styles.muted}>{row.scopes.length === 1 ? '1 scope' : `${row.scopes.length} scopes`}</span>
      ) : (
        <span className={styles.rights}>
          {row.privileges.map((privilege) => (
            <i key={privilege} className={classNames(styles.right, ruling.includes(privilege) && styles.ruling)} aria-hidden>
              {letters[privilege]}
            </i>
          ))}
          <span className="visually-hidden">{wordsOf(row.privileges)}</span>
        </span>
      ),
    edit: (row) => ({
      kind: 'some-of',
      text: wordsOf(row.privileges),
      options: wordList(privilegeWords),
      parse: (text) => checkedWords(privilegeWords, text, (privileges) => ({ kind: 'identity', patch: { privileges } })),
    }),
  },
})

function wordsOf(privileges: readonly Privilege[] | null): string {
  return (privileges ?? []).map((privilege) => privilegeWords[privilege]).join(', ')
}
