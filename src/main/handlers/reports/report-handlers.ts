import { allFindings } from '../../../shared/domain/findings/evaluation.ts'
import { importSources } from '../../../shared/domain/imports/formats/format-list.ts'
import { genericCsv } from '../../../shared/domain/imports/mapping/mapped-table.ts'
import { openFindingsOf, reportFindings } from '../../../shared/domain/reports/report-findings.ts'
import { inventoryReport, type Report, reviewReport } from '../../../shared/domain/reports/review-report.ts'
import type { ReviewId } from '../../../shared/domain/values/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { reportHtml } from '../../files/report/report-html.ts'
import { saveReport } from '../../files/report/save-report.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import { listImports } from '../../store/import-table.ts'
import { allPeople, listPeople } from '../../store/person-table.ts'
import { listReviewItems, listReviews } from '../../store/review-table.ts'
import { settingsOf } from '../../store/setting-table.ts'
import { inventoryRows } from '../inventory/inventory-handlers.ts'
import { requireReview } from '../reviews/review-handlers.ts'
import { decidedDays } from '../rotation/due-sources.ts'

export const reportHandlers: HandlersOf<'reports.saveReview' | 'reports.printView'> = {
  'reports.saveReview': async ({ reviewId }, context) => {
    const report = reportOfReview(context, reviewId)
    return saveAsPdf(context, report, fileNameOf(report))
  },

  'reports.printView': async ({ title, ids }, context) => {
    const rows = new Map(inventoryRows(context).map((row) => [row.id, row]))
    const shown = ids.flatMap((id) => rows.get(id) ?? [])
    const report = inventoryReport(shown, listCustomFields(context.vault.db()), frame(context))
    return saveAsPdf(context, { ...report, title: `${report.title}: ${title}` }, fileName(`Inventory ${title} ${report.madeOn}`))
  },
}

async function saveAsPdf(context: HandlerContext, report: Report, name: string): Promise<Readonly<{ savedAs: string | null }>> {
  const path = await context.surroundings.chooseSavePath(`${name}.pdf`)
  if (path === null) return { savedAs: null }
  const pdf = await printed(context, report)
  saveReport(path, pdf, context.vault.path)
  return { savedAs: path }
}

export function reportOfReview(context: HandlerContext, id: ReviewId): Report {
  const db = context.vault.db()
  return reviewReport(requireReview(db, id), listReviewItems(db, id), frame(context))
}

/** The newest finished review, else the one under way, else the inventory as it stands. */
export function latestReport(context: HandlerContext): Report {
  const reviews = listReviews(context.vault.db())
  const latest = reviews.find((review) => review.finishedOn !== null) ?? reviews[0]
  return latest === undefined
    ? inventoryReport(inventoryRows(context), listCustomFields(context.vault.db()), frame(context))
    : reportOfReview(context, latest.id)
}

/** The report on paper. */
export async function printed(context: HandlerContext, report: Report): Promise<Uint8Array> {
  try {
    return await context.surroundings.printPdf(reportHtml(report), footerOf(report))
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('pdf_failed', { cause })
  }
}

function frame(context: HandlerContext) {
  const db = context.vault.db()
  const { evaluation, rows } = context.evaluation.current()
  const all = allFindings(evaluation)
  const names = new Map(allPeople(db).map(({ id, name }) => [id, name]))
  const newestOfSource = new Map(
    listImports(db)
      .toReversed()
      .map((row) => [`${row.source}|${row.account ?? ''}|${row.source === 'generic-csv' ? row.fileName : ''}`, row]),
  )
  return {
    company: settingsOf(db).companyName,
    madeOn: context.clock.today(),
    appVersion: context.surroundings.version,
    people: listPeople(db).length,
    everyMonth: settingsOf(db).reviewMonthly,
    findings: reportFindings(
      all,
      (id) => rows.get(id)?.name ?? '',
      (id) => names.get(id) ?? '',
      context.clock.today(),
    ),
    decisions: decidedDays(context),
    openFindings: openFindingsOf(all),
    sources: [...newestOfSource.values()].map((row) => ({
      name: importSources.find((source) => source.id === row.source)?.name ?? genericCsv.name,
      fileName: row.fileName,
      asOf: row.asOf,
      sha256: row.sha256,
    })),
  }
}

function footerOf(report: Report): string {
  return [report.company, report.review?.name ?? report.title, `Keyroster ${report.appVersion}`].filter((part) => part !== '').join(' · ')
}

function fileNameOf(report: Report): string {
  return fileName(`${report.review?.name ?? 'Inventory'} ${report.madeOn}`)
}

/** Letters, digits, blanks and dashes: safe on every file system. */
export function fileName(words: string): string {
  return words
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
