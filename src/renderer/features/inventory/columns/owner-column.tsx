import type { Spelled } from '../../../../shared/domain/people/person-match.ts'
import { isInUse } from '../../../../shared/domain/record/identity.ts'
import { Chip } from '../../../components/chip/chip.tsx'
import styles from './cells.module.css'
import { personEditing } from './person-editing.ts'
import { type SheetColumn, sheetColumn } from './sheet-column.ts'
import { initials } from './sheet-words.ts'

/** Who answers for it. A name nobody has yet becomes a new person. */
export function ownerColumn(people: readonly Spelled[]): SheetColumn {
  const editing = personEditing(people)
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
      edit: (row) => editing(row.technicalOwner, (technicalOwner) => ({ kind: 'identity', patch: { technicalOwner } })),
    },
  })
}
