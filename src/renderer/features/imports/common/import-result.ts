import type { CommittedImport } from '../../../../shared/ipc/areas/imports-contract.ts'

/** A file of the present batch and what came of it. */
export type ImportResult = Readonly<{ fileName: string; committed: CommittedImport }>
