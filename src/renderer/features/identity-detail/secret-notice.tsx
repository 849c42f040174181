import { createContext, type ReactNode, use, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import { storageLocations, storageLocationWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { credentialOfSecret, keptPatch } from '../../../shared/domain/record/kept-secret.ts'
import type { CredentialId } from '../../../shared/domain/values/ids.ts'
import type { StoppedSecret } from '../../../shared/domain/values/secret-gate.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import { call } from '../../api/client.ts'
import { type SecretAnswer, SecretDialog } from '../../components/secret-dialog/secret-dialog.tsx'

/** Takes over when somebody writes a secret into a field: `field` is what it is called, `focusBack` where the keyboard goes on. */
type StopSecret = (secret: StoppedSecret, field: string, focusBack: () => HTMLElement | null) => void

type Stopped = Readonly<{ secret: StoppedSecret; field: string; focusBack: () => HTMLElement | null }>

const StopContext = createContext<StopSecret | null>(null)

const storageOptions = storageLocations.map((value) => ({ value, label: storageLocationWords[value] }))

/** What a field of the panel calls instead of saving a secret. */
export function useStopSecret(): StopSecret {
  const stop = use(StopContext)
  if (stop === null) throw new Error('useStopSecret needs a SecretGate above it')
  return stop
}

type SecretGateProps = Readonly<{
  row: InventoryRow
  /** The credential the fields inside belong to; without it the only one. */
  credential?: CredentialId
  change: (work: () => Promise<unknown>) => void
  children: ReactNode
}>

/** Stops live secrets in the fields inside, and keeps a hint of them at the credential instead. */
export function SecretGate({ row, credential, change, children }: SecretGateProps) {
  const [stopped, setStopped] = useState<Stopped | null>(null)
  const owner = credentialOfSecret(row.credentials, credential ?? null)
  const unclear = owner === undefined && row.credentials.length > 0
  const keep = ({ keepHint, storage }: SecretAnswer) => {
    setStopped(null)
    const patch = keptPatch(owner ?? { label: null, externalId: null }, { hint: keepHint ? (stopped?.secret.hint ?? null) : null, storage })
    const edit: RecordEdit =
      owner === undefined
        ? { kind: 'new-credential', identityId: row.id, facts: { ...blankCredentialFacts(null), ...patch } }
        : { kind: 'credential', id: owner.id, patch }
    change(() => call('records.edit', { label: `Keep a hint at ${row.name}`.slice(0, 200), edits: [edit] }))
  }
  return (
    <StopContext value={(secret, field, focusBack) => setStopped({ secret, field, focusBack })}>
      {children}
      {stopped !== null && (
        <SecretDialog
          stopped={[{ secret: stopped.secret, where: `${stopped.field} · ${row.name}` }]}
          storages={storageOptions}
          cannotKeep={
            unclear ? 'This identity has several credentials. Write it at the one it belongs to, further down, to keep a hint of it.' : null
          }
          focusAfter={stopped.focusBack}
          onKeep={keep}
          onClose={() => setStopped(null)}
        />
      )}
    </StopContext>
  )
}
