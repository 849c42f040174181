import { drillTieWords } from '../../../shared/domain/offboarding/drill.ts'
import { tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { PersonHolding } from '../../../shared/ipc/areas/people-contract.ts'
import { Chip } from '../../components/chip/chip.tsx'
import { type HoldingPart, holdingParts, holdingPartWords, holdingsOf } from './holding-parts.ts'
import styles from './holdings.module.css'

type HoldingsProps = Readonly<{
  holdings: readonly PersonHolding[]
  part: HoldingPart
  onPart: (part: HoldingPart) => void
  onShowIdentity: (id: IdentityId) => void
}>

/** What hangs on a person, and by which thread. */
export function Holdings({ holdings, part, onPart, onShowIdentity }: HoldingsProps) {
  const shown = holdingsOf(holdings, part)
  return (
    <section className={styles.holdings} aria-label="What hangs on this person">
      <h3>What hangs on this person</h3>
      <div className={styles.parts}>
        {holdingParts.map((one) => (
          <button key={one} type="button" className={styles.part} aria-pressed={one === part} onClick={() => onPart(one)}>
            {holdingPartWords[one]} <span className={styles.count}>{holdingsOf(holdings, one).length.toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{part === 'all' ? 'Nothing in the records names this person.' : 'Nothing of this kind.'}</p>
      ) : (
        <ul>
          {shown.map(({ identityId, name, system, tier, ties }) => (
            <li key={identityId} className={styles.line}>
              <button
                type="button"
                className={styles.open}
                title={`${name}: show it in the inventory`}
                onClick={() => onShowIdentity(identityId)}
              >
                <span className={styles.top}>
                  <span className={styles.name}>{name}</span>
                  {tier === 'T1' && <Chip tone="crit">{tierWords[tier]}</Chip>}
                </span>
                <span className={styles.ties}>
                  {[system, ties.map((tie) => drillTieWords[tie]).join(', ')].filter((word) => word !== null).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
