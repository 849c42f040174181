import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDashed } from 'lucide-react'
import type { AgentLine } from '../../../shared/ipc/areas/agents-contract.ts'
import { appInfoQuery, inventoryQuery } from '../../api/queries.ts'
import { GapEntry, type WriteFacts } from './gap-entry.tsx'
import { Section } from './section.tsx'
import styles from './six-gap-panel.module.css'

/** What protects a person and not a machine, and what stands in its place here: each is written down on the spot. */
export function SixGapPanel({ line, people, onWrite }: Readonly<{ line: AgentLine; people: readonly string[]; onWrite: WriteFacts }>) {
  const row = useQuery(inventoryQuery).data?.find(({ id }) => id === line.id)
  const today = useQuery(appInfoQuery).data?.today
  return (
    <Section
      title={`${line.gaps.closed} of 6 gaps closed`}
      hint="What protects people fails for machines. Something has to stand in its place."
    >
      <ul>
        {line.gaps.gaps.map(({ id, human, machine, closed }) => {
          const Icon = closed ? CircleCheck : CircleDashed
          return (
            <li key={id} className={styles.gap}>
              <Icon
                size={16}
                strokeWidth={1.75}
                className={closed ? styles.closed : styles.open}
                role="img"
                aria-label={closed ? 'Closed' : 'Open'}
              />
              <div className={styles.words}>
                <span className={styles.human}>{human}</span>
                <span className={styles.machine}>{machine}</span>
                {row !== undefined && today !== undefined && (
                  <GapEntry gap={id} row={row} today={today} people={people} onWrite={onWrite} />
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
