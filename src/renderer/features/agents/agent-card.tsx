import { recordStateWords, tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { AgentLine } from '../../../shared/ipc/areas/agents-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './agent-card.module.css'
import { Reach } from './reach.tsx'

/** One agent: first what it can do, then who answers for it. */
export function AgentCard({ line, onOpen }: Readonly<{ line: AgentLine; onOpen: () => void }>) {
  const { name, owner, tier, status, reach, gaps, findings } = line
  return (
    <li className={styles.card}>
      <Reach reach={reach} />
      <div className={styles.foot}>
        <strong className={styles.name} title={name}>
          {name}
        </strong>
        {tier === 'T1' && <Chip tone="crit">{tierWords[tier]}</Chip>}
        {status !== 'active' && <Chip tone={status === 'expired' ? 'crit' : 'unk'}>{recordStateWords[status]}</Chip>}
        <span className={styles.about}>
          {owner === null ? <Chip tone="crit">Nobody answers for it</Chip> : <span>{owner} answers for it</span>}
          <span>{gaps.closed} of 6 gaps closed</span>
          {findings > 0 && <span>{plural(findings, 'finding')}</span>}
        </span>
        <Button small aria-label={`Open ${name}`} onClick={onOpen}>
          Open
        </Button>
      </div>
    </li>
  )
}
