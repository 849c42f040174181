import { useQuery } from '@tanstack/react-query'
import { severityWords } from '../../../shared/domain/findings/model/severity.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { FindingDetail, FindingLine } from '../../../shared/ipc/areas/findings-contract.ts'
import { findingQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './finding-why.module.css'
import { openedWords } from './finding-words.ts'

type FindingWhyProps = Readonly<{ line: FindingLine; onAccept: () => void; onGoTo: (id: IdentityId) => void }>

/** Why a finding matters here, how its severity came about, and who asks for it. */
export function FindingWhy({ line, onAccept, onGoTo }: FindingWhyProps) {
  const detail = useQuery(findingQuery(line))
  return <Loaded query={detail}>{(finding) => <Why finding={finding} onAccept={onAccept} onGoTo={onGoTo} />}</Loaded>
}

function Why({ finding, onAccept, onGoTo }: Omit<FindingWhyProps, 'line'> & Readonly<{ finding: FindingDetail }>) {
  const { because, why, fix, steps, controls, owasp, fixBy, longestExceptionDays, rule, state, acceptedUntil } = finding
  return (
    <div className={styles.why}>
      <p className={styles.because}>
        <strong>{because}</strong> {why}
      </p>
      <dl className={styles.facts}>
        <dt>What to do</dt>
        <dd>{fix}</dd>
        <dt>How grave</dt>
        <dd>
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              <li key={index}>
                <strong>{severityWords[step.severity]}:</strong> {step.why[0]?.toLowerCase()}
                {step.why.slice(1)}
              </li>
            ))}
          </ol>
        </dd>
        <dt>By when</dt>
        <dd>{fixBy === null ? 'No hurry.' : `Put it right by ${longDay(fixBy)}.`}</dd>
        <dt>Since</dt>
        <dd>{openedWords(finding)}.</dd>
        <dt>Who asks for it</dt>
        <dd>
          {[...owasp.map((item) => `OWASP ${item}`), ...controls].join(' · ')}
          <span className={styles.rule}> (rule {rule})</span>
        </dd>
      </dl>
      <div className={styles.actions}>
        {state === 'accepted' ? (
          <p className={styles.none}>
            Accepted{acceptedUntil === null ? '' : ` until ${longDay(acceptedUntil)}`}. It stays in the list and in every report.
          </p>
        ) : longestExceptionDays === null ? (
          <p className={styles.none}>This cannot be accepted for a while: it has to be put right.</p>
        ) : (
          <Button small onClick={onAccept} title={`For ${plural(longestExceptionDays, 'day')} at most`}>
            Accept for now…
          </Button>
        )}
        <Button small onClick={() => onGoTo(finding.identityId)}>
          Show in the inventory
        </Button>
      </div>
    </div>
  )
}
