import type { DrillDetail } from '../../../shared/ipc/areas/offboarding-contract.ts'

/** One row of a hand-over as main tells it. */
export type DrillRowItem = DrillDetail['items'][number]
