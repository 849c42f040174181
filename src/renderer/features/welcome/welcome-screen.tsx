import type { VaultStatus } from '../../../shared/ipc/areas/vault-contract.ts'
import { FrontDoor } from '../../components/front-door/front-door.tsx'
import { CreateVaultForm } from './create-vault-form.tsx'
import { Promises } from './promises.tsx'
import styles from './welcome-screen.module.css'

/** First run: what this is, what it promises, and the few answers a new vault needs. */
export function WelcomeScreen({ vault }: Readonly<{ vault: VaultStatus }>) {
  return (
    <FrontDoor foot={<>The vault will be kept at {vault.path}</>}>
      <div>
        <h1 className={styles.title}>Know everything that logs in without being a person</h1>
        <p className={styles.text}>
          A list of your service accounts, API keys, bots and AI agents: who owns each, what it may do, and when its key must be changed.
        </p>
      </div>
      <Promises />
      <CreateVaultForm keychain={vault.keychain} />
    </FrontDoor>
  )
}
