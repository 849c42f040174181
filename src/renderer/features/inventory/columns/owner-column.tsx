import { Chip } from '../../../components/chip/chip.tsx'
import { isInUse } from '../../../../shared/domain/identity.ts'
import { personNameSchema } from '../../../../shared/domain/person.ts'
import { initials } from '../words.ts'
import { checkedText } from './checked.ts'
import { sheetColumn, type SheetColumn } from './sheet-column.ts'
import styles from './cells.module.css'

/** Who answers for it. A name nobody has yet becomes a new person. */
export function ownerColumn(people: readonly string[]): SheetColumn {
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
      render: (row) =>
        row.technicalOwner !== null ? (
          <span className={styles.person}>
            <i className={styles.initials} aria-hidden>
              {initials(row.technicalOwner)}
            </i>
            <span className={styles.clip}>{row.technicalOwner}</span>
          </span>
        ) : isInUse(row) ? (
          <Chip tone="crit">No owner</Chip>
        ) : (
          <span className={styles.muted}>No owner</span>
        ),
      edit: (row) => ({
        kind: 'one-or-other',
        text: row.technicalOwner ?? '',
        options: people,
        otherWords: (name) => `Add “${name}” as a person`,
        parse: (text) =>
          text.trim() === ''
            ? { ok: true, value: { kind: 'identity', patch: { technicalOwner: null } } }
            : checkedText(personNameSchema, text, (technicalOwner) => ({ kind: 'identity', patch: { technicalOwner } })),
      }),
    },
  })
}
