import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { recordStateWords, type Tier, tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { call } from '../../api/client.ts'
import { appInfoQuery } from '../../api/queries.ts'
import { Chip, type ChipTone } from '../../components/chip/chip.tsx'
import { CredentialList } from './credential-list.tsx'
import { kindAndPlace, nextWords, stateTone, unknownFacts } from './detail-words.ts'
import { FiveQuestions } from './five-questions.tsx'
import { FourLights } from './four-light-row.tsx'
import { FurtherFacts } from './further-facts.tsx'
import { RowHistory } from './history-list.tsx'
import styles from './identity-detail.module.css'
import { MoreFacts } from './more-facts.tsx'
import { Origins } from './origins.tsx'
import { SecretGate } from './secret-notice.tsx'
import { useDetailChanges } from './use-detail-changes.ts'

type IdentityDetailProps = Readonly<{
  row: InventoryRow
  /** Closes the panel; the caller gives the focus back to where it came from. */
  onClose: () => void
  /** Shows where agents are written down. */
  onShowAgents?: () => void
}>

const tierTone: Readonly<Record<Tier, ChipTone>> = { T1: 'crit', T2: 'warn', T3: 'unk' }

/** Everything about one identity: five questions, its credentials, the rest of the facts, and what happened to it. */
export function IdentityDetail({ row, onClose, onShowAgents }: IdentityDetailProps) {
  const { data: info } = useQuery(appInfoQuery)
  const { change, isPending } = useDetailChanges()
  if (info === undefined) return null
  const next = nextWords(row.nextRotation, info.today)
  const unknown = unknownFacts(row)
  return (
    <aside className={styles.panel} aria-label={`Details of ${row.name}`} data-region="detail" tabIndex={-1}>
      <header>
        <div className={styles.line}>
          <p className={styles.kind}>{kindAndPlace(row)}</p>
          <button type="button" className={styles.close} aria-label="Close the details" title="Esc" onClick={onClose}>
            <X size={16} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
        <h2 className={styles.name}>{row.name}</h2>
        <div className={styles.chips}>
          <Chip tone={tierTone[row.tier]} title={row.tierReason}>
            {row.tier} {tierWords[row.tier].toLowerCase()}
          </Chip>
          {row.state !== 'active' && <Chip tone={stateTone(row.state)}>{recordStateWords[row.state].toLowerCase()}</Chip>}
          {next.tone !== null && next.words !== row.state && (
            <Chip tone={next.tone}>{next.tone === 'unk' ? 'cannot tell when to rotate' : next.words}</Chip>
          )}
          {unknown.length > 0 && (
            <Chip tone="unk" title={`Not recorded: ${unknown.join(', ')}`}>
              {unknown.length === 1 ? '1 thing cannot be told' : `${unknown.length} things cannot be told`}
            </Chip>
          )}
        </div>
        <p className={styles.reason}>{row.tierReason}</p>
        <FourLights id={row.id} />
      </header>
      <SecretGate row={row} change={change}>
        <FiveQuestions
          row={row}
          today={info.today}
          onPatch={(patch) => change(() => call('records.edit', { edits: [{ kind: 'identity', id: row.id, patch }] }))}
        />
        <CredentialList row={row} today={info.today} busy={isPending} change={change} />
        <FurtherFacts
          row={row}
          today={info.today}
          onPatch={(patch) => change(() => call('records.edit', { edits: [{ kind: 'identity', id: row.id, patch }] }))}
          onShowAgents={onShowAgents}
        />
        <MoreFacts key={row.id} row={row} today={info.today} change={change} />
        <Origins identity={row.id} of={row.id} />
      </SecretGate>
      <RowHistory key={`history ${row.id}`} row={row} change={change} />
    </aside>
  )
}
