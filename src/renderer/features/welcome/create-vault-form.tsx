import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { KeychainState } from '../../../shared/ipc/areas/vault-contract.ts'
import { call, CallError } from '../../api/client.ts'
import { vaultStatusQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Choice } from '../../components/choice/choice.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { messageOf } from '../../lib/messages.ts'
import styles from './create-vault-form.module.css'
import { PassphraseFields } from './passphrase-fields.tsx'
import { shortestPassphrase } from './passphrase-strength.ts'

type Protection = 'keychain' | 'passphrase'

/** Company name and the one decision: who holds the key. */
export function CreateVaultForm({ keychain }: Readonly<{ keychain: KeychainState }>) {
  const queryClient = useQueryClient()
  const [companyName, setCompanyName] = useState('')
  const [protection, setProtection] = useState<Protection>(keychain.ok ? 'keychain' : 'passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const create = useMutation({
    mutationFn: () =>
      call('vault.create', { companyName: companyName.trim(), protection, ...(protection === 'passphrase' ? { passphrase } : {}) }),
    onSuccess: (status) => queryClient.setQueryData(vaultStatusQuery.queryKey, status),
  })
  const complete =
    companyName.trim() !== '' && (protection === 'keychain' || (passphrase.length >= shortestPassphrase && passphrase === again))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (complete) create.mutate()
    else showFirstProblem(event.currentTarget)
  }
  const refused = create.error instanceof CallError ? create.error.fields['companyName'] : undefined
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label="Company name"
        value={companyName}
        onChange={(event) => setCompanyName(event.target.value)}
        error={refused ?? (tried && companyName.trim() === '' ? 'Write the name of your company. It stands on printed reviews.' : null)}
        maxLength={120}
        autoComplete="organization"
        autoFocus
      />
      <Choice legend="How should the vault be locked?" value={protection} onChange={setProtection} options={protectionOptions(keychain)} />
      {protection === 'passphrase' && (
        <PassphraseFields passphrase={passphrase} again={again} tried={tried} onPassphrase={setPassphrase} onAgain={setAgain} />
      )}
      {create.error !== null && refused === undefined && <Notice tone="crit">{messageOf(create.error)}</Notice>}
      <Button type="submit" variant="primary" className={styles.submit} disabled={create.isPending}>
        {create.isPending ? 'Creating the vault…' : 'Create the vault'}
      </Button>
    </form>
  )
}

// The problems are on the page once React has drawn them.
function showFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
}

function protectionOptions(keychain: KeychainState) {
  return [
    {
      value: 'keychain' as const,
      title: 'Keep the key in this computer’s keychain',
      text: keychain.ok
        ? 'Recommended. It opens when you are signed in to this computer; there is nothing to remember.'
        : `Not possible here. ${keychain.reason}`,
      disabled: !keychain.ok,
    },
    {
      value: 'passphrase' as const,
      title: 'Protect with a passphrase',
      text: 'You type it each time. Nobody can reset it: who forgets it loses the vault.',
    },
  ]
}
