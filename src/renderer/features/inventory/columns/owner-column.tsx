import { Chip } from '../../../components/chip/chip.tsx'
import type { Parsed } from '../../../components/grid/column.ts'
import { isInUse } from '../../../../shared/domain/identity.ts'
import { personNameSchema } from '../../../../shared/domain/person.ts'
import { personMatcher } from '../../../../shared/domain/person-match.ts'
import type { SheetChange } from '../sheet-change.ts'
import { initials } from '../words.ts'
import { checkedText } from './checked.ts'
import { sheetColumn, type SheetColumn } from './sheet-column.ts'
import styles from './cells.module.css'

/** Who answers for it. A name nobody has yet becomes a new person. */
export function ownerColumn(people: readonly string[]): SheetColumn {
  const meant = personMatcher(people)
  const parse = (text: string): Parsed<SheetChange> => {
    if (text.trim() === '') return { ok: true, value: { kind: 'identity', patch: { technicalOwner: null } } }
    const match = meant(text)
    if (match.kind === 'several') return { ok: false, reason: `This could be ${match.names.slice(0, 3).join(' or ')}. Write the full name.` }
    return checkedText(personNameSchema, match.name, (technicalOwner) => ({ kind: 'identity', patch: { technicalOwner } }))
  }
  return sheetColumn({
    id: 'technicalOwner',
    title: 'Owner',
    width: 148,
    type: 'person',
    ink: { beside: 26 },
    identity: {
      value: (row) => row.technicalOwner ?? '',
      words: (row) => row.technicalOwner ?? 'No owner',
      sortKey: (row) => row.technicalOwner,
      look: (row) => (row.technicalOwner !== null ? styles.person : isInUse(row) ? styles.crit : styles.muted),
      render: (row, plain) =>
        row.technicalOwner !== null ? (
          <>
            {!plain && (
              <i className={styles.initials} aria-hidden>
                {initials(row.technicalOwner)}
              </i>
            )}
            {row.technicalOwner}
          </>
        ) : isInUse(row) && !plain ? (
          <Chip tone="crit">No owner</Chip>
        ) : (
          'No owner'
        ),
      edit: (row) => ({
        kind: 'one-or-other',
        text: row.technicalOwner ?? '',
        options: people,
        otherWords: (name) => `Add “${name}” as a person`,
        parse,
      }),
    },
  })
}
