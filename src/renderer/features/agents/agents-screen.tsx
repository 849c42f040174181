import { useQuery } from '@tanstack/react-query'
import { Bot } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { agentsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { plural } from '../../lib/plural.ts'
import { AgentCard } from './agent-card.tsx'
import { AgentPage } from './agent-page.tsx'
import styles from './agents-screen.module.css'

type AgentsScreenProps = Readonly<{
  /** The agent asked for on another screen. */ first: IdentityId | null
  onFirstTaken: () => void
  onShowIdentity: (id: IdentityId) => void
  onShowInventory: () => void
}>

/** Programs that decide by themselves: what each could do, and who answers for it. */
export function AgentsScreen({ first, onFirstTaken, onShowIdentity, onShowInventory }: AgentsScreenProps) {
  const agents = useQuery(agentsQuery)
  const [open, setOpen] = useState(first)
  // Asked for once: coming back another way shows the list.
  useEffect(onFirstTaken, [onFirstTaken])
  const agent = agents.data?.find(({ id }) => id === open)
  if (agent !== undefined) return <AgentPage key={agent.id} line={agent} onClose={() => setOpen(null)} onShowIdentity={onShowIdentity} />
  return (
    <>
      <ScreenHeader
        title="AI agents"
        detail={
          agents.data === undefined
            ? undefined
            : `${plural(agents.data.length, 'program')} that ${agents.data.length === 1 ? 'decides' : 'decide'} on ${agents.data.length === 1 ? 'its' : 'their'} own what to do next`
        }
      />
      <div className={styles.scroll}>
        <Loaded query={agents}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState icon={Bot} title="No AI agent is on the list" actions={<Button onClick={onShowInventory}>Show inventory</Button>}>
                An AI agent is a program that decides by itself what to do with the tools it was given. Set the kind of an identity to “AI
                agent” in the inventory, and it appears here with what it can do.
              </EmptyState>
            ) : (
              <ul className={styles.list} aria-label="AI agents">
                {list.map((line) => (
                  <AgentCard key={line.id} line={line} onOpen={() => setOpen(line.id)} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </div>
    </>
  )
}
