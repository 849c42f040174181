import { type ExportTable, recordTable } from '../../../shared/domain/exports/exported-table.ts'
import { type AddressOf, addressOfPerson, type ReviewTool, reviewToolTable } from '../../../shared/domain/exports/review-tools.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { exportsContract } from '../../../shared/ipc/areas/exports-contract.ts'
import { writeCsv } from '../../files/csv/write-csv.ts'
import type { RowsWritten } from '../../files/csv/written-rows.ts'
import { writeJson } from '../../files/json/write-json.ts'
import { saveReport } from '../../files/report/save-report.ts'
import { writeXlsx } from '../../files/xlsx/write-xlsx.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import type { ReadableDb } from '../../store/database.ts'
import { allPeople } from '../../store/person-table.ts'
import { inventoryRows } from '../inventory/inventory-handlers.ts'
import { fileName } from '../reports/report-handlers.ts'

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What is exported: every fact, or the columns a review tool asks for. */
export type ExportKind = 'records' | ReviewTool

export const exportHandlers: HandlersOf<keyof typeof exportsContract> = {
  'exports.save': async ({ title, ids, format, kind }, context) => {
    const path = await context.surroundings.chooseSavePath(`${fileName(`${title} ${context.clock.today()}`)}.${format}`)
    if (path === null) return { savedAs: null }
    const content = exported(context, ids, format, kind)
    saveReport(path, content, context.vault.path)
    return { savedAs: path }
  },
}

/** These identities in their order as a file; all of them when no ids are given. Throws AppError work_stopped where somebody asked to stop. */
export function exported(
  context: HandlerContext,
  ids: readonly IdentityId[] | null,
  format: ExportFormat,
  kind: ExportKind,
): string | Uint8Array {
  const { work } = context
  work.begin()
  work.at({ step: 'export', done: 0, of: null })
  const all = inventoryRows(context)
  const byId = new Map(all.map((row) => [row.id, row]))
  const rows = ids === null ? all : ids.flatMap((id) => byId.get(id) ?? [])
  const db = context.vault.db()
  const table = kind === 'records' ? recordTable(rows, listCustomFields(db)) : reviewToolTable(kind, rows, addressesIn(db))
  const at: RowsWritten = (done) => work.at({ step: 'export', done, of: table.rows.length })
  const content = written(table, format, at)
  // The last moment to stop: what is saved now is there.
  at(table.rows.length)
  return content
}

function addressesIn(db: ReadableDb): AddressOf {
  const addresses = new Map(allPeople(db).map((person) => [person.id, addressOfPerson(person)]))
  return (id) => addresses.get(id) ?? null
}

function written({ headers, rows }: ExportTable, format: ExportFormat, at: RowsWritten): string | Uint8Array {
  switch (format) {
    case 'csv':
      return writeCsv(headers, rows, at)
    case 'xlsx':
      return writeXlsx('Keyroster', headers, rows, at)
    case 'json':
      return writeJson(headers, rows, at)
  }
}
