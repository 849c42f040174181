import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Table2 } from 'lucide-react'
import { useState } from 'react'
import { type AgentFacts, blankAgent } from '../../../shared/domain/record/facts/agent-record.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { AgentLine } from '../../../shared/ipc/areas/agents-contract.ts'
import type { IdentityPatch } from '../../../shared/ipc/areas/inventory-contract.ts'
import { call } from '../../api/client.ts'
import { peopleQuery } from '../../api/queries.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { classNames } from '../../lib/class-names.ts'
import { AgentActions } from './agent-actions.tsx'
import { AgentCredentials } from './agent-credentials.tsx'
import styles from './agent-page.module.css'
import { AgentTools } from './agent-tool-list.tsx'
import { AgentWho } from './agent-who.tsx'
import { Reach } from './reach.tsx'
import { SixGapPanel } from './six-gap-panel.tsx'

type AgentPageProps = Readonly<{ line: AgentLine; onClose: () => void; onShowIdentity: (id: IdentityId) => void }>

/** One agent: its reach on top, and under it the record the sentence is made of. Every answer is saved as it is given. */
export function AgentPage({ line, onClose, onShowIdentity }: AgentPageProps) {
  const toast = useToast()
  const change = useChange({ say: toast })
  const people = useQuery(peopleQuery).data ?? []
  const [draft, setDraft] = useState<AgentFacts | null>(null)
  // The record goes as a whole: a second answer given before the first is saved must not lose it.
  const agent: AgentFacts = change.isPending && draft !== null ? draft : { ...blankAgent, ...line.agent }
  // Whether it was saved; a refusal is said by the toast, and what was typed stays.
  const save = (facts: IdentityPatch) =>
    change.mutateAsync({ work: () => call('records.edit', { edits: [{ kind: 'identity', id: line.id, patch: facts }] }) }).then(
      () => true,
      () => false,
    )
  const patch = (facts: Partial<AgentFacts>) => {
    const next = { ...agent, ...facts }
    setDraft(next)
    return save({ agent: next })
  }
  const write = (facts: IdentityPatch) => {
    setDraft(null)
    return save(facts)
  }
  return (
    <>
      <ScreenHeader title={line.name} detail="AI agent">
        <Button icon={ArrowLeft} shrinks onClick={onClose}>
          All AI agents
        </Button>
        <Button icon={Table2} shrinks onClick={() => onShowIdentity(line.id)}>
          Show in inventory
        </Button>
      </ScreenHeader>
      <div className={styles.scroll}>
        <div className={styles.page}>
          <section className={classNames(styles.reach, line.reach.notKnown.length > 0 && styles.unknown)} aria-label="What it can do">
            <Reach reach={line.reach} large />
          </section>
          <div className={styles.record}>
            <AgentTools agent={agent} onPatch={patch} />
            <AgentActions agent={agent} onPatch={patch} />
            <AgentCredentials line={line} agent={agent} onPatch={patch} onShowIdentity={onShowIdentity} />
          </div>
          <div className={styles.record}>
            <AgentWho
              line={line}
              agent={agent}
              people={people}
              onOwner={(technicalOwner) => void write({ technicalOwner })}
              onPatch={patch}
            />
            <SixGapPanel line={line} people={people} onWrite={write} />
          </div>
        </div>
      </div>
    </>
  )
}
