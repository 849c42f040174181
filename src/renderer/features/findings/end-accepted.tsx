import type { FindingLine } from '../../../shared/ipc/areas/findings-contract.ts'
import { call } from '../../api/client.ts'
import { Button } from '../../components/button/button.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { useChange } from './use-finding-change.ts'

/** Takes the acceptance back: the finding is open again from today. */
export function EndAccepted({ line, onDone }: Readonly<{ line: FindingLine; onDone: () => void }>) {
  const toast = useToast()
  const { change, isPending } = useChange(onDone)
  const end = async () => {
    const { rule, identityId, credentialId } = line
    const { exceptionId } = await call('findings.explain', { rule, identityId, credentialId })
    if (exceptionId !== null) await call('exceptions.end', { ids: [exceptionId] })
  }
  return (
    <Button
      small
      disabled={isPending}
      aria-label={`Open again: ${line.title}, ${line.name}`}
      onClick={() =>
        change({ work: end, said: `${line.name}: open again.` }, { onError: (error) => toast({ text: error.message, tone: 'crit' }) })
      }
    >
      Open again
    </Button>
  )
}
