import type { Severity } from '../../../shared/domain/findings/model/severity.ts'
import type { Tier } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { ChipTone } from '../../components/chip/chip.tsx'

export const tierTones: Readonly<Record<Tier, ChipTone>> = { T1: 'crit', T2: 'warn', T3: 'unk' }
export const severityTones: Readonly<Record<Severity, ChipTone>> = {
  critical: 'crit',
  high: 'crit',
  medium: 'warn',
  low: 'info',
  info: 'unk',
}
