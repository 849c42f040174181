import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { html, markupOf } from '../files/report/html.ts'

/** A complete page as PDF bytes, A4 landscape, with 'Page x of y' below. The page runs no script and reaches nothing. */
export async function printPdf(html: string, footer: string): Promise<Uint8Array> {
  // A session of its own that only knows this page, kept in memory and gone with the window: no temporary file holds the inventory.
  const pages = session.fromPartition(`print-${randomUUID()}`)
  pages.protocol.handle('app', () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: pages, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  })
  try {
    await window.loadURL('app://print/')
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerTemplate(footer),
      generateTaggedPDF: true,
    })
  } finally {
    window.destroy()
  }
}

function footerTemplate(footer: string): string {
  return markupOf(
    html`<div style="width:100%;padding:0 12mm;font-family:'Liberation Sans',Arial,sans-serif;font-size:7.5px;color:#5b6470;display:flex;justify-content:space-between"><span>${footer}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
  )
}
