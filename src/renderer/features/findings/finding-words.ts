import type { Severity } from '../../../shared/domain/findings/model/severity.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { FindingCause, FindingLine } from '../../../shared/ipc/areas/findings-contract.ts'
import type { ChipTone } from '../../components/chip/chip.tsx'

/** The colour that goes with the word of a severity. */
export const severityTones: Readonly<Record<Severity, ChipTone>> = {
  critical: 'crit',
  high: 'crit',
  medium: 'warn',
  low: 'info',
  info: 'unk',
}

const causeWords: Readonly<Record<FindingCause, string>> = {
  edit: 'by an edit',
  import: 'by an import',
  rotation: 'by changing a key',
  exception: 'when it was no longer accepted',
  undo: 'by an undo',
  time: 'as time went by',
}

/** 'Open since 3 March 2026, by an import'. */
export function openedWords({ openedOn, openedBy }: Pick<FindingLine, 'openedOn' | 'openedBy'>): string {
  if (openedOn === null) return 'Opened just now'
  return `Open since ${longDay(openedOn)}${openedBy === null ? '' : `, ${causeWords[openedBy]}`}`
}

/** Where it is and which key it is about: 'GitHub · Deploy key'. */
export function placeWords({ system, credential }: Pick<FindingLine, 'system' | 'credential'>): string {
  return [system, credential].filter((part) => part !== null).join(' · ')
}
