import { call } from '../../api/client.ts'
import { fromClipboard, toText } from '../../components/sheet/clipboard-codec.ts'
import { messageOf } from '../../lib/messages.ts'
import { type Dropped, offerDropped } from './offer-dropped.ts'

const emptyText = 'The clipboard holds no table. Nothing was changed. Copy rows of a spreadsheet or a file, and paste again.'

/** Reads what was pasted (copied files, rows of a spreadsheet, or the text of an export) and offers it for import; what cannot be read comes back as a sentence. */
export async function offerPasted(transfer: DataTransfer): Promise<Dropped> {
  if (transfer.files.length > 0) return offerDropped(transfer)
  const text = transfer.getData('text/plain')
  const html = transfer.getData('text/html')
  // The cells of a table have ends; any other text is taken as it is, be it CSV or JSON.
  const table = /<table\b/i.test(html) ? toText(fromClipboard({ text, html })) : text
  if (table.trim() === '') return { offers: [], problems: [emptyText] }
  try {
    const bytes = new TextEncoder().encode(table)
    return { offers: [await call('imports.offer', { fileName: 'pasted table.tsv', lastModified: Date.now(), bytes })], problems: [] }
  } catch (error) {
    return { offers: [], problems: [messageOf(error)] }
  }
}
