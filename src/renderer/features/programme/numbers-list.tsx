import { ChartNoAxesColumn } from 'lucide-react'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { MetricsReply } from '../../../shared/ipc/areas/programme-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import styles from './control-lines.module.css'
import { MetricLine } from './metric-line.tsx'
import type { ShowBehind } from './show-behind.ts'

type NumbersListProps = Readonly<{ reply: MetricsReply; onBehind: ShowBehind; onShowImports: () => void }>

/** The numbers of the programme: each with its sum, what it should be, where it is going, and the records behind it. */
export function NumbersList({ reply: { from, on, groups }, onBehind, onShowImports }: NumbersListProps) {
  if (groups.every(({ metrics }) => metrics.every(({ counts }) => counts.length === 0)))
    return (
      <EmptyState
        icon={ChartNoAxesColumn}
        title="Nothing to count yet"
        actions={
          <Button variant="primary" onClick={onShowImports}>
            Go to Imports
          </Button>
        }
      >
        As soon as the list has its first record, its numbers stand here: how many have an owner, how old the keys are, how quickly
        something can be switched off.
      </EmptyState>
    )
  const withTrend = groups.some(({ metrics }) => metrics.some(({ trend }) => trend.words !== null))
  return (
    <>
      <p className={styles.detail}>
        Counted from {longDay(from)} to {longDay(on)} where a number is about a time, else as it stands today.{' '}
        {withTrend
          ? 'A dashed line is the target.'
          : 'Every finished review keeps the numbers of its day, and from then on a line shows where each is going.'}
      </p>
      {groups.map(({ title, metrics }) => (
        <section key={title} className={styles.box} aria-label={title}>
          <h2 className={styles.title}>{title}</h2>
          <ul>
            {metrics.map((metric) => (
              <MetricLine key={metric.id} metric={metric} from={from} withTrend={withTrend} onBehind={onBehind} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
