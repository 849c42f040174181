import type { Behind } from '../../../shared/ipc/areas/findings-contract.ts'

/** Shows the records behind a number. */
export type ShowBehind = (behind: Behind, title: string, description: string) => void
