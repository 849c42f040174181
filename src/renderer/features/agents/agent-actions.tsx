import { type AgentFacts, longestAgentText } from '../../../shared/domain/record/facts/agent-record.ts'
import {
  type Approval,
  approvals,
  approvalWords,
  autonomies,
  autonomyWords,
  type HighImpactAction,
  highImpactActions,
  highImpactActionWords,
} from '../../../shared/domain/record/facts/further-vocabulary.ts'
import { Button } from '../../components/button/button.tsx'
import { Choice } from '../../components/choice/choice.tsx'
import { Select } from '../../components/select/select.tsx'
import styles from './agent-actions.module.css'
import { SavedText } from './saved-text.tsx'
import { Section } from './section.tsx'

type AgentActionsProps = Readonly<{ agent: AgentFacts; onPatch: (facts: Partial<AgentFacts>) => Promise<boolean> }>
type Cell = 'no' | Approval | 'unknown' | 'unsaid'

/** The five big things and who has to say yes to each; and how much it does by itself. */
export function AgentActions({ agent, onPatch }: AgentActionsProps) {
  const set = (action: HighImpactAction, cell: Exclude<Cell, 'unsaid'>) => {
    const actions = highImpactActions.filter((one) => (one === action ? cell !== 'no' : agent.actions?.includes(one) === true))
    const kept = Object.entries(agent.approval ?? {}).filter(([one]) => one !== action)
    void onPatch({ actions, approval: Object.fromEntries(cell === 'no' || cell === 'unknown' ? kept : [...kept, [action, cell]]) })
  }
  const cellOf = (action: HighImpactAction): Cell => {
    if (agent.actions === null) return 'unsaid'
    return agent.actions.includes(action) ? (agent.approval?.[action] ?? 'unknown') : 'no'
  }
  return (
    <Section title="Big things it may do" hint="The ones that hurt most when they go wrong (high-impact actions), each with who says yes.">
      {agent.actions === null && (
        <p className={styles.none}>
          <span>Nobody wrote down which of these it may do. Once one is answered, those not named count as “may not”.</span>
          <Button small onClick={() => void onPatch({ actions: [] })}>
            None of these
          </Button>
        </p>
      )}
      <ul>
        {highImpactActions.map((action) => (
          <li key={action} className={styles.action}>
            <span className={styles.name}>{highImpactActionWords[action]}</span>
            <Select<Cell>
              label={`${highImpactActionWords[action]}: who says yes`}
              value={cellOf(action)}
              options={agent.actions === null ? [unsaid, ...cells] : cells}
              onChange={(cell) => cell !== 'unsaid' && set(action, cell)}
            />
          </li>
        ))}
      </ul>
      <SavedText
        label="Who says yes"
        value={agent.approvedBy}
        most={longestAgentText.approvedBy}
        onSave={(approvedBy) => onPatch({ approvedBy })}
      />
      <Choice
        legend="How much it does on its own"
        value={agent.autonomy ?? ''}
        options={autonomies.map((value) => ({ value, title: autonomyWords[value] }))}
        onChange={(value) => void onPatch({ autonomy: autonomies.find((one) => one === value) ?? null })}
      />
    </Section>
  )
}

const unsaid = { value: 'unsaid', label: 'Not written down' } as const
const cells: readonly Readonly<{ value: Cell; label: string }>[] = [
  { value: 'no', label: 'May not do it' },
  ...approvals.map((value) => ({ value, label: approvalWords[value] })),
  { value: 'unknown', label: 'May do it; approval not written down' },
]
