import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { appInfoQuery, vaultStatusQuery } from '../../api/queries.ts'
import styles from './about-vault.module.css'
import { SettingsSection } from './settings-section.tsx'

const slotWords = { os: 'the keychain of this computer', passphrase: 'your passphrase' } as const

const promises = [
  'Only facts about keys and accounts are kept, never a key or password itself.',
  'The vault is encrypted on your disk. Nothing readable is written, except the reports you save.',
  'Keyroster never connects to a network. There is no account and no update check.',
] as const

/** Where the data lies and what is promised about it. */
export function AboutVault() {
  const vault = useQuery(vaultStatusQuery).data
  const version = useQuery(appInfoQuery).data?.version
  return (
    <>
      <SettingsSection title="Your vault">
        <dl className={styles.facts}>
          <dt>File</dt>
          <dd className={styles.path}>{vault?.path}</dd>
          <dt>Opens with</dt>
          <dd>{vault?.slots.map((slot) => slotWords[slot]).join(' or ')}</dd>
        </dl>
      </SettingsSection>
      <SettingsSection title="What holds">
        <ul className={styles.promises}>
          {promises.map((promise) => (
            <li key={promise}>
              <Check size={16} strokeWidth={1.75} aria-hidden />
              {promise}
            </li>
          ))}
        </ul>
      </SettingsSection>
      {version !== undefined && <p className={styles.version}>Keyroster {version}</p>}
    </>
  )
}
