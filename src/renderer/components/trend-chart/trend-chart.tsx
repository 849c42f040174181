import { classNames } from '../../lib/class-names.ts'
import styles from './trend-chart.module.css'

export type TrendPoint = Readonly<{
  /** Any measure of time; only distances count. */ at: number
  value: number
  /** Said by the mouse: '84 % on 3 August 2026'. */ words: string
}>

type TrendChartProps = Readonly<{
  /** Read aloud in place of the picture. */
  label: string
  /** Oldest first; at least two. */
  points: readonly TrendPoint[]
  /** What the value is measured against, drawn as a dashed line. */
  goal: number | null
  tone: 'better' | 'worse' | 'plain'
}>

const [width, height, edge] = [168, 44, 5]

/** A small line over time that ends in a dot for today. */
export function TrendChart({ label, points, goal, tone }: TrendChartProps) {
  const x = scale(
    points.map(({ at }) => at),
    edge,
    width - edge,
  )
  // Upside down: the larger value stands higher.
  const y = scale([...points.map(({ value }) => value), ...(goal === null ? [] : [goal])], height - edge, edge)
  return (
    <svg
      className={classNames(styles.chart, styles[tone])}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {goal !== null && <line className={styles.goal} x1={0} x2={width} y1={y(goal)} y2={y(goal)} />}
      <polyline className={styles.line} points={points.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} />
      {points.map(({ at, value, words }, index) => (
        <circle key={at} className={styles.dot} cx={x(at)} cy={y(value)} r={index === points.length - 1 ? 3.5 : 2}>
          <title>{words}</title>
        </circle>
      ))}
    </svg>
  )
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return (value) => (most === least ? (from + to) / 2 : Math.round((from + ((value - least) / (most - least)) * (to - from)) * 10) / 10)
}
