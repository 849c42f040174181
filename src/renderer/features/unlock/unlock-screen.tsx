import type { VaultStatus } from '../../../shared/ipc/areas/vault-contract.ts'
import { FrontDoor } from '../../components/front-door/front-door.tsx'
import { UnlockForm } from './unlock-form.tsx'
import styles from './unlock-screen.module.css'
import { VaultProblem } from './vault-problem.tsx'

/** The vault is there and closed. Nothing here can make a new one over it. */
export function UnlockScreen({ vault }: Readonly<{ vault: VaultStatus }>) {
  const company = vault.companyName === null || vault.companyName === '' ? null : vault.companyName
  return (
    <FrontDoor foot={<>Vault: {vault.path}</>}>
      <div>
        <h1 className={styles.title}>{company ?? (vault.slots.length > 0 ? 'Your vault is locked' : 'Your vault cannot be opened')}</h1>
        {company !== null && <p className={styles.text}>The vault is locked.</p>}
      </div>
      {vault.problem !== null && <VaultProblem message={vault.problem.message} />}
      {vault.slots.length > 0 && <UnlockForm slots={vault.slots} />}
    </FrontDoor>
  )
}
