import type { ReactElement } from 'react'
import { type Tier, tierWords } from '../../../../shared/domain/record/facts/vocabulary.ts'
import type { NextRotation } from '../../../../shared/domain/rotation/rotation.ts'
import { rotationHint, type RotationWords, rotationWords } from '../../../../shared/domain/rotation/rotation-words.ts'
import type { PlainDate } from '../../../../shared/domain/values/plain-date.ts'
import { Chip, type ChipTone } from '../../../components/chip/chip.tsx'
import styles from './cells.module.css'
import { type SheetColumn, sheetColumn } from './sheet-column.ts'
import type { Calendar } from './sheet-words.ts'

// Columns that are computed from the facts: they can be read and copied, never edited.

const rotationLook: Readonly<Record<RotationWords['look'], string | undefined>> = {
  late: styles.late,
  expired: styles.crit,
  'cannot-tell': styles.unk,
  soon: styles.soon,
  quiet: styles.muted,
  plain: undefined,
}

export function nextRotationColumn(calendar: Calendar): SheetColumn {
  const counter = { daysLeft: (day: PlainDate) => -calendar.since(day), words: calendar.left }
  const of = (next: NextRotation) => rotationWords(next, counter)
  const render = (next: NextRotation, plain: boolean) => {
    const { words, look } = of(next)
    return plain || (look !== 'expired' && look !== 'cannot-tell') ? words : <Chip tone={look === 'expired' ? 'crit' : 'unk'}>{words}</Chip>
  }
  const look = (next: NextRotation) => rotationLook[of(next).look]
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
      look: (row) => look(row.nextRotation),
      render: (row, plain) => render(row.nextRotation, plain),
      edit,
    },
    credential: {
      value: ({ credential }) => of(credential.nextRotation).words,
      hint: ({ credential }) => rotationHint(credential.nextRotation),
      look: ({ credential }) => look(credential.nextRotation),
      render: ({ credential }, plain) => render(credential.nextRotation, plain),
      edit,
    },
  })
}

const tierTone: Readonly<Record<Tier, ChipTone>> = { T1: 'crit', T2: 'warn', T3: 'unk' }

// Made once: rows of the same tier share them.
const tierChips = { T1: chipOf('T1'), T2: chipOf('T2'), T3: chipOf('T3') } as const satisfies Readonly<Record<Tier, ReactElement>>

function chipOf(tier: Tier): ReactElement {
  return <Chip tone={tierTone[tier]}>{tier}</Chip>
}

export const tierColumn = sheetColumn({
  id: 'tier',
  title: 'Tier',
  width: 76,
  type: 'choice',
  ink: { beside: 12 },
  identity: {
    value: (row) => row.tier,
    hint: (row) => `${row.tier}, ${tierWords[row.tier].toLowerCase()}. ${row.tierReason}`,
    look: (row) => styles[tierTone[row.tier]],
    render: (row, plain) => (plain ? row.tier : tierChips[row.tier]),
    edit: () => ({ kind: 'read-only', reason: 'it follows from rights, environment and data.' }),
  },
})
