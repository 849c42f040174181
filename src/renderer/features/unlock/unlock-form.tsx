import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LockKeyholeOpen } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import type { VaultStatus } from '../../../shared/ipc/areas/vault-contract.ts'
import { call } from '../../api/client.ts'
import { vaultStatusQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { messageOf } from '../../lib/messages.ts'
import styles from './unlock-form.module.css'

/** Opens the vault the way it can be opened: with the keychain, with the passphrase, or with either. */
export function UnlockForm({ slots }: Readonly<{ slots: VaultStatus['slots'] }>) {
  const queryClient = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const unlock = useMutation({
    mutationFn: (input: Readonly<{ passphrase?: string }>) => call('vault.unlock', input),
    onSuccess: (status) => queryClient.setQueryData(vaultStatusQuery.queryKey, status),
  })
  const byKeychain = slots.includes('os')
  const byPassphrase = slots.includes('passphrase')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    unlock.mutate(byPassphrase && (passphrase !== '' || !byKeychain) ? { passphrase } : {})
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {byPassphrase && (
        <Field
          label={byKeychain ? 'Passphrase, if the keychain does not have the key' : 'Passphrase'}
          type="password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
          autoComplete="current-password"
          autoFocus
        />
      )}
      {unlock.error !== null && <Notice tone="crit">{messageOf(unlock.error)}</Notice>}
      <Button
        type="submit"
        variant="primary"
        icon={LockKeyholeOpen}
        className={styles.submit}
        autoFocus={!byPassphrase}
        disabled={unlock.isPending || (!byKeychain && passphrase === '')}
      >
        {unlock.isPending ? 'Unlocking…' : 'Unlock'}
      </Button>
      {byKeychain && !byPassphrase && <p className={styles.hint}>The key is in the keychain of this computer.</p>}
    </form>
  )
}
