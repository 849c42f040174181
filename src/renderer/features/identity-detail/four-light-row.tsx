import { useQuery } from '@tanstack/react-query'
import type { LightState } from '../../../shared/domain/findings/lights.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { standingQuery } from '../../api/queries.ts'
import { Chip, type ChipTone } from '../../components/chip/chip.tsx'
import styles from './four-light-row.module.css'

const tones: Readonly<Record<LightState, ChipTone>> = { good: 'ok', bad: 'crit', unknown: 'unk', not_asked: 'unk' }

/** Explained, given a new key, switched off, watched: what is not so is a risk of the business. */
export function FourLights({ id }: Readonly<{ id: IdentityId }>) {
  const lights = useQuery(standingQuery(id)).data?.lights ?? []
  return (
    <ul className={styles.lights} aria-label="Four lights">
      {lights.map((light) => (
        <li key={light.id}>
          <Chip tone={tones[light.state]}>{light.words}</Chip>
        </li>
      ))}
    </ul>
  )
}
