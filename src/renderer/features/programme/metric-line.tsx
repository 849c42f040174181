import type { ReadMetric, TargetState } from '../../../shared/domain/programme/metric-reading.ts'
import { dayNumber, longDay, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { Chip, type ChipTone } from '../../components/chip/chip.tsx'
import { TrendChart } from '../../components/trend-chart/trend-chart.tsx'
import { classNames } from '../../lib/class-names.ts'
import lines from './control-lines.module.css'
import styles from './metric-line.module.css'
import type { ShowBehind } from './show-behind.ts'

type MetricLineProps = Readonly<{
  metric: ReadMetric
  from: PlainDate
  /** Some number of the page has a line over time. */ withTrend: boolean
  onBehind: ShowBehind
}>

const states: Readonly<Record<Exclude<TargetState, 'direction'>, Readonly<{ words: string; tone: ChipTone }>>> = {
  met: { words: 'On target', tone: 'ok' },
  not_yet: { words: 'Not yet', tone: 'warn' },
  cannot_tell: { words: 'Cannot tell', tone: 'unk' },
}

/** One number: what it is, how it came about, and whether that is good. */
export function MetricLine({
  metric: { id, name, shown, sum, beside, target, trend, goal, counts },
  from,
  withTrend,
  onBehind,
}: MetricLineProps) {
  return (
    <li className={classNames(lines.line, styles.line, withTrend && styles.withTrend)} aria-label={`${id} ${name}`}>
      <span className={styles.value}>
        <strong>{shown}</strong>
        {target.state !== 'direction' && <Chip tone={states[target.state].tone}>{states[target.state].words}</Chip>}
      </span>
      <span className={lines.words}>
        <strong>
          {name} <span className={lines.term}>{id}</span>
        </strong>
        <span className={styles.sum}>{sum}</span>
        <span className={lines.detail}>Target: {target.words}</span>
        {beside.length > 0 && <span className={lines.detail}>{beside.map((one) => `${one.name}: ${one.value}`).join(' · ')}</span>}
      </span>
      {withTrend && <Trend name={name} trend={trend} goal={goal} />}
      <span className={classNames(lines.counts, styles.counts)}>
        {counts.map(({ standing, words, count }) => (
          <button
            key={standing}
            type="button"
            className={lines.open}
            aria-label={`${name}: ${count} ${words}. Show the records`}
            onClick={() => onBehind({ of: 'metric', metric: id, from, standing }, `${name}: ${words}`, sum)}
          >
            <strong>{count.toLocaleString('en')}</strong> {words}
          </button>
        ))}
      </span>
    </li>
  )
}

function Trend({ name, trend: { points, words, better }, goal }: Pick<ReadMetric, 'name' | 'trend' | 'goal'>) {
  if (words === null) return <span />
  const said = points.map(({ on, value }) => `${value.toLocaleString('en')} on ${longDay(on)}`)
  return (
    <span className={styles.trend}>
      <TrendChart
        label={`${name} over time: ${said.join(', ')}.`}
        points={points.map(({ on, value }, at) => ({ at: dayNumber(on), value, words: said[at] ?? '' }))}
        goal={goal}
        tone={better === null ? 'plain' : better ? 'better' : 'worse'}
      />
      <span className={lines.detail}>{words}</span>
    </span>
  )
}
