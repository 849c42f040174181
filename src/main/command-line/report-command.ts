import { extname } from 'node:path'
import type { Report } from '../../shared/domain/reports/review-report.ts'
import { AppError } from '../../shared/errors.ts'
import { writeCsv } from '../files/csv/write-csv.ts'
import { reportHtml } from '../files/report/report-html.ts'
import { saveReport } from '../files/report/save-report.ts'
import { latestReport, printed } from '../handlers/reports/report-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { CommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'

/** Writes the latest review, or the inventory where there is none yet, in the format the file name asks for. */
export async function runReport(words: CommandWords, context: HandlerContext): Promise<Outcome> {
  const out = words.out ?? ''
  const report = latestReport(context)
  const content = await contentFor(extname(out).toLowerCase(), report, context)
  saveReport(out, content, context.vault.path)
  return {
    json: { out, identities: report.counts.identities, review: report.review?.name ?? null },
    lines: [`Report with ${report.counts.identities} identities written to ${out}. It is not encrypted.`],
    code: 0,
  }
}

function contentFor(ending: string, report: Report, context: HandlerContext): string | Promise<string | Uint8Array> {
  switch (ending) {
    case '.html':
      return reportHtml(report)
    case '.pdf':
      return printed(context, report)
    case '.csv':
      return reportCsv(report)
    case '.json':
      return `${JSON.stringify(report, null, 2)}\n`
    default:
      throw new AppError('usage', { message: '--out wants a file ending in .html, .pdf, .csv or .json.' })
  }
}

function reportCsv(report: Report): string {
  const headers = [
    'Decision',
    'Name',
    'Kind',
    'System',
    'Owner',
    'Purpose',
    'Credential',
    'Permissions',
    'Last used',
    'Rotation',
    'Tier',
    'Note',
    'Own fields',
    'Open findings',
    'Accepted for now',
    'To be done by',
    'Asked',
  ]
  return writeCsv(
    headers,
    report.rows.map((row) => [
      row.decisionWords,
      row.name,
      row.kind,
      row.system,
      row.owner,
      row.purpose,
      row.credentials,
      row.permissions,
      row.lastUsed,
      row.rotation,
      row.tier,
      row.note,
      row.own,
      row.openFindings === null ? '' : String(row.openFindings),
      row.accepted,
      row.dueOn ?? '',
      row.asked,
    ]),
  )
}
