import { severities, severityWords } from '../../../shared/domain/findings/model/severity.ts'
import type { FindingsOverview } from '../../../shared/ipc/areas/findings-contract.ts'
import { Select } from '../../components/select/select.tsx'
import { classNames } from '../../lib/class-names.ts'
import styles from './filter-row.module.css'
import { type Chosen, everything } from './finding-filter.ts'
import { severityTones } from './finding-words.ts'

type FilterRowProps = Readonly<{
  overview: FindingsOverview
  state: 'fail' | 'accepted'
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}>

/** The five groups, the severities and the rules, each with the number it opens. */
export function FilterRow({ overview, state, chosen, onChoose }: FilterRowProps) {
  const open = state === 'fail'
  const rules = overview.rules.filter((rule) => (open ? rule.open : rule.accepted) > 0)
  return (
    <div className={styles.filters}>
      <div className={styles.groups} role="group" aria-label="Groups of findings">
        {overview.groups.map((group) => {
          const pressed = chosen.by === 'group' && chosen.group === group.group
          const count = open ? group.open : group.accepted
          return (
            <button
              key={group.group}
              type="button"
              className={classNames(styles.group, pressed && styles.pressed)}
              aria-pressed={pressed}
              title={group.meaning}
              onClick={() => onChoose(pressed ? everything : { by: 'group', group: group.group })}
            >
              <span className={styles.name}>{group.name}</span>
              <span className={styles.number}>{count.toLocaleString('en')}</span>
              <span className={styles.meaning}>{group.meaning}</span>
            </button>
          )
        })}
      </div>
      <div className={styles.second}>
        {open && (
          <div className={styles.severities} role="group" aria-label="How grave">
            {severities.toReversed().map((severity) => {
              const pressed = chosen.by === 'severity' && chosen.severity === severity
              return (
                <button
                  key={severity}
                  type="button"
                  className={classNames(styles.severity, pressed && styles.pressed)}
                  aria-pressed={pressed}
                  onClick={() => onChoose(pressed ? everything : { by: 'severity', severity })}
                >
                  <span className={classNames(styles.dot, styles[severityTones[severity]])} aria-hidden />
                  {severityWords[severity]} <span className={styles.count}>{overview.bySeverity[severity].toLocaleString('en')}</span>
                </button>
              )
            })}
          </div>
        )}
        <div className={styles.rule}>
          <Select
            label="Which finding"
            value={chosen.by === 'rule' ? chosen.rule : 'all'}
            options={[
              { value: 'all', label: chosen.by === 'everything' || chosen.by === 'rule' ? 'Every kind of finding' : 'Choose one kind…' },
              ...rules.map(({ rule, title }) => ({ value: rule, label: title, detail: rule })),
            ]}
            onChange={(rule) => onChoose(rule === 'all' ? everything : { by: 'rule', rule })}
          />
        </div>
      </div>
    </div>
  )
}
