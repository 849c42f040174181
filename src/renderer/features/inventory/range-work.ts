import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import { EditPart } from './edit-parts.ts'
import { type KeptAt, planIdentity, planNewRow, type RefusedCell, type RowPlan, type SheetNewRow, type SheetWrite } from './range-plan.ts'

/** What a gesture does, as far as it is planned. */
export type RangeWork = Readonly<{
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

/** A part of a gesture that can be sent while the next one is planned. */
export type RangePart = Readonly<{
  edits: readonly RecordEdit[]
  /** Everything up to here; the last part has it all. */
  work: RangeWork
  /** Rows planned, and rows there are. */
  done: number
  of: number
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

/** Plans a gesture row by row, letting the window breathe in between. */
export async function* rangeParts(
  { writes, added = [], kept = [], keptNew = new Map() }: WorkInput,
  terms: PaintTerms,
): AsyncGenerator<RangePart, void> {
  const rows = byIdentity(writes, kept)
  const of = rows.size + added.length
  const painted = new Map<IdentityId, InventoryRow>()
  const refused: RefusedCell[] = []
  const columns = new Set<string>()
  const counts = { changed: 0, same: 0, readOnly: 0, added: 0, nameless: 0 }
  const part = new EditPart()
  let done = 0
  const taken = (): RangePart => ({ edits: part.take(), work: { painted, refused, columns, ...counts }, done, of })
  const count = (plan: RowPlan) => {
    refused.push(...plan.refused)
    counts.changed += plan.changed
    counts.same += plan.same
    plan.columns.forEach((title) => columns.add(title))
    counts.readOnly += plan.readOnly
  }
  let sliceEnds = performance.now() + sliceMs
  const breathe = async () => {
    if (performance.now() < sliceEnds) return
    await new Promise((resolve) => setTimeout(resolve, 0))
    sliceEnds = performance.now() + sliceMs
  }
  for (const [id, { identity, cells, kept: hint }] of rows) {
    const plan = planIdentity(identity, cells, terms, hint)
    count(plan)
    part.add(plan.edits)
    if (plan.edits.length > 0) painted.set(id, plan.after)
    done += 1
    if (part.isFull) yield taken()
    await breathe()
  }
  for (const [place, cells] of added.entries()) {
    const plan = planNewRow(cells, terms, keptNew.get(place) ?? null)
    done += 1
    if (plan === null) {
      counts.nameless += 1
      continue
    }
    count(plan)
    counts.added += 1
    part.add([plan.edit])
    if (part.isFull) yield taken()
    await breathe()
  }
  yield taken()
}

/** Rows that are added as they are, in the parts in which they are sent. */
export async function* addedParts(edits: readonly RecordEdit[]): AsyncGenerator<RangePart, void> {
  const part = new EditPart()
  const taken = (added: number): RangePart => ({ edits: part.take(), work: { ...nothingDone, added }, done: added, of: edits.length })
  for (const [place, edit] of edits.entries()) {
    part.add([edit])
    if (part.isFull) yield taken(place + 1)
  }
  yield taken(edits.length)
}

const nothingDone: RangeWork = {
  painted: new Map(),
  changed: 0,
  same: 0,
  columns: new Set(),
  refused: [],
  readOnly: 0,
  added: 0,
  nameless: 0,
}

/** The whole of a gesture, to say beforehand what it would do. Null when `isStale` said so meanwhile. */
export async function rangeWork(input: WorkInput, terms: PaintTerms, isStale: () => boolean): Promise<RangeWork | null> {
  let work: RangeWork | null = null
  for await (const part of rangeParts(input, terms)) {
    if (isStale()) return null
    work = part.work
  }
  return work
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
