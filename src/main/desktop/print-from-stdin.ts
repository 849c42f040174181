import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { printPdf } from './print-pdf.ts'

const pageSchema = z.object({ html: z.string(), footer: z.string() })

/** Prints for the command line, which has no Electron of its own: the page comes on standard input, the PDF goes to `path`. */
export async function printFromStdin(path: string): Promise<void> {
  const page = pageSchema.parse(JSON.parse(await text(process.stdin)))
  writeFileSync(path, await printPdf(page.html, page.footer))
}
