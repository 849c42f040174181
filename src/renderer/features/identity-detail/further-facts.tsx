import type { FactPatch } from '../../../shared/domain/inventory/fact-change.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { FactGroupId } from '../../../shared/domain/record/facts/fact.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { Button } from '../../components/button/button.tsx'
import { FactFold } from './fact-fold.tsx'
import styles from './more-facts.module.css'
import { useKnownPeople } from './use-known-people.ts'

const alwaysShown = ['switch-off', 'end', 'company', 'webhook', 'origin'] as const satisfies readonly FactGroupId[]

type FurtherFactsProps = Readonly<{
  row: InventoryRow
  today: PlainDate
  onPatch: (patch: FactPatch) => void
  onShowAgents: (() => void) | undefined
}>

/** The facts that belong to none of the five questions: how it is switched off, when it ends, who is behind it. */
export function FurtherFacts({ row, today, onPatch, onShowAgents }: FurtherFactsProps) {
  const line = { record: row, of: row.name, provider: row.provider, today, ...useKnownPeople(), onSave: onPatch }
  return (
    <section>
      <h3 className={styles.title}>Switching off, ending, checking</h3>
      {alwaysShown.map((group) => (
        <FactFold key={group} group={group} {...line} />
      ))}
      {(row.kind === 'ai_agent' || row.agent !== null) && (
        <FactFold group="agent" {...line}>
          {onShowAgents !== undefined && (
            <Button small onClick={onShowAgents}>
              Write it down on the Agents screen
            </Button>
          )}
        </FactFold>
      )}
    </section>
  )
}
