import { stoppedSecret, type StoppedSecret } from '../../../shared/domain/secret-gate.ts'
import type { StorageLocation } from '../../../shared/domain/vocabulary.ts'
import type { SheetNewRow, SheetWrite } from './range-plan.ts'
import type { WorkInput } from './range-work.ts'
import type { SheetRow } from './sheet-row.ts'

/** A cell of a paste that looks like a live secret. The text itself is not kept. */
export type SecretCell = Readonly<{ secret: StoppedSecret; rowName: string; columnTitle: string; row: SheetRow | null; added: number | null }>

/** What a person decided about stopped secrets. */
export type SecretAnswer = Readonly<{ keepHint: boolean; storage: StorageLocation | null }>

export type Gated = Readonly<{ writes: readonly SheetWrite[]; added: readonly SheetNewRow[]; stopped: readonly SecretCell[] }>

/** The cells that may go on, and those that are stopped before anything of them is shown, stored or logged. */
export function gated(writes: readonly SheetWrite[], added: readonly SheetNewRow[]): Gated {
  const stopped: SecretCell[] = []
  const passes = once((text: string) => stoppedSecret(text))
  const kept = writes.filter(({ row, column, text }) => {
    const secret = passes(text)
    if (secret !== null) stopped.push({ secret, rowName: nameOf(row), columnTitle: column.title, row, added: null })
    return secret === null
  })
  const keptRows = added.map((cells, place) =>
    cells.filter(({ column, text }) => {
      const secret = passes(text)
      if (secret !== null) stopped.push({ secret, rowName: 'a new row', columnTitle: column.title, row: null, added: place })
      return secret === null
    }),
  )
  return { writes: kept, added: keptRows, stopped }
}

/** What is saved in place of the secrets. */
export function keptInstead(stopped: readonly SecretCell[], { keepHint, storage }: SecretAnswer): Pick<WorkInput, 'kept' | 'keptNew'> {
  const of = (cell: SecretCell) => ({ hint: keepHint ? cell.secret.hint : null, storage, credential: cell.row?.kind === 'credential' ? cell.row.credential.id : null })
  const worthIt = stopped.filter((cell) => of(cell).hint !== null || storage !== null)
  return {
    kept: worthIt.flatMap((cell) => (cell.row === null || cell.row.kind === 'draft' ? [] : [{ identity: cell.row.identity, kept: of(cell) }])),
    keptNew: new Map(worthIt.flatMap((cell) => (cell.added === null ? [] : [[cell.added, of(cell)]]))),
  }
}

function nameOf(row: SheetRow): string {
  return row.kind === 'draft' ? 'the new row' : row.identity.name
}

// Columns of a long paste repeat themselves.
function once<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text))
    return known.get(text) as Answer
  }
}
