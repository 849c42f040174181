import { extname } from 'node:path'
import { inView } from '../../shared/domain/inventory/view.ts'
import { AppError } from '../../shared/errors.ts'
import { saveReport } from '../files/report/save-report.ts'
import { exported, exportFormats } from '../handlers/exports/export-handlers.ts'
import { inventoryRows } from '../handlers/inventory/inventory-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { CommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'

/** Writes the identities of a view with every fact, or as a review tool wants them. */
export function runExport({ out, view, kind }: CommandWords, context: HandlerContext): Outcome {
  const path = out ?? ''
  const format = exportFormats.find((known) => `.${known}` === extname(path).toLowerCase())
  if (format === undefined) throw new AppError('usage', { message: '--out wants a file ending in .csv, .xlsx or .json.' })
  const today = context.clock.today()
  const ids = inventoryRows(context)
    .filter((row) => inView(view, row, today))
    .map(({ id }) => id)
  saveReport(path, exported(context, ids, format, kind), context.vault.path)
  return {
    json: { out: path, view, for: kind, identities: ids.length },
    lines: [`${ids.length} identities written to ${path}. It is not encrypted.`],
    code: 0,
  }
}
