import { useState } from 'react'
import type { StorageLocation } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { StoppedSecret } from '../../../shared/domain/values/secret-gate.ts'
import { plural } from '../../lib/plural.ts'
import { Button } from '../button/button.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import { Select, type SelectOption } from '../select/select.tsx'
import styles from './secret-dialog.module.css'

/** A text that was stopped, and where it would have gone: 'Purpose of Mailer'. */
export type StoppedText = Readonly<{ secret: StoppedSecret; where: string }>

/** What a person decided about stopped secrets. */
export type SecretAnswer = Readonly<{ keepHint: boolean; storage: StorageLocation | null }>

type SecretDialogProps = Readonly<{
  stopped: readonly StoppedText[]
  /** Where a secret can be kept, in words. */
  storages: readonly SelectOption<StorageLocation>[]
  /** Why nothing can be kept of it, or null. */
  cannotKeep: string | null
  /** What giving up is called, where it is more than leaving the text out. */
  giveUpWords?: string
  /** Goes on without them, where something else is waiting. */
  onLeaveOut?: () => void
  onKeep: (answer: SecretAnswer) => void
  onClose: () => void
  /** Where the keyboard goes on afterwards, when that is not where it came from. */
  focusAfter?: () => HTMLElement | null
}>

const mostShown = 4

/** Stops a live secret at the door, and offers what may be written down about it. */
export function SecretDialog({
  stopped,
  storages,
  cannotKeep,
  giveUpWords = 'Leave it out',
  onLeaveOut,
  onKeep,
  onClose,
  focusAfter,
}: SecretDialogProps) {
  const hints = [...new Set(stopped.flatMap(({ secret }) => secret.hint ?? []))]
  const services = [...new Set(stopped.flatMap(({ secret }) => secret.providerName ?? []))]
  const [keepHint, setKeepHint] = useState(hints.length > 0)
  const [storage, setStorage] = useState<StorageLocation | 'unsaid'>('unsaid')
  const hint = keepHint && hints.length > 0
  return (
    <Dialog
      open
      onClose={onClose}
      {...(focusAfter !== undefined && { focusAfter })}
      title={stopped.length === 1 ? 'This looks like a live secret' : `${plural(stopped.length, 'cell')} look like live secrets`}
      description="Keyroster writes down that a secret exists, whose it is and where it is kept, never the secret itself. Nothing of it was stored."
      actions={
        <>
          <Button onClick={onClose}>{giveUpWords}</Button>
          {onLeaveOut !== undefined && <Button onClick={onLeaveOut}>Leave {stopped.length === 1 ? 'it' : 'them'} out</Button>}
          {cannotKeep === null && (
            <Button
              variant="primary"
              disabled={!hint && storage === 'unsaid'}
              onClick={() => onKeep({ keepHint: hint, storage: storage === 'unsaid' ? null : storage })}
            >
              Save this instead
            </Button>
          )}
        </>
      }
    >
      <ul className={styles.found}>
        {stopped.slice(0, mostShown).map(({ secret, where }, index) => (
          <li key={index}>
            <b>{secret.label}</b>
            <span>{secret.providerName === null ? where : `${secret.providerName} · ${where}`}</span>
          </li>
        ))}
        {stopped.length > mostShown && <li>and {plural(stopped.length - mostShown, 'more cell')}</li>}
      </ul>
      {cannotKeep !== null ? (
        <p className={styles.note}>{cannotKeep}</p>
      ) : (
        <>
          {hints.length > 0 && (
            <label className={styles.check}>
              <input type="checkbox" checked={keepHint} onChange={(event) => setKeepHint(event.currentTarget.checked)} />
              <span>
                Keep prefix and last four:{' '}
                {hints.slice(0, 3).map((shown) => (
                  <code key={shown}>{shown}</code>
                ))}
                <small>
                  Written to the credential, so that you can tell it from others in the console of{' '}
                  {services.length === 1 ? services[0] : 'each service'}.
                </small>
              </span>
            </label>
          )}
          <Select
            label="Where it is kept"
            showLabel
            value={storage}
            options={[{ value: 'unsaid', label: 'Not said' }, ...storages]}
            onChange={setStorage}
          />
        </>
      )}
    </Dialog>
  )
}
