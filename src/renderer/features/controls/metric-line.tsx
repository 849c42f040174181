import { dayNumber, longDay, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { ReadMetric } from '../../../shared/domain/rules/metric-reading.ts'
import { Chip } from '../../components/chip/chip.tsx'
import { TrendChart } from '../../components/trend-chart/trend-chart.tsx'
import { classNames } from '../../lib/class-names.ts'
import type { ShowBehind } from './show-behind.ts'
import lines from './control-lines.module.css'
import styles from './metric-line.module.css'

type MetricLineProps = Readonly<{ metric: ReadMetric; from: PlainDate; onBehind: ShowBehind }>

/** One number: what it is, how it came about, and whether that is good. */
export function MetricLine({ metric: { id, name, shown, sum, beside, target, trend, goal, counts }, from, onBehind }: MetricLineProps) {
  return (
    <li className={classNames(lines.line, styles.line)} aria-label={`${id} ${name}`}>
      <span className={styles.value}>
        <strong>{shown}</strong>
        {target.met !== null && <Chip tone={target.met ? 'ok' : 'warn'}>{target.met ? 'On target' : 'Not yet'}</Chip>}
      </span>
      <span className={lines.words}>
        <strong>
          {name} <span className={lines.term}>{id}</span>
        </strong>
        <span className={styles.sum}>{sum}</span>
        <span className={lines.detail}>Target: {target.words}</span>
        {beside.length > 0 && <span className={lines.detail}>{beside.map((one) => `${one.name}: ${one.value}`).join(' · ')}</span>}
      </span>
      <span className={styles.trend}>
        {trend.points.length > 1 && (
          <TrendChart
            label={`${name} over time: ${trend.points.map(({ on, value }) => `${value.toLocaleString('en')} on ${longDay(on)}`).join(', ')}.`}
            points={trend.points.map(({ on, value }) => ({ at: dayNumber(on), value, words: `${value.toLocaleString('en')} on ${longDay(on)}` }))}
            goal={goal}
            tone={trend.better === null ? 'plain' : trend.better ? 'better' : 'worse'}
          />
        )}
        <span className={lines.detail}>{trend.words}</span>
      </span>
      <span className={classNames(lines.counts, styles.counts)}>
        {counts.map(({ standing, words, count }) => (
          <button key={standing} type="button" className={lines.open} aria-label={`${name}: ${count} ${words}. Show the records`} onClick={() => onBehind({ of: 'metric', metric: id, from, standing }, `${name}: ${words}`, sum)}>
            <strong>{count.toLocaleString('en')}</strong> {words}
          </button>
        ))}
      </span>
    </li>
  )
}
