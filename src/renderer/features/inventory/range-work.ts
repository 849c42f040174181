import type { IdentityId } from '../../../shared/domain/ids.ts'
import type { InventoryRow } from '../../../shared/domain/inventory.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { RecordEdit } from '../../../shared/ipc/record-edit.ts'
import { planIdentity, planNewRow, type KeptAt, type RefusedCell, type SheetNewRow, type SheetWrite } from './range-plan.ts'

/** Everything one gesture does. */
export type RangeWork = Readonly<{
  edits: readonly RecordEdit[]
  /** The rows as they will be. */
  painted: ReadonlyMap<IdentityId, InventoryRow>
  changed: number
  /** Cells that say so already. */
  same: number
  columns: ReadonlySet<string>
  refused: readonly RefusedCell[]
  readOnly: number
  added: number
  /** Rows that were not added because they have no name. */
  nameless: number
}>

export type WorkInput = Readonly<{
  writes: readonly SheetWrite[]
  added?: readonly SheetNewRow[]
  /** What is kept of stopped secrets. */
  kept?: readonly Readonly<{ identity: InventoryRow; kept: KeptAt }>[]
  /** The same for rows that are added, by their place among them. */
  keptNew?: ReadonlyMap<number, KeptAt>
}>

const sliceMs = 10

/** Plans a gesture row by row, letting the window breathe in between. `isCancelled` stops it; then nothing was done. */
export async function rangeWork({ writes, added = [], kept = [], keptNew = new Map() }: WorkInput, today: PlainDate, isCancelled: () => boolean = () => false): Promise<RangeWork | null> {
  const edits: RecordEdit[] = []
  const painted = new Map<IdentityId, InventoryRow>()
  const refused: RefusedCell[] = []
  const columns = new Set<string>()
  const counts = { changed: 0, same: 0, readOnly: 0, added: 0, nameless: 0 }
  let sliceEnds = performance.now() + sliceMs
  const breathe = async () => {
    if (performance.now() < sliceEnds) return
    await new Promise((resolve) => setTimeout(resolve, 0))
    sliceEnds = performance.now() + sliceMs
  }
  for (const [id, { identity, cells, kept: hint }] of byIdentity(writes, kept)) {
    const plan = planIdentity(identity, cells, today, hint)
    edits.push(...plan.edits)
    refused.push(...plan.refused)
    counts.changed += plan.changed
    counts.same += plan.same
    plan.columns.forEach((title) => columns.add(title))
    counts.readOnly += plan.readOnly
    if (plan.edits.length > 0) painted.set(id, plan.after)
    await breathe()
    if (isCancelled()) return null
  }
  for (const [place, cells] of added.entries()) {
    const plan = planNewRow(cells, today, keptNew.get(place) ?? null)
    if (plan === null) {
      counts.nameless += 1
      continue
    }
    edits.push(plan.edit)
    refused.push(...plan.refused)
    counts.changed += plan.changed
    counts.same += plan.same
    plan.columns.forEach((title) => columns.add(title))
    counts.readOnly += plan.readOnly
    counts.added += 1
    await breathe()
    if (isCancelled()) return null
  }
  return { edits, painted, refused, columns, ...counts }
}

type Cells = { readonly identity: InventoryRow; readonly cells: SheetWrite[]; kept: KeptAt | null }

function byIdentity(writes: readonly SheetWrite[], kept: NonNullable<WorkInput['kept']>): ReadonlyMap<IdentityId, Cells> {
  const rows = new Map<IdentityId, Cells>()
  const cellsOf = (identity: InventoryRow): Cells => {
    const known = rows.get(identity.id) ?? { identity, cells: [], kept: null }
    rows.set(identity.id, known)
    return known
  }
  for (const write of writes) if (write.row.kind !== 'draft') cellsOf(write.row.identity).cells.push(write)
  for (const { identity, kept: hint } of kept) cellsOf(identity).kept = hint
  return rows
}
