import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { AgentFacts } from '../../../shared/domain/record/facts/agent-record.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { AgentLine } from '../../../shared/ipc/areas/agents-contract.ts'
import { inventoryQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { SearchSelect } from '../../components/search-select/search-select.tsx'
import styles from './agent-tool-list.module.css'
import { Section } from './section.tsx'

type AgentCredentialsProps = Readonly<{
  line: AgentLine
  agent: AgentFacts
  onPatch: (facts: Partial<AgentFacts>) => Promise<boolean>
  onShowIdentity: (id: IdentityId) => void
}>

/** The identities whose keys it uses: what they may do, it may do. */
export function AgentCredentials({ line, agent, onPatch, onShowIdentity }: AgentCredentialsProps) {
  const { data: rows } = useQuery(inventoryQuery)
  const used = agent.credentialsUsed ?? []
  const groups = useMemo(
    () => [
      {
        label: 'Identities',
        items: (rows ?? [])
          .filter(({ id }) => id !== line.id && agent.credentialsUsed?.includes(id) !== true)
          .map(({ id, name, system }) => ({ value: id, label: name, also: system ?? '' })),
      },
    ],
    [rows, line.id, agent.credentialsUsed],
  )
  return (
    <Section title="Keys it uses" hint="Whatever these identities may do, it may do (credentials used).">
      {agent.credentialsUsed === null && (
        <p className={styles.none}>
          Nobody wrote down which keys it uses.
          <Button small onClick={() => void onPatch({ credentialsUsed: [] })}>
            It uses none
          </Button>
        </p>
      )}
      <ul>
        {line.uses.map(({ id, name }) => (
          <li key={id} className={styles.key}>
            <button type="button" className={styles.link} disabled={name === null} onClick={() => onShowIdentity(id)}>
              {name ?? 'No longer in the list'}
            </button>
            <button
              type="button"
              className={styles.remove}
              aria-label={`It does not use ${name ?? 'this identity'}`}
              title="Take away"
              onClick={() => void onPatch({ credentialsUsed: used.filter((one) => one !== id) })}
            >
              <X size={14} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <SearchSelect<IdentityId>
        label="Add an identity it uses"
        placeholder="Add an identity it uses"
        searchLabel="Find an identity"
        value={null}
        groups={groups}
        onChange={(id) => void onPatch({ credentialsUsed: [...used, id] })}
      />
    </Section>
  )
}
