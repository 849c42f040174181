import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ValueMapping } from '../../../../shared/domain/imports/mapping/import-choices.ts'
import type { UnreadValue } from '../../../../shared/domain/imports/mapping/mapped-table.ts'
import { targetWords } from '../../../../shared/domain/imports/mapping/mapping.ts'
import { foldText } from '../../../../shared/domain/values/fold-text.ts'
import { customFieldsQuery } from '../../../api/queries.ts'
import { Button } from '../../../components/button/button.tsx'
import { Select } from '../../../components/select/select.tsx'
import { plural } from '../../../lib/plural.ts'
import { closedChoices } from './closed-choices.ts'
import styles from './unread-words.module.css'

type UnreadWordsProps = Readonly<{ unread: readonly UnreadValue[]; values: ValueMapping; onValues: (values: ValueMapping) => void }>

const shownAtFirst = 12

/** Words of closed columns nobody could read, each with what it may mean; those that were settled stay, to be changed. */
export function UnreadWords({ unread, values, onValues }: UnreadWordsProps) {
  const own = useQuery(customFieldsQuery).data ?? []
  const [all, setAll] = useState(false)
  const open = unread.filter(({ target }) => closedChoices(target).length > 0)
  const settled = Object.entries(values).flatMap(([target, words]) =>
    Object.entries(words).map(([word, meaning]) => ({ target, word, meaning })),
  )
  const lines = [
    ...settled.map((line) => ({ ...line, count: null })),
    ...open.filter(({ target, word }) => values[target]?.[foldText(word)] === undefined).map((line) => ({ ...line, meaning: undefined })),
  ]
  if (lines.length === 0) return null
  const shown = all ? lines : lines.slice(0, Math.max(shownAtFirst, settled.length))
  const settle = (target: string, word: string, meaning: string | null) =>
    onValues({ ...values, [target]: { ...values[target], [foldText(word)]: meaning } })
  return (
    <section className={styles.section}>
      <h2>Words Keyroster does not know</h2>
      <p className={styles.text}>Say what each means here. It is remembered for the next file with the same headers.</p>
      <ul className={styles.words}>
        {shown.map(({ target, word, meaning, count }) => (
          <li key={`${target} ${foldText(word)}`} className={styles.line}>
            <span className={styles.word} title={word}>
              “{word}”
              <span className={styles.where}>
                {targetWords(target, own)}
                {count !== null && `, ${plural(count, 'cell')}`}
              </span>
            </span>
            <Select
              label={`What “${word}” means in ${targetWords(target, own)}`}
              value={meaning === undefined ? 'open' : (meaning ?? 'unknown')}
              options={[
                ...(meaning === undefined ? [{ value: 'open', label: 'Choose what it means' }] : []),
                { value: 'unknown', label: 'Leave unknown' },
                ...closedChoices(target),
              ]}
              onChange={(next) => next !== 'open' && settle(target, word, next === 'unknown' ? null : next)}
            />
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <div>
          <Button small onClick={() => setAll(true)}>
            Show {plural(lines.length - shown.length, 'more word')}
          </Button>
        </div>
      )}
    </section>
  )
}
