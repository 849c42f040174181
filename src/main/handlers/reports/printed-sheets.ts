import { AppError } from '../../../shared/errors.ts'
import { breakGlassHtml } from '../../files/report/break-glass-html.ts'
import { handoverHtml } from '../../files/report/handover-html.ts'
import { saveReport } from '../../files/report/save-report.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { settingsOf } from '../../store/setting-table.ts'
import { drillDetail } from '../offboarding/drill-handlers.ts'
import { vendorDetail } from '../vendors/vendor-handlers.ts'
import { fileName } from './report-handlers.ts'

/** Sheets for paper: what was handed over, and what to do when a vendor is broken into. */
export const sheetHandlers: HandlersOf<'reports.saveHandover' | 'reports.saveBreakGlass'> = {
  'reports.saveHandover': ({ id }, context) => {
    const detail = drillDetail(context, id)
    return savePaper(context, `Handover ${detail.drill.words}`, handoverHtml(detail, frame(context)))
  },

  'reports.saveBreakGlass': ({ vendor }, context) => {
    const detail = vendorDetail(context.evaluation.current(), vendor)
    return savePaper(context, `Break-glass ${detail.name}`, breakGlassHtml(detail, frame(context)))
  },
}

function frame(context: HandlerContext) {
  return { company: settingsOf(context.vault.db()).companyName, madeOn: context.clock.today(), appVersion: context.surroundings.version }
}

async function savePaper(context: HandlerContext, title: string, html: string): Promise<Readonly<{ savedAs: string | null }>> {
  const path = await context.surroundings.chooseSavePath(`${fileName(`${title} ${context.clock.today()}`)}.pdf`)
  if (path === null) return { savedAs: null }
  const { company } = frame(context)
  const footer = [company, title, `Keyroster ${context.surroundings.version}`].filter((part) => part !== '').join(' · ')
  const pdf = await context.surroundings.printPdf(html, footer).catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : new AppError('pdf_failed', { cause })
  })
  saveReport(path, pdf, context.vault.path)
  return { savedAs: path }
}
