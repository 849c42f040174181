import type { DrillDetail } from '../../../shared/ipc/governance-replies.ts'

/** One row of a hand-over as main tells it. */
export type DrillRowItem = DrillDetail['items'][number]
