import { Chip, type ChipTone } from '../../../components/chip/chip.tsx'
import type { NextRotation } from '../../../../shared/domain/rotation.ts'
import { tierWords, type Tier } from '../../../../shared/domain/vocabulary.ts'
import { rotationHint, rotationWords, type Calendar } from '../words.ts'
import { sheetColumn, type SheetColumn } from './sheet-column.ts'
import styles from './cells.module.css'

// Columns that are computed from the facts: they can be read and copied, never edited.

export function nextRotationColumn(calendar: Calendar): SheetColumn {
  const of = (next: NextRotation) => rotationWords(next, calendar)
  const render = (next: NextRotation) => {
    const { words, look } = of(next)
    switch (look) {
      case 'late':
        return <span className={styles.late}>{words}</span>
      case 'expired':
        return <Chip tone="crit">{words}</Chip>
      case 'cannot-tell':
        return <Chip tone="unk">{words}</Chip>
      case 'soon':
        return <span className={styles.soon}>{words}</span>
      case 'quiet':
        return <span className={styles.muted}>{words}</span>
      case 'plain':
        return words
    }
  }
  const edit = () => ({ kind: 'read-only', reason: 'it follows from type, dates and rotation policy.' }) as const
  return sheetColumn({
    id: 'nextRotation',
    title: 'Next rotation',
    width: 128,
    type: 'day',
    day: (row) => (row.nextRotation.state === 'due' ? row.nextRotation.on : null),
    ink: { beside: 12 },
    identity: {
      value: (row) => of(row.nextRotation).words,
      sortKey: (row) => (row.nextRotation.state === 'due' ? row.nextRotation.on : null),
      hint: (row) => rotationHint(row.nextRotation),
      render: (row) => render(row.nextRotation),
      edit,
    },
    credential: {
      value: ({ credential }) => of(credential.nextRotation).words,
      hint: ({ credential }) => rotationHint(credential.nextRotation),
      render: ({ credential }) => render(credential.nextRotation),
      edit,
    },
  })
}

const tierTone: Readonly<Record<Tier, ChipTone>> = { T1: 'crit', T2: 'warn', T3: 'unk' }

export const tierColumn = sheetColumn({
  id: 'tier',
  title: 'Tier',
  width: 76,
  type: 'choice',
  ink: { beside: 12 },
  identity: {
    value: (row) => row.tier,
    hint: (row) => `${row.tier}, ${tierWords[row.tier].toLowerCase()}. ${row.tierReason}`,
    render: (row) => <Chip tone={tierTone[row.tier]}>{row.tier}</Chip>,
    edit: () => ({ kind: 'read-only', reason: 'it follows from rights, environment and data.' }),
  },
})
