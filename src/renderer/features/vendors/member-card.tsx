import { identityKindWords, recordStateWords, tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { VendorMember } from '../../../shared/ipc/areas/vendors-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import { FactLine, Facts } from '../../components/fact-list/fact-list.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './member-card.module.css'
import { tierTones } from './tones.ts'

type MemberCardProps = Readonly<{
  member: VendorMember
  place: number
  /** Say how to switch it off and what stops then. */ breached: boolean
  onShow: () => void
}>

/** One identity at a vendor: how far it reaches, who has the login, and how it is switched off. */
export function MemberCard({ member, place, breached, onShow }: MemberCardProps) {
  const { name, kind, system, status, tier, tierReason, owner, backupOwner, knownBy, because, stops, credentials, revokePlan, findings } =
    member
  const login = [...new Set([owner, backupOwner, ...knownBy].filter((person) => person !== null))]
  return (
    <li className={styles.card}>
      <span className={styles.place} aria-hidden>
        {place}
      </span>
      <div className={styles.what}>
        <div className={styles.head}>
          <strong className={styles.name} title={name}>
            {name}
          </strong>
          <Chip tone={tierTones[tier]}>
            {tier} {tierWords[tier]}
          </Chip>
          {status !== 'active' && <Chip tone={status === 'expired' ? 'crit' : 'unk'}>{recordStateWords[status]}</Chip>}
          {findings > 0 && <span className={styles.small}>{plural(findings, 'finding')}</span>}
        </div>
        <p className={styles.small}>
          {[kind === null ? null : identityKindWords[kind], system, because].filter((word) => word !== null).join(' · ')}
        </p>
        <p className={styles.reason}>{tierReason}</p>
        <Facts>
          <FactLine name="Who has the login">{login.length === 0 ? null : login.join(', ')}</FactLine>
          {breached && (
            <>
              <FactLine name="Keys">{credentials.length === 0 ? null : credentials.join(', ')}</FactLine>
              <FactLine name="How to switch off">{revokePlan?.steps ?? null}</FactLine>
              <FactLine name="Then stops">{stops === null ? null : stops.length === 0 ? 'nothing else' : stops.join(', ')}</FactLine>
            </>
          )}
        </Facts>
      </div>
      <Button small aria-label={`Show ${name} in the inventory`} onClick={onShow}>
        Show
      </Button>
    </li>
  )
}
