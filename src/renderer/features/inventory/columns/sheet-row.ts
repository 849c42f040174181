import type { CredentialView, InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'

/** A line of the sheet: an identity, one of its credentials, or the one being added. */
export type SheetRow =
  | Readonly<{ kind: 'identity'; identity: InventoryRow }>
  | Readonly<{ kind: 'credential'; identity: InventoryRow; credential: CredentialView }>
  | Readonly<{ kind: 'draft'; name: string }>

export const draftId = 'draft'

export function sheetRowId(row: SheetRow): string {
  switch (row.kind) {
    case 'identity':
      return row.identity.id
    case 'credential':
      return row.credential.id
    case 'draft':
      return draftId
  }
}

const sheetRows = new WeakMap<InventoryRow, SheetRow>()

/** The same row object for the same facts, so that what did not change is not rendered again. */
export function identityRow(identity: InventoryRow): SheetRow {
  const known = sheetRows.get(identity)
  if (known !== undefined) return known
  const row: SheetRow = { kind: 'identity', identity }
  sheetRows.set(identity, row)
  return row
}

/** The rows of the sheet. It remembers the last list: an identity that stands where it stood is not looked up. */
export function identityRows(): (all: readonly InventoryRow[]) => readonly SheetRow[] {
  let last: Readonly<{ all: readonly InventoryRow[]; rows: readonly SheetRow[] }> = { all: [], rows: [] }
  return (all) => {
    const known = last
    const rows = all.map((identity, place) => (identity === known.all[place] ? known.rows[place] : undefined) ?? identityRow(identity))
    last = { all, rows }
    return rows
  }
}

const noRows: readonly SheetRow[] = []

/** The lines inside an identity. One credential is edited in the identity's own cells. */
export function credentialRows(row: SheetRow): readonly SheetRow[] {
  if (row.kind !== 'identity' || row.identity.credentials.length < 2) return noRows
  return row.identity.credentials.map((credential) => ({ kind: 'credential', identity: row.identity, credential }))
}

/** The line of this id among the rows and what lies inside them. Asked at every step through the sheet, so nothing is built for the rows it passes. */
export function lineWithId(rows: readonly SheetRow[], id: string | null): SheetRow | undefined {
  if (id === null) return undefined
  const row = rows.find(
    (candidate) =>
      sheetRowId(candidate) === id ||
      (candidate.kind === 'identity' && candidate.identity.credentials.some((credential) => credential.id === id)),
  )
  return row === undefined || sheetRowId(row) === id ? row : credentialRows(row).find((line) => sheetRowId(line) === id)
}

/** The identities among the rows, without credentials and drafts. */
export function identitiesOf(rows: readonly SheetRow[]): readonly InventoryRow[] {
  return rows.flatMap((row) => (row.kind === 'identity' ? [row.identity] : []))
}

/** The rows with the one being added, under another one or at the end. */
export function withDraft(shown: readonly SheetRow[], name: string, under: string | null): readonly SheetRow[] {
  const at = under === null ? -1 : shown.findIndex((row) => sheetRowId(row) === under)
  const draft: SheetRow = { kind: 'draft', name }
  return at === -1 ? [...shown, draft] : [...shown.slice(0, at + 1), draft, ...shown.slice(at + 1)]
}
