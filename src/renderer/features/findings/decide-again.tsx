import { useQuery } from '@tanstack/react-query'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { ExceptionLine, FindingLine } from '../../../shared/ipc/areas/findings-contract.ts'
import { call } from '../../api/client.ts'
import { exceptionsQuery, findingsOfQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import styles from './decide-again.module.css'
import { useChange } from './use-finding-change.ts'

type DecideAgainProps = Readonly<{
  line: FindingLine
  onAccept: (lines: readonly FindingLine[]) => void
  onShowReviews: () => void
  onDone: () => void
  onCancel: () => void
}>

/** What was accepted for a while and is over: accepted anew, or not any more. */
export function DecideAgain({ line, onAccept, onShowReviews, onDone, onCancel }: DecideAgainProps) {
  const exceptions = useQuery(exceptionsQuery)
  const findings = useQuery(findingsOfQuery(line.identityId))
  const { change, isPending, problem } = useChange(onDone)
  const stop = (over: ExceptionLine) =>
    change({ work: () => call('exceptions.end', { ids: [over.id] }), said: `${line.name}: “${over.title}” is not accepted any more.` })
  return (
    <Loaded query={exceptions}>
      {(all) => {
        const over = all.filter(
          ({ identityId, endedOn, problem }) => identityId === line.identityId && endedOn === null && problem !== null,
        )
        return (
          <section className={styles.again} aria-label={`Decide again: ${line.name}`}>
            {over.length === 0 && (
              <p>
                A review decided something about it that is not done yet. Do it at the provider; the next review or import shows that it is
                done.
              </p>
            )}
            <ul>
              {over.map((one) => {
                const covered = findings.data?.lines.filter(({ rule }) => rule === one.rule) ?? []
                return (
                  <li key={one.id} className={styles.item}>
                    <div>
                      <p>
                        <strong>{one.title}</strong> was accepted until {longDay(one.until)}, approved by {one.approvedBy}. {one.problem}
                      </p>
                      <p className={styles.reason}>“{one.reason}”</p>
                    </div>
                    {covered.length > 0 && (
                      <Button small aria-label={`Accept again: ${one.title}`} onClick={() => onAccept(covered)}>
                        Accept again…
                      </Button>
                    )}
                    <Button small disabled={isPending} aria-label={`Do not accept any more: ${one.title}`} onClick={() => stop(one)}>
                      Do not accept any more
                    </Button>
                  </li>
                )
              })}
            </ul>
            {problem !== null && <Notice tone="crit">{problem}</Notice>}
            <div className={styles.actions}>
              {over.length === 0 && (
                <Button small onClick={onShowReviews}>
                  Go to the reviews
                </Button>
              )}
              <Button small onClick={onCancel}>
                Cancel
              </Button>
            </div>
          </section>
        )
      }}
    </Loaded>
  )
}
