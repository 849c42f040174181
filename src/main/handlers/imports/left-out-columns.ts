import { askedHeaders, tableOf } from '../../../shared/domain/imports/draft/table-records.ts'
import type { ImportFile, Table } from '../../../shared/domain/imports/file/document.ts'
import type { ColumnMapping } from '../../../shared/domain/imports/mapping/mapping.ts'
import { type LeftOutColumn, unaskedColumns, unmappedColumns } from '../../../shared/domain/imports/mapping/unused-columns.ts'

/** The columns of a file nothing is taken from: those a mapping leaves out, or those a known format never asks for. */
export function leftOutColumns(
  file: ImportFile,
  mapped: Readonly<{ table: Table | null; mapping: ColumnMapping }> | null,
): readonly LeftOutColumn[] {
  if (mapped !== null) return mapped.table === null ? [] : unmappedColumns(mapped.table, mapped.mapping)
  const table = tableOf(file)
  const asked = table === null ? null : askedHeaders(table)
  return table === null || asked === null ? [] : unaskedColumns(table, asked)
}
