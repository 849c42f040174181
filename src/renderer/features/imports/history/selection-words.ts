import type { ImportSummary } from '../../../../shared/ipc/areas/imports-contract.ts'
import { plural } from '../../../lib/plural.ts'

/** Which entries of a file were taken, in words. */
export function selectionWords({ base, byHand }: NonNullable<ImportSummary['decided']['selection']>): string {
  switch (base) {
    case 'all':
      return byHand === 0 ? 'Every entry' : `Every entry but ${byHand.toLocaleString('en')}`
    case 'none':
      return `Only ${plural(byHand, 'entry', 'entries')} ticked by hand`
    case 'suggested':
      return `As suggested, with ${plural(byHand, 'entry', 'entries')} ticked differently`
  }
}
