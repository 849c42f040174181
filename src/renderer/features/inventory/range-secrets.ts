import { stoppedSecret } from '../../../shared/domain/values/secret-gate.ts'
import type { SecretAnswer, StoppedText } from '../../components/secret-dialog/secret-dialog.tsx'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import type { SheetNewRow, SheetWrite } from './range-plan.ts'
import type { WorkInput } from './range-work.ts'

/** A text for a cell that looks like a live secret. The text itself is not kept. */
export type SecretCell = StoppedText & Readonly<{ row: SheetRow | null; added: number | null }>

export type Gated = Readonly<{ writes: readonly SheetWrite[]; added: readonly SheetNewRow[]; stopped: readonly SecretCell[] }>

/** The cells that may go on, and those that are stopped before anything of them is shown, stored or logged. */
export function gated(writes: readonly SheetWrite[], added: readonly SheetNewRow[]): Gated {
  const stopped: SecretCell[] = []
  const stoppedFor = once(stoppedSecret)
  const passes = (
    { column, text }: Readonly<{ column: SheetColumn; text: string }>,
    row: SheetRow | null,
    place: number | null,
  ): boolean => {
    const secret = stoppedFor(text)
    if (secret !== null) stopped.push({ secret, where: whereWords(column.title, row), row, added: place })
    return secret === null
  }
  const kept = writes.filter((write) => passes(write, write.row, null))
  const keptRows = added.map((cells, place) => cells.filter((cell) => passes(cell, null, place)))
  return { writes: kept, added: keptRows, stopped }
}

/** Where a text would have gone, in words. */
export function whereWords(columnTitle: string, row: SheetRow | null): string {
  return `${columnTitle} of ${row === null ? 'a new row' : row.kind === 'draft' ? 'the new row' : row.identity.name}`
}

/** Why nothing can be kept of stopped secrets, or null. */
export function cannotKeep(stopped: readonly SecretCell[]): string | null {
  const [only, second] = stopped
  if (only === undefined || second !== undefined) return null
  if (only.row === null && only.added === null)
    return 'It was not written down anywhere. Clear it from the clipboard when you are done with it.'
  const unclear = only.row?.kind === 'identity' && only.row.identity.credentials.length > 1
  return unclear
    ? 'This identity has several credentials. Open them with Alt+Right and paste into the one it belongs to, to keep a hint of it.'
    : null
}

/** What is saved in place of the secrets. */
export function keptInstead(stopped: readonly SecretCell[], { keepHint, storage }: SecretAnswer): Pick<WorkInput, 'kept' | 'keptNew'> {
  const of = (cell: SecretCell) => ({
    hint: keepHint ? cell.secret.hint : null,
    storage,
    credential: cell.row?.kind === 'credential' ? cell.row.credential.id : null,
  })
  const worthIt = stopped.filter((cell) => of(cell).hint !== null || storage !== null)
  return {
    kept: worthIt.flatMap((cell) =>
      cell.row === null || cell.row.kind === 'draft' ? [] : [{ identity: cell.row.identity, kept: of(cell) }],
    ),
    keptNew: new Map(worthIt.flatMap((cell) => (cell.added === null ? [] : [[cell.added, of(cell)]]))),
  }
}

// Columns of a long paste repeat themselves.
function once<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text))
    return known.get(text) as Answer
  }
}
