import { type CredentialView, type InventoryRow, inventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { paintedRow, type PaintTerms, type RowPatch } from '../../../shared/domain/inventory/painted-row.ts'
import { blankCredentialFacts } from '../../../shared/domain/record/credential.ts'
import type { CustomValue } from '../../../shared/domain/record/custom-field.ts'
import { blankIdentityFacts } from '../../../shared/domain/record/identity.ts'
import { credentialOfSecret, type KeptOfSecret, keptPatch } from '../../../shared/domain/record/kept-secret.ts'
import { type CredentialId, credentialIdSchema, identityIdSchema } from '../../../shared/domain/values/ids.ts'
import type { CredentialPatch, RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import type { CellWrite } from '../../components/sheet/cell-write.ts'
import type { NewRow } from '../../components/sheet/paste-block.ts'
import { drafted, draftedCredential, type SheetChange } from './columns/sheet-change.ts'
import type { SheetRow } from './columns/sheet-row.ts'

export type SheetWrite = CellWrite<SheetRow, SheetChange>
export type SheetNewRow = NewRow<SheetRow, SheetChange>

/** What is kept of a secret that was stopped. Without a credential it goes to the only one. */
export type KeptAt = KeptOfSecret & Readonly<{ credential: CredentialId | null }>

export type RefusedCell = Readonly<{ row: string; column: string; reason: string }>

/** What a gesture does to one row. */
export type RowPlan = Readonly<{
  edits: readonly RecordEdit[]
  /** The row as it will be. */
  after: InventoryRow
  changed: number
  /** Cells that say so already. */
  same: number
  /** Titles of the columns with cells that took something. */
  columns: ReadonlySet<string>
  refused: readonly RefusedCell[]
  readOnly: number
}>

type Pending = Readonly<{ row: SheetRow; rowId: string; column: SheetWrite['column']; text: string }>

const newCredentialId = credentialIdSchema.parse('00000000-0000-4000-8000-00000000c4ed')
const newIdentityId = identityIdSchema.parse('00000000-0000-4000-8000-0000000001de')

/** What writing these texts into the cells of one identity changes. Every column decides for itself what it takes. */
export function planIdentity(identity: InventoryRow, writes: readonly Pending[], terms: PaintTerms, kept: KeptAt | null = null): RowPlan {
  const plan = new IdentityPlan(identity)
  // A cell that is read-only now may be open once another one of the row is written: a credential needs its type first.
  let waiting = writes
  for (let before = -1; waiting.length > 0 && before !== waiting.length;) {
    before = waiting.length
    waiting = waiting.filter((write) => !plan.write(write))
  }
  waiting = waiting.filter((write) => !plan.writeWithCredential(write))
  if (kept !== null) plan.keep(kept)
  return { ...plan.result(), after: paintedRow(identity, plan.patch(), terms), readOnly: waiting.length }
}

/** A row that is added, or null when it gets no name. */
export function planNewRow(
  cells: SheetNewRow,
  terms: PaintTerms,
  kept: KeptAt | null = null,
): (RowPlan & Readonly<{ edit: RecordEdit }>) | null {
  const blank = inventoryRow({ ...blankIdentityFacts(''), id: newIdentityId }, [], new Map(), terms.today)
  const plan = planIdentity(
    blank,
    cells.map((cell) => ({ ...cell, rowId: newIdentityId, row: { kind: 'identity', identity: blank } })),
    terms,
    kept,
  )
  const { name, ...facts } = patchOf(plan.edits, 'identity')
  if (name === undefined || name === '') return null
  const credential = plan.edits.find((edit) => edit.kind === 'new-credential')?.facts
  const values = plan.edits.flatMap((edit) =>
    edit.kind === 'custom' ? [[edit.field, edit.value] as const] : edit.kind === 'customs' ? Object.entries(edit.values) : [],
  )
  const custom = Object.fromEntries(values.flatMap(([field, value]) => (value === null ? [] : [[field, value]])))
  return { ...plan, edit: { kind: 'new-identity', facts: { ...facts, name }, ...(credential !== undefined && { credential }), custom } }
}

function patchOf(edits: readonly RecordEdit[], kind: 'identity'): Extract<RecordEdit, { kind: 'identity' }>['patch'] {
  return edits.find((edit) => edit.kind === kind)?.patch ?? {}
}

/** Gathers the changes of one identity into as few edits as there are records. */
class IdentityPlan {
  // What the next cell is asked with. Its own copy: a row of twenty own fields would otherwise be copied twenty times.
  now: InventoryRow & { custom: Record<string, CustomValue> }
  readonly #id: InventoryRow['id']
  #changed = 0
  #same = 0
  readonly #columns = new Set<string>()
  readonly #refused: RefusedCell[] = []
  #identity: Extract<SheetChange, { kind: 'identity' }>['patch'] = {}
  readonly #custom = new Map<string, Extract<SheetChange, { kind: 'custom' }>>()
  readonly #credentials = new Map<CredentialId, CredentialPatch>()
  #newCredential: CredentialPatch | null = null

  constructor(identity: InventoryRow) {
    this.now = owned(identity)
    this.#id = identity.id
  }

  /** False when the cell is read-only. */
  write({ row, rowId, column, text }: Pending): boolean {
    const edit = column.edit(this.#asNow(row))
    if (edit.kind === 'read-only') return false
    if (text.trim() === edit.text) {
      this.#same += 1
      this.#columns.add(column.title)
      return true
    }
    const parsed = edit.parse(text)
    if (parsed.ok) {
      this.#take(parsed.value)
      this.#changed += 1
      this.#columns.add(column.title)
    } else this.#refused.push({ row: rowId, column: column.id, reason: parsed.reason })
    return true
  }

  /** A cell about the credential of an identity that has none yet: it gets one, of a type nobody knows. */
  writeWithCredential(write: Pending): boolean {
    if (write.row.kind !== 'identity' || this.now.credentials.length > 0 || write.text.trim() === '') return false
    const before = this.now
    const facts = blankCredentialFacts(null)
    this.now = owned(withCredential(this.now, facts))
    const edit = write.column.edit({ kind: 'identity', identity: this.now })
    const parsed = edit.kind === 'read-only' ? null : edit.parse(write.text)
    if (parsed === null || !parsed.ok) {
      this.now = before
      if (parsed !== null) this.#refused.push({ row: write.rowId, column: write.column.id, reason: parsed.reason })
      return parsed !== null
    }
    this.#newCredential = blankCredentialFacts(null)
    this.#take(parsed.value)
    this.#changed += 1
    this.#columns.add(write.column.title)
    return true
  }

  /** Puts the hint of a secret where the credential keeps such things; nothing when it is unclear whose it is. */
  keep(kept: KeptAt): void {
    if (this.now.credentials.length === 0) this.#take({ kind: 'new-credential', facts: blankCredentialFacts(null) })
    const credential = credentialOfSecret(this.now.credentials, kept.credential)
    if (credential === undefined) return
    this.#take({ kind: 'credential', id: credential.id, patch: keptPatch(credential, kept) })
    this.#changed += 1
  }

  /** Everything that was taken, to make the row of. */
  patch(): RowPatch {
    return {
      identity: this.#identity,
      own: Object.fromEntries([...this.#custom.values()].map(({ field, value }) => [field, value])),
      credentials: this.#credentials,
      ...(this.#newCredential !== null && { added: { id: newCredentialId, facts: this.#newCredential } }),
    }
  }

  result(): Pick<RowPlan, 'edits' | 'changed' | 'same' | 'columns' | 'refused'> {
    const id = this.#id
    const edits: RecordEdit[] = []
    if (Object.keys(this.#identity).length > 0) edits.push({ kind: 'identity', id, patch: this.#identity })
    const [only, second] = this.#custom.values()
    if (only !== undefined && second === undefined) edits.push({ kind: 'custom', id, field: only.field, value: only.value })
    if (second !== undefined)
      edits.push({ kind: 'customs', id, values: Object.fromEntries([...this.#custom.values()].map(({ field, value }) => [field, value])) })
    for (const [credential, patch] of this.#credentials) edits.push({ kind: 'credential', id: credential, patch })
    if (this.#newCredential !== null) edits.push({ kind: 'new-credential', identityId: id, facts: this.#newCredential })
    return { edits, changed: this.#changed, same: this.#same, columns: this.#columns, refused: this.#refused }
  }

  #take(change: SheetChange): void {
    if (change.kind !== 'custom')
      this.now = owned(change.kind === 'new-credential' ? withCredential(this.now, change.facts) : drafted(this.now, change))
    switch (change.kind) {
      case 'identity':
        this.#identity = { ...this.#identity, ...change.patch }
        return
      case 'custom':
        this.#custom.set(change.field, change)
        if (change.value === null) Reflect.deleteProperty(this.now.custom, change.field)
        else this.now.custom[change.field] = change.value
        return
      case 'new-credential':
        this.#newCredential = change.facts
        return
      case 'credential':
        if (change.id === newCredentialId) this.#newCredential = { ...this.#newCredential, ...change.patch }
        else this.#credentials.set(change.id, { ...this.#credentials.get(change.id), ...change.patch })
        return
      case 'new-identity':
        return
    }
  }

  #asNow(row: SheetRow): SheetRow {
    if (row.kind !== 'credential') return { kind: 'identity', identity: this.now }
    const credential = this.now.credentials.find((candidate) => candidate.id === row.credential.id) ?? row.credential
    return { kind: 'credential', identity: this.now, credential }
  }
}

function owned(row: InventoryRow): IdentityPlan['now'] {
  return { ...row, custom: { ...row.custom } }
}

function withCredential(row: InventoryRow, facts: CredentialPatch): InventoryRow {
  const blank: CredentialView = {
    ...blankCredentialFacts(facts.type ?? null),
    id: newCredentialId,
    identityId: row.id,
    state: 'active',
    nextRotation: { state: 'none', reason: 'no_credential' },
  }
  return { ...row, credentials: [...row.credentials, draftedCredential(blank, facts)] }
}
