import { fieldsOfHeadings, titledBlock } from '../../../shared/domain/imports/mapping/titled-block.ts'
import { foldText } from '../../../shared/domain/values/fold-text.ts'
import type { PastedTitles } from '../../components/sheet/paste-block.ts'
import type { SheetChange } from './columns/sheet-change.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { SheetRow } from './columns/sheet-row.ts'

/** The titles above copied rows with the columns of the sheet they stand for, shown or hidden; null where the rows come without. */
export function pastedTitles(
  block: readonly (readonly string[])[],
  columns: readonly SheetColumn[],
): PastedTitles<SheetRow, SheetChange> | null {
  const found = titledBlock(
    block,
    columns.map(({ title }) => title),
  )
  if (found === null) return null
  const named = found.cells.map((cell) => columns.find(({ title }) => foldText(title) === foldText(cell)))
  const taken = new Set(named)
  const fields = fieldsOfHeadings(found.cells)
  return {
    at: found.at,
    titles: found.cells,
    columns: named.map((column, place) => {
      if (column !== undefined) return column
      const meant = columnOf(fields[place] ?? null, columns)
      return meant === undefined || taken.has(meant) ? undefined : meant
    }),
  }
}

// Two columns of the sheet say more than one fact and are called after neither.
const columnsOfPairs: Readonly<Record<string, string>> = { lastUsedOn: 'lastUsed', expiresOn: 'expires' }

function columnOf(field: string | null, columns: readonly SheetColumn[]): SheetColumn | undefined {
  return field === null ? undefined : columns.find(({ id }) => id === (columnsOfPairs[field] ?? field))
}
