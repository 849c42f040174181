import { askedHeaders, tableOf } from '../../../shared/domain/imports/draft/table-records.ts'
import type { ImportFile, Table } from '../../../shared/domain/imports/file/document.ts'
import { shownHeaders } from '../../../shared/domain/imports/mapping/first-row.ts'
import type { ImportChoices } from '../../../shared/domain/imports/mapping/import-choices.ts'
import type { ColumnMapping } from '../../../shared/domain/imports/mapping/mapping.ts'
import { refusedColumns } from '../../../shared/domain/imports/mapping/refused-columns.ts'
import { type LeftOutColumn, unaskedColumns, unmappedColumns } from '../../../shared/domain/imports/mapping/unused-columns.ts'
import type { LeftOutView } from '../../../shared/ipc/areas/imports-contract.ts'

/** The columns of a file nothing is taken from: those a mapping leaves out, or those a known format never asks for. */
export function leftOutColumns(
  file: ImportFile,
  mapped: Readonly<{ table: Table | null; mapping: ColumnMapping }> | null,
  keep: ImportChoices['keep'] = {},
): readonly LeftOutView[] {
  if (mapped !== null) return mapped.table === null ? [] : viewsOf(mapped.table, unmappedColumns(mapped.table, mapped.mapping))
  const table = tableOf(file)
  const asked = table === null ? null : askedHeaders(table)
  if (table === null || asked === null) return []
  return viewsOf(
    table,
    unaskedColumns(table, asked).filter(({ column }) => keep[column] === undefined),
  )
}

function viewsOf(table: Table, columns: readonly LeftOutColumn[]): readonly LeftOutView[] {
  const headers = shownHeaders(table)
  const refused = refusedColumns(table)
  const secret = new Set(headers.filter((_, column) => refused[column] !== null))
  // What has no heading, or shares it with another column, cannot be named.
  const isNamed = (column: string) => column !== '' && headers.indexOf(column) === headers.lastIndexOf(column)
  return columns.map((left) => ({ ...left, keepable: !secret.has(left.column) && isNamed(left.column) }))
}
