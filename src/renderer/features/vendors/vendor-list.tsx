import { severityWords } from '../../../shared/domain/findings/model/severity.ts'
import { tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { VendorLine } from '../../../shared/ipc/areas/vendors-contract.ts'
import { Chip } from '../../components/chip/chip.tsx'
import { LineList } from '../../components/line-list/line-list.tsx'
import { plural } from '../../lib/plural.ts'
import { severityTones, tierTones } from './tones.ts'
import styles from './vendor-list.module.css'

/** Every vendor, furthest reach first. */
export function VendorList({ vendors, onOpen }: Readonly<{ vendors: readonly VendorLine[]; onOpen: (vendor: string) => void }>) {
  return (
    <div className={styles.table}>
      <LineList label="Vendors" items={vendors} keyOf={({ vendor }) => vendor} lineHeight={52}>
        {({ vendor, name, identities, worstTier, findings, worst }, handle) => (
          <button type="button" {...handle} className={styles.row} title={name} onClick={() => onOpen(vendor)}>
            <strong className={styles.name}>{name}</strong>
            <span className={styles.number}>{plural(identities, 'identity', 'identities')}</span>
            <span>
              <Chip tone={tierTones[worstTier]}>
                {worstTier} {tierWords[worstTier]}
              </Chip>
            </span>
            <span className={styles.findings}>
              {worst !== null && <Chip tone={severityTones[worst]}>{severityWords[worst]}</Chip>}
              <span className={styles.number}>{findings === 0 ? 'no finding' : plural(findings, 'finding')}</span>
            </span>
          </button>
        )}
      </LineList>
    </div>
  )
}
