import { RefreshCw } from 'lucide-react'
import type { CredentialView } from '../../../shared/domain/inventory/inventory-row.ts'
import { credentialClassWords, credentialTypeWords, recordStateWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { isInUse } from '../../../shared/domain/record/identity.ts'
import { citation } from '../../../shared/domain/rotation/rotation-policy.ts'
import { rotationHint } from '../../../shared/domain/rotation/rotation-words.ts'
import { daysBetween, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { CredentialPatch } from '../../../shared/ipc/areas/inventory-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import styles from './credential-card.module.css'
import { DayFact } from './day-fact.tsx'
import { Fact, TextFact } from './detail-fact.tsx'
import { credentialTitle, keptWhere, nextWords, stateTone } from './detail-words.ts'
import { FactFold } from './fact-fold.tsx'
import { Origins } from './origins.tsx'
import { StorageChoice } from './storage-choice.tsx'
import { useKnownPeople } from './use-known-people.ts'

type CredentialCardProps = Readonly<{
  credential: CredentialView
  provider: string | null
  today: PlainDate
  /** A change is being saved. The buttons keep the focus meanwhile. */
  busy: boolean
  onPatch: (patch: CredentialPatch) => void
  onRotated: () => void
  onRemove: () => void
}>

/** What is known about one credential, each fact edited where it stands, and the two things done to it. */
export function CredentialCard({ credential, provider, today, busy, onPatch, onRotated, onRemove }: CredentialCardProps) {
  const type = credential.type === null ? 'Type not recorded' : credentialTypeWords[credential.type]
  const title = credentialTitle(credential)
  const line = { record: credential, of: title, provider, today, ...useKnownPeople(), onSave: onPatch }
  return (
    <li className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <strong className={styles.title} title={title}>
          {title}
        </strong>
        {credential.state !== 'active' && <Chip tone={stateTone(credential.state)}>{recordStateWords[credential.state]}</Chip>}
      </div>
      <p className={styles.kind}>
        {title === type ? credentialClassWords[credential.class] : `${type} · ${credentialClassWords[credential.class].toLowerCase()}`}
      </p>
      <dl className={styles.facts}>
        <TextFact name="Label" of={title} value={credential.label} missing="none" onSave={(label) => onPatch({ label })} />
        <TextFact
          name="Id at the provider"
          of={title}
          value={credential.externalId}
          missing="unknown"
          onSave={(externalId) => onPatch({ externalId })}
        />
        <CredentialDays credential={credential} title={title} today={today} onPatch={onPatch} />
        <NextRotation credential={credential} today={today} />
        <KeptIn credential={credential} title={title} onPatch={onPatch} />
      </dl>
      <FactFold group="credential" {...line} />
      <FactFold group="leak" {...line} />
      <Origins identity={credential.identityId} of={credential.id} />
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

type PartProps = Pick<CredentialCardProps, 'credential' | 'onPatch'> & Readonly<{ title: string }>

function CredentialDays({ credential, title, today, onPatch }: PartProps & Readonly<{ today: PlainDate }>) {
  const age = (day: PlainDate | null) => (day === null ? undefined : ageWords(daysBetween(day, today)))
  return (
    <>
      <DayFact
        name="Created"
        of={title}
        today={today}
        past
        day={credential.createdOn}
        after={credential.lastRotatedOn === null ? age(credential.createdOn) : undefined}
        onSave={(createdOn) => onPatch({ createdOn })}
      />
      <DayFact
        name="Rotated"
        of={title}
        today={today}
        past
        day={credential.lastRotatedOn}
        after={age(credential.lastRotatedOn)}
        onSave={(lastRotatedOn) => onPatch({ lastRotatedOn })}
      />
      <DayFact
        name="Last used"
        of={title}
        today={today}
        past
        day={credential.lastUsedOn}
        never={credential.lastUsedState === 'never'}
        onNever={() => onPatch({ lastUsedOn: null, lastUsedState: 'never' })}
        onSave={(lastUsedOn) => onPatch({ lastUsedOn, lastUsedState: lastUsedOn === null ? 'unknown' : 'used' })}
      />
      <DayFact
        name="Expires"
        of={title}
        today={today}
        past={false}
        day={credential.expiresOn}
        never={credential.neverExpires}
        onNever={() => onPatch({ expiresOn: null, neverExpires: true })}
        onSave={(expiresOn) => onPatch({ expiresOn, neverExpires: false })}
      />
    </>
  )
}

function NextRotation({ credential, today }: Pick<CredentialCardProps, 'credential' | 'today'>) {
  const next = nextWords(credential.nextRotation, today)
  const { nextRotation } = credential
  return (
    <Fact name="Next rotation">
      {next.tone === null ? next.words : <Chip tone={next.tone}>{next.words}</Chip>}
      {nextRotation.state === 'due' && (
        <span className={styles.basis} title={rotationHint(nextRotation)}>
          {citation(nextRotation.basis)}
        </span>
      )}
    </Fact>
  )
}

function KeptIn({ credential, title, onPatch }: PartProps) {
  return (
    <Fact name="Kept in">
      <StorageChoice
        words={keptWhere([credential])?.words ?? null}
        of={title}
        chosen={credential.storage ?? []}
        onSave={(storage) => onPatch({ storage })}
      />
    </Fact>
  )
}

function ageWords(days: number): string {
  return days === 0 ? 'today' : days === 1 ? '1 day old' : `${days.toLocaleString('en')} days old`
}
