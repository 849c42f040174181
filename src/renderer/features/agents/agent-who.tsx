import { type AgentFacts, longestAgentText } from '../../../shared/domain/record/facts/agent-record.ts'
import type { AgentLine } from '../../../shared/ipc/areas/agents-contract.ts'
import { SearchSelect } from '../../components/search-select/search-select.tsx'
import styles from './agent-who.module.css'
import { SavedText } from './saved-text.tsx'
import { Section } from './section.tsx'

type AgentWhoProps = Readonly<{
  line: AgentLine
  agent: AgentFacts
  people: readonly string[]
  onOwner: (name: string) => void
  onPatch: (facts: Partial<AgentFacts>) => Promise<boolean>
}>

/** The human who answers for it, who made it, and how it is stopped. */
export function AgentWho({ line, agent, people, onOwner, onPatch }: AgentWhoProps) {
  return (
    <>
      <Section title="Who answers for it">
        <div className={styles.owner}>
          <span className={styles.label} aria-hidden>
            Accountable human
          </span>
          <SearchSelect
            label="Accountable human"
            placeholder="Nobody yet: choose a person"
            searchLabel="Find a person"
            value={line.owner}
            groups={[{ label: 'People', items: people.map((name) => ({ value: name, label: name, also: '' })) }]}
            onChange={onOwner}
          />
        </div>
        <SavedText label="Built by" value={agent.builtBy} most={longestAgentText.builtBy} onSave={(builtBy) => onPatch({ builtBy })} />
        <SavedText label="Run by" value={agent.runBy} most={longestAgentText.runBy} onSave={(runBy) => onPatch({ runBy })} />
      </Section>
      <Section title="How it is watched and stopped">
        <SavedText
          label="Where its log is"
          value={agent.logPlace}
          most={longestAgentText.logPlace}
          onSave={(logPlace) => onPatch({ logPlace })}
        />
        <SavedText
          label="Stop button"
          value={agent.stopButton}
          most={longestAgentText.stopButton}
          hint="Where to press or what to switch off (kill switch)."
          onSave={(stopButton) => onPatch({ stopButton })}
        />
        <SavedText
          label="Who may press it"
          value={agent.mayStop}
          most={longestAgentText.mayStop}
          onSave={(mayStop) => onPatch({ mayStop })}
        />
      </Section>
    </>
  )
}
