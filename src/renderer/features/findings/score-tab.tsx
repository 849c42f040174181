import type { AreaScore } from '../../../shared/domain/findings/score.ts'
import type { FindingsOverview } from '../../../shared/ipc/areas/findings-contract.ts'
import { useSpoken } from '../../components/announcer/announcer.tsx'
import { plural } from '../../lib/plural.ts'
import type { ShowBehind } from './cannot-tell-list.tsx'
import styles from './score-tab.module.css'

const standings = [
  { standing: 'pass', title: 'Pass' },
  { standing: 'fail', title: 'Fail' },
  { standing: 'cannotTell', title: 'Cannot tell' },
  { standing: 'accepted', title: 'Accepted' },
  { standing: 'besides', title: 'Not concerned' },
] as const

/** The score with its arithmetic: every number opens the records it counts. */
export function ScoreTab({ overview: { score, active }, onBehind }: Readonly<{ overview: FindingsOverview; onBehind: ShowBehind }>) {
  const spoken = useSpoken<HTMLParagraphElement>()
  return (
    <>
      <section className={styles.total} aria-label="Score">
        <p className={styles.number}>{score.score ?? '–'}</p>
        <div>
          <p ref={spoken}>
            <strong>{score.score === null ? 'Nothing to count yet.' : `${score.score} of 100 over the six areas.`}</strong> “Cannot tell”
            earns nothing, so leaving fields empty never helps.
          </p>
          <p className={styles.sum}>{score.arithmetic}</p>
        </div>
      </section>
      <div className={styles.frame}>
        <table className={styles.table} aria-label="The score by area">
          <thead>
            <tr>
              <th scope="col">Area</th>
              {standings.map(({ standing, title }) => (
                <th key={standing} scope="col" className={styles.count}>
                  {title}
                </th>
              ))}
              <th scope="col" className={styles.count}>
                Score
              </th>
            </tr>
          </thead>
          <tbody>
            {score.areas.map((area) => (
              <Area key={area.area} area={area} onBehind={onBehind} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        Each number counts answers: one per rule and record. {plural(active, 'record')} in use. For comparing over time, by points:{' '}
        {score.postureArithmetic}
      </p>
    </>
  )
}

function Area({ area, onBehind }: Readonly<{ area: AreaScore; onBehind: ShowBehind }>) {
  return (
    <tr>
      <th scope="row">
        {area.name}
        <span className={styles.sum}>{area.arithmetic}</span>
      </th>
      {standings.map(({ standing, title }) => (
        <td key={standing} className={styles.count}>
          {area[standing] === 0 ? (
            <span className={styles.zero}>0</span>
          ) : (
            <button
              type="button"
              className={styles.open}
              aria-label={`${area.name}, ${title.toLowerCase()}: ${area[standing]}. Show the records`}
              onClick={() =>
                onBehind(
                  { of: 'area', area: area.area, standing },
                  `${area.name}: ${title.toLowerCase()}`,
                  `${plural(area[standing], 'answer')} in these records.`,
                )
              }
            >
              {area[standing].toLocaleString('en')}
            </button>
          )}
        </td>
      ))}
      <td className={styles.count}>
        <strong>{area.score ?? '–'}</strong>
      </td>
    </tr>
  )
}
