import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { fieldPolicyWords } from '../../../../shared/domain/imports/mapping/import-choices.ts'
import { targetWords } from '../../../../shared/domain/imports/mapping/mapping.ts'
import type { ImportSummary } from '../../../../shared/ipc/areas/imports-contract.ts'
import { customFieldsQuery } from '../../../api/queries.ts'
import { closedChoices } from '../preview/closed-choices.ts'
import { fieldTitle } from '../preview/field-titles.ts'
import styles from './import-decisions.module.css'
import { selectionWords } from './selection-words.ts'

/** What a person settled for one import: columns, words, answers, conflicts and what was taken. Nothing where nothing was. */
export function ImportDecisions({
  decided: { matched, settled, policies, values, selection },
}: Readonly<{ decided: ImportSummary['decided'] }>) {
  const own = useQuery(customFieldsQuery).data ?? []
  const meanings = Object.entries(values).flatMap(([target, words]) =>
    Object.entries(words).map(([word, meaning]) => ({ target, word, meaning })),
  )
  return (
    <>
      <Decisions title="How the columns were matched">
        {matched.map(({ column, field }) => (
          <Pair key={column} from={column} link="fills" to={field} />
        ))}
      </Decisions>
      <Decisions title="What words meant">
        {meanings.map(({ target, word, meaning }) => (
          <Pair
            key={`${target} ${word}`}
            from={`${targetWords(target, own)}: “${word}”`}
            link="means"
            to={meaning === null ? 'unknown' : (closedChoices(target).find(({ value }) => value === meaning)?.label ?? meaning)}
          />
        ))}
      </Decisions>
      <Decisions title="What was answered">
        {settled.map(({ question, answer }) => (
          <Pair key={question} from={question} link="answer" to={answer} />
        ))}
      </Decisions>
      <Decisions title="Where vault and file disagreed">
        {Object.entries(policies).map(([field, policy]) => (
          <Pair key={field} from={fieldTitle(field)} link="policy" to={fieldPolicyWords[policy]} />
        ))}
      </Decisions>
      <Decisions title="What was taken">{selection === null ? [] : [<li key="taken">{selectionWords(selection)}</li>]}</Decisions>
    </>
  )
}

function Decisions({ title, children }: Readonly<{ title: string; children: readonly ReactNode[] }>) {
  if (children.length === 0) return null
  return (
    <section className={styles.decisions} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.pairs}>{children}</ul>
    </section>
  )
}

function Pair({ from, link, to }: Readonly<{ from: string; link: string; to: string }>) {
  return (
    <li className={styles.pair}>
      <span className={styles.from}>{from}</span>
      <span className={styles.arrow} aria-hidden>
        →
      </span>
      <span className="visually-hidden"> {link}: </span>
      <span className={styles.to}>{to}</span>
    </li>
  )
}
