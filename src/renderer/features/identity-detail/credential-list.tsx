import { Menu } from '@base-ui/react/menu'
import { Plus } from 'lucide-react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import { credentialTypes, credentialTypeWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { call } from '../../api/client.ts'
import { Button } from '../../components/button/button.tsx'
import { plural } from '../../lib/plural.ts'
import { CredentialCard } from './credential-card.tsx'
import styles from './credential-list.module.css'
import { credentialTitle } from './detail-words.ts'
import { SecretGate } from './secret-notice.tsx'

type CredentialListProps = Readonly<{
  row: InventoryRow
  today: PlainDate
  busy: boolean
  change: (work: () => Promise<unknown>, said?: string) => void
}>

/** The credentials of an identity. */
export function CredentialList({ row, today, busy, change }: CredentialListProps) {
  return (
    <section>
      <div className={styles.head}>
        <h3 className={styles.title}>{row.credentials.length === 0 ? 'No credential' : plural(row.credentials.length, 'credential')}</h3>
        <Menu.Root>
          <Menu.Trigger
            render={
              <Button small icon={Plus}>
                Add credential
              </Button>
            }
          />
          <Menu.Portal>
            <Menu.Positioner className={styles.positioner} align="end" sideOffset={4}>
              <Menu.Popup className={styles.menu}>
                {credentialTypes.map((type) => (
                  <Menu.Item
                    key={type}
                    className={styles.item}
                    onClick={() =>
                      change(() =>
                        call('records.edit', {
                          edits: [{ kind: 'new-credential', identityId: row.id, facts: blankCredentialFacts(type) }],
                        }),
                      )
                    }
                  >
                    {credentialTypeWords[type]}
                  </Menu.Item>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </div>
      <ul className={styles.list}>
        {row.credentials.map((credential) => (
          <SecretGate key={credential.id} row={row} credential={credential.id} change={change}>
            <CredentialCard
              credential={credential}
              provider={row.provider}
              today={today}
              busy={busy}
              onPatch={(patch) => change(() => call('records.edit', { edits: [{ kind: 'credential', id: credential.id, patch }] }))}
              onRotated={() =>
                change(
                  () => call('rotations.markRotated', { credentialId: credential.id, on: today }),
                  `“${credentialTitle(credential)}” is marked as rotated today.`,
                )
              }
              onRemove={() =>
                change(() => call('credentials.remove', { id: credential.id }), `“${credentialTitle(credential)}” is removed.`)
              }
            />
          </SecretGate>
        ))}
      </ul>
    </section>
  )
}
