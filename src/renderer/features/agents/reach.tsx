import type { AgentReach } from '../../../shared/domain/agents/agent-reach.ts'
import { Notice } from '../../components/notice/notice.tsx'
import styles from './reach.module.css'

/** What an agent can do, in one sentence; what is dangerous about it; and what nobody wrote down. */
export function Reach({ reach, large = false }: Readonly<{ reach: AgentReach; large?: boolean }>) {
  const { sentence, danger, afterApproval, notKnown } = reach
  // The danger has its own line below.
  const can = danger === null ? sentence : sentence.replace(danger, '').trim()
  return (
    <div className={styles.reach}>
      <p className={large ? styles.large : styles.sentence}>{can}</p>
      {afterApproval.length > 0 && (
        <p className={styles.after}>After a person said yes: {afterApproval.map(({ words }) => words).join('; ')}.</p>
      )}
      {danger !== null && <Notice tone="warn">{danger}</Notice>}
      {notKnown.length > 0 && <p className={styles.unknown}>Cannot tell, because not written down: {notKnown.join(', ')}.</p>}
    </div>
  )
}
