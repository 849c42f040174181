import { recordTable, type ExportTable } from '../../shared/domain/export/record-table.ts'
import { reviewToolTable, type ReviewTool } from '../../shared/domain/export/review-tools.ts'
import type { IdentityId } from '../../shared/domain/ids.ts'
import { saveReport } from '../files/save-report.ts'
import { writeCsv } from '../files/write-csv.ts'
import { writeJson } from '../files/write-json.ts'
import { writeXlsx } from '../files/write-xlsx.ts'
import { listCustomFields } from '../store/custom-field-table.ts'
import type { HandlerContext, HandlersOf } from './context.ts'
import { inventoryRows } from './inventory.ts'
import { fileName } from './reports.ts'

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What is exported: every fact, or the columns a review tool asks for. */
export type ExportKind = 'records' | ReviewTool

export const exportHandlers: HandlersOf<'exports.save'> = {
  'exports.save': async ({ title, ids, format, kind }, context) => {
    const content = exported(context, ids, format, kind)
    const path = await context.surroundings.chooseSavePath(`${fileName(`${title} ${context.clock.today()}`)}.${format}`)
    if (path === null) return { savedAs: null }
    saveReport(path, content, context.vault.path)
    return { savedAs: path }
  },
}

/** These identities in their order as a file; all of them when no ids are given. */
export function exported(context: HandlerContext, ids: readonly IdentityId[] | null, format: ExportFormat, kind: ExportKind): string | Uint8Array {
  const all = inventoryRows(context)
  const byId = new Map(all.map((row) => [row.id, row]))
  const rows = ids === null ? all : ids.flatMap((id) => byId.get(id) ?? [])
  return written(kind === 'records' ? recordTable(rows, listCustomFields(context.vault.db())) : reviewToolTable(kind, rows), format)
}

function written({ headers, rows }: ExportTable, format: ExportFormat): string | Uint8Array {
  switch (format) {
    case 'csv':
      return writeCsv(headers, rows)
    case 'xlsx':
      return writeXlsx('Keyroster', headers, rows)
    case 'json':
      return writeJson(headers, rows)
  }
}
