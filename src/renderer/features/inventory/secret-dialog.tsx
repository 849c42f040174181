import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Select } from '../../components/select/select.tsx'
import { plural } from '../../lib/plural.ts'
import { storageLocations, storageLocationWords, type StorageLocation } from '../../../shared/domain/vocabulary.ts'
import type { SecretAnswer, SecretCell } from './range-secrets.ts'
import styles from './range-dialogs.module.css'

type SecretDialogProps = Readonly<{
  stopped: readonly SecretCell[]
  /** The rest of a paste goes on without them. */
  hasOthers: boolean
  onAnswer: (answer: SecretAnswer) => void
  onClose: () => void
}>

const mostShown = 4
const storageOptions = [{ value: 'unsaid' as const, label: 'Not said' }, ...storageLocations.map((value) => ({ value, label: storageLocationWords[value] }))]

/** Stops a live secret at the door, and offers what may be written down about it. */
export function SecretDialog({ stopped, hasOthers, onAnswer, onClose }: SecretDialogProps) {
  const hints = [...new Set(stopped.flatMap(({ secret }) => secret.hint ?? []))]
  const unclear = stopped.some(({ row }) => row?.kind === 'identity' && row.identity.credentials.length > 1)
  const [keepHint, setKeepHint] = useState(hints.length > 0)
  const [storage, setStorage] = useState<StorageLocation | 'unsaid'>('unsaid')
  const services = [...new Set(stopped.map(({ secret }) => `${secret.label} of ${secret.providerName}`))]
  const canKeep = !(unclear && stopped.length === 1)
  return (
    <Dialog
      open
      onClose={onClose}
      title={stopped.length === 1 ? 'This looks like a live secret' : `${plural(stopped.length, 'cell')} look like live secrets`}
      description="Keyroster writes down that a secret exists, whose it is and where it is kept, never the secret itself. Nothing of it was stored."
      actions={
        <>
          <Button onClick={onClose}>{hasOthers ? 'Paste nothing' : 'Leave it out'}</Button>
          {hasOthers && <Button onClick={() => onAnswer({ keepHint: false, storage: null })}>Leave {stopped.length === 1 ? 'it' : 'them'} out</Button>}
          {canKeep && (
            <Button variant="primary" disabled={!(keepHint && hints.length > 0) && storage === 'unsaid'} onClick={() => onAnswer({ keepHint, storage: storage === 'unsaid' ? null : storage })}>
              Save this instead
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.found}>
        {stopped.slice(0, mostShown).map((cell, index) => (
          <li key={index}>
            <b>{cell.secret.label}</b>
            <span>
              {cell.secret.providerName} · {cell.columnTitle} of {cell.rowName}
            </span>
          </li>
        ))}
        {stopped.length > mostShown && <li>and {plural(stopped.length - mostShown, 'more cell')}</li>}
      </ul>
      {!canKeep ? (
        <p className={styles.note}>This identity has several credentials. Open them with Alt+Right and paste into the one it belongs to, to keep a hint of it.</p>
      ) : (
        <>
          {hints.length > 0 && (
            <label className={styles.check}>
              <input type="checkbox" checked={keepHint} onChange={(event) => setKeepHint(event.currentTarget.checked)} />
              <span>
                Keep prefix and last four: {hints.slice(0, 3).map((hint) => <code key={hint}>{hint}</code>)}
                <small>Written to the credential, so that you can tell it from others in the console of {services.length === 1 ? (stopped[0]?.secret.providerName ?? '') : 'each service'}.</small>
              </span>
            </label>
          )}
          <Select label="Where it is kept" showLabel value={storage} options={storageOptions} onChange={setStorage} />
        </>
      )}
    </Dialog>
  )
}
