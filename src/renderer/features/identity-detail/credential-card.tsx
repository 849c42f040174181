import { RefreshCw } from 'lucide-react'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import { isInUse } from '../../../shared/domain/identity.ts'
import type { CredentialView } from '../../../shared/domain/inventory.ts'
import { daysBetween, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { credentialClassWords, credentialTypeWords, recordStatusWords } from '../../../shared/domain/vocabulary.ts'
import { credentialTitle, nextWords } from './detail-words.ts'
import styles from './credential-card.module.css'

type CredentialCardProps = Readonly<{
  credential: CredentialView
  today: PlainDate
  /** A change is being saved. The buttons keep the focus meanwhile. */
  busy: boolean
  onRotated: () => void
  onRemove: () => void
}>

/** What is known about one credential, and the two things done to it. */
export function CredentialCard({ credential, today, busy, onRotated, onRemove }: CredentialCardProps) {
  const next = nextWords(credential.nextRotation, today)
  const since = credential.lastRotatedOn ?? credential.createdOn
  const type = credential.type === null ? 'Type not recorded' : credentialTypeWords[credential.type]
  const title = credentialTitle(credential)
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <strong className={styles.title} title={title}>
          {title}
        </strong>
        {credential.status !== 'active' && <Chip tone={credential.status === 'unknown' ? 'unk' : 'info'}>{recordStatusWords[credential.status]}</Chip>}
      </div>
      <p className={styles.kind}>
        {title === type ? credentialClassWords[credential.class] : `${type} · ${credentialClassWords[credential.class].toLowerCase()}`}
      </p>
      <dl className={styles.facts}>
        <Fact name={credential.lastRotatedOn === null ? 'Created' : 'Rotated'} value={since === null ? null : `${since} · ${ageWords(daysBetween(since, today))}`} />
        <Fact name="Last used" value={credential.lastUsedOn ?? (credential.lastUsedState === 'never' ? 'never' : null)} />
        <Fact name="Expires" value={credential.expiresOn ?? (credential.neverExpires ? 'never' : null)} />
        <div className={styles.fact}>
          <dt>Next rotation</dt>
          <dd>{next.tone === null ? next.words : <Chip tone={next.tone}>{next.words}</Chip>}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        {isInUse(credential) && (
          <Button small icon={RefreshCw} aria-disabled={busy} onClick={() => !busy && onRotated()}>
            Rotated today
          </Button>
        )}
        <Button small variant="danger" aria-disabled={busy} onClick={() => !busy && onRemove()}>
          Remove
        </Button>
      </div>
    </li>
  )
}

function Fact({ name, value }: Readonly<{ name: string; value: string | null }>) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd className={value === null ? styles.unknown : undefined}>{value ?? 'unknown'}</dd>
    </div>
  )
}

function ageWords(days: number): string {
  return days === 0 ? 'today' : days === 1 ? '1 day old' : `${days.toLocaleString('en')} days old`
}
