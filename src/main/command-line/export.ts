import { extname } from 'node:path'
import { inView } from '../../shared/domain/view.ts'
import { AppError } from '../../shared/ipc/app-error.ts'
import { saveReport } from '../files/save-report.ts'
import type { HandlerContext } from '../handlers/context.ts'
import { exported, exportFormats } from '../handlers/exports.ts'
import { inventoryRows } from '../handlers/inventory.ts'
import type { Outcome } from './outcome.ts'
import type { CommandWords } from './words.ts'

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
