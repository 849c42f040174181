import { useQuery } from '@tanstack/react-query'
import { type DueItem } from '../../../shared/domain/inventory/due-list.ts'
import { credentialTypeWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { citation } from '../../../shared/domain/rotation/rotation-policy.ts'
import { daysLeftWords, dueWords } from '../../../shared/domain/rotation/rotation-words.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import { appInfoQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import { classNames } from '../../lib/class-names.ts'
import { ruleWords } from './due-reason.ts'
import styles from './due-row.module.css'
import type { DueTone } from './due-tone.ts'
import { useMarkRotated } from './use-mark-rotated.ts'

/** One thing to do, mostly a credential to replace: when, what, whose, and who says so. */
export function DueRow({ item, tone }: Readonly<{ item: DueItem; tone: DueTone }>) {
  const today = useQuery(appInfoQuery).data?.today
  const markRotated = useMarkRotated()
  const { row, credential } = item
  const what = [
    row.system ?? row.providerName,
    credential?.label ?? (credential?.type == null ? null : credentialTypeWords[credential.type]),
  ]
    .filter((word) => word !== null)
    .join(' · ')
  const rule = ruleWords(item)
  return (
    <li className={styles.row}>
      <span className={classNames(styles.when, styles[tone])} title={longDay(item.on)}>
        {today === undefined ? daysLeftWords(item.daysLeft) : dueWords(item, today)}
      </span>
      <span className={styles.what}>
        <strong className={styles.name} title={row.name}>
          {row.name}
        </strong>
        <span className={styles.detail} title={what}>
          {what}
        </span>
      </span>
      <span className={styles.owner} title={row.technicalOwner ?? undefined}>
        {row.technicalOwner ?? <Chip tone="crit">No owner</Chip>}
      </span>
      <span className={classNames(styles.what, styles.why)} title={`${rule}\n${item.basis}`}>
        <span className={styles.rule}>{rule}</span>
        <span className={styles.detail}>{citation(item.basis)}</span>
      </span>
      {credential !== null && (
        <Button
          small
          disabled={today === undefined || markRotated.isPending}
          onClick={() => today !== undefined && markRotated.mutate({ credential, name: row.name, on: today })}
        >
          Rotated today
        </Button>
      )}
    </li>
  )
}
